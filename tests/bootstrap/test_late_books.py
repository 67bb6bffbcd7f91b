"""Books that open late hear everything, in the order in which it was wished."""

from collections.abc import Iterator
from concurrent.futures import Future
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from pos_app.bootstrap.books import Books, open_books
from pos_app.bootstrap.late_books import LateBooks
from pos_app.domain.ids import AccountId, TenderId
from pos_app.domain.sale import ParkedSale
from pos_app.errors import Code, PosError, Unavailable
from pos_app.journal.commands import Completion
from pos_app.journal.recovered import NOTHING_LEFT
from pos_app.settings import TillSettings
from tests.journal.books import Books as MadeBooks
from tests.walks.shop import KEY_FOLDER

if TYPE_CHECKING:
    from pos_app.checkout.doors import BookDoor, WalletDoor

OPERATOR = "Kari"


@pytest.fixture
def books(tmp_path: Path) -> Iterator[Books]:
    with open_books(tmp_path, first_settings=TillSettings(key_folder=KEY_FOLDER)) as books:
        yield books


@pytest.fixture
def made(books: Books) -> MadeBooks:
    """Return what makes sales and cards for the books."""
    return MadeBooks(books.store, books.till)


def test_the_first_thing_asked_asks_for_the_books_and_nothing_else_does(
    books: Books, made: MadeBooks
) -> None:
    wanted: list[str] = []
    late = LateBooks(lambda: wanted.append("books"))
    assert wanted == []
    assert not late.is_waited_for
    late.book.keep_draft(made.sale(), ())
    late.book.keep_draft(made.sale(), ())
    assert wanted == ["books"]
    assert late.is_waited_for
    late.open(books)
    assert not late.is_waited_for
    late.book.keep_draft(made.sale(), ())
    assert wanted == ["books"]


def test_what_waited_is_heard_in_its_order_and_before_what_is_asked_later(
    books: Books, made: MadeBooks
) -> None:
    late = LateBooks(lambda: None)
    sales = [made.sale() for _ in range(20)]
    kept = [late.book.keep_draft(sale, ()) for sale in sales[:10]]
    assert not any(one.done() for one in kept)
    late.open(books)
    kept += [late.book.keep_draft(sale, ()) for sale in sales[10:]]
    assert [one.result(10) for one in kept] == [None] * 20
    draft = books.book.find_draft().result()
    assert draft is not None
    assert draft.sale == sales[-1]


def test_everything_a_desk_asks_reaches_the_books(books: Books, made: MadeBooks) -> None:
    late = LateBooks(lambda: None)
    book: BookDoor = late.book
    wallet: WalletDoor = late.wallet
    sale, other = made.sale(), made.sale()
    parked = ParkedSale(sale=other, parked_at_ms=1, operator=OPERATOR)
    asked: list[Future[Any]] = [
        wallet.info(AccountId("P00000001"), "nobody's token"),
        book.keep_draft(sale, ()),
        book.forget_draft(sale.sale_id),
        book.park(parked),
        book.recall(other),
        book.release(TenderId("none"), OPERATOR),
        book.find_receipt(sale.sale_id),
        book.mark_receipt_seen(sale.sale_id),
        book.complete(Completion(sale=sale, tenders=(), operator=OPERATOR)),
        book.reserve(made.reserve_command(sale.sale_id, "nobody's token", 100)),
    ]
    late.open(books)
    outcomes = [_told(one) for one in asked]
    assert outcomes[0] is Code.TOKEN_UNKNOWN
    assert outcomes[1:8] == [None] * 7
    assert outcomes[8] is Code.SALE_NOT_PAID
    assert outcomes[9] is Code.TOKEN_UNKNOWN


def test_only_a_till_at_rest_is_told_that_nothing_was_left(books: Books, made: MadeBooks) -> None:
    late = LateBooks(lambda: None)
    assert late.book.recover(OPERATOR).result(0) == NOTHING_LEFT
    books.book.keep_draft(made.sale(), ()).result()
    late.open(books)
    assert late.book.recover(OPERATOR).result(10) != NOTHING_LEFT


def test_books_that_stay_shut_answer_everything_with_why(made: MadeBooks) -> None:
    late = LateBooks(lambda: None)
    why = Unavailable(Code.DISK_FULL)
    waited = late.book.keep_draft(made.sale(), ())
    late.fail(why)
    later = late.book.keep_draft(made.sale(), ())
    assert waited.exception(0) is why
    assert later.exception(0) is why
    assert not late.is_waited_for


def _told(future: Future[Any]) -> object:
    error = future.exception(10)
    if isinstance(error, PosError):
        return error.code
    return future.result()
