"""Operations and what became of them at central, in words."""

import json
from typing import Any

from PySide6.QtCore import QCoreApplication

from pos_app.domain.allowance import Origin, Outcome
from pos_app.domain.operation import OperationKind
from pos_app.domain.outbox import OutboxState
from pos_app.errors import Code, Refused
from pos_app.sync.traffic import BEFORE_JOINING, Sent
from pos_app.ui.messages import message_of
from pos_app.ui.money_text import MoneyText

translate = QCoreApplication.translate


def kind_words(kind: str) -> str:  # noqa: C901, PLR0911, PLR0912 - one case a kind
    """Return what happened, in a few words."""
    match kind:
        case OperationKind.SALE_COMPLETED:
            return translate("sync", "Sale")
        case OperationKind.SALE_RETURNED:
            return translate("sync", "Return")
        case OperationKind.ALLOWANCE_ACCEPTED:
            return translate("sync", "Allowance taken over")
        case OperationKind.ALLOWANCE_CLOSED:
            return translate("sync", "Allowance given back")
        case OperationKind.SALE_CANCELLED | OperationKind.LINE_CORRECTED:
            return translate("sync", "Correction of a sale")
        case OperationKind.SALE_PARKED | OperationKind.SALE_RECALLED:
            return translate("sync", "Sale put aside or taken up")
        case OperationKind.COPY_PRINTED | OperationKind.GIFT_RECEIPT_PRINTED:
            return translate("sync", "Paper printed once more")
        case OperationKind.DAY_OPENED | OperationKind.Z_REPORT | OperationKind.X_REPORT:
            return translate("sync", "Day opened, closed or read")
        case OperationKind.CASH_MOVED | OperationKind.DRAWER_OPENED:
            return translate("sync", "Drawer")
        case OperationKind.TILL_STARTED | OperationKind.TILL_STOPPED:
            return translate("sync", "Till started or stopped")
        case OperationKind.SIGNED_IN | OperationKind.SIGNED_OUT | OperationKind.STAFF_CHANGED:
            return translate("sync", "Staff")
        case OperationKind.ARTICLES_CHANGED | OperationKind.PRICES_CHANGED:
            return translate("sync", "Articles or prices")
        case OperationKind.OVERRIDE_GIVEN:
            return translate("sync", "Approval by somebody else")
        case _:
            return kind.replace("_", " ")


def state_words(sent: Sent) -> str:
    """Return what has become of an operation: waiting, at central, or for a person."""
    match sent.state:
        case OutboxState.PENDING:
            return translate("sync", "Waiting")
        case OutboxState.ACKED if sent.outcome == BEFORE_JOINING:
            return translate("sync", "From before the till joined")
        case OutboxState.ACKED:
            return translate("sync", "At central")
        case _:
            return outcome_words(sent.outcome)


def outcome_words(outcome: str | None) -> str:
    """Return an outcome in a few words."""
    match outcome:
        case Outcome.CONFLICT:
            return translate("sync", "Contradicts what central has")
        case Outcome.LATE:
            return translate("sync", "Came too late")
        case Outcome.FLAGGED:
            return translate("sync", "Booked, but look at it")
        case Outcome.OVER_CAP:
            return translate("sync", "More than the card can hold")
        case Outcome.INVALID:
            return translate("sync", "Not part of the chain")
        case _:
            return translate("sync", "To look at")


def outcome_sentence(outcome: str | None) -> str:  # noqa: PLR0911 - one case an outcome
    """Return what an outcome means for the shop, and what a person does about it."""
    match outcome:
        case Outcome.CONFLICT:
            return translate(
                "sync", "Central booked nothing of it. Compare the receipt with the card."
            )
        case Outcome.LATE:
            return translate(
                "sync",
                "What the allowance no longer covered was taken as far as the card went; the rest "
                "is the shop's loss.",
            )
        case Outcome.FLAGGED:
            return translate(
                "sync", "Central booked it all the same. Something about the card was not right."
            )
        case Outcome.OVER_CAP:
            return translate("sync", "Cash was taken. Central keeps what the card had no room for.")
        case Outcome.INVALID:
            return translate(
                "sync", "Central keeps it and booked nothing. The till has to join again."
            )
        case _ if outcome == BEFORE_JOINING:
            return translate("sync", "It stays in this till's own books.")
        case _:
            return translate("sync", "Central has it.")


def reason_of(sent: Sent, money: MoneyText) -> str:
    """Return why an operation was parked, as central said it; empty where it gave no reason."""
    code = fields_of(sent).get("code")
    if not isinstance(code, str) or code not in Code.__members__:
        return ""
    return message_of(Refused(Code(code)), money).happened


def fields_of(sent: Sent) -> dict[str, Any]:
    """Return what central told along with an outcome."""
    told: dict[str, Any] = {} if sent.fields is None else json.loads(sent.fields)
    return told


def amount_name(field: str) -> str | None:
    """Return what an amount in an outcome is called, None for what is no amount."""
    match field:
        case "late_minor":
            return translate("sync", "Taken off the card late")
        case "shortfall_minor":
            return translate("sync", "Not covered by the card")
        case "excess_minor":
            return translate("sync", "No room on the card for")
        case _:
            return None


def origin_words(origin: str) -> str:
    """Return where a right comes from."""
    match origin:
        case Origin.LOADED:
            return translate("sync", "put on the card here")
        case Origin.FLOOR_LIMIT:
            return translate("sync", "allowed by a person")
        case _:
            return translate("sync", "lent by central")


def lost_words() -> str:
    """Return what a till goes without whose central speaks only the wallet API."""
    return translate(
        "sync",
        "It hears of sales one at a time, asks for nothing back and stops no copy of a till; "
        "without the line only what this till holds can be sold.",
    )
