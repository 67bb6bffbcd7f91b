"""The sentences about staff, the day and its receipts; `sentences` has them all."""

from collections.abc import Mapping
from typing import Final

from pos_app.errors import Code
from pos_app.ui.marking import QT_TRANSLATE_NOOP

BOOK_SENTENCES: Final[Mapping[Code, tuple[str, str]]] = {
    Code.STAFF_NOT_FOUND: (
        QT_TRANSLATE_NOOP("messages", "Nobody of that name works here."),
        QT_TRANSLATE_NOOP("messages", "Choose somebody from the list."),
    ),
    Code.STAFF_NAME_TAKEN: (
        QT_TRANSLATE_NOOP("messages", "Somebody here has that name already."),
        QT_TRANSLATE_NOOP("messages", "Add a letter, so that receipts tell the two apart."),
    ),
    Code.LAST_OWNER: (
        QT_TRANSLATE_NOOP("messages", "A shop needs an owner."),
        QT_TRANSLATE_NOOP("messages", "Make somebody else an owner first."),
    ),
    Code.NOT_ALLOWED: (
        QT_TRANSLATE_NOOP("messages", "This needs the approval of somebody else."),
        QT_TRANSLATE_NOOP("messages", "Ask a manager to enter a PIN."),
    ),
    Code.DAY_OPEN: (
        QT_TRANSLATE_NOOP("messages", "The day is open already."),
        QT_TRANSLATE_NOOP("messages", "Sell on, or close it first."),
    ),
    Code.NOTHING_TO_CLOSE: (
        QT_TRANSLATE_NOOP("messages", "There is nothing to close."),
        QT_TRANSLATE_NOOP("messages", "Open the day, or sell something first."),
    ),
    Code.RECEIPT_NOT_FOUND: (
        QT_TRANSLATE_NOOP("messages", "This till has no such receipt."),
        QT_TRANSLATE_NOOP("messages", "Scan the receipt, or look for its number in the list."),
    ),
    Code.RECEIPT_IN_A_CLOSED_DAY: (
        QT_TRANSLATE_NOOP("messages", "The day of this receipt is closed."),
        QT_TRANSLATE_NOOP("messages", "Take the goods back as a return instead."),
    ),
    Code.NOTHING_TO_GIVE_BACK: (
        QT_TRANSLATE_NOOP("messages", "There is nothing of it left to give back."),
        QT_TRANSLATE_NOOP("messages", "Look at what was returned before."),
    ),
    Code.GIVEN_BACK_OTHERWISE: (
        QT_TRANSLATE_NOOP("messages", "That cannot be given back in this way."),
        QT_TRANSLATE_NOOP("messages", "Choose another way to give it back."),
    ),
    Code.REASON_MISSING: (
        QT_TRANSLATE_NOOP("messages", "This shop wants to know why goods come back."),
        QT_TRANSLATE_NOOP("messages", "Choose a reason, or type one."),
    ),
    Code.COPY_PRINTED_BEFORE: (
        QT_TRANSLATE_NOOP("messages", "A copy of this receipt was printed before."),
        QT_TRANSLATE_NOOP("messages", "The law allows one copy of a receipt."),
    ),
}
