"""The menu behind the counter leads to every page there is."""

from collections.abc import Mapping

import pytest

from pos_app.domain.operation import OperationKind
from pos_app.storage.journal import find_last_of_kind
from tests.journal.books import TILL
from tests.journal.test_card_acts import CORRECT
from tests.ui.backoffice.room import Room, wait_for


@pytest.mark.parametrize(
    ("row", "title"),
    [
        ("open_day", "Open the day"),
        ("receipts", "Receipts and returns"),
        ("cards", "Cards"),
        ("drop", "Take cash to the bank"),
        ("payout", "Pay something out"),
        ("pay_in", "Put cash in"),
        ("z_reports", "Z reports"),
        ("reports", "Sales by day"),
        ("staff", "Staff"),
    ],
)
def test_each_row_opens_its_page(room: Room, row: str, title: str) -> None:
    room.open_menu()
    room.press(f"row_{row}_go")
    room.wait(title)


def test_practice_is_asked_for(room: Room) -> None:
    asked: list[bool] = []
    room.office.trainingPressed.connect(lambda: asked.append(True))
    room.open_menu()
    room.press("row_training_go")
    assert asked == [True]


def test_the_drawer_opens_and_the_journal_knows(room: Room) -> None:
    room.open_menu()
    room.press("row_drawer_go")
    room.wait_for_sentence("Done:")
    assert room.papers.opened == 1


@pytest.mark.parametrize(
    ("row", "reason"), [("payout", "Bought for the shop"), ("pay_in", "Change from the bank")]
)
def test_cash_that_comes_or_goes_without_a_sale_has_a_reason(
    room: Room, row: str, reason: str
) -> None:
    room.open_menu()
    room.press(f"row_{row}_go")
    room.pad("25000")
    room.wait_for_sentence("Why?")
    room.press("row_reason_0_go")
    room.wait("Behind the counter")
    wait_for(lambda: room.papers.opened == 1)
    body = last_move(room)
    assert (body["move"], body["amount_minor"], body["reason"]) == (row, 250_00, reason)


def test_what_goes_to_the_bank_needs_none(room: Room) -> None:
    room.open_menu()
    room.press("row_drop_go")
    room.pad("25000")
    wait_for(lambda: room.papers.opened == 1)
    assert last_move(room)["reason"] == ""


def last_move(room: Room) -> Mapping[str, object]:
    kept = room.books.store.read(
        lambda c: find_last_of_kind(c, TILL.till_id, OperationKind.CASH_MOVED)
    ).result()
    assert kept is not None
    return kept.body


def test_an_x_is_shown_with_what_was_put_on_cards_by_hand(room: Room) -> None:
    room.books.make_card("gift-1", 0)
    room.books.card_desk.correct(CORRECT).result()
    room.open_menu()
    room.press("row_x_go")
    room.wait("X report")
    room.press("page_print")
    room.wait_for_sentence("Done:")
    assert "Lagt på for hånd" in room.papers.printed[0]
    assert "50,00" in room.papers.printed[0]
