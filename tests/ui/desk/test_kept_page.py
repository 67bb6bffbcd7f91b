"""Acts that nobody has heard the end of: what was made is shown, a refusal read, both put away."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from pos_app.domain.card import CardType
from pos_app.domain.card_act import ActId, ActKind, CardAct, NewCard
from pos_app.domain.ids import CardId
from pos_app.errors import Unavailable
from pos_app.storage.store import Store
from tests.ui.backoffice.room import Room, wait_for
from tests.ui.desk.central import PlayedCentral, joined_room
from tests.ui.desk.test_find_page import open_desk


@pytest.fixture
def central() -> PlayedCentral:
    return PlayedCentral(is_silent=True)


@pytest.fixture
def room(memory_store: Store, qtbot: QtBot, central: PlayedCentral) -> Iterator[Room]:  # noqa: ARG001 - there is a screen
    opened = joined_room(memory_store, central)
    yield opened
    opened.close()


def leave_unanswered(central: PlayedCentral, kind: ActKind, *card_ids: str) -> None:
    act = CardAct(
        act_id=ActId("act-1"),
        kind=kind,
        card_id=CardId(card_ids[0]),
        operator="Kari",
        reason="Stolen",
        cards=tuple(NewCard(CardId(one), CardType.GIFT_CARD) for one in card_ids)
        if kind is ActKind.MAKE
        else (),
    )
    assert isinstance(central.do(act).exception(), Unavailable)


def open_kept(room: Room) -> None:
    open_desk(room)
    room.press("page_kept")
    room.wait_for_row("act-1")


def test_an_answer_that_comes_is_seen_to_come(room: Room, central: PlayedCentral) -> None:
    leave_unanswered(central, ActKind.BLOCK, "gift-1")
    open_kept(room)
    assert room.row("act-1").title == "Block the card: gift-1"
    assert "No answer yet" in room.row("act-1").detail
    assert not room.can_press("row_act-1_go")
    central.answer()
    room.press("row_act-1_go")
    wait_for(lambda: not room.sheet.rows, awaited="nothing")
    assert room.sheet.hint == "Nothing waits."
    assert central.acts == {}


def test_why_central_refused_is_read(room: Room, central: PlayedCentral) -> None:
    leave_unanswered(central, ActKind.BLOCK, "gift-1")
    central.answer("CARD_NOT_FOUND")
    open_kept(room)
    assert "card" in room.row("act-1").detail
    room.press("row_act-1_go")
    wait_for(lambda: not room.sheet.rows, awaited="nothing")


@pytest.mark.parametrize(
    ("kind", "told"),
    [(ActKind.CODE, "CODE-OF-GIFT-1"), (ActKind.MAKE, "CODE-OF-GIFT-1"), (ActKind.PIN, "1 2 3 4")],
)
def test_what_was_made_is_put_on_paper_and_then_kept_no_more(
    room: Room, central: PlayedCentral, kind: ActKind, told: str
) -> None:
    leave_unanswered(central, kind, "gift-1")
    central.answer()
    open_kept(room)
    room.press("row_act-1_go")
    room.press("page_print")
    wait_for(lambda: room.papers.printed, awaited="the paper")
    assert told.replace(" ", "") in room.papers.printed[0].replace(" ", "")
    assert len(central.acts) == 1
    room.press("page_done")
    wait_for(lambda: not central.acts, awaited="it to be put away")


def test_many_cards_are_written_down_as_a_table_and_sheets(
    room: Room, central: PlayedCentral
) -> None:
    leave_unanswered(central, ActKind.MAKE, "gift-1", "gift-2")
    central.answer()
    open_kept(room)
    room.press("row_act-1_go")
    wait_for(lambda: not central.acts, awaited="it to be put away")
    assert (room.papers.tables, room.papers.sheets) == ([2], [2])
