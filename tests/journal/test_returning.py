"""Giving back: whole and in parts, to card and in cash, and never more than was paid."""

from dataclasses import replace

import pytest

from pos_app.domain.card import CardType
from pos_app.domain.day_totals import Tally
from pos_app.domain.giving_back import CardBack, CashBack, GivenBackAs, ReturnReceipt, TerminalBack
from pos_app.domain.ids import CardId, LineId, RefId
from pos_app.domain.receipt import Receipt
from pos_app.domain.sale import Discount, LoadKind
from pos_app.errors import Code, Refused
from pos_app.journal.card_commands import MakeCards, Person
from pos_app.journal.receipts import FoundReceipt, Receipts
from pos_app.journal.returning import GiveBack
from pos_app.journal.verify import Rule
from pos_app.wallet.commands import BatchItem
from tests.journal.books import OPERATOR, Books, change, rows_of


def refusal_of(books: Books, asked: GiveBack) -> Code:
    before = rows_of(books.store)
    error = books.receipts.give_back(asked).exception()
    assert isinstance(error, Refused)
    assert rows_of(books.store) == before
    return error.code


def given(books: Books, asked: GiveBack) -> ReturnReceipt:
    return books.receipts.give_back(asked).result()


def found(books: Books, number: int) -> FoundReceipt:
    return books.receipts.find(number).result()


def paid_by_card(books: Books, price_minor: int) -> Receipt:
    token = books.make_card("card-1", 50_000)
    sale = books.sale(books.goods(price_minor))
    held = books.reserve(sale.sale_id, token, price_minor)
    return books.book.complete(books.completion(sale, held)).result()


def test_a_whole_sale_comes_back_in_cash_as_the_next_number(books: Books) -> None:
    receipt = books.sell(books.goods(10_000, 2), books.goods(500))
    made = given(books, books.giving_back(receipt, CashBack(amount_minor=20_500)))
    assert (made.number, made.of_number, made.kind) == (2, 1, GivenBackAs.RETURN)
    assert [(line.quantity, line.amount_minor) for line in made.returned.goods] == [
        (2, 20_000),
        (1, 500),
    ]
    assert found(books, 1).left == ()
    assert found(books, 2).receipt == made
    assert [receipt.number for receipt in books.receipts.last().result()] == [2, 1]
    again = books.giving_back(receipt, CashBack(amount_minor=20_500))
    assert refusal_of(books, again) is Code.NOTHING_TO_GIVE_BACK
    assert books.book.verify().result() == ()


def test_the_same_return_again_is_the_same_receipt(books: Books) -> None:
    receipt = books.sell()
    asked = books.giving_back(receipt, CashBack(amount_minor=10_000))
    made = given(books, asked)
    before = rows_of(books.store)
    assert given(books, asked) == made
    assert rows_of(books.store) == before
    other = replace(asked, back=(TerminalBack(amount_minor=10_000),))
    assert refusal_of(books, other) is Code.GIVEN_BACK_OTHERWISE


def test_a_shop_that_asks_for_a_reason_gives_nothing_back_without(books: Books) -> None:
    receipt = books.sell()
    asked = books.giving_back(receipt, CashBack(amount_minor=10_000))
    silent = replace(asked, reason=" ")
    books.receipts = Receipts(books.store, books.context, books.till, asks_reason=True)
    assert refusal_of(books, silent) is Code.REASON_MISSING
    made = given(books, asked)
    assert made.reason == "wrong size"
    assert given(books, silent) == made  # it is in the books, whatever is said of it afterwards


def test_what_came_back_is_counted_by_its_reason(books: Books) -> None:
    receipt = books.sell(books.goods(10_000, 2))
    (line,) = receipt.sale.goods
    for reason in ("too small", "too small", ""):
        piece = books.giving_back(
            receipt, CashBack(amount_minor=10_000), quantities={line.line_id: 1}
        )
        books.receipts.give_back(replace(piece, reason=reason)).exception()
    totals = books.day.close(0, OPERATOR).result().totals
    assert totals.return_reasons == {"too small": Tally(2, 20_000)}
    assert books.book.verify().result() == ()


def test_what_a_credit_note_was_given_and_pays_is_told_as_that(books: Books) -> None:
    receipt = books.sell(books.goods(10_000))
    note = BatchItem(card_id=CardId("note-1"), type=CardType.CREDIT_NOTE)
    by = Person(operator=OPERATOR)
    asked = MakeCards(ref_id=RefId("made"), items=(note,), with_pins=False, by=by)
    (made,) = books.card_desk.make_cards(asked).result()
    assert made.token is not None
    given_back = books.giving_back(receipt, books.card_back("note-1", 10_000))
    (back,) = given(books, given_back).back
    assert isinstance(back, CardBack)
    assert (back.card_type, back.activated) == (CardType.CREDIT_NOTE, True)
    assert given(books, given_back).number == 2
    sale = books.sale(books.goods(4_000))
    held = books.reserve(sale.sale_id, made.token.value, 4_000)
    books.book.complete(books.completion(sale, held)).result()
    totals = books.day.close(10_000, OPERATOR).result().totals
    assert totals.ways["credit_note"] == Tally(1, -6_000)
    assert "card" not in totals.ways
    assert books.book.verify().result() == ()
    assert books.wallet.audit().result().differences == ()


def test_a_gift_card_that_pays_is_told_as_before(books: Books) -> None:
    receipt = paid_by_card(books, 10_000)
    given(books, books.giving_back(receipt, books.card_back("card-1", 10_000)))
    totals = books.day.close(0, OPERATOR).result().totals
    assert totals.ways == {"card": Tally(1, 0)}


def test_pieces_come_back_one_by_one_and_come_to_what_was_paid(books: Books) -> None:
    receipt = books.sell(books.goods(3_333, 3), discount=Discount(amount_minor=100))
    (line,) = receipt.sale.goods
    amounts: list[int] = []
    for _ in range(3):
        rest = sum(left.amount_minor for left in found(books, 1).left)
        piece = books.giving_back(receipt, quantities={line.line_id: 1})
        for amount_minor in (3_299, 3_300):
            asked = replace(piece, back=(CashBack(amount_minor=amount_minor),))
            if books.receipts.give_back(asked).exception() is None:
                amounts.append(amount_minor)
                break
        assert sum(left.amount_minor for left in found(books, 1).left) == rest - amounts[-1]
    assert sum(amounts) == 9_899
    assert books.book.verify().result() == ()


def test_money_goes_back_to_the_card_that_paid(books: Books) -> None:
    receipt = paid_by_card(books, 10_000)
    given(books, books.giving_back(receipt, books.card_back("card-1", 10_000)))
    assert books.card("card-1").amounts.available_minor == 50_000
    assert found(books, 1).ways == ()
    assert books.book.verify().result() == ()


def test_a_split_sale_goes_back_by_the_ways_it_was_paid(books: Books) -> None:
    token = books.make_card("card-1", 3_000)
    sale = books.sale(books.goods(10_000))
    tenders = (
        books.reserve(sale.sale_id, token, 3_000),
        books.cash(2_000),
        books.terminal(5_000),
    )
    receipt = books.book.complete(books.completion(sale, *tenders)).result()
    ways = found(books, 1).ways
    assert [(bool(way.card), way.is_cash, way.left_minor) for way in ways] == [
        (True, False, 3_000),
        (False, False, 5_000),
        (False, True, 2_000),
    ]
    back = (
        books.card_back("card-1", 3_000),
        TerminalBack(amount_minor=5_000),
        CashBack(amount_minor=2_000),
    )
    given(books, books.giving_back(receipt, *back))
    assert books.card("card-1").amounts.balance_minor == 3_000
    assert books.book.verify().result() == ()


def test_a_sale_of_a_card_takes_its_value_back(books: Books) -> None:
    books.make_inactive("new")
    receipt = books.sell(books.load("new", 50_000, LoadKind.ACTIVATION))
    made = given(books, books.giving_back(receipt, CashBack(amount_minor=50_000)))
    assert (made.returned.loads_minor, made.returned.goods_minor) == (50_000, 0)
    assert books.card("new").amounts.balance_minor == 0
    assert books.book.verify().result() == ()


def test_value_that_was_spent_is_not_taken_back(books: Books) -> None:
    token = books.make_card("card-1", 0)
    receipt = books.sell(books.load("card-1", 50_000), books.goods(1_000))
    sale = books.sale(books.goods(100))
    held = books.reserve(sale.sale_id, token, 100)
    asked = books.giving_back(receipt, CashBack(amount_minor=51_000))
    assert refusal_of(books, asked) is Code.INSUFFICIENT_FUNDS
    books.book.release(held.tender_id, OPERATOR).result()
    (load,) = receipt.sale.loads
    alone = books.giving_back(receipt, CashBack(amount_minor=50_000), quantities={load.line_id: 1})
    given(books, alone)
    assert [left.is_load for left in found(books, 1).left] == [False]


def test_value_never_moves_from_card_to_card(books: Books) -> None:
    books.make_card("card-1", 50_000)
    receipt = books.sell(books.load("card-1", 5_000), books.goods(1_000))
    asked = books.giving_back(receipt, books.card_back("card-1", 6_000))
    assert refusal_of(books, asked) is Code.GIVEN_BACK_OTHERWISE


@pytest.mark.parametrize(
    "back",
    [
        (),
        (CashBack(amount_minor=9_999),),
        (CashBack(amount_minor=10_001),),
        (CashBack(amount_minor=10_001), TerminalBack(amount_minor=-1)),
        (CashBack(amount_minor=10_000), TerminalBack(amount_minor=0)),
    ],
)
def test_what_goes_back_comes_to_what_is_returned(
    books: Books, back: tuple[CashBack | TerminalBack, ...]
) -> None:
    receipt = books.sell()
    assert refusal_of(books, books.giving_back(receipt, *back)) is Code.GIVEN_BACK_OTHERWISE


def test_a_card_that_cannot_take_it_leaves_everything_as_it_was(books: Books) -> None:
    receipt = paid_by_card(books, 10_000)
    asked = books.giving_back(receipt, books.card_back("no-such-card", 10_000))
    assert refusal_of(books, asked) is Code.CARD_NOT_FOUND


def test_a_receipt_is_void_whole_and_on_its_own_day(books: Books) -> None:
    receipt = books.sell(books.goods(10_000, 2))
    (line,) = receipt.sale.goods
    part = books.giving_back(
        receipt,
        CashBack(amount_minor=10_000),
        quantities={line.line_id: 1},
        kind=GivenBackAs.VOID,
    )
    assert refusal_of(books, part) is Code.NOTHING_TO_GIVE_BACK
    assert found(books, 1).may_void
    void = books.giving_back(receipt, CashBack(amount_minor=20_000), kind=GivenBackAs.VOID)
    assert given(books, void).kind is GivenBackAs.VOID
    assert not found(books, 1).may_void
    later = books.sell()
    books.day.close(None, OPERATOR).result()
    assert not found(books, later.number).may_void
    late = books.giving_back(later, CashBack(amount_minor=10_000), kind=GivenBackAs.VOID)
    assert refusal_of(books, late) is Code.RECEIPT_IN_A_CLOSED_DAY


def test_a_receipt_of_nowhere_gives_nothing_back(books: Books) -> None:
    receipt = books.sell()
    asked = books.giving_back(receipt, CashBack(amount_minor=10_000))
    elsewhere = replace(asked, sale_id=books.sale().sale_id)
    assert refusal_of(books, elsewhere) is Code.RECEIPT_NOT_FOUND
    unknown = books.giving_back(receipt, quantities={LineId("no-such-line"): 1})
    assert refusal_of(books, unknown) is Code.NOTHING_TO_GIVE_BACK


def test_money_that_did_not_move_and_a_number_that_is_gone_are_found(memory_books: Books) -> None:
    books = memory_books
    receipt = paid_by_card(books, 10_000)
    given(books, books.giving_back(receipt, books.card_back("card-1", 10_000)))
    change(
        books.store, "UPDATE wallet_transaction SET ref_id = 'x' WHERE ref_id LIKE 'till-1-back%'"
    )
    assert {one.rule for one in books.book.verify().result()} == {Rule.RETURN_MOVED_THE_MONEY}
    change(books.store, "DELETE FROM sale_return")
    rules = {one.rule for one in books.book.verify().result()}
    assert rules == {Rule.RETURN_MOVED_THE_MONEY, Rule.RETURN_ADDS_UP}
