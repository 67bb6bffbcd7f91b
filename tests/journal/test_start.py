from dataclasses import replace

from pos_app.domain.ids import TillId
from pos_app.domain.sale import ParkedSale
from tests.journal.books import OPERATOR, START_MS, TILL, Books, rows_of


def test_a_till_that_never_sold_has_nothing_to_recover(books: Books) -> None:
    found = books.book.recover(OPERATOR).result()
    assert (found.sale, found.kept, found.released, found.parked) == (None, (), (), ())
    assert found.unseen_receipt is None


def test_what_is_held_without_a_receipt_is_released_and_the_sale_comes_back(books: Books) -> None:
    token = books.make_card("card-1", 50_000)
    sale = books.sale()
    cash = books.cash(2_000)
    books.book.keep_draft(sale, (cash,)).result()
    tender = books.reserve(sale.sale_id, token, 5_000)
    found = books.book.recover(OPERATOR).result()
    assert (found.sale, found.kept, found.released) == (sale, (cash,), (tender,))
    assert books.card("card-1").amounts.available_minor == 50_000
    before = rows_of(books.store)
    assert books.book.recover(OPERATOR).result().released == ()
    assert rows_of(books.store) == before
    assert books.book.verify().result() == ()


def test_a_completed_sale_is_a_receipt_until_somebody_saw_it(books: Books) -> None:
    token = books.make_card("card-1", 50_000)
    sale = books.sale()
    books.book.keep_draft(sale, ()).result()
    held = books.reserve(sale.sale_id, token, 10_000)
    receipt = books.book.complete(books.completion(sale, held)).result()
    found = books.book.recover(OPERATOR).result()
    assert (found.sale, found.released, found.unseen_receipt) == (None, (), receipt)
    assert books.card("card-1").amounts.drawdown_minor == 10_000
    for _ in range(2):
        books.book.mark_receipt_seen(sale.sale_id).result()
    assert books.book.recover(OPERATOR).result().unseen_receipt is None


def test_of_two_unseen_receipts_the_newer_is_shown(books: Books) -> None:
    books.book.complete(books.paid_in_cash()).result()
    newer = books.book.complete(books.paid_in_cash(500)).result()
    assert books.book.recover(OPERATOR).result().unseen_receipt == newer


def test_a_recalled_sale_that_was_completed_is_parked_no_more(books: Books) -> None:
    completion = books.paid_in_cash()
    books.book.park(
        ParkedSale(sale=completion.sale, parked_at_ms=START_MS, operator=OPERATOR)
    ).result()
    books.book.complete(completion).result()
    assert books.book.recover(OPERATOR).result().parked == ()


def test_what_another_till_holds_is_left_alone(books: Books) -> None:
    other = Books(books.store, replace(TILL, till_id=TillId("till-2")))
    token = books.make_card("card-1", 50_000)
    other.reserve(other.sale().sale_id, token, 5_000)
    assert books.book.recover(OPERATOR).result().released == ()
    assert books.card("card-1").amounts.reserved_minor == 5_000
