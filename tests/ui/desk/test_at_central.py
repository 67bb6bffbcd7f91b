"""What only central can do says whether it can be asked now, and is not begun twice."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from pos_app.domain.card_act import ActKind
from pos_app.domain.ids import CardId
from pos_app.errors import Code, Refused
from pos_app.storage.known_cards import keep_known
from pos_app.storage.store import Store
from tests.ui.backoffice.room import Room, wait_for
from tests.ui.desk.central import PlayedCentral, card_of, joined_room
from tests.ui.desk.test_acts_page import open_acts
from tests.ui.desk.test_find_page import open_desk


@pytest.fixture
def central() -> PlayedCentral:
    return PlayedCentral()


@pytest.fixture
def room(memory_store: Store, qtbot: QtBot, central: PlayedCentral) -> Iterator[Room]:  # noqa: ARG001 - there is a screen
    opened = joined_room(memory_store, central)
    opened.books.make_card("gift-1", 500_00)
    yield opened
    opened.close()


def test_with_the_line_down_nothing_can_be_begun_that_central_does(
    memory_store: Store,
    qtbot: QtBot,  # noqa: ARG001 - there is a screen
    central: PlayedCentral,
) -> None:
    room = joined_room(memory_store, central, is_online=False)
    room.books.make_card("gift-1", 500_00)
    open_desk(room)
    room.wait_for_sentence("new ones have to wait")
    assert not room.can_press("page_new")
    open_acts(room)
    room.wait_for_sentence("the line is down. It has to wait.")
    assert not any(room.can_press(f"row_{kind}_go") for kind in ActKind if kind != "make")
    room.close()


def test_with_the_line_up_cards_can_be_made_but_not_taken_over(room: Room) -> None:
    open_desk(room)
    wait_for(lambda: room.can_press("page_new"), awaited="the line")
    assert room.can_press("page_batch")
    assert not room.can_press("page_import")
    assert room.sheet.sentence == ""


def test_an_act_goes_to_central_with_both_people_and_its_reason(
    room: Room, central: PlayedCentral
) -> None:
    open_acts(room)
    room.wait_for_sentence("Done at central, over the line.")
    room.press("row_put_go")
    room.pad("5000")
    room.press("row_reason_1_go")
    room.wait_for_sentence("It is done and in the books.")
    (act,) = central.asked
    assert (act.kind, act.amount_minor, act.reason) == (ActKind.PUT, 50_00, "A mistake of ours")


def test_a_refusal_of_central_is_a_sentence(room: Room, central: PlayedCentral) -> None:
    central.error = Refused(Code.CARD_HAS_OPEN_RESERVATION, reserved_minor=10_00)
    open_acts(room)
    room.press("row_block_go")
    room.press("row_reason_1_go")
    room.wait_for_sentence("held")


def test_what_is_not_answered_is_kept_and_not_begun_again(
    room: Room, central: PlayedCentral
) -> None:
    central.is_silent = True
    open_acts(room)
    room.press("row_code_go")
    room.wait_for_sentence("Central has not answered yet.")
    open_acts(room)
    room.wait_for_sentence("see Cards, At central.")
    assert not room.can_press("row_code_go")
    assert room.can_press("row_pin_go")


def test_a_card_that_central_blocked_says_why_and_that_it_can_go_again(room: Room) -> None:
    told = replace(card_of(CardId("gift-1")), blocked_why="Stolen")
    room.books.store.write(
        lambda connection: keep_known(connection, room.books.till.till_id, told)
    ).result()
    open_acts(room)
    room.wait_for_sentence("This card is blocked: Stolen. Central can let it go again.")
    assert not room.can_press("row_block_go")


def test_a_batch_that_is_not_answered_goes_on_with_the_same_order(
    room: Room, central: PlayedCentral
) -> None:
    open_desk(room)
    room.press("page_batch")
    room.press("row_count_10_go")
    room.type("spring-27")
    central.is_silent = True
    room.press("page_make")
    room.wait_for_sentence("Central has not answered yet.")
    central.is_silent = False
    room.press("page_make")
    room.wait_for_row("where")
    first, again = central.asked
    assert first == again
    assert (central.acts, room.papers.tables, room.papers.sheets) == ({}, [10], [10])
