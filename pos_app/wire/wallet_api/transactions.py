"""Movements of money: asking for one, capturing and voiding, and being told (wallet API 1.5)."""

from typing import Literal

from msgspec import UNSET, UnsetType

from pos_app.domain.clock import datetime_of
from pos_app.domain.money import Currency
from pos_app.domain.transaction import Transaction, TransactionType
from pos_app.wire.wallet_api.shapes import (
    Amount,
    AskedMetadata,
    KeptMetadata,
    Moment,
    Name,
    SecretWord,
    Uuid,
    Word,
    kept_metadata,
)


class TransactionRequest(SecretWord, kw_only=True):
    """Move money, on the card of a token or on the card of an id: exactly one of the two."""

    ref_id: Name
    amount: Amount
    currency: Currency
    token: str | UnsetType = UNSET
    card_id: Name | UnsetType = UNSET
    pin: str | UnsetType = UNSET
    type: Literal["drawdown", "fund"] = "drawdown"
    pending: bool = False
    originated_by: Name | UnsetType = UNSET
    metadata: AskedMetadata | UnsetType = UNSET


class CaptureRequest(Word, kw_only=True):
    """Take what is held. No amount: all of it. An amount of zero: nothing, on record."""

    ref_id: Name
    amount: Amount | UnsetType = UNSET
    metadata: AskedMetadata | UnsetType = UNSET


class VoidRequest(Word, kw_only=True):
    """Give back all that is still held."""

    ref_id: Name
    metadata: AskedMetadata | UnsetType = UNSET


class TransactionAnswer(Word, kw_only=True):
    """One movement. `parent_id` is the pending one that a capture or a void resolves."""

    id: Uuid
    card_id: str
    ref_id: str
    type: TransactionType
    amount: int
    currency: Currency
    parent_id: Uuid | UnsetType = UNSET
    originated_by: str | UnsetType = UNSET
    metadata: KeptMetadata
    created_at: Moment
    created_by: str


def transaction_answer(transaction: Transaction) -> TransactionAnswer:
    """Return a movement for an answer."""
    return TransactionAnswer(
        id=transaction.id,
        card_id=transaction.card_id,
        ref_id=transaction.ref_id,
        type=transaction.type,
        amount=transaction.amount_minor,
        currency=transaction.currency,
        parent_id=transaction.parent_id or UNSET,
        originated_by=transaction.originated_by or UNSET,
        metadata=kept_metadata(transaction.metadata),
        created_at=datetime_of(transaction.created_at_ms),
        created_by=transaction.created_by,
    )
