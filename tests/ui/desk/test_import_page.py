"""Cards of another program: looked at first, taken over in parts, stopped and gone on with."""

from collections.abc import Callable
from concurrent.futures import Future

import pytest

from pos_app.errors import Code, Unavailable
from pos_app.journal.card_commands import TakeCardsOver
from pos_app.journal.card_table import Wrong
from pos_app.ui.desk.import_words import wrong_text
from tests.journal.test_card_acts import acts
from tests.ui.backoffice.room import Room, wait_for
from tests.ui.desk.test_find_page import open_desk

A_PART = 5


@pytest.fixture(autouse=True)
def _small_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pos_app.ui.desk.import_page.AT_A_TIME", A_PART)


def table(count: int) -> bytes:
    rows = "".join(f"old-{n};OLD-SHOP-{n:04};{n + 1};Card {n};;\n" for n in range(count))
    return f"card_id;token;amount;name;customer_id;expires\n{rows}".encode()


def open_import(room: Room) -> None:
    open_desk(room)
    room.press("page_import")
    room.wait("Take cards over")


def look_into(room: Room, content: bytes) -> None:
    room.papers.files["cards.csv"] = content
    room.type("cards.csv")
    room.press("page_look")
    wait_for(lambda: room.sheet.sentence, awaited="what is in it")


def test_a_file_is_looked_at_and_taken_over(room: Room) -> None:
    open_import(room)
    look_into(room, table(7))
    assert room.sheet.sentence == "New cards: 7, worth 28,00\xa0kr. Here already: 0."
    assert room.row("old-1").amount == "2,00\xa0kr"
    assert room.books.wallet.audit().result().cards == 0
    room.press("page_take")
    room.wait_for_sentence("7 of 7 are taken over.")
    assert [body["count"] for _, body in acts(room.books)] == [A_PART, 2]
    assert room.books.wallet.info(room.books.till.account_id, "OLD-SHOP-0006").result().name == (
        "Card 6"
    )
    room.press("page_done")
    room.wait("Cards")


def test_while_a_row_is_wrong_nothing_is_taken_over(room: Room) -> None:
    open_import(room)
    look_into(room, table(3) + b"old-9;OLD-SHOP-0009;1.250;;;\nold-8;;5;;;\n")
    assert room.sheet.sentence.startswith("Rows that are wrong: 2.")
    assert [(row.title, row.detail) for row in room.sheet.rows] == [
        ("Line 5", "The amount cannot be read for certain."),
        ("Line 6", "The code is missing, or no scanner takes it for a card's."),
    ]
    assert not room.can_press("page_take")
    assert acts(room.books) == []


def test_what_was_stopped_goes_on_where_it_stopped(room: Room) -> None:
    open_import(room)
    look_into(room, table(23))
    room.press("page_take")
    assert room.sheet.progress == (0, 23)
    room.office.go_back()
    assert room.sheet.key == "import_running"
    room.press("page_stop")
    wait_for(lambda: room.sheet.key == "import", awaited="the end")
    here = room.books.wallet.audit().result().cards
    assert here < 23
    assert here % A_PART == 0
    look_into(room, table(23))
    assert f"New cards: {23 - here}," in room.sheet.sentence
    room.press("page_take")
    room.wait_for_sentence(f"{23 - here} of {23 - here} are taken over.")
    assert room.books.wallet.audit().result().cards == 23


def test_what_goes_wrong_on_the_way_is_told_and_nothing_is_half(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_import(room)
    look_into(room, table(12))
    take_over = room.books.card_desk.take_over
    taken: list[int] = []

    def full(asked: TakeCardsOver) -> Future[int]:
        if taken:
            failed: Future[int] = Future()
            failed.set_exception(Unavailable(Code.DISK_FULL))
            return failed
        taken.append(len(asked.cards))
        return take_over(asked)

    monkeypatch.setattr(room.books.card_desk, "take_over", full)
    room.press("page_take")
    room.wait_for_sentence("The disk is full.")
    assert room.books.wallet.audit().result().cards == A_PART


def test_a_file_that_is_not_there_and_one_that_is_no_table_are_told(room: Room) -> None:
    open_import(room)
    assert not room.can_press("page_look")
    room.enter()
    room.type("nowhere.csv")
    room.enter()
    room.wait_for_sentence("That file could not be read.")
    look_into(room, b"\x00\x01")
    room.wait_for_sentence("That file could not be read.")


@pytest.mark.parametrize("why", list(Wrong))
def test_each_fault_of_a_row_has_a_sentence(why: Wrong) -> None:
    assert wrong_text(why).endswith(".")


def test_a_file_may_be_chosen(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    open_import(room)
    room.papers.files["/chosen/cards.csv"] = table(1)

    def choose(then: Callable[[str], None]) -> None:
        then("/chosen/cards.csv")

    monkeypatch.setattr(room.office, "choose_file", choose)
    room.press("page_browse")
    room.wait_for_sentence("New cards: 1,")
