"""The menu behind the counter leads to every page there is."""

import pytest

from tests.journal.test_card_acts import CORRECT
from tests.ui.backoffice.room import Room


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


def test_an_x_is_shown_with_what_was_put_on_cards_by_hand(room: Room) -> None:
    room.books.make_card("gift-1", 0)
    room.books.card_desk.correct(CORRECT).result()
    room.open_menu()
    room.press("row_x_go")
    room.wait("X-rapport")
    room.press("page_print")
    room.wait_for_sentence("Done:")
    assert "Lagt på for hånd" in room.papers.printed[0]
    assert "50,00" in room.papers.printed[0]
