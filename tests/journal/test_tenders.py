import pytest

from pos_app.domain.ids import RefId, SaleId, TenderId
from pos_app.domain.money import Currency
from pos_app.errors import Code, Refused
from pos_app.wallet.commands import CreateTransaction, VoidTransaction
from tests.journal.books import ACCOUNT, OPERATOR, Books, rows_of

SALE = SaleId("sale-1")


def test_a_reservation_and_its_open_tender_are_one_commit(books: Books) -> None:
    token = books.make_card("card-1", 50_000)
    tender = books.reserve(SALE, token, 10_000)
    assert (tender.amount_minor, tender.card_available_minor) == (10_000, 40_000)
    assert books.card("card-1").amounts.reserved_minor == 10_000
    assert len(rows_of(books.store)["open_tender"]) == 1
    assert books.book.verify().result() == ()


def test_a_repeated_reservation_is_the_same_tender(books: Books) -> None:
    token = books.make_card("card-1", 50_000)
    asked = books.reserve_command(SALE, token, 10_000)
    first = books.book.reserve(asked).result()
    assert books.book.reserve(asked).result() == first
    assert books.card("card-1").amounts.reserved_minor == 10_000


def test_a_refused_reservation_stays_refused_and_opens_no_tender(books: Books) -> None:
    token = books.make_card("card-1", 5_000)
    asked = books.reserve_command(SALE, token, 10_000)
    for _ in range(2):
        with pytest.raises(Refused) as refused:
            books.book.reserve(asked).result()
        assert refused.value.code == Code.INSUFFICIENT_FUNDS
        books.wallet.fund(
            CreateTransaction(
                account_id=ACCOUNT,
                card_id=books.card("card-1").card_id,
                ref_id=RefId("top-up"),
                amount_minor=10_000,
                currency=Currency.NOK,
                created_by="test",
            )
        ).result()
    assert rows_of(books.store)["open_tender"] == []


def test_an_unknown_token_reserves_nothing(books: Books) -> None:
    with pytest.raises(Refused) as refused:
        books.reserve(SALE, "NO-SUCH-TOKEN", 10_000)
    assert refused.value.code == Code.TOKEN_UNKNOWN


def test_a_release_frees_the_money_once(books: Books) -> None:
    token = books.make_card("card-1", 50_000)
    tender = books.reserve(SALE, token, 10_000)
    for _ in range(2):
        books.book.release(tender.tender_id, OPERATOR).result()
    assert books.card("card-1").amounts.available_minor == 50_000
    rows = rows_of(books.store)
    assert rows["open_tender"] == []
    assert len(rows["wallet_transaction"]) == 3
    assert books.book.verify().result() == ()


def test_a_tender_that_never_was_is_free_already(books: Books) -> None:
    assert books.book.release(TenderId("never"), OPERATOR).result() is None


def test_a_reservation_that_comes_back_after_its_release_is_refused(books: Books) -> None:
    token = books.make_card("card-1", 50_000)
    asked = books.reserve_command(SALE, token, 10_000)
    tender = books.book.reserve(asked).result()
    books.book.release(tender.tender_id, OPERATOR).result()
    with pytest.raises(Refused) as refused:
        books.book.reserve(asked).result()
    assert refused.value.code == Code.TRANSACTION_NOT_PENDING
    assert rows_of(books.store)["open_tender"] == []


def test_a_captured_tender_cannot_be_released(books: Books) -> None:
    token = books.make_card("card-1", 50_000)
    sale = books.sale()
    tender = books.reserve(sale.sale_id, token, 10_000)
    books.book.complete(books.completion(sale, tender)).result()
    books.book.release(tender.tender_id, OPERATOR).result()
    amounts = books.card("card-1").amounts
    assert (amounts.drawdown_minor, amounts.reserved_minor) == (10_000, 0)
    assert books.book.verify().result() == ()


def test_a_tender_somebody_else_settled_holds_nothing_and_is_let_go(books: Books) -> None:
    token = books.make_card("card-1", 50_000)
    tender = books.reserve(SALE, token, 10_000)
    books.wallet.void(
        VoidTransaction(
            account_id=ACCOUNT,
            transaction_id=tender.transaction_id,
            ref_id=RefId("by-hand"),
            created_by="manager",
        )
    ).result()
    books.book.release(tender.tender_id, OPERATOR).result()
    assert rows_of(books.store)["open_tender"] == []
    assert books.card("card-1").amounts.available_minor == 50_000
