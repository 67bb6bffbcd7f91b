"""A till whose central speaks only the wallet API: the whole service by ASGI, and a line to it.

Everything is real but the wire, which a test cuts, loses answers on and puts words into.
"""

from collections.abc import Mapping
from dataclasses import replace

from pos_app.allowances.held.life import join
from pos_app.allowances.held.rights import Rights
from pos_app.domain.card import Amounts
from pos_app.domain.ids import TillId
from pos_app.domain.joining import Joining
from pos_app.domain.money import Currency
from pos_app.domain.outbox import OutboxState
from pos_app.domain.tender import CardTender
from pos_app.errors import Code, Unavailable
from pos_app.journal.book import Book
from pos_app.journal.chain import append
from pos_app.journal.receipts import Receipts
from pos_app.storage.outbox_pages import Sent, list_page
from pos_app.storage.store import Store
from pos_app.sync.cards import CardHere
from pos_app.sync.keys import unseal
from pos_app.sync.public.cards import PublicCards
from pos_app.sync.public.client import WalletApi
from pos_app.sync.public.credential import ApiClient, Credentials
from pos_app.sync.public.joining import begin_public_life, client_of
from pos_app.sync.public.moving import Moving
from pos_app.sync.public.pushing import PublicPushing
from pos_app.sync.public.requests import Requests
from pos_app.sync.public.round import PublicRound
from pos_app.sync.transport import Answer
from pos_app.wallet.context import AccountKeys
from pos_app.wallet.wallet import Wallet
from tests.central.whole import Whole
from tests.journal.books import TILL, Books
from tests.wallet.shop import ACCOUNT

SEALING = b"s" * 32
WRITER = "write:wallets"


class WholeLine:
    """Carries questions to the service, unless it is cut. `answers` are given instead of its own.

    After `lost` questions, which are heard, the answer does not come back.
    """

    def __init__(self, whole: Whole) -> None:
        self._whole = whole
        self.is_cut = False
        self.lost = 0
        self.answers: list[Answer] = []
        self.asked: list[tuple[str, bytes]] = []

    def send(
        self, method: str, target: str, headers: Mapping[str, str], body: bytes, timeout_ms: int
    ) -> Answer:
        assert timeout_ms > 0
        if self.is_cut:
            raise Unavailable(Code.LINE_DOWN)
        self.asked.append((target, body))
        if self.answers and not target.endswith("/auth/token"):
            return self.answers.pop(0)
        told = self._whole.send(method, target, content=body, headers=dict(headers))
        if self.lost:
            self.lost -= 1
            raise Unavailable(Code.LINE_DOWN)
        wait = told.headers.get("retry-after")
        return Answer(told.status_code, told.content, None if wait is None else int(wait))

    def close(self) -> None:
        """Nothing is open."""


class PublicTill(Books):
    """A till that asks as an API client of the account."""

    def __init__(self, store: Store, whole: Whole, name: str = "till-1") -> None:
        super().__init__(store, replace(TILL, account_id=ACCOUNT, till_id=TillId(name)))
        self.whole = whole
        self.clock = whole.shop.clock
        self.context = replace(self.context, clock=self.clock, run_id="run-1")
        self.line = WholeLine(whole)
        self.is_online = True

    def join(self, *scopes: str, incarnation: int = 1) -> Joining:
        made = self.whole.add(*(scopes or (WRITER,)))
        joined = begin_public_life(
            self.line,
            ApiClient(account_id=ACCOUNT, client_id=made.client.client_id, secret=made.secret),
            address="https://central.example",
            till_id=self.till.till_id,
            incarnation=incarnation,
            sealing_key=SEALING,
            clock=self.clock,
        )
        till = self.store.write(lambda c: join(c, self.context, self.till, joined)).result()
        handed = unseal(SEALING, joined.sealed_keys)
        keys = AccountKeys(account_id=ACCOUNT, token_key=handed.token_key, pin_key=handed.pin_key)
        self.till = till
        self.context = replace(self.context, account_keys=keys)
        self.wallet = Wallet(self.store, self.context)
        self.book = Book(self.store, self.context, till)
        self.receipts = Receipts(self.store, self.context, till)
        self.rights = Rights(self.store, self.context, till, append)
        self.live_on(joined)
        return joined

    def live_on(self, joined: Joining) -> None:
        """Build the line anew, as a start of the program does."""
        credentials = Credentials(client_of(SEALING, joined), self.clock)
        self.api = WalletApi(self.line, ACCOUNT, credentials, self.clock)
        self.requests = Requests(
            self.rights, self.api, SEALING, self.clock, lambda: self.new_id("request")
        )
        moving = Moving(self.store, ACCOUNT, self.till.till_id, self.api)
        self.pushing = PublicPushing(
            self.store, self.till.till_id, self.till.incarnation, moving, self.clock
        )
        self.round = PublicRound(self.rights, self.api, self.pushing, self.requests, self.clock)
        self.cards = PublicCards(
            self.rights, self.api, self.requests, self.clock, lambda: self.is_online, self.line
        )

    def sync(self) -> None:
        """Do a whole round."""
        self.round.greet()
        self.round.push()
        self.round.pull()
        self.round.ask_again()
        if self.round.give_back():
            self.round.push()

    def find(self, token: str, wanted_minor: int = 0) -> CardHere:
        return self.cards.find(token, wanted_minor, Currency.NOK).result()

    def sell_for_card(self, token: str, amount_minor: int) -> CardTender:
        """Sell goods for a card, as a desk does it: find, hold, complete."""
        approval = self.find(token, amount_minor).approval
        sale = self.sale(self.goods(amount_minor))
        asked = replace(self.reserve_command(sale.sale_id, token, amount_minor), approval=approval)
        tender = self.book.reserve(asked).result()
        self.book.complete(self.completion(sale, tender)).result()
        return tender

    def top_up(self, amount_minor: int, card_id: str = "card-1") -> None:
        self.sell(self.load(card_id, amount_minor))

    def sent(self, state: OutboxState) -> tuple[Sent, ...]:
        """Return the operations in a state, the newest first."""
        return self.store.read(
            lambda c: list_page(c, self.till.till_id, state=state, most=100)
        ).result()

    @property
    def there(self) -> Amounts:
        """What is on the card at central."""
        return self.whole.shop.amounts()

    def findings(self) -> list[str]:
        audit = self.wallet.audit().result()
        return [
            *(str(difference) for difference in audit.differences),
            *(str(finding) for finding in self.book.verify().result()),
        ]
