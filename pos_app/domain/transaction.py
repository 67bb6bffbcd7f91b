"""Movements of money on a card, and the reservation that a pending one is."""

from collections.abc import Mapping
from enum import StrEnum

from pos_app.domain.ids import AccountId, CardId, RefId
from pos_app.domain.money import Currency
from pos_app.domain.value import value


class TransactionType(StrEnum):
    """What a movement does (wallet API 1.5)."""

    FUND = "fund"
    DRAWDOWN = "drawdown"
    PENDING_CAPTURE = "pending_capture"
    VOIDED = "voided"


@value(kw_only=True)
class Transaction:
    """One movement: a positive or zero amount, never changed after it was written.

    `parent_id` names the pending transaction that a capture (`drawdown`) or a void (`voided`)
    resolves. `position` counts the movements of one card from 1 without gaps.
    """

    account_id: AccountId
    card_id: CardId
    id: str
    position: int
    ref_id: RefId
    type: TransactionType
    amount_minor: int
    currency: Currency
    parent_id: str | None
    originated_by: str | None
    metadata: Mapping[str, object]
    created_at_ms: int
    created_by: str


@value(kw_only=True)
class Reservation:
    """What is left of a pending transaction: 0 <= captured + released <= amount, always.

    It is settled, for ever, once nothing is left to capture or a void released the rest.
    """

    account_id: AccountId
    card_id: CardId
    transaction_id: str
    amount_minor: int
    captured_minor: int
    released_minor: int
    settled_at_ms: int | None

    @property
    def remaining_minor(self) -> int:
        """What is still held: it may be captured, in parts or whole, or released by a void."""
        return self.amount_minor - self.captured_minor - self.released_minor
