"""A new card is made with a code that is shown once, and sold afterwards."""

import re

import pytest

from pos_app.domain.card import CardType
from pos_app.domain.listing import CardFilter
from pos_app.domain.till import TRAINING_ACCOUNT, training_till
from pos_app.errors import Code, Unavailable
from pos_app.storage.store import Store
from tests.journal.books import ACCOUNT, TILL
from tests.ui.backoffice.room import Room, wait_for
from tests.ui.desk.test_find_page import open_desk


@pytest.mark.parametrize("kind", list(CardType))
def test_a_new_card_is_made_printed_and_sold(room: Room, kind: CardType) -> None:
    open_desk(room)
    room.press("page_new")
    room.wait("New card")
    room.press(f"row_{kind.value}_go")
    room.wait_for_sentence("This is shown once.")
    room.press("page_print")
    wait_for(lambda: room.papers.printed)
    code = re.search(r"(?<!\S)[0-9A-X.]{14}(?!\S)", room.papers.printed[0])
    assert code is not None
    card = room.books.wallet.info(ACCOUNT, code[0]).result()
    assert (card.type, card.activated_at_ms) == (kind, None)
    room.press("page_done")
    room.wait(card.card_id)
    room.press("page_load")
    room.press("load_30000")
    room.press("row_terminal_go")
    wait_for(lambda: len(room.papers.printed) == 2)
    assert room.books.card(card.card_id).amounts.balance_minor == 300_00


def test_presses_in_a_hurry_make_one_card(room: Room) -> None:
    open_desk(room)
    room.press("page_new")
    room.wait("New card")
    for _ in range(4):
        room.screen.keyPressed.emit("gift_card", "go")
    room.wait_for_sentence("This is shown once.")
    assert room.books.wallet.audit().result().cards == 1


def test_a_number_that_is_taken_is_told_and_the_next_press_takes_another(room: Room) -> None:
    room.books.make_card("00000001", 0)
    open_desk(room)
    room.press("page_new")
    room.press("row_gift_card_go")
    room.wait_for_sentence("There is a card with this name already.")
    room.press("row_gift_card_go")
    room.wait_for_sentence("This is shown once.")


def test_paper_that_runs_out_is_told_and_the_code_is_still_there(room: Room) -> None:
    open_desk(room)
    room.press("page_new")
    room.press("row_gift_card_go")
    room.wait_for_sentence("This is shown once.")
    room.papers.failure = Unavailable(Code.DEVICE_LOST)
    room.press("page_print")
    room.wait_for_sentence("A device is not answering.")
    room.papers.failure = None
    room.press("page_save")
    room.wait_for_sentence("Done:")


def test_a_card_made_in_practice_is_of_no_worth_outside_it(memory_store: Store) -> None:
    room = Room(memory_store, training_till(TILL))
    try:
        open_desk(room)
        room.press("page_new")
        room.press("row_gift_card_go")
        room.wait_for_sentence("This is shown once.")
        room.press("page_print")
        wait_for(lambda: room.papers.printed)
        assert "TRENING" in room.papers.printed[0].replace(" ", "")
        wanted = CardFilter(limit=10)
        practised = room.books.wallet.list_cards(TRAINING_ACCOUNT, wanted).result()
        assert len(practised.cards) == 1
        assert room.books.wallet.list_cards(ACCOUNT, wanted).result().cards == ()
    finally:
        room.close()
