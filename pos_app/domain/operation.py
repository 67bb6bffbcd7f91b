"""An operation: an immutable fact of a till, bound to the one before it by a hash.

The chain runs through one life of a till's database, an incarnation. Whoever holds the last hash
can tell whether anything before it was changed, left out, added or put in another order.
"""

import hashlib
from collections.abc import Mapping
from enum import StrEnum

from pos_app.domain.ids import TillId
from pos_app.domain.metadata import canonical_json
from pos_app.domain.value import value


class OperationKind(StrEnum):
    """What happened. A value is never given another meaning: chains are read for years."""

    # What a till may spend.
    ALLOWANCE_ACCEPTED = "allowance_accepted"
    ALLOWANCE_CLOSED = "allowance_closed"
    # Receipts.
    SALE_COMPLETED = "sale_completed"
    SALE_RETURNED = "sale_returned"
    COPY_PRINTED = "copy_printed"
    GIFT_RECEIPT_PRINTED = "gift_receipt_printed"
    # Cards that somebody looked after without a receipt.
    CARDS_MADE = "cards_made"
    CARDS_TAKEN_OVER = "cards_taken_over"
    CARD_CORRECTED = "card_corrected"
    CARD_VALUE_MOVED = "card_value_moved"
    CARD_BLOCKED = "card_blocked"
    CARD_PIN_CHANGED = "card_pin_changed"
    CARD_TOKEN_MADE = "card_token_made"  # noqa: S105 - what happened, not a secret
    STATEMENT_PRINTED = "statement_printed"
    # What is sold, and what it costs.
    ARTICLES_CHANGED = "articles_changed"
    PRICES_CHANGED = "prices_changed"
    # What came to no receipt.
    SALE_CANCELLED = "sale_cancelled"
    SALE_PARKED = "sale_parked"
    SALE_RECALLED = "sale_recalled"
    LINE_CORRECTED = "line_corrected"
    # The day and its drawer.
    DAY_OPENED = "day_opened"
    CASH_MOVED = "cash_moved"
    DRAWER_OPENED = "drawer_opened"
    X_REPORT = "x_report"
    Z_REPORT = "z_report"
    # Who is here, and the till itself.
    TILL_STARTED = "till_started"
    TILL_STOPPED = "till_stopped"
    SIGNED_IN = "signed_in"
    SIGNED_OUT = "signed_out"
    OVERRIDE_GIVEN = "override_given"
    STAFF_CHANGED = "staff_changed"
    TRAINING_ON = "training_on"
    TRAINING_OFF = "training_off"
    JOURNAL_EXPORTED = "journal_exported"


@value(kw_only=True)
class Operation:
    """One fact. `sequence` counts from 1 without gaps; `body` holds nothing but plain values.

    Plain values are text, whole numbers, True, False, None, and lists and mappings of them.
    """

    till_id: TillId
    incarnation: int
    sequence: int
    previous_hash: bytes
    kind: OperationKind
    body: Mapping[str, object]
    made_at_ms: int

    @property
    def content(self) -> str:
        """The whole operation in its one spelling: what is hashed, kept and sent, unchanged."""
        return canonical_json(
            {
                "till_id": self.till_id,
                "incarnation": self.incarnation,
                "sequence": self.sequence,
                "previous_hash": self.previous_hash.hex(),
                "kind": self.kind,
                "body": self.body,
                "made_at_ms": self.made_at_ms,
            }
        )

    @property
    def hash(self) -> bytes:
        """The 32 bytes that the next operation is bound to."""
        return content_hash(self.content)


def content_hash(content: str) -> bytes:
    """Return the SHA-256 of an operation's content."""
    return hashlib.sha256(content.encode()).digest()


def first_previous_hash(till_id: TillId, incarnation: int) -> bytes:
    """Return what the first operation of an incarnation is bound to."""
    return content_hash(canonical_json({"till_id": till_id, "incarnation": incarnation}))
