"""An operation: an immutable fact of a till, bound to the one before it by a hash.

The chain runs through one life of a till's database, an incarnation. Whoever holds the last hash
can tell whether anything before it was changed, left out, added or put in another order.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from pos_app.domain.ids import TillId
from pos_app.domain.metadata import canonical_json


class OperationKind(StrEnum):
    """What happened. A value is never given another meaning: chains are read for years."""

    SALE_COMPLETED = "sale_completed"
    ALLOWANCE_ACCEPTED = "allowance_accepted"
    ALLOWANCE_CLOSED = "allowance_closed"


@dataclass(frozen=True, slots=True, kw_only=True)
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
