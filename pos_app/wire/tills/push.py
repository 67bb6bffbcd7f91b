"""PUSH and PUSH_ACK: a till's operations go out, each comes back with an outcome (6 and 7).

CLOSE (8) is an operation like any other: being bound to the chain, it can only be accepted after
everything before it.
"""

from typing import Any, Final

from msgspec import UNSET, UnsetType

from pos_app.domain.allowance import Outcome
from pos_app.wire.wallet_api.shapes import Word

MOST_OPERATIONS: Final = 200


class PushRequest(Word, kw_only=True):
    """Operations in the order of the chain, the first bound to `base_hash` (hex).

    Each is its content to the byte, as it was hashed. The till signs the request, and with it the
    last hash, and with that everything before.
    """

    incarnation: int
    base_sequence: int
    base_hash: str
    operations: list[str]


class OutcomeWord(Word, kw_only=True):
    """What became of one operation; `fields` hold what a sentence about it needs."""

    sequence: int
    outcome: Outcome
    code: str | UnsetType = UNSET
    fields: dict[str, Any] = {}  # noqa: RUF012 - msgspec copies it


class PushAnswer(Word, kw_only=True):
    """How far central is now; `durable_sequence` is what also survives the loss of its machine."""

    outcomes: list[OutcomeWord]
    last_sequence: int
    last_hash: str
    durable_sequence: int
