"""A till that sells, gives back and closes its day for as long as it lives."""

import itertools

from pos_app.bootstrap.books import Books
from pos_app.domain.giving_back import CashBack, GivenBackAs
from pos_app.domain.ids import LineId, SaleId, TenderId
from pos_app.domain.money import Currency
from pos_app.domain.sale import GoodsLine, Sale
from pos_app.domain.tender import CashTender
from pos_app.journal.commands import Completion
from pos_app.journal.returning import GiveBack
from tests.walks.shop import ARTICLES

OPERATOR = "Kari"


def live(books: Books, life: str) -> None:
    """Sell, return every second sale, and close the day after every third; never stop."""
    for number in itertools.count():
        name = f"{life}-{number}"
        article = ARTICLES[number % len(ARTICLES)]
        line = GoodsLine(line_id=LineId(f"line-{name}"), article=article, quantity=2)
        sale = Sale(sale_id=SaleId(f"sale-{name}"), currency=Currency.NOK, lines=(line,))
        total_minor = sale.totals().total_minor
        cash = CashTender(
            tender_id=TenderId(f"cash-{name}"),
            amount_minor=total_minor,
            received_minor=total_minor,
        )
        completion = Completion(sale=sale, tenders=(cash,), operator=OPERATOR)
        books.book.complete(completion).result()
        if number % 2:
            half = CashBack(amount_minor=total_minor // 2)
            asked = GiveBack(
                return_id=f"return-{name}",
                sale_id=sale.sale_id,
                kind=GivenBackAs.RETURN,
                quantities={line.line_id: 1},
                back=(half,),
                reason="",
                operator=OPERATOR,
            )
            books.receipts.give_back(asked).result()
        if number % 3 == 0:
            books.day.close(0, OPERATOR).result()
