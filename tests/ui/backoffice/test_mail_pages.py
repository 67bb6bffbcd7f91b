"""A paper goes to whoever gives an address; what cannot be sent is shown, and why."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from pos_app.errors import Code, Unavailable
from pos_app.storage.store import Store
from pos_app.ui.backoffice.mail_pages import MailPage
from pos_app.ui.backoffice.receipt_pages import layout_of
from tests.ui.backoffice.room import Room, wait_for
from tests.ui.desk.test_find_page import open_desk

KARI = "kari@example.com"


@pytest.fixture
def mailing(memory_store: Store, qtbot: QtBot) -> Iterator[Room]:  # noqa: ARG001 - there is a screen
    opened = Room(memory_store, can_mail=True)
    yield opened
    opened.close()


def ask(room: Room) -> list[str]:
    """Open the page for a receipt; return the list of those it was sent to."""
    sent: list[str] = []
    layout = layout_of(room.office, room.books.sell())
    room.office.open(MailPage(room.office, layout, "till-1-000001", sent.append))
    room.wait("Send by e-mail")
    return sent


def test_a_receipt_goes_into_the_books_for_its_address(mailing: Room) -> None:
    sent = ask(mailing)
    assert not mailing.can_press("page_send")
    mailing.type(f" {KARI} ")
    mailing.press("page_send")
    wait_for(lambda: sent)
    assert sent == [KARI]
    (waiting,) = mailing.books.mails.waiting().result()
    assert (waiting.address, waiting.about) == (KARI, "Kvittering 1")
    assert waiting.letter == b"till-1-000001 for kari@example.com"
    assert not mailing.office.is_open


def test_what_is_no_address_is_said_and_nothing_is_sent(mailing: Room) -> None:
    sent = ask(mailing)
    mailing.type("kari@example")
    mailing.enter()
    mailing.wait_for_sentence("That is no e-mail address.")
    assert (sent, mailing.papers.letters) == ([], [])


def test_presses_in_a_hurry_send_one_letter(mailing: Room) -> None:
    sent = ask(mailing)
    mailing.type(KARI)
    for _ in range(4):
        mailing.enter()
    wait_for(lambda: sent)
    assert len(mailing.books.mails.waiting().result()) == 1


def test_a_letter_that_cannot_be_made_is_told_and_the_next_press_makes_it(mailing: Room) -> None:
    sent = ask(mailing)
    mailing.papers.failure = Unavailable(Code.DISK_FULL)
    mailing.type(KARI)
    mailing.enter()
    mailing.wait_for_sentence("disk")
    mailing.papers.failure = None
    mailing.enter()
    wait_for(lambda: sent)


def test_what_waits_is_shown_with_why_and_tried_again_or_forgotten(mailing: Room) -> None:
    mails = mailing.books.mails
    for number in ("1", "2", "3"):
        mails.queue(number, KARI, f"Kvittering {number}", b"a letter").result()
    mails.failed("2", "nobody answers", 1).result()
    mails.failed("3", "550 no such mailbox", None).result()
    mailing.open_menu()
    mailing.press("row_mails_go")
    mailing.wait("E-mails that wait")
    mailing.wait_for_row("3")
    details = [row.detail for row in mailing.sheet.rows]
    assert details[0].startswith("Waiting since")
    assert details[1:] == ["Not sent yet: nobody answers", "Refused: 550 no such mailbox"]
    mailing.press("row_3_again")
    wait_for(lambda: not mailing.row("3").detail.startswith("Refused"))
    for number in ("1", "2", "3"):
        mailing.press(f"row_{number}_forget")
        wait_for(lambda number=number: number not in [row.key for row in mailing.sheet.rows])
    assert mails.waiting().result() == ()
    mailing.press("page_look")
    assert mailing.sheet.hint == "All have been sent."


def test_a_code_is_sent_to_whom_it_is_for_and_a_pin_never(mailing: Room) -> None:
    open_desk(mailing)
    mailing.press("page_new")
    mailing.press("row_gift_card_go")
    mailing.wait_for_sentence("This is shown once.")
    mailing.press("page_mail")
    mailing.wait("Send by e-mail")
    mailing.type(KARI)
    mailing.enter()
    mailing.wait_for_sentence(f"It goes to {KARI}")
    assert len(mailing.papers.letters) == 1
    mailing.press("page_done")
    mailing.press("page_change")
    mailing.press("row_pin_go")
    mailing.wait_for_sentence("This is shown once.")
    assert not mailing.can_press("page_mail")


def test_a_till_without_a_mail_server_offers_none(room: Room) -> None:
    room.open_menu()
    wait_for(lambda: room.sheet.rows)
    assert "mails" not in [row.key for row in room.sheet.rows]
