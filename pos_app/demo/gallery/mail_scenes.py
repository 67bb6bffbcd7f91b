"""The pages of e-mail: an address that is asked for, and letters that wait."""

from collections.abc import Callable
from typing import Final

from pos_app.bootstrap.books import Books
from pos_app.demo.gallery.acting import LONG_NAME
from pos_app.ui.backoffice.mail_pages import MailPage, MailsPage
from pos_app.ui.backoffice.office import Office, Page
from pos_app.ui.backoffice.receipt_pages import layout_of

SOLD: Final = 3


def _ignored(_: object) -> None:
    pass


def _asking(books: Books, office: Office) -> Page:
    receipt = books.receipts.find(SOLD).result().receipt
    page = MailPage(office, layout_of(office, receipt), "receipt", _ignored)
    page.type("kari.nordmann@example.com")
    return page


def _waiting(books: Books, office: Office) -> Page:
    books.mails.queue("1", "kari@example.com", "Kvittering 3", b"a letter").result()
    books.mails.queue("2", "nobody@example.com", "Kvittering 2", b"a letter").result()
    books.mails.failed("2", "550 5.1.1 The mailbox does not exist.", None).result()
    books.mails.queue("3", f"ola@{'long-' * 11}name.example", LONG_NAME, b"a letter").result()
    books.mails.failed("3", "Connection refused", 0).result()
    return MailsPage(office)


MAIL_PAGES: Final[dict[str, Callable[[Books, Office], Page]]] = {
    "mail": _asking,
    "mails-none": lambda _, office: MailsPage(office),
    "mails": _waiting,
}
