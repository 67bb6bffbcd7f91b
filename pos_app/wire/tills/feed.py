"""The feed: what a till is to know of cards and of its allowances, one row after another."""

from datetime import datetime
from typing import Literal

from msgspec import UNSET, UnsetType

from pos_app.domain.card import CardType
from pos_app.domain.money import Currency
from pos_app.wire.wallet_api.shapes import Amount, Name, SecretWord, Word


class TokenWord(SecretWord, kw_only=True):
    """One token that leads to a card: its keyed hash (hex), never its value."""

    id: Name
    hash: str
    masked_code: str
    expires_at: datetime | UnsetType = UNSET
    one_shot: bool = False
    used_at: datetime | UnsetType = UNSET


class CardWord(SecretWord, kw_only=True):
    """A card as central has it at `as_of`. Amounts are for people to read, not to spend.

    `pin` is the verifier, for a card that the till holds an allowance of. `blocked_why` is there
    while the card is stopped.
    """

    card_id: Name
    id: Name
    version: int
    type: CardType
    currency: Currency | UnsetType = UNSET
    name: str | UnsetType = UNSET
    customer_id: str | UnsetType = UNSET
    activated_at: datetime | UnsetType = UNSET
    active_from: datetime | UnsetType = UNSET
    expires_at: datetime | UnsetType = UNSET
    deleted_at: datetime | UnsetType = UNSET
    blocked_why: str | UnsetType = UNSET
    created_at: datetime
    balance: Amount
    available: Amount
    as_of: datetime
    tokens: list[TokenWord]
    pin: str | UnsetType = UNSET


class FeedRow(SecretWord, kw_only=True):
    """One piece of news. `card` tells of a card; `recall` asks an allowance back."""

    number: int
    kind: Literal["card", "recall"]
    card: CardWord | UnsetType = UNSET
    allowance_id: str | UnsetType = UNSET


class FeedAnswer(SecretWord, kw_only=True):
    """The rows after the cursor, in order and without gaps; empty when the wait brought none."""

    epoch: str
    rows: list[FeedRow]


class SnapshotAnswer(SecretWord, kw_only=True):
    """One page of every card the till may meet, by card id; `total` lets a person see it fill.

    The feed goes on at `feed_after`, which stood before the first page was read. No `next` is the
    last page.
    """

    epoch: str
    feed_after: int
    total: int
    cards: list[CardWord]
    next: str | UnsetType = UNSET


class Empty(Word):
    """An answer that says nothing more than that it was heard."""
