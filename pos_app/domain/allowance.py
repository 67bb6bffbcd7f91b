"""Allowances: what a till may spend of a card with no network, and what becomes of what it did.

An allowance is a pending transaction at central that a till holds. The till captures the oldest
first and says of every capture which allowances it came from, so that both ends count the same.
"""

from collections.abc import Sequence
from enum import StrEnum
from typing import NewType

from pos_app.domain.ids import CardId
from pos_app.domain.money import Currency
from pos_app.domain.value import value
from pos_app.errors import Code, Refused

AllowanceId = NewType("AllowanceId", str)
"""Of a granted one central's id; of one that a till made itself the `ref_id` of what made it."""

RequestId = NewType("RequestId", str)
"""Made when a till asks, so that asking again is the same question."""


class Origin(StrEnum):
    """Where the right to spend comes from.

    Granted by central; from money that the till itself put on the card (a top-up, an activation, a
    refund); or at the shop's own risk, allowed by a person for one sale.
    """

    GRANTED = "granted"
    LOADED = "loaded"
    FLOOR_LIMIT = "floor_limit"


class AllowanceState(StrEnum):
    """Open may be spent; closing is blocked at the till and on its way back; closed is back.

    Frozen belonged to a life of the till that is over: nobody spends it until a person writes it
    off or its operations arrive.
    """

    OPEN = "open"
    CLOSING = "closing"
    CLOSED = "closed"
    FROZEN = "frozen"
    WRITTEN_OFF = "written_off"


class IncarnationState(StrEnum):
    """One life of a till's database as central sees it. Only a live one may do anything new."""

    LIVE = "live"
    FENCED = "fenced"
    QUARANTINED = "quarantined"
    WRITTEN_OFF = "written_off"


class Outcome(StrEnum):
    """What became of an operation at central. Whatever arrives has one, for ever."""

    APPLIED = "applied"
    EXISTS = "exists"
    CONFLICT = "conflict"
    LATE = "late"
    FLAGGED = "flagged"
    OVER_CAP = "over_cap"
    INVALID = "invalid"

    @property
    def needs_a_person(self) -> bool:
        """Whether the operation is parked at the till until somebody has looked at it."""
        return self not in {Outcome.APPLIED, Outcome.EXISTS}


class FeedScope(StrEnum):
    """Which cards a till hears of: all; those lately used or topped up at it; those it holds."""

    ALL = "all"
    RECENT = "recent"
    HELD = "held"


class GapKind(StrEnum):
    """What does not fit the cards: paid by the shop, or taken by it for a card that has no room."""

    SHORTFALL = "shortfall"
    EXCESS = "excess"


@value(kw_only=True)
class Grant:
    """What central gave a till: `amount_minor` of a card is out of everybody else's reach.

    At `soft_limit_minor` left the till asks for more. After `expires_at_ms` it spends no more of
    it; the value stays reserved until the till gives it back.
    """

    allowance_id: AllowanceId
    card_id: CardId
    incarnation: int
    amount_minor: int
    currency: Currency
    soft_limit_minor: int
    granted_at_ms: int
    expires_at_ms: int


@value(kw_only=True)
class Allowance:
    """An allowance as its till holds it: 0 <= captured <= amount, and what is left of it."""

    allowance_id: AllowanceId
    card_id: CardId
    origin: Origin
    amount_minor: int
    captured_minor: int
    soft_limit_minor: int
    expires_at_ms: int | None
    state: AllowanceState

    @property
    def remaining_minor(self) -> int:
        """What has not been captured."""
        return self.amount_minor - self.captured_minor


@value(kw_only=True)
class Part:
    """How much of a capture came from which allowance."""

    allowance_id: AllowanceId
    origin: Origin
    amount_minor: int


def split(held: Sequence[Allowance], amount_minor: int) -> tuple[Part, ...]:
    """Return the parts of a capture, the oldest allowance used up first.

    `held` are those that may be spent, in the order in which the till came by them. The parts add
    up to the amount and none is empty.

    Raises:
        Refused: INSUFFICIENT_FUNDS, with what they hold together.
    """
    parts: list[Part] = []
    missing_minor = amount_minor
    for allowance in held:
        taken_minor = min(allowance.remaining_minor, missing_minor)
        if taken_minor:
            parts.append(
                Part(
                    allowance_id=allowance.allowance_id,
                    origin=allowance.origin,
                    amount_minor=taken_minor,
                )
            )
            missing_minor -= taken_minor
    if missing_minor:
        raise Refused(Code.INSUFFICIENT_FUNDS, available_minor=amount_minor - missing_minor)
    return tuple(parts)


def plain_parts(parts: Sequence[Part]) -> list[dict[str, object]]:
    """Return parts as plain values: what an operation says of a capture."""
    return [
        {
            "allowance_id": part.allowance_id,
            "origin": part.origin.value,
            "amount_minor": part.amount_minor,
        }
        for part in parts
    ]
