"""What is done to a card: asked of those who may, with a reason, and on the record."""

import re

import pytest

from pos_app.domain.ids import CardId
from pos_app.domain.staff import Role
from tests.journal.books import ACCOUNT, OPERATOR
from tests.journal.test_card_acts import acts
from tests.ui.backoffice.room import Room, wait_for
from tests.ui.desk.test_card_page import facts, open_card


def open_acts(room: Room, card_id: str = "gift-1") -> None:
    open_card(room, card_id)
    room.press("page_change")
    room.wait_for_row("block")


@pytest.mark.parametrize(("key", "balance_minor"), [("put", 550_00), ("take", 450_00)])
def test_a_correction_has_an_amount_and_a_reason(room: Room, key: str, balance_minor: int) -> None:
    room.books.make_card("gift-1", 500_00)
    open_acts(room)
    room.press(f"row_{key}_go")
    room.pad("5000")
    room.press("row_reason_1_go")
    room.wait_for_sentence("It is done and in the books.")
    room.wait("gift-1")
    assert room.books.card("gift-1").amounts.balance_minor == balance_minor
    ((kind, body),) = acts(room.books)
    assert (kind, body["reason"]) == ("card_corrected", "A mistake of ours")
    assert body["operator"] == OPERATOR


def test_a_reason_may_be_typed_and_is_needed(room: Room) -> None:
    room.books.make_card("gift-1", 500_00)
    open_acts(room)
    room.press("row_block_go")
    room.wait("Block the card")
    room.enter()
    assert not room.can_press("page_typed")
    room.type("Found in a drawer")
    room.press("page_typed")
    room.wait_for_sentence("It is done and in the books.")
    assert acts(room.books)[0][1]["reason"] == "Found in a drawer"


def test_a_blocked_card_says_so_and_offers_nothing_more(room: Room) -> None:
    room.books.make_card("gift-1", 500_00)
    open_acts(room)
    room.press("row_block_go")
    room.wait("Block the card")
    room.type("Stolen")
    room.enter()
    room.wait_for_sentence("It is done and in the books.")
    assert not room.can_press("page_load")
    assert facts(room)["Can be spent"] == "0,00\xa0kr"
    room.press("page_change")
    room.wait_for_sentence("This card is blocked for ever.")
    assert not room.can_press("row_pin_go")


def test_a_new_pin_is_shown_once(room: Room) -> None:
    code = room.books.make_card("gift-1", 500_00)
    open_acts(room)
    room.press("row_pin_go")
    room.wait("Ny PIN gift-1")
    room.press("page_print")
    wait_for(lambda: room.papers.printed)
    spaced = re.search(r"^ *(\d ?\d ?\d ?\d) *$", room.papers.printed[0], re.MULTILINE)
    assert spaced is not None
    pin = spaced[1].replace(" ", "")
    assert room.books.wallet.info(ACCOUNT, code, pin).result().card_id == "gift-1"
    room.press("page_done")
    room.wait("gift-1")
    assert f"'{pin}'" not in repr(room.screen.view)


def test_a_new_code_is_put_on_paper(room: Room) -> None:
    room.books.make_card("gift-1", 500_00)
    open_acts(room)
    room.press("row_code_go")
    room.wait("Kort gift-1")
    room.press("page_print")
    wait_for(lambda: room.papers.printed)
    code = re.search(r"(?<!\S)[0-9A-X.]{14}(?!\S)", room.papers.printed[0])
    assert code is not None
    assert room.books.wallet.info(ACCOUNT, code[0]).result().card_id == "gift-1"


def test_a_manager_approves_one_act_and_both_names_are_kept(room: Room) -> None:
    room.books.make_card("gift-1", 500_00)
    room.hire(
        ("Bo", Role.CASHIER, "3333"), ("Kari", Role.OWNER, "1111"), ("Mia", Role.MANAGER, "2222")
    )
    open_acts(room)
    room.press("row_block_go")
    room.wait("Approve for Bo")
    room.wait_for_sentence("Block the card: gift-1")
    room.approve(1, "2222")
    room.wait("Block the card")
    room.press("row_reason_0_go")
    room.wait_for_sentence("It is done and in the books.")
    body = next(body for kind, body in acts(room.books) if kind == "card_blocked")
    assert (body["operator"], body["approved_by"]) == ("Bo", "Mia")


def test_what_a_sale_holds_is_told_and_nothing_is_blocked(room: Room) -> None:
    code = room.books.make_card("gift-1", 500_00)
    room.books.reserve(room.books.sale().sale_id, code, 100_00)
    open_acts(room)
    room.press("row_block_go")
    room.press("row_reason_0_go")
    room.wait_for_sentence("Money is being held on this card.")
    assert not room.books.card_desk.look(CardId("gift-1")).result().is_blocked
