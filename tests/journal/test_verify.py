"""Each promise of the books is broken once behind the program's back, and found."""

from dataclasses import replace

import pytest
from sqlalchemy.exc import DBAPIError

from pos_app.domain.ids import RefId
from pos_app.domain.operation import content_hash
from pos_app.domain.sale import LoadKind
from pos_app.errors import Broken, Code
from pos_app.journal.verify import Rule
from pos_app.storage.agreement import Disagreement
from pos_app.storage.journal import read_operations
from pos_app.wallet.commands import CaptureTransaction
from tests.journal.books import ACCOUNT, OPERATOR, TILL, Books, change

_ONE_LESS_IN_CASH = (
    "UPDATE sale_tender SET amount_minor = 24999, change_minor = 501 WHERE amount_minor = 25000"
)


@pytest.fixture
def sold(memory_books: Books) -> Books:
    """Give books with three sales: in cash, by card, and one that loaded two cards."""
    books = memory_books
    books.book.complete(books.paid_in_cash()).result()
    token = books.make_card("card-1", 50_000)
    books.make_inactive("new")
    sale = books.sale()
    held = books.reserve(sale.sale_id, token, 10_000)
    books.book.complete(books.completion(sale, held)).result()
    sale = books.sale(books.load("card-1", 5_000), books.load("new", 20_000, LoadKind.ACTIVATION))
    books.book.complete(books.completion(sale, books.cash(25_000))).result()
    assert books.book.verify().result() == ()
    return books


def broken_rules(books: Books) -> set[str]:
    return {finding.rule for finding in books.book.verify().result()}


@pytest.mark.parametrize(
    ("statement", "rules"),
    [
        (
            "UPDATE journal SET content = replace(content, 'Kari', 'Ola') WHERE sequence = 2",
            {Rule.HASH_OF_THE_CONTENT, Rule.RECEIPT_IN_THE_CHAIN},
        ),
        (
            "UPDATE journal SET content = 'no JSON' WHERE sequence = 2",
            {Rule.HASH_OF_THE_CONTENT, Rule.RECEIPT_IN_THE_CHAIN},
        ),
        (
            "UPDATE journal SET made_at_ms = made_at_ms + 1 WHERE sequence = 2",
            {Rule.HASH_OF_THE_CONTENT},
        ),
        (
            "UPDATE journal SET previous_hash = zeroblob(32) WHERE sequence = 2",
            {Rule.HASH_OF_THE_CONTENT, Rule.BOUND_TO_THE_ONE_BEFORE},
        ),
        ("UPDATE sale SET operator = 'Ola' WHERE number = 1", {Rule.RECEIPT_IN_THE_CHAIN}),
        (
            "UPDATE sale SET vat_minor = vat_minor - 1 WHERE number = 1",
            {Rule.TOTALS_OF_THE_LINES},
        ),
        (
            "UPDATE sale_line SET quantity = 2 WHERE kind = 'goods'",
            {Rule.TOTALS_OF_THE_LINES, Rule.TENDERS_PAY_THE_TOTAL, Rule.RECEIPT_IN_THE_CHAIN},
        ),
        (
            _ONE_LESS_IN_CASH,
            {Rule.TENDERS_PAY_THE_TOTAL, Rule.RECEIPT_IN_THE_CHAIN},
        ),
        (
            "UPDATE sale_tender SET amount_minor = 9999 WHERE kind = 'card'",
            {
                Rule.TENDERS_PAY_THE_TOTAL,
                Rule.RECEIPT_IN_THE_CHAIN,
                Disagreement.RECEIPT_WITHOUT_CAPTURE,
            },
        ),
        (
            "UPDATE sale_tender SET transaction_id = 'another' WHERE kind = 'card'",
            {
                Rule.RECEIPT_IN_THE_CHAIN,
                Disagreement.RECEIPT_WITHOUT_CAPTURE,
                Disagreement.CAPTURED_WITHOUT_RECEIPT,
            },
        ),
        (
            "UPDATE wallet_transaction SET amount_minor = 4999 WHERE amount_minor = 5000",
            {Disagreement.RECEIPT_WITHOUT_LOAD},
        ),
        (
            "UPDATE wallet_transaction SET ref_id = 'another' WHERE amount_minor = 20000",
            {Disagreement.RECEIPT_WITHOUT_LOAD},
        ),
    ],
)
def test_a_changed_row_is_found(sold: Books, statement: str, rules: set[str]) -> None:
    change(sold.store, statement)
    assert broken_rules(sold) == rules


def test_a_missing_operation_is_found(sold: Books) -> None:
    change(sold.store, "PRAGMA ignore_check_constraints = ON")
    change(
        sold.store,
        "DELETE FROM outbox WHERE sequence = 2",
        "UPDATE sale SET sequence = 9 WHERE sequence = 2",
        "UPDATE journal SET sequence = 9 WHERE sequence = 2",
    )
    assert Rule.SEQUENCE_WITHOUT_GAPS in broken_rules(sold)


def test_a_missing_receipt_is_found(sold: Books) -> None:
    sale_id = "(SELECT sale_id FROM sale WHERE number = 2)"
    change(
        sold.store,
        f"DELETE FROM sale_line WHERE sale_id = {sale_id}",  # noqa: S608 - a constant
        f"DELETE FROM sale_tender WHERE sale_id = {sale_id}",  # noqa: S608 - a constant
        f"DELETE FROM unseen_receipt WHERE sale_id = {sale_id}",  # noqa: S608 - a constant
        "DELETE FROM sale WHERE number = 2",
    )
    assert broken_rules(sold) == {
        Rule.NUMBERS_WITHOUT_GAPS,
        Rule.OPERATION_HAS_A_RECEIPT,
        Disagreement.CAPTURED_WITHOUT_RECEIPT,
    }


def test_a_chain_made_anew_from_a_changed_operation_is_found(sold: Books) -> None:
    def forge(content: str) -> str:
        return content.replace(OPERATOR, "Ola")

    last = sold.book.receipts(1).result()[0].number
    contents = {row[0]: row[1] for row in _journal(sold)}
    forged = forge(contents[last])
    change(
        sold.store,
        f"UPDATE journal SET content = '{forged}', hash = x'{content_hash(forged).hex()}'"  # noqa: S608 - our own
        f" WHERE sequence = {last}",
    )
    assert broken_rules(sold) == {Rule.RECEIPT_IN_THE_CHAIN}


def _journal(books: Books) -> list[tuple[int, str]]:
    return books.store.read(
        lambda connection: [
            (int(row[0]), str(row[1]))
            for row in connection.exec_driver_sql("SELECT sequence, content FROM journal")
        ]
    ).result()


def test_money_taken_without_a_receipt_is_found(memory_books: Books) -> None:
    books = memory_books
    token = books.make_card("card-1", 50_000)
    held = books.reserve(books.sale().sale_id, token, 10_000)
    books.wallet.capture(
        CaptureTransaction(
            account_id=ACCOUNT,
            transaction_id=held.transaction_id,
            ref_id=RefId("by-hand"),
            created_by="somebody",
        )
    ).result()
    assert broken_rules(books) == {
        Disagreement.CAPTURED_WITHOUT_RECEIPT,
        Disagreement.OPEN_TENDER_HOLDS_NOTHING,
    }


def test_money_held_without_a_tender_is_found(memory_books: Books) -> None:
    books = memory_books
    token = books.make_card("card-1", 50_000)
    books.reserve(books.sale().sale_id, token, 10_000)
    change(books.store, "DELETE FROM open_tender")
    assert broken_rules(books) == {Disagreement.HELD_WITHOUT_TENDER}


def test_more_sales_than_a_page_holds_are_all_looked_at(
    memory_books: Books, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pos_app.journal.verify._PAGE", 2)
    for _ in range(5):
        memory_books.book.complete(memory_books.paid_in_cash()).result()
    assert memory_books.book.verify().result() == ()
    change(memory_books.store, "UPDATE sale SET operator = 'Ola' WHERE number = 5")
    (finding,) = memory_books.book.verify().result()
    assert finding.fields == {"number": 5}


def test_a_long_journal_is_read_a_page_at_a_time(memory_books: Books) -> None:
    for _ in range(5):
        memory_books.book.complete(memory_books.paid_in_cash()).result()
    read = memory_books.store.read(
        lambda connection: [
            kept.sequence for kept in read_operations(connection, TILL.till_id, most=2)
        ]
    )
    assert read.result() == [1, 2, 3, 4, 5]


def test_another_life_of_the_till_has_a_chain_of_its_own(books: Books) -> None:
    books.book.complete(books.paid_in_cash()).result()
    reborn = Books(books.store, replace(TILL, incarnation=2))
    completion = reborn.paid_in_cash()
    sale = replace(completion.sale, lines=(replace(reborn.goods(10_000), line_id="other"),))
    cash = replace(reborn.cash(10_000), tender_id="other")
    receipt = reborn.book.complete(reborn.completion(replace(sale, sale_id="other"), cash)).result()
    assert receipt.number == 2
    assert books.book.verify().result() == ()


def test_rows_of_the_books_refuse_to_be_changed(books: Books) -> None:
    books.book.complete(books.paid_in_cash()).result()
    for table in ("journal", "sale", "sale_line", "sale_tender"):
        for statement in (f"DELETE FROM {table}", f"UPDATE {table} SET till_id = 'x'"):  # noqa: S608
            error = books.store.write(
                lambda connection, sql=statement: connection.exec_driver_sql(sql)
            ).exception()
            assert isinstance(error, Broken)
            assert error.code == Code.UNEXPECTED
            assert isinstance(error.__cause__, DBAPIError)
