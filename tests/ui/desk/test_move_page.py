"""A lost card's value moves to another, scanned or made here."""

import re

from pos_app.domain.ids import CardId
from tests.journal.books import ACCOUNT
from tests.journal.test_card_acts import acts
from tests.ui.backoffice.room import Room, wait_for
from tests.ui.desk.test_acts_page import open_acts


def open_move(room: Room) -> None:
    open_acts(room)
    room.press("row_move_go")
    room.wait("Move to another card")


def test_a_scanned_card_takes_the_place_of_the_lost_one(room: Room) -> None:
    room.books.make_card("gift-1", 500_00)
    code = room.books.make_card("gift-2", 10_00)
    open_move(room)
    room.office.take_scan(code)
    room.wait_for_row("target")
    assert (room.row("target").title, room.row("lost").amount) == ("gift-2", "500,00\xa0kr")
    room.press("page_move")
    room.press("row_reason_0_go")
    room.wait_for_sentence("It is done and in the books.")
    assert room.books.card("gift-2").amounts.balance_minor == 510_00
    assert room.books.card_desk.look(CardId("gift-1")).result().is_blocked
    assert [kind for kind, _ in acts(room.books)] == ["card_value_moved"]


def test_a_card_made_here_takes_its_place_and_its_code_is_printed(room: Room) -> None:
    room.books.make_card("gift-1", 500_00)
    open_move(room)
    room.press("page_new")
    room.wait_for_sentence("This is shown once.")
    room.press("page_print")
    wait_for(lambda: room.papers.printed)
    room.press("page_done")
    room.wait_for_row("target")
    room.press("page_move")
    room.press("row_reason_2_go")
    room.wait_for_sentence("It is done and in the books.")
    code = re.search(r"(?<!\S)[0-9A-X.]{14}(?!\S)", room.papers.printed[0])
    assert code is not None
    assert room.books.wallet.info(ACCOUNT, code[0]).result().amounts.balance_minor == 500_00
    assert [kind for kind, _ in acts(room.books)] == ["cards_made", "card_value_moved"]


def test_a_card_does_not_take_its_own_place_and_a_stranger_none(room: Room) -> None:
    code = room.books.make_card("gift-1", 500_00)
    open_move(room)
    room.office.take_scan(code)
    room.wait_for_sentence("That is the lost card itself.")
    room.office.take_scan("NOBODYS-CODE")
    room.wait_for_sentence("We do not know this card.")
    room.screen.confirmPressed.emit()
    assert not room.can_press("page_move")
    assert acts(room.books) == []
