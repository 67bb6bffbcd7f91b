"""Reports of a day on the screen: read, printed, saved, and printed again as a copy."""

from tests.journal.books import OPERATOR
from tests.ui.backoffice.room import Room, wait_for


def close_days(room: Room, count: int) -> None:
    for _ in range(count):
        room.books.day.open(500_00, OPERATOR).result()
        room.books.day.close(500_00, OPERATOR).result()


def is_copy(paper: str) -> bool:
    """Tell whether a line says so; how many copies were made is another one."""
    return "K O P I" in {line.strip() for line in paper.splitlines()}


def open_list(room: Room) -> None:
    room.open_menu()
    room.press("row_z_reports_go")
    room.wait("Z reports")


def test_a_shop_that_never_closed_a_day_has_no_z(room: Room) -> None:
    open_list(room)
    wait_for(lambda: room.sheet.hint == "No day has been closed yet.", "the hint")


def test_every_z_is_on_the_list_the_newest_first(room: Room) -> None:
    close_days(room, 2)
    open_list(room)
    wait_for(lambda: room.titles == ["Z 2", "Z 1"], "the list")


def test_a_z_that_is_printed_again_is_marked_as_a_copy(room: Room) -> None:
    close_days(room, 1)
    open_list(room)
    room.press("row_1_show")
    room.press("page_print")
    room.wait_for_sentence("Done:")
    (printed,) = room.papers.printed
    assert is_copy(printed)
    room.press("page_save")
    wait_for(lambda: len(room.papers.saved) == 1, "the PDF")
    room.press("page_done")
    room.wait("Z reports")


def test_an_x_is_no_copy_and_leads_back_to_the_menu(room: Room) -> None:
    room.books.day.open(500_00, OPERATOR).result()
    room.open_menu()
    room.press("row_x_go")
    room.press("page_print")
    room.wait_for_sentence("Done:")
    assert not is_copy(room.papers.printed[0])
    room.press("page_done")
    room.wait("Behind the counter")
