"""The sentences about a till and its central; `sentences` has them all."""

from collections.abc import Mapping
from typing import Final

from pos_app.errors import Code
from pos_app.ui.marking import QT_TRANSLATE_NOOP

_OTHER_PAYMENT: Final = QT_TRANSLATE_NOOP(
    "messages", "Nothing was taken. Take another card, cash or the terminal."
)

LINE_SENTENCES: Final[Mapping[Code, tuple[str, str]]] = {
    Code.CARD_BLOCKED: (
        QT_TRANSLATE_NOOP("messages", "This card is blocked."),
        _OTHER_PAYMENT,
    ),
    Code.ONLY_AT_CENTRAL: (
        QT_TRANSLATE_NOOP("messages", "Central looks after the cards of this till."),
        QT_TRANSLATE_NOOP("messages", "Have it done there; this till hears of it by the line."),
    ),
    Code.NEEDS_THE_LINE: (
        QT_TRANSLATE_NOOP("messages", "This is done at central, and the line is down."),
        QT_TRANSLATE_NOOP("messages", "Nothing was done. Try again when the till is online."),
    ),
    Code.ACT_WAITS: (
        QT_TRANSLATE_NOOP("messages", "Central has not answered yet. Do not do it again."),
        QT_TRANSLATE_NOOP(
            "messages", "It is kept and asked again by itself; look under Cards, At central."
        ),
    ),
    Code.HELD_BY_TILLS: (
        QT_TRANSLATE_NOOP("messages", "Tills hold a part of this card; it is being asked back."),
        QT_TRANSLATE_NOOP("messages", "Nothing was done. Try again in a moment."),
    ),
    Code.FLOOR_LIMIT_PASSED: (
        QT_TRANSLATE_NOOP("messages", "That is more than anybody may allow at this till now."),
        _OTHER_PAYMENT,
    ),
    Code.NOBODY_MAY_ALLOW: (
        QT_TRANSLATE_NOOP("messages", "Nobody here has a PIN to allow it with."),
        QT_TRANSLATE_NOOP("messages", "Let the owner add a manager among the staff."),
    ),
    Code.TOKEN_NOT_KNOWN_HERE: (
        QT_TRANSLATE_NOOP("messages", "This card is not known here; asking needs the line."),
        QT_TRANSLATE_NOOP(
            "messages", "Try again when the till is online, or take another payment."
        ),
    ),
    Code.TILL_HAS_CARDS: (
        QT_TRANSLATE_NOOP("messages", "This till has cards of its own."),
        QT_TRANSLATE_NOOP(
            "messages", "Join with an empty data folder, or keep selling as you are."
        ),
    ),
    Code.TILL_HAS_RECEIPTS: (
        QT_TRANSLATE_NOOP("messages", "This till has receipts under another name."),
        QT_TRANSLATE_NOOP("messages", "Make the code for the name that the till has."),
    ),
    Code.TILL_MUST_JOIN_AGAIN: (
        QT_TRANSLATE_NOOP("messages", "This till may not take cards until it has joined again."),
        QT_TRANSLATE_NOOP("messages", "Take cash or the terminal, and join with a new code."),
    ),
    Code.TILL_NOT_JOINED: (
        QT_TRANSLATE_NOOP("messages", "This till has not joined a central."),
        QT_TRANSLATE_NOOP("messages", "Join with a code first."),
    ),
    Code.ALLOWANCE_OF_ANOTHER_LIFE: (
        QT_TRANSLATE_NOOP("messages", "That right was given to this till before it joined again."),
        QT_TRANSLATE_NOOP("messages", "Scan the card again."),
    ),
    Code.SIGNATURE_WRONG: (
        QT_TRANSLATE_NOOP("messages", "What came over the line is not from our central."),
        QT_TRANSLATE_NOOP("messages", "Nothing was taken. Tell whoever looks after the network."),
    ),
    Code.LINE_DOWN: (
        QT_TRANSLATE_NOOP("messages", "Central does not answer."),
        QT_TRANSLATE_NOOP("messages", "Sell on; what is waiting is sent when the line is back."),
    ),
}
