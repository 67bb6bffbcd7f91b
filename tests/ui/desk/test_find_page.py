"""Cards are found as people name them."""

from dataclasses import replace

import pytest

from pos_app.domain.staff import Role
from pos_app.storage.card_search_memory import SearchMemory
from pos_app.storage.store import Store
from pos_app.ui.desk.find_page import CARDS_A_PAGE
from tests.journal.books import TILL
from tests.ui.backoffice.room import Room, wait_for


def open_desk(room: Room) -> None:
    room.open_menu()
    room.press("row_cards_go")
    room.wait("Cards")


def test_the_newest_cards_are_there_before_anything_is_typed(room: Room) -> None:
    room.books.make_card("gift-1", 500_00)
    open_desk(room)
    room.wait_for_row("gift-1")
    row = room.row("gift-1")
    assert (row.title, row.detail, row.amount) == ("gift-1", "Valid", "500,00\xa0kr")


def test_a_shop_without_cards_is_told_so_and_what_nobody_has_is_another_thing(room: Room) -> None:
    open_desk(room)
    wait_for(lambda: room.sheet.hint == "There are no cards yet.", "no cards")
    room.type("gift")
    wait_for(lambda: room.sheet.hint == "No card is like that.", "none like that")


@pytest.mark.parametrize("typed", ["gift-2", "700", "700,00"])
def test_a_card_is_found_by_its_number_or_its_amount(room: Room, typed: str) -> None:
    room.books.make_card("gift-1", 500_00)
    room.books.make_card("gift-2", 700_00)
    open_desk(room)
    room.type(typed)
    wait_for(lambda: room.titles == ["gift-2"])
    room.enter()
    room.wait("gift-2")


def test_a_scan_opens_the_card_and_a_strange_one_says_so(room: Room) -> None:
    code = room.books.make_card("gift-1", 500_00)
    open_desk(room)
    room.office.take_scan("NOBODYS-CODE")
    room.wait_for_sentence("We do not know this card.")
    room.office.take_scan(code)
    room.wait("gift-1")


def test_a_code_may_be_typed(room: Room) -> None:
    code = room.books.make_card("gift-1", 500_00)
    open_desk(room)
    room.enter()
    room.type(code)
    wait_for(lambda: room.titles == [])
    room.enter()
    room.wait("gift-1")


def test_what_is_typed_meanwhile_is_looked_for_too(room: Room) -> None:
    for number in range(3):
        room.books.make_card(f"gift-{number}", 500_00)
    open_desk(room)
    for typed in ("g", "gi", "gift-", "gift-2"):
        room.type(typed)
    wait_for(lambda: room.titles == ["gift-2"])


def test_a_page_is_turned_and_turned_back(room: Room) -> None:
    for number in range(CARDS_A_PAGE + 1):
        room.books.clock.at_ms += 1
        room.books.make_card(f"gift-{number:02}", 0)
    open_desk(room)
    wait_for(lambda: len(room.titles) == CARDS_A_PAGE)
    room.press("page_next")
    wait_for(lambda: room.titles == ["gift-00"])
    room.press("page_first")
    wait_for(lambda: len(room.titles) == CARDS_A_PAGE)
    room.press("row_gift-25_open")
    room.wait("gift-25")


def test_once_cards_are_found_the_books_look_ahead_of_the_next_letter(room: Room) -> None:
    for number in range(1, 4):
        room.books.make_card(f"gift-{number}", 500_00)
    open_desk(room)
    room.type("gift-")
    wait_for(lambda: newest_with(room, "gift-1") == 1)
    assert newest_with(room, "gift-3") == 3


def newest_with(room: Room, word: str) -> int | None:
    """Return what the books would begin to search at."""
    store = room.books.store
    return store.read(lambda c: SearchMemory.of(c).newest(TILL.account_id, (word,))).result()


def test_a_till_that_has_joined_says_what_central_does(memory_store: Store) -> None:
    room = Room(memory_store, replace(TILL, joined=True))
    try:
        open_desk(room)
        room.wait_for_sentence("Central issues the cards.")
        assert not any(room.can_press(f"page_{key}") for key in ("new", "batch", "import"))
    finally:
        room.close()


@pytest.mark.parametrize(
    ("key", "title"), [("new", "New card"), ("batch", "Many cards"), ("import", "Take cards over")]
)
def test_making_cards_asks_somebody_who_may(room: Room, key: str, title: str) -> None:
    room.hire(("Bo", Role.CASHIER, "3333"), ("Kari", Role.OWNER, "1111"))
    open_desk(room)
    room.press(f"page_{key}")
    room.wait("Approve for Bo")
    room.approve(0, "1111")
    room.wait(title)
    assert room.office.operator == "Bo"


def test_a_search_that_cannot_be_is_told(room: Room) -> None:
    open_desk(room)
    room.type("x" * 300)
    room.wait_for_sentence("That cannot be entered here.")
    room.books.make_card("gift-1", 0)
    room.type("gift")
    wait_for(lambda: room.titles == ["gift-1"])
