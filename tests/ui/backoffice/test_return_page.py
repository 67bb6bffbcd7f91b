"""Goods come back: so many of each line, by the ways they were paid, and why."""

from collections.abc import Iterator
from concurrent.futures import Future
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from pos_app.domain.card import CardType
from pos_app.domain.giving_back import CardBack, CashBack, ReturnReceipt, TerminalBack
from pos_app.domain.ids import TenderId
from pos_app.domain.listing import CardFilter
from pos_app.domain.receipt import Receipt
from pos_app.domain.staff import Role
from pos_app.domain.tender import TerminalTender
from pos_app.errors import Code, Refused
from pos_app.journal.returning import GiveBack
from pos_app.storage.store import Store
from pos_app.ui.backoffice.return_page import ReturnPage
from tests.journal.books import ACCOUNT, TILL, Books
from tests.ui.backoffice.room import NBSP, Room, wait_for
from tests.ui.backoffice.test_receipt_pages import last_return, open_receipt


@pytest.fixture
def asking(memory_store: Store, qtbot: QtBot) -> Iterator[Room]:  # noqa: ARG001 - there is a screen
    opened = Room(memory_store, asks_return_reason=True, return_reasons=("Frost", "Moth"))
    yield opened
    opened.close()


def sold_on_the_terminal(books: Books, price_minor: int) -> Receipt:
    sale = books.sale(books.goods(price_minor))
    tender = TerminalTender(tender_id=TenderId(books.new_id("tender")), amount_minor=price_minor)
    return books.book.complete(books.completion(sale, tender)).result()


def sold_by_card(books: Books, price_minor: int) -> Receipt:
    token = books.make_card("card-1", price_minor)
    sale = books.sale(books.goods(price_minor))
    held = books.reserve(sale.sale_id, token, price_minor)
    return books.book.complete(books.completion(sale, held)).result()


def open_return(room: Room, receipt: Receipt) -> None:
    open_receipt(room, receipt)
    room.press("row_return_go")
    room.wait(f"Return of receipt {receipt.number}")


def returned(room: Room) -> ReturnReceipt:
    room.wait_for_row("back_0")
    return last_return(room)


def test_one_line_is_chosen_already_and_goes_back_as_it_was_paid(room: Room) -> None:
    open_return(room, room.books.sell(room.books.goods(12_900)))
    assert room.sheet.sentence.startswith(f"To give back: 129,00{NBSP}kr.")
    room.press("page_as_paid")
    made = returned(room)
    assert (made.back, made.reason) == ((CashBack(amount_minor=12_900),), "")
    assert (len(room.papers.printed), room.papers.opened) == (1, 1)


def test_of_several_lines_nothing_is_chosen_and_pieces_are_counted(room: Room) -> None:
    receipt = room.books.sell(room.books.goods(1_000, 3), room.books.goods(500))
    open_return(room, receipt)
    assert not room.can_press("page_as_paid")
    first = receipt.sale.goods[0].line_id
    room.press(f"row_{first}_more")
    room.press(f"row_{first}_more")
    room.press(f"row_{first}_less")
    assert room.row(first).detail == "1 of 3"
    room.press("page_cash")
    assert returned(room).returned.total_minor == 1_000


def test_everything_is_one_press(room: Room) -> None:
    open_return(room, room.books.sell(room.books.goods(1_000, 3), room.books.goods(500)))
    room.press("page_all")
    room.press("page_as_paid")
    assert returned(room).returned.total_minor == 3_500


def test_what_the_terminal_took_goes_back_on_it(room: Room) -> None:
    open_return(room, sold_on_the_terminal(room.books, 12_900))
    room.screen.confirmPressed.emit()
    assert returned(room).back == (TerminalBack(amount_minor=12_900),)
    assert (len(room.papers.printed), room.papers.opened) == (1, 0), "no cash, no open drawer"
    assert room.row("back_0").title == "To give back on the terminal"


def test_what_a_card_paid_goes_back_to_it(room: Room) -> None:
    open_return(room, sold_by_card(room.books, 12_900))
    room.press("page_as_paid")
    (back,) = returned(room).back
    assert isinstance(back, CardBack)
    assert room.books.card("card-1").amounts.available_minor == 12_900
    assert (len(room.papers.printed), room.papers.opened) == (1, 0), "no cash, no open drawer"


def test_a_scanned_card_gets_the_money_instead(room: Room) -> None:
    token = room.books.make_card("another", 0)
    open_return(room, room.books.sell(room.books.goods(12_900)))
    room.office.take_scan(token)
    (back,) = returned(room).back
    assert isinstance(back, CardBack)
    assert back.card_id == "another"
    assert room.books.card("another").amounts.available_minor == 12_900


def test_a_return_is_paid_out_on_a_credit_note_made_for_it(room: Room) -> None:
    open_return(room, room.books.sell(room.books.goods(12_900)))
    room.press("page_note")
    room.wait(f"Credit note: 129,00{NBSP}kr")
    made = last_return(room)
    (back,) = made.back
    assert isinstance(back, CardBack)
    assert (back.card_type, back.activated) == (CardType.CREDIT_NOTE, True)
    note = room.books.card(back.card_id)
    assert (note.type, note.amounts.available_minor) == (CardType.CREDIT_NOTE, 12_900)
    wait_for(lambda: len(room.papers.printed) == 2, awaited="the receipt, and the note")
    assert all("Tilgodelapp" in paper for paper in room.papers.printed)
    assert room.papers.opened == 0, "nothing is paid out in cash"
    room.press("page_print")
    wait_for(lambda: len(room.papers.printed) == 3)
    room.press("page_done")
    room.wait_for_row("back_0")
    assert room.books.book.verify().result() == ()


def test_a_shop_that_asks_for_a_reason_asks_before_a_credit_note(asking: Room) -> None:
    open_return(asking, asking.books.sell(asking.books.goods(12_900)))
    asking.press("page_note")
    asking.press("row_reason_0_go")
    asking.wait(f"Credit note: 129,00{NBSP}kr")
    assert last_return(asking).reason == "Frost"


def test_a_note_whose_return_is_refused_has_no_value(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_return(room, room.books.sell(room.books.goods(12_900)))

    def refused(_: GiveBack) -> Future[ReturnReceipt]:
        answer: Future[ReturnReceipt] = Future()
        answer.set_exception(Refused(Code.NOTHING_TO_GIVE_BACK))
        return answer

    monkeypatch.setattr(room.books.receipts, "give_back", refused)
    room.press("page_note")
    room.wait_for_sentence("There is nothing of it left to give back.")
    assert (
        room.books.wallet.list_cards(ACCOUNT, CardFilter()).result().cards[0].activated_at_ms
        is None
    )
    assert room.can_press("page_cash")


def test_value_taken_off_a_card_goes_on_no_credit_note(room: Room) -> None:
    room.books.make_card("card-1", 0)
    open_return(room, room.books.sell(room.books.load("card-1", 20_000)))
    assert not room.can_press("page_note")


def test_a_joined_till_has_its_credit_notes_made_at_central(
    memory_store: Store,
    qtbot: QtBot,  # noqa: ARG001 - there is a screen
) -> None:
    opened = Room(memory_store, replace(TILL, joined=True))
    try:
        receipt = opened.books.sell()
        opened.office.open(
            ReturnPage(
                opened.office,
                receipt,
                opened.books.receipts.find(1).result(),
                lambda _: None,
            )
        )
        opened.wait("Return of receipt 1")
        assert not opened.can_press("page_note")
    finally:
        opened.close()


def test_a_scan_before_anything_is_chosen_gives_nothing(room: Room) -> None:
    token = room.books.make_card("another", 0)
    open_return(room, room.books.sell(room.books.goods(1_000), room.books.goods(500)))
    room.office.take_scan(token)
    room.screen.confirmPressed.emit()
    assert room.books.card("another").amounts.available_minor == 0
    assert room.books.book.receipt_count().result() == 1


def test_presses_in_a_hurry_give_back_once(room: Room) -> None:
    open_return(room, room.books.sell(room.books.goods(12_900)))
    for _ in range(5):
        room.screen.keyPressed.emit("", "cash")
    assert returned(room).number == 2
    assert [one.number for one in room.books.receipts.last().result()] == [2, 1]


def test_a_reason_may_be_given_and_stands_on_paper_and_in_the_report(room: Room) -> None:
    open_return(room, room.books.sell(room.books.goods(12_900)))
    room.press("page_reason")
    room.wait_for_row("reason_1")
    room.type("A seam has come undone")
    room.press("page_typed")
    room.wait_for_sentence("Reason: A seam has come undone.")
    room.press("page_cash")
    assert returned(room).reason == "A seam has come undone"
    assert "A seam has come undone" in room.papers.printed[0]


def test_a_shop_that_asks_is_answered_with_its_own_reasons(asking: Room) -> None:
    open_return(asking, asking.books.sell(asking.books.goods(12_900)))
    asking.press("page_cash")
    asking.wait_for_row("reason_0")
    assert asking.titles == ["Frost", "Moth"]
    asking.press("row_reason_1_go")
    assert returned(asking).reason == "Moth"


def test_who_turns_back_at_the_reason_gives_nothing(asking: Room) -> None:
    open_return(asking, asking.books.sell(asking.books.goods(12_900)))
    asking.press("page_cash")
    asking.wait_for_row("reason_0")
    asking.office.go_back()
    asking.wait("Return of receipt 1")
    assert [one.number for one in asking.books.receipts.last().result()] == [1]


def test_a_cashier_has_a_return_approved_after_the_reason(asking: Room) -> None:
    receipt = asking.books.sell(asking.books.goods(12_900))
    asking.hire(("Ola", Role.CASHIER, "1111"), ("Kari", Role.OWNER, "2222"))
    open_return(asking, receipt)
    asking.press("page_as_paid")
    asking.wait_for_row("reason_0")
    asking.press("row_reason_0_go")
    asking.approve(0, "2222")
    made = returned(asking)
    assert (made.operator, made.approved_by, made.reason) == ("Ola", "Kari", "Frost")
