import pytest

from pos_app.domain.giving_back import CashBack
from pos_app.errors import Code, Refused
from tests.journal.books import OPERATOR, Books


def test_a_receipt_is_copied_once(books: Books) -> None:
    receipt = books.sell()
    assert not books.receipts.find(1).result().is_copied
    books.receipts.note_copy(receipt.number, OPERATOR).result()
    error = books.receipts.note_copy(receipt.number, OPERATOR).exception()
    assert isinstance(error, Refused)
    assert error.code is Code.COPY_PRINTED_BEFORE
    assert books.receipts.find(1).result().is_copied


def test_a_return_can_be_copied_and_a_sale_has_as_many_gift_receipts_as_gifts(
    books: Books,
) -> None:
    receipt = books.sell()
    for _ in range(2):
        books.receipts.note_gift_receipt(receipt.number, OPERATOR).result()
    made = books.receipts.give_back(
        books.giving_back(receipt, CashBack(amount_minor=10_000))
    ).result()
    books.receipts.note_copy(made.number, OPERATOR).result()
    report = books.day.x_report(OPERATOR).result()
    assert (report.totals.gift_receipts, report.totals.copies.amount_minor) == (2, -10_000)
    assert books.receipts.find(made.number).result().is_copied


@pytest.mark.parametrize("number", [0, 1, -1, 99])
def test_a_number_that_is_not_there_is_refused(books: Books, number: int) -> None:
    for asked in (books.receipts.find(number), books.receipts.note_copy(number, OPERATOR)):
        error = asked.exception()
        assert isinstance(error, Refused)
        assert error.code is Code.RECEIPT_NOT_FOUND
