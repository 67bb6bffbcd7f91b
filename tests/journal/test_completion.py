from collections.abc import Callable
from dataclasses import replace
from typing import Any, TypeVar

import pytest
from sqlalchemy import Connection
from sqlcipher3 import dbapi2

from pos_app.domain.ids import TillId
from pos_app.domain.sale import Discount, LoadKind
from pos_app.errors import Code, PosError, Refused
from pos_app.journal.commands import Completion
from pos_app.storage.statement import Statement
from pos_app.storage.store import Store
from tests.journal.books import OPERATOR, TILL, Books, rows_of

T = TypeVar("T")


def refusal_of(books: Books, completion: Completion) -> Code:
    before = rows_of(books.store)
    with pytest.raises(Refused) as refused:
        books.book.complete(completion).result()
    assert rows_of(books.store) == before
    return refused.value.code


def test_a_sale_in_cash_is_the_first_receipt(books: Books) -> None:
    line = replace(books.goods(9_960), discount=Discount(basis_points=1_000))
    sale = replace(books.sale(line, books.goods(500, 2)), discount=Discount(amount_minor=100))
    completion = books.completion(sale, books.cash(sale.totals().total_minor))
    receipt = books.book.complete(completion).result()
    assert (receipt.till_id, receipt.number, receipt.operator) == (TILL.till_id, 1, OPERATOR)
    assert (receipt.sale, receipt.tenders) == (sale, completion.tenders)
    assert receipt.change_minor == 500
    assert books.book.find_receipt(sale.sale_id).result() == receipt
    assert books.book.verify().result() == ()


def test_cards_cash_and_a_terminal_pay_one_sale(books: Books) -> None:
    first, second = books.make_card("card-1", 3_000), books.make_card("card-2", 50_000)
    sale = books.sale(books.goods(10_000))
    tenders = (
        books.reserve(sale.sale_id, first, 3_000),
        books.cash(2_000),
        books.reserve(sale.sale_id, second, 4_000),
        books.terminal(1_000),
    )
    receipt = books.book.complete(books.completion(sale, *tenders)).result()
    assert receipt.tenders == tenders
    assert books.card("card-1").amounts.balance_minor == 0
    assert books.card("card-2").amounts.available_minor == 46_000
    rows = rows_of(books.store)
    assert rows["open_tender"] == []
    assert len(rows["journal"]) == len(rows["outbox"]) == 1
    assert books.book.verify().result() == ()


def test_a_card_is_sold_and_another_topped_up_with_the_goods(books: Books) -> None:
    new_token = books.make_inactive("new")
    books.make_card("old", 1_000)
    sale = books.sale(
        books.goods(10_000),
        replace(books.load("new", 50_000, LoadKind.ACTIVATION), card_name="Gavekort"),
        books.load("old", 20_000),
    )
    books.book.complete(books.completion(sale, books.cash(80_000))).result()
    assert books.card("new").amounts.available_minor == 50_000
    assert books.card("new").name == "Gavekort"
    assert books.card("old").amounts.available_minor == 21_000
    later = books.sale()
    for _ in range(2):
        # A card sold over the counter is used again and again, also in the next minute.
        tender = books.reserve(later.sale_id, new_token, 1_000)
        books.book.release(tender.tender_id, OPERATOR).result()
    assert books.book.verify().result() == ()


def test_a_card_can_pay_goods_and_be_topped_up_in_one_sale(books: Books) -> None:
    token = books.make_card("card-1", 10_000)
    sale = books.sale(books.goods(10_000), books.load("card-1", 30_000))
    held = books.reserve(sale.sale_id, token, 10_000)
    books.book.complete(books.completion(sale, held, books.cash(30_000))).result()
    amounts = books.card("card-1").amounts
    assert (amounts.funds_minor, amounts.drawdown_minor) == (40_000, 10_000)


def test_a_sale_that_costs_nothing_is_a_receipt_without_tenders(books: Books) -> None:
    sale = books.sale(replace(books.goods(10_000), discount=Discount(basis_points=10_000)))
    receipt = books.book.complete(books.completion(sale)).result()
    assert (receipt.sale.totals().total_minor, receipt.tenders) == (0, ())
    assert books.book.verify().result() == ()


def test_numbers_have_no_gaps_even_after_a_refusal(books: Books) -> None:
    numbers: list[int] = []
    for _ in range(3):
        unpaid = replace(books.paid_in_cash(), tenders=())
        assert refusal_of(books, unpaid) == Code.SALE_NOT_PAID
        numbers.append(books.book.complete(books.paid_in_cash()).result().number)
    assert numbers == [1, 2, 3]
    assert [r.number for r in books.book.receipts(2).result()] == [3, 2]


def test_two_tills_in_one_database_count_each_for_itself(books: Books) -> None:
    other = Books(books.store, replace(TILL, till_id=TillId("till-2")))
    for number in (1, 2):
        assert books.book.complete(books.paid_in_cash()).result().number == number
        assert other.book.complete(other.paid_in_cash()).result().number == number
    assert len(books.book.receipts().result()) == 2
    assert books.book.verify().result() == other.book.verify().result() == ()


def test_the_same_completion_again_is_the_same_receipt(books: Books) -> None:
    token = books.make_card("card-1", 50_000)
    sale = books.sale(books.goods(10_000), books.load("card-1", 5_000))
    held = books.reserve(sale.sale_id, token, 10_000)
    completion = books.completion(sale, held, books.cash(5_000))
    first = books.book.complete(completion).result()
    before = rows_of(books.store)
    books.clock.at_ms += 1_000
    assert books.book.complete(completion).result() == first
    assert rows_of(books.store) == before


def test_another_sale_under_the_same_id_is_refused(books: Books) -> None:
    completion = books.paid_in_cash()
    books.book.complete(completion).result()
    other = books.completion(replace(completion.sale, lines=(books.goods(500),)), books.cash(500))
    assert refusal_of(books, other) == Code.SALE_ALREADY_COMPLETED
    other = replace(completion, operator="Ola")
    assert refusal_of(books, other) == Code.SALE_ALREADY_COMPLETED


def test_pictures_are_no_part_of_the_books(books: Books) -> None:
    completion = books.paid_in_cash()
    (line,) = completion.sale.goods
    painted = replace(line, article=replace(line.article, picture="coffee.png"))
    painted_completion = replace(completion, sale=replace(completion.sale, lines=(painted,)))
    first = books.book.complete(painted_completion).result()
    assert first.sale == completion.sale
    assert books.book.complete(completion).result() == first


def test_a_load_that_is_refused_takes_the_captures_with_it(books: Books) -> None:
    token = books.make_card("card-1", 50_000)
    for load, code in (
        (books.load("no-such-card", 5_000), Code.CARD_NOT_FOUND),
        (books.load("card-1", 5_000, LoadKind.ACTIVATION), Code.CARD_ALREADY_ACTIVE),
    ):
        sale = books.sale(books.goods(10_000), load)
        held = books.reserve(sale.sale_id, token, 10_000)
        completion = books.completion(sale, held, books.cash(5_000))
        assert refusal_of(books, completion) == code
        assert books.card("card-1").amounts.drawdown_minor == 0
        books.book.release(held.tender_id, OPERATOR).result()
    assert books.book.verify().result() == ()


def test_what_is_not_paid_exactly_is_not_sold(books: Books) -> None:
    sale = books.sale(books.goods(10_000))
    for amount_minor in (9_999, 10_001):
        completion = books.completion(sale, books.cash(amount_minor))
        assert refusal_of(books, completion) == Code.SALE_NOT_PAID
    assert refusal_of(books, books.completion(replace(sale, lines=()))) == Code.SALE_EMPTY


def test_a_card_never_pays_for_a_load(books: Books) -> None:
    token = books.make_card("card-1", 50_000)
    books.make_card("card-2", 0)
    sale = books.sale(books.goods(1_000), books.load("card-2", 9_000))
    held = books.reserve(sale.sale_id, token, 10_000)
    assert refusal_of(books, books.completion(sale, held)) == Code.SALE_NOT_PAID


def test_a_tender_pays_only_the_sale_it_was_held_for(books: Books) -> None:
    token = books.make_card("card-1", 50_000)
    parked, in_hand = books.sale(), books.sale()
    held = books.reserve(parked.sale_id, token, 10_000)
    assert refusal_of(books, books.completion(in_hand, held)) == Code.TRANSACTION_NOT_PENDING


def test_a_tender_pays_only_the_amount_that_is_held(books: Books) -> None:
    token = books.make_card("card-1", 50_000)
    sale = books.sale(books.goods(5_000))
    held = replace(books.reserve(sale.sale_id, token, 10_000), amount_minor=5_000)
    assert refusal_of(books, books.completion(sale, held)) == Code.TRANSACTION_NOT_PENDING


def test_a_released_tender_pays_nothing(books: Books) -> None:
    token = books.make_card("card-1", 50_000)
    sale = books.sale()
    held = books.reserve(sale.sale_id, token, 10_000)
    books.book.release(held.tender_id, OPERATOR).result()
    assert refusal_of(books, books.completion(sale, held)) == Code.TRANSACTION_NOT_PENDING


class FailingStatements:
    """Runs statements as ever, but the one with this number fails as a disk does."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, number: int) -> None:
        self.count = 0
        self._number = number
        monkeypatch.setattr(Statement, "row", self._failing(Statement.row))
        monkeypatch.setattr(Statement, "rows", self._failing(Statement.rows))
        monkeypatch.setattr(Statement, "count", self._failing(Statement.count))
        monkeypatch.setattr(Statement, "many", self._failing(Statement.many))

    def _failing(
        self, run: Callable[[Statement, Connection, Any], T]
    ) -> Callable[[Statement, Connection, Any], T]:
        def counted(statement: Statement, connection: Connection, values: Any) -> T:  # noqa: ANN401 - as the original
            self.count += 1
            if self.count == self._number:
                raise dbapi2.OperationalError("disk I/O error")
            return run(statement, connection, values)

        return counted


def test_a_failure_at_any_statement_leaves_nothing_of_the_sale(
    memory_store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    books = Books(memory_store)
    token = books.make_card("card-1", 50_000)
    books.make_inactive("new")
    sale = books.sale(
        books.goods(10_000),
        books.load("new", 20_000, LoadKind.ACTIVATION),
        books.load("card-1", 5_000),
    )
    books.book.keep_draft(sale, ()).result()
    held = books.reserve(sale.sale_id, token, 10_000)
    completion = books.completion(sale, held, books.cash(25_000))
    before = rows_of(memory_store)
    number = 1
    while True:
        with monkeypatch.context() as patch:
            statements = FailingStatements(patch, number)
            future = books.book.complete(completion)
        if future.exception() is None:
            break
        assert isinstance(future.exception(), PosError)
        assert rows_of(memory_store) == before
        number += 1
    assert number == statements.count + 1 > 20
    rows = rows_of(memory_store)
    assert rows["draft"] == rows["open_tender"] == []
    assert len(rows["sale"]) == len(rows["journal"]) == len(rows["outbox"]) == 1
    assert books.book.verify().result() == ()
