"""A till's books for tests: real store, real wallet, a clock that is turned by hand."""

import itertools
import random
from collections.abc import Mapping
from dataclasses import dataclass, replace

from sqlalchemy import Connection, inspect, select, text

from pos_app.domain.article import Article
from pos_app.domain.card import Card, CardType
from pos_app.domain.giving_back import Back, CardBack, GivenBackAs
from pos_app.domain.ids import AccountId, ArticleId, CardId, LineId, RefId, SaleId, TenderId, TillId
from pos_app.domain.money import Currency
from pos_app.domain.receipt import Receipt
from pos_app.domain.sale import (
    NO_DISCOUNT,
    Discount,
    GoodsLine,
    Line,
    LoadKind,
    LoadLine,
    Sale,
)
from pos_app.domain.tender import CardTender, CashTender, Tender, TerminalTender
from pos_app.domain.till import Till
from pos_app.journal.article_desk import ArticleDesk
from pos_app.journal.book import Book
from pos_app.journal.card_desk import CardDesk
from pos_app.journal.commands import Completion, Reserve
from pos_app.journal.day import Day
from pos_app.journal.mails import Mails
from pos_app.journal.noting import Notes
from pos_app.journal.receipts import Receipts
from pos_app.journal.returning import GiveBack
from pos_app.journal.staff import Staff
from pos_app.storage.store import Store
from pos_app.wallet.commands import BatchCreate, BatchItem, CreateCard, TokenWish
from pos_app.wallet.context import Context, PinCost
from pos_app.wallet.wallet import Wallet

START_MS = 1_750_000_000_000
ACCOUNT = AccountId("T00000001")
TILL = Till(account_id=ACCOUNT, till_id=TillId("till-1"))
OPERATOR = "Kari"


@dataclass
class HandClock:
    """A clock that stands still until a test turns it."""

    at_ms: int = START_MS

    def now_ms(self) -> int:
        return self.at_ms

    def monotonic_ms(self) -> int:
        return self.at_ms


def context_of(clock: HandClock) -> Context:
    numbers = itertools.count(1)
    chance = random.Random(1)
    run = random.Random().getrandbits(64)
    return Context(
        clock=clock,
        new_id=lambda: f"00000000-0000-4000-8000-{next(numbers):012d}-{run:x}",
        draw=chance.randrange,
        token_hash_key=b"h" * 32,
        token_value_key=b"v" * 32,
        pin_key=b"p" * 32,
        pin_cost=PinCost(rounds=1, memory_kib=8, lanes=1),
    )


class Books:
    """One till with its wallet. Amounts are minor units of NOK."""

    def __init__(self, store: Store, till: Till = TILL) -> None:
        self.store = store
        self.till = till
        self.clock = HandClock()
        self.context = context_of(self.clock)
        self.wallet = Wallet(store, self.context)
        self.book = Book(store, self.context, till)
        self.staff = Staff(store, self.context, till)
        self.notes = Notes(store, self.context, till)
        self.mails = Mails(store, self.context, till)
        self.receipts = Receipts(store, self.context, till)
        self.card_desk = CardDesk(store, self.context, till)
        self.article_desk = ArticleDesk(store, self.context, till)
        self.day = Day(
            store,
            self.context,
            till,
            currency=Currency.NOK,
            write_text=lambda report: f"Z {report.number}",
        )
        self._numbers = itertools.count(1)

    def new_id(self, kind: str) -> str:
        return f"{self.till.till_id}-{kind}-{next(self._numbers)}"

    def make_card(self, card_id: str, amount_minor: int) -> str:
        """Make a card with a token that can be used again and again; return the token."""
        made = self.wallet.create_card(
            CreateCard(
                account_id=ACCOUNT,
                card_id=CardId(card_id),
                amount_minor=amount_minor,
                currency=Currency.NOK,
                created_by="test",
                token=TokenWish(expires_after_transaction=False),
            )
        ).result()
        assert made.token is not None
        return made.token.value

    def make_inactive(self, card_id: str) -> str:
        """Make a card that waits to be sold; return its one-shot token."""
        (made,) = self.wallet.create_cards(
            BatchCreate(
                account_id=ACCOUNT,
                items=[BatchItem(card_id=CardId(card_id), type=CardType.GIFT_CARD)],
                created_by="test",
                token=TokenWish(),
            )
        ).result()
        assert made.token is not None
        return made.token.value

    def card(self, card_id: str) -> Card:
        return self.wallet.get_card(ACCOUNT, CardId(card_id)).result()

    def reserve_command(
        self, sale_id: SaleId, token: str, amount_minor: int, tender_id: str | None = None
    ) -> Reserve:
        tender_id = tender_id or self.new_id("tender")
        return Reserve(
            sale_id=sale_id,
            tender_id=TenderId(tender_id),
            token=token,
            masked_code="****1234",
            amount_minor=amount_minor,
            currency=Currency.NOK,
            operator=OPERATOR,
            reserve_ref_id=RefId(f"reserve-{tender_id}"),
            capture_ref_id=RefId(f"capture-{tender_id}"),
            void_ref_id=RefId(f"void-{tender_id}"),
        )

    def reserve(self, sale_id: SaleId, token: str, amount_minor: int) -> CardTender:
        return self.book.reserve(self.reserve_command(sale_id, token, amount_minor)).result()

    def sale(self, *lines: Line, sale_id: str | None = None) -> Sale:
        return Sale(
            sale_id=SaleId(sale_id or self.new_id("sale")),
            currency=Currency.NOK,
            lines=lines or (self.goods(10_000),),
        )

    def goods(self, price_minor: int, quantity: int = 1) -> GoodsLine:
        article = Article(
            article_id=ArticleId(f"a-{price_minor}"),
            code=f"code-{price_minor}",
            name="Coffee",
            group="Drinks",
            unit_price_minor=price_minor,
            vat_basis_points=2500,
        )
        return GoodsLine(line_id=LineId(self.new_id("line")), article=article, quantity=quantity)

    def load(self, card_id: str, amount_minor: int, kind: LoadKind = LoadKind.TOP_UP) -> LoadLine:
        return LoadLine(
            line_id=LineId(self.new_id("line")),
            kind=kind,
            card_id=CardId(card_id),
            card_name=None,
            masked_code="****1234",
            amount_minor=amount_minor,
            ref_id=RefId(self.new_id("fund")),
        )

    def cash(self, amount_minor: int) -> CashTender:
        return CashTender(
            tender_id=TenderId(self.new_id("tender")),
            amount_minor=amount_minor,
            received_minor=amount_minor + 500,
            change_minor=500,
        )

    def terminal(self, amount_minor: int) -> TerminalTender:
        return TerminalTender(tender_id=TenderId(self.new_id("tender")), amount_minor=amount_minor)

    def completion(self, sale: Sale, *tenders: Tender) -> Completion:
        return Completion(sale=sale, tenders=tenders, operator=OPERATOR)

    def sell(self, *lines: Line, discount: Discount = NO_DISCOUNT) -> Receipt:
        """Sell the lines for cash."""
        sale = replace(self.sale(*lines), discount=discount)
        total_minor = sale.totals().total_minor
        tenders = (self.cash(total_minor),) if total_minor else ()
        return self.book.complete(self.completion(sale, *tenders)).result()

    def giving_back(
        self,
        receipt: Receipt,
        *back: Back,
        quantities: Mapping[LineId, int] | None = None,
        kind: GivenBackAs = GivenBackAs.RETURN,
    ) -> GiveBack:
        """Ask to give back some lines of a sale, all of them unless `quantities` says which."""
        lines = receipt.sale.lines
        return GiveBack(
            return_id=self.new_id("return"),
            sale_id=receipt.sale.sale_id,
            kind=kind,
            quantities={line.line_id: 1_000 for line in lines}
            if quantities is None
            else quantities,
            ref_ids={load.line_id: RefId(self.new_id("taken")) for load in receipt.sale.loads},
            back=back,
            reason="wrong size",
            operator=OPERATOR,
        )

    def card_back(self, card_id: str, amount_minor: int) -> CardBack:
        return CardBack(
            card_id=CardId(card_id),
            masked_code="****1234",
            amount_minor=amount_minor,
            ref_id=RefId(self.new_id("back")),
        )

    def paid_in_cash(self, price_minor: int = 10_000) -> Completion:
        sale = self.sale(self.goods(price_minor))
        return self.completion(sale, self.cash(price_minor))


def rows_of(store: Store) -> Mapping[str, list[tuple[object, ...]]]:
    """Return every row of every table."""

    def read(connection: Connection) -> dict[str, list[tuple[object, ...]]]:
        return {
            table: sorted(
                (
                    tuple(row)
                    for row in connection.execute(select(text("*")).select_from(text(table)))
                ),
                key=repr,
            )
            for table in inspect(connection).get_table_names()
        }

    return store.read(read).result()


def change(store: Store, *statements: str) -> None:
    """Change rows behind the program's back, triggers taken away first."""

    def work(connection: Connection) -> None:
        names = connection.exec_driver_sql(
            "SELECT name FROM sqlite_master WHERE type = 'trigger'"
        ).scalars()
        for name in list(names):
            connection.exec_driver_sql(f'DROP TRIGGER "{name}"')
        connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
        for statement in statements:
            connection.exec_driver_sql(statement)

    store.write(work).result()
