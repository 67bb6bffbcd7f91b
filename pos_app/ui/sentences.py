"""Every error code in two sentences for a cashier: what happened, and what to do next.

English is the source; other languages come in as Qt translations of the context `messages`, whose
texts Qt's own extractor finds by the name `QT_TRANSLATE_NOOP`.
"""

from collections.abc import Mapping
from typing import Final

from pos_app.errors import Code
from pos_app.ui.book_sentences import BOOK_SENTENCES
from pos_app.ui.central_sentences import CENTRAL_SENTENCES
from pos_app.ui.line_sentences import LINE_SENTENCES
from pos_app.ui.marking import QT_TRANSLATE_NOOP

CONTEXT: Final = "messages"


ASK_OTHER_PAYMENT: Final = QT_TRANSLATE_NOOP(
    "messages", "Nothing was taken. Take another card, cash or the terminal."
)
CALL_SUPPORT: Final = QT_TRANSLATE_NOOP("messages", "Stop selling and call support.")

SENTENCES: Final[Mapping[Code, tuple[str, str]]] = {
    **LINE_SENTENCES,
    Code.INVALID_FIELD: (
        QT_TRANSLATE_NOOP("messages", "That cannot be entered here."),
        QT_TRANSLATE_NOOP("messages", "Check what was typed and try again."),
    ),
    Code.UNREADABLE_SCAN: (
        QT_TRANSLATE_NOOP("messages", "That scan could not be read."),
        QT_TRANSLATE_NOOP("messages", "Scan it again, or type the number below the bars."),
    ),
    Code.UNREADABLE_FILE: (
        QT_TRANSLATE_NOOP("messages", "That file could not be read."),
        QT_TRANSLATE_NOOP("messages", "Choose another file."),
    ),
    Code.CARD_NOT_FOUND: (
        QT_TRANSLATE_NOOP("messages", "We do not know this card."),
        ASK_OTHER_PAYMENT,
    ),
    Code.CARD_ID_EXISTS: (
        QT_TRANSLATE_NOOP("messages", "There is a card with this name already."),
        QT_TRANSLATE_NOOP("messages", "Choose another name."),
    ),
    Code.CARD_INACTIVE: (
        QT_TRANSLATE_NOOP("messages", "This card has not been sold yet."),
        QT_TRANSLATE_NOOP(
            "messages", "Nothing was taken. To sell it, scan it when no sale is open."
        ),
    ),
    Code.CARD_ALREADY_ACTIVE: (
        QT_TRANSLATE_NOOP("messages", "This card is in use already."),
        QT_TRANSLATE_NOOP("messages", "Top it up instead."),
    ),
    Code.CARD_EXPIRED: (
        QT_TRANSLATE_NOOP("messages", "This card has expired."),
        ASK_OTHER_PAYMENT,
    ),
    Code.CARD_NOT_ACTIVE_YET: (
        QT_TRANSLATE_NOOP("messages", "This card is not valid yet."),
        ASK_OTHER_PAYMENT,
    ),
    Code.CARD_HAS_OPEN_RESERVATION: (
        QT_TRANSLATE_NOOP("messages", "Money is being held on this card."),
        QT_TRANSLATE_NOOP("messages", "Finish or cancel the sale that holds it first."),
    ),
    Code.TOKEN_UNKNOWN: (
        QT_TRANSLATE_NOOP("messages", "We do not know this card."),
        ASK_OTHER_PAYMENT,
    ),
    Code.TOKEN_EXPIRED: (
        QT_TRANSLATE_NOOP("messages", "This code has expired."),
        QT_TRANSLATE_NOOP("messages", "Nothing was taken. Ask the customer for a fresh code."),
    ),
    Code.TOKEN_USED: (
        QT_TRANSLATE_NOOP("messages", "This code has been used already."),
        QT_TRANSLATE_NOOP("messages", "Nothing was taken. Ask the customer for a fresh code."),
    ),
    Code.TOKEN_EXISTS: (
        QT_TRANSLATE_NOOP("messages", "This code leads to another card already."),
        QT_TRANSLATE_NOOP("messages", "Look that card up, or use another code."),
    ),
    Code.TOKEN_SPACE_EXHAUSTED: (
        QT_TRANSLATE_NOOP("messages", "There are no codes of this kind left."),
        QT_TRANSLATE_NOOP("messages", "Choose a longer code."),
    ),
    Code.PIN_REQUIRED: (
        QT_TRANSLATE_NOOP("messages", "This card needs its PIN."),
        QT_TRANSLATE_NOOP("messages", "Ask the customer to enter it."),
    ),
    Code.PIN_INVALID: (
        QT_TRANSLATE_NOOP("messages", "The PIN is wrong."),
        QT_TRANSLATE_NOOP("messages", "Ask the customer to enter it again."),
    ),
    Code.PIN_LOCKED: (
        QT_TRANSLATE_NOOP("messages", "The PIN was wrong too many times."),
        QT_TRANSLATE_NOOP("messages", "Nothing was taken. The card can be tried again later."),
    ),
    Code.CUSTOMER_TOKEN_NOT_FOUND: (
        QT_TRANSLATE_NOOP("messages", "We do not know this customer."),
        QT_TRANSLATE_NOOP("messages", "Sell without it."),
    ),
    Code.CUSTOMER_TOKEN_EXISTS: (
        QT_TRANSLATE_NOOP("messages", "This code belongs to a customer already."),
        QT_TRANSLATE_NOOP("messages", "Use another code."),
    ),
    Code.INSUFFICIENT_FUNDS: (
        QT_TRANSLATE_NOOP("messages", "There is not enough on the card."),
        ASK_OTHER_PAYMENT,
    ),
    Code.AMOUNT_TOO_LARGE: (
        QT_TRANSLATE_NOOP("messages", "That amount is too large."),
        QT_TRANSLATE_NOOP("messages", "Enter a smaller amount."),
    ),
    Code.CURRENCY_MISMATCH: (
        QT_TRANSLATE_NOOP("messages", "This card is in another currency."),
        ASK_OTHER_PAYMENT,
    ),
    Code.REF_ID_CONFLICT: (
        QT_TRANSLATE_NOOP("messages", "The same request came twice with different contents."),
        CALL_SUPPORT,
    ),
    Code.TRANSACTION_NOT_FOUND: (
        QT_TRANSLATE_NOOP("messages", "That payment is not in the books."),
        QT_TRANSLATE_NOOP("messages", "Scan the card again."),
    ),
    Code.TRANSACTION_NOT_PENDING: (
        QT_TRANSLATE_NOOP("messages", "That payment has been settled already."),
        QT_TRANSLATE_NOOP("messages", "Scan the card again."),
    ),
    Code.CAPTURE_EXCEEDS_RESERVATION: (
        QT_TRANSLATE_NOOP("messages", "That is more than is held on the card."),
        QT_TRANSLATE_NOOP("messages", "Scan the card again."),
    ),
    Code.ARTICLE_NOT_FOUND: (
        QT_TRANSLATE_NOOP("messages", "No article has this code."),
        QT_TRANSLATE_NOOP("messages", "Search for it by name."),
    ),
    Code.CODE_TAKEN: (
        QT_TRANSLATE_NOOP("messages", "Another article has this code."),
        QT_TRANSLATE_NOOP("messages", "It may be one that was put away."),
    ),
    Code.CARD_ALREADY_IN_SALE: (
        QT_TRANSLATE_NOOP("messages", "This card is paying for this sale already."),
        QT_TRANSLATE_NOOP("messages", "Scan another card, or take the rest another way."),
    ),
    Code.SALE_EMPTY: (
        QT_TRANSLATE_NOOP("messages", "There is nothing in this sale yet."),
        QT_TRANSLATE_NOOP("messages", "Scan or press an article first."),
    ),
    Code.SALE_NOT_PAID: (
        QT_TRANSLATE_NOOP("messages", "This sale is not paid yet."),
        QT_TRANSLATE_NOOP("messages", "Take the rest of the payment first."),
    ),
    Code.SALE_ALREADY_COMPLETED: (
        QT_TRANSLATE_NOOP("messages", "This sale is completed already."),
        QT_TRANSLATE_NOOP("messages", "Press Next customer."),
    ),
    Code.SALE_NOT_FOUND: (
        QT_TRANSLATE_NOOP("messages", "That sale is not parked here."),
        QT_TRANSLATE_NOOP("messages", "Choose one from the list."),
    ),
    Code.NOTHING_DUE: (
        QT_TRANSLATE_NOOP("messages", "There is nothing left to pay."),
        QT_TRANSLATE_NOOP("messages", "Nothing was taken."),
    ),
    Code.SALE_IN_HAND: (
        QT_TRANSLATE_NOOP("messages", "There is a sale in hand."),
        QT_TRANSLATE_NOOP("messages", "Finish, park or cancel it first."),
    ),
    Code.LINE_NOT_FOUND: (
        QT_TRANSLATE_NOOP("messages", "That line is no longer in the sale."),
        QT_TRANSLATE_NOOP("messages", "Look at the lines and try again."),
    ),
    Code.CARD_NOT_IN_HAND: (
        QT_TRANSLATE_NOOP("messages", "No card has been scanned."),
        QT_TRANSLATE_NOOP("messages", "Scan the card first."),
    ),
    Code.CARD_PAYS_GOODS_ONLY: (
        QT_TRANSLATE_NOOP("messages", "A card cannot pay for value on another card."),
        QT_TRANSLATE_NOOP("messages", "Take cash or the bank terminal for that part."),
    ),
    Code.TAKE_BACK_PAYMENT_FIRST: (
        QT_TRANSLATE_NOOP("messages", "Part of this sale is paid already."),
        QT_TRANSLATE_NOOP("messages", "Take back the payment, then change the sale."),
    ),
    Code.BOOKS_NOT_FOUND: (
        QT_TRANSLATE_NOOP("messages", "There are no books in that folder."),
        QT_TRANSLATE_NOOP("messages", "Name the folder in which the till keeps them."),
    ),
    Code.KEY_MISSING: (
        QT_TRANSLATE_NOOP("messages", "The key to this till's books is missing."),
        QT_TRANSLATE_NOOP(
            "messages", "Put the key back or restore a backup. Nothing has been changed."
        ),
    ),
    Code.KEY_WRONG: (
        QT_TRANSLATE_NOOP("messages", "The key does not open this till's books."),
        QT_TRANSLATE_NOOP("messages", "Put the right key back. Nothing has been changed."),
    ),
    Code.SCHEMA_NEWER: (
        QT_TRANSLATE_NOOP("messages", "These books were written by a newer Tillit."),
        QT_TRANSLATE_NOOP("messages", "Install the newer version. Nothing has been changed."),
    ),
    Code.SCHEMA_OLDER: (
        QT_TRANSLATE_NOOP("messages", "These books were written by an older Tillit."),
        QT_TRANSLATE_NOOP("messages", "Open the till once with them, then try again."),
    ),
    Code.SECOND_INSTANCE: (
        QT_TRANSLATE_NOOP("messages", "This till is open in another window."),
        QT_TRANSLATE_NOOP("messages", "Use that window, or close it first."),
    ),
    Code.FOLDER_READ_ONLY: (
        QT_TRANSLATE_NOOP("messages", "Tillit may not write in its data folder."),
        QT_TRANSLATE_NOOP("messages", "Give it the right to write there, then start again."),
    ),
    Code.DISK_FULL: (
        QT_TRANSLATE_NOOP("messages", "The disk is full."),
        QT_TRANSLATE_NOOP("messages", "Nothing is lost. Make room on the disk, then try again."),
    ),
    Code.DATABASE_DAMAGED: (
        QT_TRANSLATE_NOOP("messages", "The books of this till are damaged."),
        QT_TRANSLATE_NOOP("messages", "Stop selling, keep the folder as it is and call support."),
    ),
    Code.DATABASE_UNAVAILABLE: (
        QT_TRANSLATE_NOOP("messages", "The books cannot be reached."),
        QT_TRANSLATE_NOOP("messages", "Nothing is lost. Try again."),
    ),
    Code.SQLITE_TOO_OLD: (
        QT_TRANSLATE_NOOP("messages", "The database on this machine is too old to be safe."),
        QT_TRANSLATE_NOOP("messages", "Install Tillit again with its own parts."),
    ),
    Code.BACKUP_UNUSABLE: (
        QT_TRANSLATE_NOOP("messages", "This backup cannot be used."),
        QT_TRANSLATE_NOOP("messages", "Choose another backup."),
    ),
    Code.RESTORE_TARGET_NOT_EMPTY: (
        QT_TRANSLATE_NOOP("messages", "There are books in that folder already."),
        QT_TRANSLATE_NOOP("messages", "Choose an empty folder."),
    ),
    Code.SETTINGS_INVALID: (
        QT_TRANSLATE_NOOP("messages", "The settings cannot be read."),
        QT_TRANSLATE_NOOP("messages", "Correct the file or remove it."),
    ),
    Code.BUSY: (
        QT_TRANSLATE_NOOP("messages", "The till is busy."),
        QT_TRANSLATE_NOOP("messages", "Nothing is lost. Try again in a moment."),
    ),
    Code.CLOSED: (
        QT_TRANSLATE_NOOP("messages", "The till is closing."),
        QT_TRANSLATE_NOOP("messages", "Start it again to go on."),
    ),
    Code.DEVICE_LOST: (
        QT_TRANSLATE_NOOP("messages", "A device is not answering."),
        QT_TRANSLATE_NOOP("messages", "Check its cable. Go on without it meanwhile."),
    ),
    Code.NO_SCREEN: (
        QT_TRANSLATE_NOOP("messages", "There is no screen to open the till on."),
        QT_TRANSLATE_NOOP(
            "messages", "Start it where there is one, or see it sell: tillit demo --headless."
        ),
    ),
    Code.OUTCOME_UNKNOWN: (
        QT_TRANSLATE_NOOP("messages", "The answer did not come back."),
        QT_TRANSLATE_NOOP(
            "messages", "Wait: the till is looking it up. Do not take the payment again."
        ),
    ),
    Code.BOOKS_DO_NOT_AGREE: (
        QT_TRANSLATE_NOOP("messages", "The books do not add up."),
        CALL_SUPPORT,
    ),
    Code.UNEXPECTED: (
        QT_TRANSLATE_NOOP("messages", "Something went wrong inside Tillit."),
        CALL_SUPPORT,
    ),
    **BOOK_SENTENCES,
    **CENTRAL_SENTENCES,
}
