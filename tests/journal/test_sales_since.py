from pos_app.domain.day_totals import Tally
from pos_app.domain.giving_back import CashBack
from pos_app.domain.sale import Discount
from pos_app.domain.sales_report import SalesReport
from tests.journal.books import Books

DAY_MS = 24 * 60 * 60 * 1000


def report(books: Books, since_ms: int = 0) -> SalesReport:
    return books.receipts.sales_since(since_ms, lambda at_ms: f"day {at_ms // DAY_MS}").result()


def test_sales_are_added_up_by_day_and_article_less_what_came_back(memory_books: Books) -> None:
    books = memory_books
    first = books.sell(books.goods(10_000, 2), discount=Discount(amount_minor=1_000))
    books.clock.at_ms += DAY_MS
    books.sell(books.goods(10_000))
    (line,) = first.sale.goods
    books.receipts.give_back(
        books.giving_back(first, CashBack(amount_minor=9_500), quantities={line.line_id: 1})
    ).result()
    whole = report(books)
    assert list(whole.days.values()) == [Tally(1, 19_000), Tally(1, 500)]
    assert whole.articles == {"Coffee": Tally(2, 19_500)}
    assert list(report(books, books.clock.at_ms).days.values()) == [Tally(1, 500)]
    assert report(books, books.clock.at_ms + 1) == SalesReport()
