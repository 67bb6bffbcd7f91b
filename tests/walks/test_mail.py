"""A receipt by e-mail: asked for on the receipt's screen, queued while offline, sent, forgotten."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget

from pos_app.bootstrap.books import look_into_books
from pos_app.domain.value import replace
from pos_app.settings import MailSettings, read_settings, write_settings
from pos_app.ui.probe import wait_for
from tests.mailing.mailbox import free_port, open_mailbox
from tests.walks.counter import Till, opened_till
from tests.walks.shop import ARTICLES, Shop, set_up_shop
from tests.walks.test_day import push, shown

pytestmark = pytest.mark.slow

PATIENCE_MS = 60_000
KARI = "kari@example.com"


def set_up(folder: Path, port: int) -> Shop:
    shop = set_up_shop(folder / "till", (500_00,))
    mail = MailSettings(
        host="localhost", port=port, security="none", sender="Havn & Hage <kasse@havn.example>"
    )
    settings = read_settings(shop.data)
    write_settings(shop.data, replace(settings, mail=mail))
    return shop


def waiting(shop: Shop) -> int:
    with look_into_books(shop.data) as books:
        return len(books.mails.waiting().result())


def sell_and_mail(till: Till) -> None:
    till.desk.press_article(ARTICLES[0])
    till.desk.give_cash(2_000_00)
    till.sold()
    wait_for(lambda: till.takes_presses, PATIENCE_MS, "presses on the receipt")
    push(till, "output_mail")
    wait_for(lambda: isinstance(shown(till, "list_field"), QLineEdit), PATIENCE_MS, "the field")
    field = shown(till, "list_field")
    assert isinstance(field, QLineEdit)
    field.setText(KARI)
    field.textEdited.emit(KARI)
    till.press(Qt.Key.Key_Return, "\r")
    wait_for(lambda: said(till).startswith(f"It goes to {KARI}"), PATIENCE_MS, "what was said")


def said(till: Till) -> str:
    hint = shown(till, "done_hint")
    return hint.text() if isinstance(hint, QLabel) else ""


def test_a_receipt_waits_for_the_network_over_a_restart_and_is_forgotten_once_it_went(
    tmp_path: Path, qapp: QApplication
) -> None:
    port = free_port()
    shop = set_up(tmp_path, port)
    with opened_till(shop, qapp) as till:
        sell_and_mail(till)
        till.desk.next_customer()
        till.desk.press_article(ARTICLES[1])  # nothing waits for it
        till.desk.give_cash(2_000_00)
        till.sold()
    assert waiting(shop) == 1
    with opened_till(shop, qapp) as till:
        till.press(Qt.Key.Key_F10)
        push(till, "row_mails_go")
        wait_for(lambda: again_of(till), PATIENCE_MS, "the letter that waits")
        with open_mailbox(port) as box:
            push(till, again_of(till))
            wait_for(lambda: box.letters, PATIENCE_MS, "the letter")
            wait_for(lambda: waiting(shop) == 0, PATIENCE_MS, "oblivion")
        letter = box.read(0)
    assert (letter["To"], letter["Subject"]) == (KARI, "Havn & Hage: Kvittering 1")
    (paper,) = letter.iter_attachments()
    assert paper.get_content().startswith(b"%PDF")


def again_of(till: Till) -> str:
    """Return the name of the key that tries the letter again, empty while there is none."""
    found = till.window.findChildren(QWidget)
    names = (one.objectName() for one in found if one.isVisible())
    return next((one for one in names if one.startswith("row_") and one.endswith("_again")), "")
