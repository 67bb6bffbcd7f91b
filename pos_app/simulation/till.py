"""A till in the simulation: the real wallet, books, rights and round, on a disk that fails."""

from typing import Final

from pos_app.domain.article import Article
from pos_app.domain.floor_limit import FloorLimit, FloorLimitPolicy
from pos_app.domain.ids import AccountId, ArticleId, CardId, LineId, RefId, SaleId, TenderId, TillId
from pos_app.domain.money import LARGEST_AMOUNT_MINOR, Currency
from pos_app.domain.receipt import Receipt
from pos_app.domain.sale import GoodsLine, LoadKind, LoadLine, Sale
from pos_app.domain.tender import Approval, CardTender, CashTender, Tender
from pos_app.domain.till import Till
from pos_app.journal.book import Book
from pos_app.journal.commands import Completion, Reserve
from pos_app.simulation.central import CHEAP_PIN
from pos_app.simulation.clocks import MachineClock
from pos_app.simulation.conversation import Conversation, Reason
from pos_app.simulation.disks import Disk
from pos_app.simulation.line import Line
from pos_app.simulation.truth import Paper, Truth
from pos_app.simulation.watch import ask
from pos_app.simulation.witness import SimulatedWitness
from pos_app.simulation.world import World
from pos_app.wallet.context import Context
from pos_app.wallet.wallet import Wallet

CASHIER: Final = "Ingrid"
_ANY_RISK: Final = FloorLimitPolicy(
    payment_minor=LARGEST_AMOUNT_MINOR, till_minor=LARGEST_AMOUNT_MINOR
)
_OWN: Final = AccountId("P00000001")
_GOODS: Final = Article(
    article_id=ArticleId("goods"),
    code="goods",
    name="Goods",
    group="Goods",
    unit_price_minor=1,
    vat_basis_points=2_500,
)
_OPERATION_OF_SALE: Final = """
    SELECT s.incarnation, s.sequence, j.hash FROM sale s JOIN journal j
        ON j.till_id = s.till_id AND j.incarnation = s.incarnation AND j.sequence = s.sequence
    WHERE s.sale_id = ?"""


class Register:
    """One till's machine. What it is built of is thrown away and built anew at each start.

    Whatever stops it comes out of its methods as `PowerCut`; `start` brings it back.
    """

    def __init__(
        self,
        world: World,
        truth: Truth,
        name: str,
        *,
        clock: MachineClock,
        disk: Disk,
        witness: SimulatedWitness,
        line: Line,
        machine: str,
    ) -> None:
        self._world = world
        self._truth = truth
        self.name = name
        self.machine = machine
        self.clock = clock
        self.disk = disk
        self.witness = witness
        self.line = line
        self.is_gone = False
        self.is_on = False
        self._runs = 0
        self._ids = world.new_id

    def start(self) -> None:
        """Start the program on what the disk holds, as after any stop."""
        self.is_on = False
        self._runs += 1
        self.disk.cut_power_in(0, after=False)
        self.clock.restart()
        context = Context(
            clock=self.clock,
            new_id=self._world.new_id,
            draw=self._world.chance_of(f"{self.name} {self._runs}"),
            token_hash_key=b"H" * 32,
            token_value_key=b"V" * 32,
            pin_key=b"P" * 32,
            pin_cost=CHEAP_PIN,
            run_id=f"{self.name} {self._runs}",
        )
        here = Till(account_id=_OWN, till_id=TillId(self.name))
        self.talking = Conversation(here, self.disk, context, self.line, self.witness)
        self.till = self.talking.till
        witness = self.witness if self.talking.is_joined else None
        self.wallet = Wallet(self.disk, self.talking.context)
        self.book = Book(
            self.disk, self.talking.context, self.till, witness=witness, floor_limit=_ANY_RISK
        )
        recovered = self.book.recover(CASHIER).result()
        if recovered.unseen_receipt is not None:
            self._show(recovered.unseen_receipt)
        self.is_on = True

    def join(self, code: str, reason: Reason) -> None:
        """Join central, or join it again as another life."""
        self.talking.enrol(code, reason)
        self.start()

    def talk(self) -> None:
        """Have one whole round with central."""
        ahead = self.talking.round().ahead
        self._world.note_lending(
            {"lent": ahead.lent, "refilled": ahead.refilled, "not lent": ahead.declined}
        )

    def pay(self, token: str, amount_minor: int, floor_minor: int = 0) -> int:
        """Sell goods for a card, the rest for cash; return what the card paid."""
        sale = Sale(
            sale_id=SaleId(self._ids()), currency=Currency.NOK, lines=(self._goods(amount_minor),)
        )
        found = self.talking.cover(token, amount_minor)
        by_card_minor = min(amount_minor, found.amount_minor + floor_minor)
        tenders: list[Tender] = []
        if by_card_minor:
            allowed = None
            if by_card_minor > found.amount_minor:
                allowed = FloorLimit(amount_minor=by_card_minor - found.amount_minor, by="Berit")
            tenders.append(self._held(sale, token, by_card_minor, found.approval, allowed))
        if self._world.happens(0.05):
            for tender in tenders:
                self.book.release(tender.tender_id, CASHIER).result()
            self._world.note("walked away", self.name)
            return 0
        if by_card_minor < amount_minor:
            tenders.append(self._cash(amount_minor - by_card_minor))
        done = Completion(sale=sale, tenders=tuple(tenders), operator=CASHIER)
        self._show(self.book.complete(done).result())
        return by_card_minor

    def load(self, card: str, amount_minor: int, kind: LoadKind) -> None:
        """Sell value for a card against cash."""
        line = LoadLine(
            line_id=LineId(self._ids()),
            kind=kind,
            card_id=CardId(card),
            card_name=None,
            masked_code="****1234",
            amount_minor=amount_minor,
            ref_id=RefId(self._ids()),
        )
        sale = Sale(sale_id=SaleId(self._ids()), currency=Currency.NOK, lines=(line,))
        tenders = (self._cash(amount_minor),)
        done = Completion(sale=sale, tenders=tenders, operator=CASHIER)
        self._show(self.book.complete(done).result())

    def sell_for_cash(self, count: int) -> None:
        """Sell goods for cash, so many times."""
        for _ in range(count):
            sale = Sale(
                sale_id=SaleId(self._ids()), currency=Currency.NOK, lines=(self._goods(100),)
            )
            done = Completion(sale=sale, tenders=(self._cash(100),), operator=CASHIER)
            self._show(self.book.complete(done).result())

    def _show(self, receipt: Receipt) -> None:
        """Hand the receipt to the customer: from here on its sale has happened."""
        ((incarnation, sequence, hash_),) = ask(self.disk, _OPERATION_OF_SALE, receipt.sale.sale_id)
        if receipt.sale.sale_id not in self._truth.papers:
            paper = Paper(
                receipt.sale.sale_id,
                self.till.till_id,
                incarnation,
                sequence,
                hash_,
                moves_cards=bool(receipt.sale.loads)
                or any(isinstance(tender, CardTender) for tender in receipt.tenders),
            )
            self._truth.hand_out(paper)
            for line in receipt.sale.loads:
                self._truth.pay_in(line.card_id, line.amount_minor)
            for tender in receipt.tenders:
                if isinstance(tender, CardTender):
                    if tender.approval is Approval.FLOOR_LIMIT:
                        self._truth.take_risk(tender.amount_minor, "floor limit")
                    self._truth.carry_away(tender.card_id, tender.amount_minor)
        self._world.note("receipt", self.name, incarnation, sequence, hash_.hex())
        self.book.mark_receipt_seen(receipt.sale.sale_id).result()

    def _held(
        self,
        sale: Sale,
        token: str,
        amount_minor: int,
        approval: Approval,
        floor_limit: FloorLimit | None,
    ) -> CardTender:
        asked = Reserve(
            sale_id=sale.sale_id,
            tender_id=TenderId(self._ids()),
            token=token,
            masked_code="****1234",
            amount_minor=amount_minor,
            currency=sale.currency,
            operator=CASHIER,
            reserve_ref_id=RefId(self._ids()),
            capture_ref_id=RefId(self._ids()),
            void_ref_id=RefId(self._ids()),
            approval=Approval.FLOOR_LIMIT if floor_limit else approval,
            floor_limit=floor_limit,
        )
        return self.book.reserve(asked).result()

    def _goods(self, amount_minor: int) -> GoodsLine:
        return GoodsLine(line_id=LineId(self._ids()), article=_GOODS, quantity=amount_minor)

    def _cash(self, amount_minor: int) -> CashTender:
        return CashTender(
            tender_id=TenderId(self._ids()),
            amount_minor=amount_minor,
            received_minor=amount_minor,
        )
