"""The day of a till: float, drawer, X and Z, and that they tie out with the receipts."""

from dataclasses import replace

import pytest

from pos_app.domain.day_report import ReportKind
from pos_app.domain.day_totals import CashMove, Tally
from pos_app.domain.giving_back import CashBack, GivenBackAs, TerminalBack
from pos_app.domain.operation import OperationKind
from pos_app.domain.sale import Discount
from pos_app.domain.till import training_till
from pos_app.errors import Code, Refused
from pos_app.storage.journal import find_last_of_kind
from tests.journal.books import OPERATOR, TILL, Books

DAY_MS = 24 * 60 * 60 * 1000


def code_of(error: BaseException | None) -> Code:
    assert isinstance(error, Refused)
    return error.code


def test_a_day_is_opened_once_and_closed_once(books: Books) -> None:
    state = books.day.state().result()
    assert (state.is_open, state.since_ms, state.last_z_number) == (False, None, 0)
    books.day.open(100_000, OPERATOR).result()
    assert code_of(books.day.open(100_000, OPERATOR).exception()) is Code.DAY_OPEN
    state = books.day.state().result()
    assert (state.is_open, state.since_ms) == (True, books.clock.at_ms)
    z_report = books.day.close(100_000, OPERATOR).result()
    assert (z_report.kind, z_report.number, z_report.difference_minor) == (ReportKind.Z, 1, 0)
    assert code_of(books.day.close(0, OPERATOR).exception()) is Code.NOTHING_TO_CLOSE
    state = books.day.state().result()
    assert (state.is_open, state.since_ms, state.last_float_minor) == (False, None, 100_000)
    assert books.book.verify().result() == ()


def test_what_is_to_lie_in_the_drawer_is_float_sales_and_moves(books: Books) -> None:
    books.day.open(50_000, OPERATOR).result()
    books.sell(books.goods(10_000))
    books.day.move_cash(CashMove.DROP, 20_000, "to the bank", OPERATOR).result()
    books.day.move_cash(CashMove.PAYOUT, 5_000, "window cleaner", OPERATOR).result()
    books.day.move_cash(CashMove.PAY_IN, 1_000, "coins", OPERATOR).result()
    report = books.day.close(35_900, OPERATOR).result()
    assert report.totals.expected_cash_minor == 36_000
    assert report.difference_minor == -100
    assert report.totals.cash_moves["drop"] == Tally(1, 20_000)
    assert report.totals.drawer_openings == 4
    error = books.day.move_cash(CashMove.DROP, 0, "", OPERATOR).exception()
    assert code_of(error) is Code.INVALID_FIELD


def test_a_report_says_everything_the_law_asks_for(books: Books) -> None:
    books.make_card("card-1", 50_000)
    token = books.make_card("card-2", 50_000)
    line = replace(books.goods(10_000, 2), discount=Discount(basis_points=1_000))
    first = books.sell(line, books.goods(5_000), discount=Discount(amount_minor=1_000))
    sale = books.sale(books.goods(3_000))
    held = books.reserve(sale.sale_id, token, 3_000)
    books.book.complete(books.completion(sale, held)).result()
    loaded = books.sell(books.load("card-1", 20_000))
    books.receipts.give_back(
        books.giving_back(
            first, CashBack(amount_minor=4_783), quantities={first.sale.goods[1].line_id: 1}
        )
    ).result()
    books.receipts.give_back(
        books.giving_back(loaded, CashBack(amount_minor=20_000), kind=GivenBackAs.VOID)
    ).result()
    books.receipts.note_copy(1, OPERATOR).result()
    books.receipts.note_gift_receipt(1, OPERATOR).result()
    for kind in (OperationKind.LINE_CORRECTED, OperationKind.SALE_CANCELLED):
        books.notes.note(kind, OPERATOR, {"amount_minor": 700}).result()
    books.notes.note(OperationKind.DRAWER_OPENED, OPERATOR).result()
    report = books.day.x_report(OPERATOR).result()
    totals = report.totals
    assert (report.kind, report.number, report.difference_minor) == (ReportKind.X, 0, None)
    assert totals.sales == Tally(2, 25_000)
    assert totals.returns == Tally(1, 4_783)
    assert (totals.loads, totals.loads_taken_back) == (Tally(1, 20_000), Tally(1, 20_000))
    assert totals.discounts == Tally(2, 3_000)
    assert (totals.copies, totals.gift_receipts) == (Tally(1, 22_000), 1)
    assert totals.corrections == totals.cancelled == Tally(1, 700)
    assert (totals.receipts, totals.first_number, totals.last_number) == (5, 1, 5)
    assert totals.groups == {"Drinks": Tally(3, 20_217)}
    assert totals.ways["card"] == Tally(1, 3_000)
    assert totals.operators == {OPERATOR: Tally(2, 20_217)}
    assert sum(tally.amount_minor for tally in totals.ways.values()) == totals.net_sales_minor
    assert totals.vat[2_500].gross_minor == totals.net_sales_minor == 20_217
    assert totals.drawer_openings == 5
    assert (report.grand.sales_minor, report.grand.returns_minor) == (25_000, 4_783)
    assert report.grand.net_minor == 20_217
    assert books.book.verify().result() == ()


def test_z_is_numbered_without_gaps_and_grand_totals_go_on(books: Books) -> None:
    for number in (1, 2, 3):
        books.sell(books.goods(10_000))
        books.day.x_report(OPERATOR).result()
        assert books.day.close(None, OPERATOR).result().number == number
    newest, _, first = books.day.z_reports().result()
    assert (newest.number, newest.grand.sales_minor) == (3, 30_000)
    assert (first.number, first.totals.sales) == (1, Tally(1, 10_000))
    kept = books.store.read(
        lambda connection: find_last_of_kind(connection, TILL.till_id, OperationKind.Z_REPORT)
    ).result()
    assert kept is not None
    assert kept.body["text"] == "Z 3"
    assert books.book.verify().result() == ()


def test_a_day_that_was_forgotten_is_closed_by_itself_the_day_after(books: Books) -> None:
    books.sell(books.goods(10_000))
    midnight_ms = books.clock.at_ms + DAY_MS // 2
    books.clock.at_ms += DAY_MS
    books.sell(books.goods(3_000))
    late = books.day.close(None, OPERATOR, until_ms=midnight_ms).result()
    assert (late.totals.sales, late.to_ms) == (Tally(1, 10_000), midnight_ms - 1)
    error = books.day.close(None, OPERATOR, until_ms=midnight_ms).exception()
    assert code_of(error) is Code.NOTHING_TO_CLOSE
    today = books.day.close(None, OPERATOR).result()
    assert (today.totals.sales, today.grand.sales_minor) == (Tally(1, 3_000), 13_000)
    assert books.book.verify().result() == ()


def test_practice_is_told_of_but_not_counted(books: Books) -> None:
    practice = Books(books.store, training_till(TILL))
    practice.clock = books.clock
    practice.sell(practice.goods(99_900))
    books.clock.at_ms += 1
    books.sell(books.goods(10_000))
    report = books.day.close(None, OPERATOR).result()
    assert (report.training, report.totals.sales) == (Tally(1, 99_900), Tally(1, 10_000))
    books.sell(books.goods(10_000))
    books.clock.at_ms += 1
    assert books.day.close(None, OPERATOR).result().training == Tally()
    assert practice.day.close(None, OPERATOR).result().training == Tally()


@pytest.mark.parametrize("amount_minor", [-1, 2**53])
def test_no_drawer_holds_less_than_nothing_or_more_than_there_is(
    books: Books, amount_minor: int
) -> None:
    books.sell(books.goods(10_000))
    for asked in (
        books.day.open(amount_minor, OPERATOR),
        books.day.close(amount_minor, OPERATOR),
        books.day.move_cash(CashMove.DROP, amount_minor, "", OPERATOR),
    ):
        assert isinstance(asked.exception(), Refused)


def test_what_goes_back_is_taken_off_the_way_it_goes(memory_books: Books) -> None:
    books = memory_books
    books.make_card("card-1", 0)
    receipt = books.sell(books.goods(10_000, 2))
    back = (books.card_back("card-1", 5_000), TerminalBack(amount_minor=15_000))
    books.receipts.give_back(books.giving_back(receipt, *back)).result()
    ways = books.day.x_report(OPERATOR).result().totals.ways
    assert (ways["card"].amount_minor, ways["terminal"].amount_minor) == (-5_000, -15_000)
