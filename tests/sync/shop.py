"""A till and a central of their own, joined by a line that a test cuts, loses answers on and mends.

Everything is real but the wire: the till's books and rights, the gateway with its signatures, and
what answers at central.
"""

from collections.abc import Mapping
from dataclasses import replace

from pos_app.allowances.held.life import join
from pos_app.allowances.held.rights import Rights
from pos_app.domain.allowance import RequestId
from pos_app.domain.ids import CardId, TillId
from pos_app.domain.joining import Joining
from pos_app.domain.money import Currency
from pos_app.domain.tender import Approval, CardTender
from pos_app.domain.till import Till
from pos_app.errors import Code, Unavailable
from pos_app.journal.at_central import note_done
from pos_app.journal.book import Book
from pos_app.journal.chain import append
from pos_app.storage.held_allowances import OpenRequest
from pos_app.storage.store import Store
from pos_app.storage.witness import FileWitness
from pos_app.sync.asking import ask
from pos_app.sync.enrolling import Wish, begin_life
from pos_app.sync.gateway import Gateway, Identity
from pos_app.sync.kept_acts import ActBook, KeptActs
from pos_app.sync.keys import signing_key, unseal
from pos_app.sync.round import Report, Round
from pos_app.sync.transport import Answer
from pos_app.wallet.context import AccountKeys
from pos_app.wallet.wallet import Wallet
from tests.allowances.given.central import Central
from tests.journal.books import TILL, Books
from tests.wallet.shop import ACCOUNT, value_of

SEALING = b"s" * 32


class Line:
    """Carries questions straight to what answers them, unless it is cut."""

    def __init__(self, central: Central) -> None:
        self.central = central
        self.is_cut = False
        self.answers_lost = 0
        self.asked: list[tuple[str, str, bytes]] = []

    def send(
        self, method: str, target: str, headers: Mapping[str, str], body: bytes, timeout_ms: int
    ) -> Answer:
        assert timeout_ms > 0
        if self.is_cut:
            raise Unavailable(Code.LINE_DOWN)
        self.asked.append((method, target, body))
        told = self.central.answering.answer(method, target, headers, body).result()
        if self.answers_lost:
            self.answers_lost -= 1
            raise Unavailable(Code.LINE_DOWN)
        return Answer(told.status, told.body)


class LineTill(Books):
    """A till at the end of a line."""

    def __init__(
        self, store: Store, central: Central, name: str, witness: FileWitness | None = None
    ) -> None:
        super().__init__(store, replace(TILL, account_id=ACCOUNT, till_id=TillId(name)))
        self.central = central
        self.clock = central.shop.clock
        self.context = replace(self.context, clock=self.clock, run_id="run-1")
        self.line = Line(central)
        self.witness = witness

    def join(self, code: str, reason: str = "new") -> Joining:
        wish = Wish(
            account_id=ACCOUNT,
            address="https://central.example",
            code=code,
            reason="restored" if reason == "restored" else "new",
        )
        joined = begin_life(self.line, wish, SEALING, self.clock.now_ms())
        self.live_on(
            joined,
            self.store.write(lambda c: join(c, self.context, self.till, joined)).result(),
        )
        return joined

    def live_on(self, joined: Joining, till: Till) -> None:
        handed = unseal(SEALING, joined.sealed_keys)
        keys = AccountKeys(account_id=ACCOUNT, token_key=handed.token_key, pin_key=handed.pin_key)
        self.till = till
        self.context = replace(self.context, account_keys=keys)
        self.wallet = Wallet(self.store, self.context)
        self.book = Book(self.store, self.context, till, witness=self.witness)
        self.rights = Rights(self.store, self.context, till, append, self.witness)
        self.joined = joined
        assert joined.central_key is not None
        self.trust(joined.central_key)

    def trust(self, central_key: bytes) -> None:
        """Believe whoever signs with this key to be central."""
        self.gateway = Gateway(
            self.line,
            Identity(
                account_id=ACCOUNT,
                till_id=self.till.till_id,
                incarnation=self.till.incarnation,
                key=signing_key(SEALING, self.joined.enrolment_id),
                central_key=central_key,
            ),
        )
        self.acts = KeptActs(
            ActBook(
                store=self.store,
                rights=self.rights,
                sealing_key=SEALING,
                clock=self.clock,
                note=lambda c, act, done: note_done(c, self.context, self.till, act, done),
            )
        )
        self.round = Round(self.store, self.rights, self.gateway, self.clock, acts=self.acts)

    def sync(self) -> Report:
        return self.round.run()

    def ask_for(self, amount_minor: int, card_id: str = "card-1", name: str = "") -> None:
        request = OpenRequest(
            request_id=RequestId(name or self.new_id("request")),
            card_id=CardId(card_id),
            wanted_minor=amount_minor,
            currency=Currency.NOK,
            asked_at_ms=self.clock.now_ms(),
        )
        ask(self.rights, self.gateway, request)

    def sell_for_card(self, token: str, amount_minor: int) -> CardTender:
        sale = self.sale(self.goods(amount_minor))
        asked = replace(
            self.reserve_command(sale.sale_id, token, amount_minor), approval=Approval.ALLOWANCE
        )
        tender = self.book.reserve(asked).result()
        self.book.complete(self.completion(sale, tender)).result()
        return tender

    def spendable(self, card_id: str = "card-1") -> int:
        return self.rights.spendable(CardId(card_id)).result().amount_minor

    def findings(self) -> list[str]:
        audit = self.wallet.audit().result()
        return [
            *(str(difference) for difference in audit.differences),
            *(str(finding) for finding in self.book.verify().result()),
        ]


def make_card(central: Central, amount_minor: int = 50_000, card_id: str = "card-1") -> str:
    """Make a card at central; return its token."""
    return value_of(central.shop.make_card(amount_minor, card_id=card_id))
