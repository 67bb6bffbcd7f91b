"""The office: who may, who approves, where one goes back to, and what is told."""

import pytest
from PySide6.QtWidgets import QFileDialog

from pos_app.domain.staff import Right, Role
from pos_app.ui.backoffice.menu_page import MenuPage
from pos_app.ui.backoffice.receipt_pages import ReceiptsPage
from tests.ui.backoffice.room import Room, wait_for


def test_without_staff_nobody_is_asked(room: Room) -> None:
    heard: list[str | None] = []
    room.office.allow(Right.CHANGE_CARDS, "anything", heard.append)
    assert heard == [None]


@pytest.mark.parametrize(
    ("role", "is_asked"), [(Role.CASHIER, True), (Role.MANAGER, False), (Role.OWNER, False)]
)
def test_who_may_not_is_asked_and_the_approver_is_named(
    room: Room, role: Role, *, is_asked: bool
) -> None:
    room.hire(("Bo", role, "3333"), ("Kari", Role.OWNER, "1111"))
    heard: list[str | None] = []
    room.open_menu()
    room.office.allow(Right.CHANGE_CARDS, "Block the card", heard.append)
    if not is_asked:
        assert heard == [None]
        return
    room.wait_for_sentence("Block the card")
    room.approve(0, "9999")
    room.wait_for_sentence("The PIN is wrong.")
    room.pad("1111")
    wait_for(lambda: heard == ["Kari"])
    assert room.office.operator == "Bo"


def test_back_leads_to_the_page_before_and_at_last_to_the_counter(room: Room) -> None:
    left: list[bool] = []
    room.office.left.connect(lambda: left.append(True))
    room.open_menu()
    room.press("row_cards_go")
    room.wait("Cards")
    room.office.go_back()
    room.wait("Behind the counter")
    room.office.go_back()
    assert (left, room.office.is_open) == ([True], False)
    room.office.go_back()
    room.office.show()


def test_back_to_a_page_that_is_not_there_is_the_counter(room: Room) -> None:
    room.open_menu()
    room.office.back_to(MenuPage)
    assert room.office.is_open
    room.office.back_to(ReceiptsPage)
    assert not room.office.is_open


def test_a_file_is_chosen_without_anybody_waiting(room: Room) -> None:
    chosen: list[str] = []
    room.office.choose_file(chosen.append)
    dialog = room.screen.findChild(QFileDialog)
    assert dialog is not None
    dialog.fileSelected.emit("/somewhere/cards.csv")
    assert chosen == ["/somewhere/cards.csv"]
    dialog.close()
    wait_for(lambda: room.screen.findChild(QFileDialog) is None)
