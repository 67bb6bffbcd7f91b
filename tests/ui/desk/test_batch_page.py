"""Many cards: made few by few, written down as they are made, stopped with what is whole."""

import pytest

from pos_app.errors import Code, Unavailable
from pos_app.ui.desk.batch_page import AT_A_TIME
from tests.journal.test_card_acts import acts
from tests.ui.backoffice.room import Room, wait_for
from tests.ui.desk.test_find_page import open_desk


def order(room: Room, count: int = 50) -> None:
    open_desk(room)
    room.press("page_batch")
    room.wait("Many cards")
    if count in {10, 100}:
        room.press(f"row_count_{count}_go")
    elif count != 50:
        room.press("row_another_go")
        room.pad(f"{count}")
        room.wait("Many cards")
    room.type("spring-27")


def test_a_batch_is_made_and_its_table_and_sheets_are_named(room: Room) -> None:
    order(room)
    room.press("page_make")
    room.wait_for_row("where")
    assert (room.row("where").title, room.sheet.sentence) == (
        "cards/spring-27",
        "50 of 50 are made.",
    )
    assert room.papers.tables == [10, 20, 30, 40, 50]
    assert room.papers.sheets == [50]
    assert room.books.wallet.audit().result().cards == 50
    assert [body["count"] for _, body in acts(room.books)] == [AT_A_TIME] * 5
    room.press("page_done")
    room.wait_for_row("spring-27-0050")


def test_a_batch_that_is_stopped_keeps_what_is_whole(room: Room) -> None:
    order(room)
    room.papers.on_table = lambda: room.press("page_stop")
    room.press("page_make")
    room.wait_for_row("where")
    assert (room.papers.tables, room.papers.sheets) == ([AT_A_TIME], [AT_A_TIME])
    assert room.books.wallet.audit().result().cards == AT_A_TIME
    assert room.sheet.sentence == f"{AT_A_TIME} of 50 are made."


def test_nobody_goes_away_from_what_is_under_way(room: Room) -> None:
    order(room)
    room.press("page_make")
    assert room.sheet.progress == (0, 50)
    room.office.go_back()
    assert room.sheet.key == "batch_running"
    room.wait_for_row("where")


def test_a_full_disk_halts_the_batch_and_it_goes_on_when_there_is_room(room: Room) -> None:
    order(room)
    room.papers.failure = Unavailable(Code.DISK_FULL)
    room.press("page_make")
    room.wait_for_sentence("The disk is full.")
    assert room.books.wallet.audit().result().cards == AT_A_TIME
    room.press("page_go_on")
    room.wait_for_sentence("The disk is full.")
    room.papers.failure = None
    room.press("page_go_on")
    room.wait_for_row("where")
    assert room.papers.tables[-1] == 50


def test_numbers_that_are_taken_make_nothing_and_another_name_does(room: Room) -> None:
    room.books.make_card("spring-27-0003", 0)
    order(room, 10)
    room.press("page_make")
    room.wait_for_sentence("There is a card with this name already.")
    room.type("spring-28")
    room.enter()
    room.wait_for_row("where")


def test_an_order_needs_a_name_and_may_have_pins(room: Room) -> None:
    order(room, 10)
    room.type("x")
    assert not room.can_press("page_make")
    room.enter()
    room.press("row_pins_go")
    assert room.row("pins").title == "With PINs"
    room.type("pins")
    room.press("page_make")
    room.wait_for_row("where")
    assert room.books.card("pins-0001").pin_format is not None


def test_any_number_of_cards_up_to_a_thousand_may_be_asked_for(room: Room) -> None:
    order(room, 23)
    assert room.can_press("page_make")
    room.press("row_another_go")
    room.screen.confirmPressed.emit()
    for digit in "10001":
        room.press(f"key_{digit}")
    room.press("confirm")
    room.wait("Many cards")
    assert room.row("count_1000").icon == "check"
    room.press("row_count_10_go")
    room.press("row_another_go")
    room.pad("23")
    room.press("page_make")
    room.wait_for_row("where")
    assert room.papers.tables == [10, 20, 23]


@pytest.mark.parametrize("count", [100])
def test_a_till_that_is_locked_meanwhile_makes_them_all_the_same(room: Room, count: int) -> None:
    order(room, count)
    room.press("page_make")
    room.office.leave()
    wait_for(lambda: room.papers.sheets == [count])
