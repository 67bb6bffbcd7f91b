"""The sentences about central and who asks there; `sentences` has them all."""

from collections.abc import Mapping
from typing import Final

from pos_app.errors import Code
from pos_app.ui.marking import QT_TRANSLATE_NOOP

CENTRAL_SENTENCES: Final[Mapping[Code, tuple[str, str]]] = {
    Code.CREDENTIAL_INVALID: (
        QT_TRANSLATE_NOOP("messages", "Central does not know who is asking."),
        QT_TRANSLATE_NOOP("messages", "Check the client id and its secret, then try again."),
    ),
    Code.SCOPE_MISSING: (
        QT_TRANSLATE_NOOP("messages", "Central does not allow this here."),
        QT_TRANSLATE_NOOP("messages", "Ask for the right in the back office."),
    ),
    Code.ACCOUNT_FORBIDDEN: (
        QT_TRANSLATE_NOOP("messages", "Central keeps this for another shop."),
        QT_TRANSLATE_NOOP("messages", "Check the account in the settings."),
    ),
    Code.ACCOUNT_NOT_FOUND: (
        QT_TRANSLATE_NOOP("messages", "Central knows no such account."),
        QT_TRANSLATE_NOOP("messages", "Check the account in the settings."),
    ),
    Code.ENROL_CODE_INVALID: (
        QT_TRANSLATE_NOOP("messages", "This code lets no till join."),
        QT_TRANSLATE_NOOP("messages", "Ask the office for a new code. Each works once, for a day."),
    ),
    Code.TILL_NOT_FOUND: (
        QT_TRANSLATE_NOOP("messages", "Central does not know this till."),
        QT_TRANSLATE_NOOP("messages", "Let the till join again with a code of the office."),
    ),
    Code.TILL_NOT_LIVE: (
        QT_TRANSLATE_NOOP("messages", "Another till has taken this one's place."),
        QT_TRANSLATE_NOOP("messages", "Let the till join again with a code of the office."),
    ),
    Code.ALLOWANCE_NOT_FOUND: (
        QT_TRANSLATE_NOOP("messages", "The till holds no such allowance."),
        QT_TRANSLATE_NOOP("messages", "Look at the till's list and try again."),
    ),
    Code.FEED_GONE: (
        QT_TRANSLATE_NOOP("messages", "What this till knows of the cards is too old."),
        QT_TRANSLATE_NOOP("messages", "Wait while it hears of every card again."),
    ),
    Code.TOO_MANY_TRIES: (
        QT_TRANSLATE_NOOP("messages", "There were too many failed tries."),
        QT_TRANSLATE_NOOP("messages", "Wait a little, then try again."),
    ),
    Code.REFUSED_BY_CENTRAL: (
        QT_TRANSLATE_NOOP("messages", "Central refused this for a reason of its own."),
        QT_TRANSLATE_NOOP("messages", "Compare the card there with the receipt, then try again."),
    ),
    Code.CLIENT_NOT_FOUND: (
        QT_TRANSLATE_NOOP("messages", "There is no such API client."),
        QT_TRANSLATE_NOOP("messages", "Check its id, or make a new one."),
    ),
    Code.HOOK_NOT_FOUND: (
        QT_TRANSLATE_NOOP("messages", "There is no such subscription."),
        QT_TRANSLATE_NOOP("messages", "Check its id, or subscribe again."),
    ),
    Code.DELIVERY_NOT_FOUND: (
        QT_TRANSLATE_NOOP("messages", "There is no such delivery."),
        QT_TRANSLATE_NOOP("messages", "Check its id in the list of deliveries."),
    ),
}
