"""Receipts that were made: found again, copied once, voided, and sent to whoever asks."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from pos_app.domain.giving_back import GivenBackAs, ReturnReceipt
from pos_app.domain.receipt import Receipt
from pos_app.printing.receipts import receipt_code
from pos_app.storage.store import Store
from pos_app.ui.backoffice.receipt_pages import ReceiptsPage
from tests.ui.backoffice.room import NBSP, Room, wait_for

KARI = "kari@example.com"


@pytest.fixture
def mailing(memory_store: Store, qtbot: QtBot) -> Iterator[Room]:  # noqa: ARG001 - there is a screen
    opened = Room(memory_store, can_mail=True)
    yield opened
    opened.close()


@pytest.fixture
def asking(memory_store: Store, qtbot: QtBot) -> Iterator[Room]:  # noqa: ARG001 - there is a screen
    opened = Room(memory_store, asks_return_reason=True)
    yield opened
    opened.close()


def open_receipts(room: Room) -> None:
    room.office.open(ReceiptsPage(room.office))
    room.wait("Receipts and returns")


def open_receipt(room: Room, receipt: Receipt) -> None:
    open_receipts(room)
    room.office.take_scan(receipt_code(receipt))
    room.wait_for_row("copy")


def last_return(room: Room) -> ReturnReceipt:
    (made, *_) = room.books.receipts.last().result()
    assert isinstance(made, ReturnReceipt)
    return made


def test_the_newest_receipt_is_first_and_shows_what_it_came_to(room: Room) -> None:
    room.books.sell(room.books.goods(12_900))
    room.books.sell(room.books.goods(5_000, 2))
    open_receipts(room)
    room.wait_for_row("2")
    assert room.titles == ["Receipt 2", "Receipt 1"]
    assert room.row("1").amount == f"129,00{NBSP}kr"
    room.press("row_1_show")
    room.wait("Receipt 1")


def test_a_receipt_is_found_by_its_code_and_by_its_number(room: Room) -> None:
    receipt = room.books.sell()
    open_receipt(room, receipt)
    room.office.go_back()
    room.type("1")
    room.enter()
    room.wait("Receipt 1")


@pytest.mark.parametrize("text", ["77", "not a receipt", "*till-9-1*"])
def test_what_is_no_receipt_of_this_till_is_said(room: Room, text: str) -> None:
    room.books.sell()
    open_receipts(room)
    room.office.take_scan(text)
    room.wait_for_sentence("This till has no such receipt.")


def test_there_is_one_copy_and_it_says_so(room: Room) -> None:
    open_receipt(room, room.books.sell())
    room.press("row_copy_go")
    wait_for(lambda: room.papers.printed)
    wait_for(lambda: not room.can_press("row_copy_go"), awaited="no second copy")
    assert "K O P I" in room.papers.printed[0]


def test_gift_receipts_tell_no_price_and_there_may_be_many(room: Room) -> None:
    open_receipt(room, room.books.sell(room.books.goods(12_900)))
    for count in (1, 2):
        room.press("row_gift_go")
        wait_for(lambda count=count: len(room.papers.printed) == count)
    assert not any("129,00" in paper for paper in room.papers.printed)


def test_without_a_mail_server_nothing_is_sent(room: Room) -> None:
    open_receipt(room, room.books.sell())
    assert [row.key for row in room.sheet.rows] == ["return", "void", "gift", "copy"]


def test_an_old_receipt_is_sent_as_the_one_copy_there_is(mailing: Room) -> None:
    open_receipt(mailing, mailing.books.sell())
    mailing.press("row_mail_go")
    mailing.wait("Send by e-mail")
    mailing.type(KARI)
    mailing.press("page_send")
    mailing.wait_for_sentence(KARI)
    (letter,) = mailing.books.mails.waiting().result()
    assert (letter.address, letter.about) == (KARI, "Kvittering 1")
    assert "K O P I" in mailing.papers.letters[0]
    wait_for(lambda: not mailing.can_press("row_copy_go"), awaited="no second copy")
    assert not mailing.can_press("row_mail_go")


def test_a_copy_that_was_printed_meanwhile_is_not_sent_too(mailing: Room) -> None:
    receipt = mailing.books.sell()
    open_receipt(mailing, receipt)
    mailing.press("row_mail_go")
    mailing.wait("Send by e-mail")
    mailing.books.receipts.note_copy(receipt.number, "Kari").result()
    mailing.type(KARI)
    mailing.press("page_send")
    mailing.wait_for_sentence("A copy of this receipt was printed before.")
    assert mailing.books.mails.waiting().result() == ()
    assert mailing.papers.letters == []


def test_an_address_that_was_given_up_has_cost_no_copy(mailing: Room) -> None:
    open_receipt(mailing, mailing.books.sell())
    mailing.press("row_mail_go")
    mailing.wait("Send by e-mail")
    mailing.office.go_back()
    mailing.wait_for_row("copy")
    assert mailing.can_press("row_copy_go")


def test_a_receipt_of_today_is_voided_whole(room: Room) -> None:
    open_receipt(room, room.books.sell(room.books.goods(12_900)))
    room.press("row_void_go")
    room.wait_for_row("back_0")
    made = last_return(room)
    assert (made.kind, made.returned.total_minor, made.reason) == (GivenBackAs.VOID, 12_900, "")
    assert room.row("back_0").title == "To hand over in cash"


def test_a_receipt_of_a_closed_day_cannot_be_voided(room: Room) -> None:
    receipt = room.books.sell()
    room.books.day.close(None, "Kari").result()
    open_receipt(room, receipt)
    assert not room.can_press("row_void_go")
    assert room.can_press("row_return_go")


def test_a_shop_that_asks_for_a_reason_asks_before_a_void_too(asking: Room) -> None:
    open_receipt(asking, asking.books.sell())
    asking.press("row_void_go")
    asking.wait("Return of receipt 1")
    asking.press("row_reason_3_go")
    asking.wait_for_row("back_0")
    assert last_return(asking).reason == "Rung up wrongly"


def test_a_return_can_be_copied_and_not_returned(room: Room) -> None:
    open_receipt(room, room.books.sell())
    room.press("row_void_go")
    room.wait_for_row("back_0")
    assert [row.key for row in room.sheet.rows] == ["back_0", "copy"]
    room.screen.keyPressed.emit("return", "go")
    assert room.sheet.title == "Void 2"
