from pos_app.domain.outbox import Pending
from pos_app.storage.store import Store
from tests.journal.books import Books


def test_the_strip_shows_what_central_has_not_heard(books: Books) -> None:
    assert books.book.pending().result() == Pending(count=0, amount_minor=0)
    for price_minor in (10_000, 2_500):
        books.book.complete(books.paid_in_cash(price_minor)).result()
    assert books.book.pending().result() == Pending(count=2, amount_minor=12_500)


def test_the_last_receipts_come_newest_first(books: Books) -> None:
    assert books.book.receipts().result() == ()
    made = [books.book.complete(books.paid_in_cash()).result() for _ in range(3)]
    assert books.book.receipts().result() == tuple(reversed(made))
    assert books.book.receipts(1).result() == (made[2],)


def test_a_sale_that_never_was_has_no_receipt(books: Books) -> None:
    assert books.book.find_receipt(books.sale().sale_id).result() is None


def test_what_is_asked_in_a_row_is_done_in_that_row(file_store: Store) -> None:
    books = Books(file_store)
    token = books.make_card("card-1", 50_000)
    sale = books.sale()
    asked = books.reserve_command(sale.sale_id, token, 10_000)
    held, released = books.book.reserve(asked), books.book.release(asked.tender_id, "Kari")
    assert held.result().amount_minor == 10_000
    released.result()
    assert books.card("card-1").amounts.reserved_minor == 0
