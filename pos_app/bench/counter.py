"""A joined till at its counter: it sells, and its line to central comes and goes."""

import time
from collections.abc import Callable, Generator, Iterable
from contextlib import closing, contextmanager
from itertools import islice
from time import perf_counter_ns
from typing import Any, Final

from pos_app.bootstrap.books import Books
from pos_app.bootstrap.joined import Joined, OpenLine
from pos_app.domain.article import Article
from pos_app.domain.ids import ArticleId, CardId, LineId, RefId, SaleId, TenderId, new_uuid
from pos_app.domain.money import Currency
from pos_app.domain.sale import GoodsLine, LoadKind, LoadLine, Sale
from pos_app.domain.tender import Approval, CardTender, CashTender
from pos_app.journal.commands import Completion, Reserve
from pos_app.journal.completion import complete
from pos_app.journal.tenders import reserve
from pos_app.sync.status import LineStatus

PRICE_MINOR: Final = 100

_BY: Final = "bench"
_CURRENCY: Final = Currency.NOK
_SALES_A_COMMIT: Final = 100
_PATIENCE_S: Final = 600.0
_LOOK_EVERY_S: Final = 0.01
_COFFEE: Final = Article(
    article_id=ArticleId("coffee"),
    code="7038010000010",
    name="Coffee, filter, large",
    group="Drinks",
    unit_price_minor=PRICE_MINOR,
    vat_basis_points=1500,
)


class Counter:
    """The open books of a joined till, and the line while there is one."""

    def __init__(self, books: Books) -> None:
        if books.joined is None:
            raise AssertionError
        self._books = books
        self._joined: Joined = books.joined
        self._status: LineStatus | None = None

    @contextmanager
    def online(self) -> Generator[OpenLine]:
        """Open the line; at the end it is closed, and what was not told waits."""
        self._status = None
        with closing(OpenLine(self._joined, self._books.clock, self._hear)) as line:
            line.start()
            yield line

    def wait_until_known(self, cards: int) -> None:
        """Wait for the first fill with so many cards."""
        self._wait(lambda told: not told.kept.is_filling and told.kept.filled >= cards)

    def wait_until_told(self, but: int = 0) -> None:
        """Wait until central has acknowledged everything that was waiting, but for so much."""
        self._wait(lambda told: told.kept.pending.count <= but)

    @property
    def pending(self) -> int:
        """How many operations central has not acknowledged."""
        return self._books.book.pending().result().count

    def get_right(self, line: OpenLine, token: str, amount_minor: int) -> None:
        """Ask central for a right to spend so much of a card."""
        found = line.find(token, amount_minor, _CURRENCY).result(_PATIENCE_S)
        if found.card.amounts.available_minor < amount_minor:
            raise AssertionError(found)

    def sell(self, token: str) -> int:
        """Sell something for a card as a desk does it; returns how many ns it took."""
        asked = _asked(token)
        started_ns = perf_counter_ns()
        tender = self._books.book.reserve(asked).result(_PATIENCE_S)
        self._books.book.complete(_completion(asked, tender)).result(_PATIENCE_S)
        return perf_counter_ns() - started_ns

    def sell_many(self, tokens: Iterable[str]) -> None:
        """Sell once for each token, by the same verbs, many in one commit."""
        left = iter(tokens)
        while some := list(islice(left, _SALES_A_COMMIT)):
            self._books.store.write(
                lambda connection, some=some: self._sold(connection, some)
            ).result()

    def top_up(self, card_id: CardId, amount_minor: int) -> None:
        """Put value on a card for cash; it is spendable here at once."""
        line = LoadLine(
            line_id=LineId(new_uuid()),
            kind=LoadKind.TOP_UP,
            card_id=card_id,
            card_name=None,
            masked_code="****",
            amount_minor=amount_minor,
            ref_id=RefId(new_uuid()),
        )
        cash = CashTender(
            tender_id=TenderId(new_uuid()), amount_minor=amount_minor, received_minor=amount_minor
        )
        sale = Sale(sale_id=SaleId(new_uuid()), currency=_CURRENCY, lines=(line,))
        completion = Completion(sale=sale, tenders=(cash,), operator=_BY)
        self._books.book.complete(completion).result(_PATIENCE_S)

    def _sold(self, connection: Any, tokens: Iterable[str]) -> None:  # noqa: ANN401 - storage's own
        context, till = self._books.context, self._books.till
        for token in tokens:
            asked = _asked(token)
            tender = reserve(connection, context, till, asked).get()
            complete(connection, context, till, _completion(asked, tender))

    def _hear(self, status: LineStatus) -> None:
        self._status = status

    def _wait(self, holds: Callable[[LineStatus], bool]) -> None:
        until_s = time.monotonic() + _PATIENCE_S
        while (told := self._status) is None or not told.is_online or not holds(told):
            if time.monotonic() > until_s:
                raise AssertionError(told)
            time.sleep(_LOOK_EVERY_S)


def _asked(token: str) -> Reserve:
    return Reserve(
        sale_id=SaleId(new_uuid()),
        tender_id=TenderId(new_uuid()),
        token=token,
        masked_code="****",
        amount_minor=PRICE_MINOR,
        currency=_CURRENCY,
        operator=_BY,
        reserve_ref_id=RefId(new_uuid()),
        capture_ref_id=RefId(new_uuid()),
        void_ref_id=RefId(new_uuid()),
        approval=Approval.ALLOWANCE,
    )


def _completion(asked: Reserve, tender: CardTender) -> Completion:
    coffee = GoodsLine(line_id=LineId(new_uuid()), article=_COFFEE)
    sale = Sale(sale_id=asked.sale_id, currency=_CURRENCY, lines=(coffee,))
    return Completion(sale=sale, tenders=(tender,), operator=_BY)
