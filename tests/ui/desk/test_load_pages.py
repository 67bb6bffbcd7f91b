"""Value is put on cards: a receipt, a day and a drawer that know of it."""

from concurrent.futures import Future

import pytest

from pos_app.domain.card import CardStatus
from pos_app.domain.day_totals import Tally
from pos_app.domain.receipt import Receipt
from pos_app.domain.sale import LoadKind
from pos_app.errors import Code, Unavailable
from pos_app.journal.commands import Completion
from tests.journal.books import OPERATOR
from tests.ui.backoffice.room import Room, wait_for
from tests.ui.desk.test_card_page import open_card


def test_a_card_is_topped_up_in_cash(room: Room) -> None:
    room.books.make_card("gift-1", 100_00)
    open_card(room, "gift-1")
    room.press("page_load_50000")
    room.wait("500,00\xa0kr: how is it paid?")
    room.press("row_cash_go")
    room.wait("Receipt 1")
    room.wait_for_sentence("Done:")
    assert (len(room.papers.printed), room.papers.opened) == (1, 1)
    room.press("page_done")
    room.wait("gift-1")
    assert room.books.card("gift-1").amounts.balance_minor == 600_00
    totals = room.books.day.close(500_00, OPERATOR).result().totals
    assert (totals.loads, totals.cash_in_minor) == (Tally(1, 500_00), 500_00)
    assert totals.net_sales_minor == 0
    assert room.books.book.verify().result() == ()


def test_a_card_is_sold_on_the_bank_terminal(room: Room) -> None:
    room.books.make_inactive("unsold")
    open_card(room, "unsold")
    room.press("page_load")
    room.wait("Sell this card")
    room.pad("25000")
    room.wait("250,00\xa0kr: how is it paid?")
    room.press("row_terminal_go")
    wait_for(lambda: room.papers.printed)
    assert room.papers.opened == 0
    card = room.books.card("unsold")
    assert card.status_at(room.books.clock.at_ms) is CardStatus.UNUSED
    (receipt,) = room.books.book.receipts().result()
    assert [line.kind for line in receipt.sale.loads] == [LoadKind.ACTIVATION]
    assert receipt.rounding_minor == 0


def test_cash_is_rounded_to_whole_coins_and_the_card_is_not(room: Room) -> None:
    room.books.make_card("gift-1", 0)
    open_card(room, "gift-1")
    room.press("page_load")
    room.pad("10040")
    room.wait("100,40\xa0kr: how is it paid?")
    assert room.row("cash").amount == "100,00\xa0kr"
    room.press("row_cash_go")
    wait_for(lambda: room.papers.printed)
    (receipt,) = room.books.book.receipts().result()
    assert receipt.rounding_minor == -40
    assert room.books.card("gift-1").amounts.balance_minor == 100_40


@pytest.mark.parametrize("presses", [2, 5])
def test_pressing_again_and_again_takes_the_money_once(room: Room, presses: int) -> None:
    room.books.make_card("gift-1", 0)
    open_card(room, "gift-1")
    room.press("page_load")
    room.press("load_20000")
    room.wait("200,00\xa0kr: how is it paid?")
    for _ in range(presses):
        room.screen.keyPressed.emit("cash", "go")
    wait_for(lambda: room.papers.printed)
    assert room.books.book.receipt_count().result() == 1


def test_what_went_wrong_can_be_tried_again_and_is_the_same_receipt(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    room.books.make_card("gift-1", 0)
    open_card(room, "gift-1")
    room.press("page_load")
    room.press("load_20000")
    room.wait("200,00\xa0kr: how is it paid?")
    complete = room.books.book.complete

    def answer_is_lost(completion: Completion) -> Future[Receipt]:
        complete(completion).result()
        lost: Future[Receipt] = Future()
        lost.set_exception(Unavailable(Code.OUTCOME_UNKNOWN))
        return lost

    monkeypatch.setattr(room.books.book, "complete", answer_is_lost)
    room.press("row_cash_go")
    wait_for(lambda: room.sheet.sentence)
    monkeypatch.undo()
    room.press("row_cash_go")
    wait_for(lambda: room.papers.printed)
    assert room.books.book.receipt_count().result() == 1
    assert room.books.card("gift-1").amounts.balance_minor == 200_00
