"""What a desk asks to be done to cards, as values. Ids are made when the person acts."""

from collections.abc import Sequence
from dataclasses import dataclass

from pos_app.domain.ids import CardId, RefId
from pos_app.domain.money import Currency
from pos_app.wallet.commands import BatchItem, TakeOver


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Who acts, and who approved it where somebody had to."""

    operator: str
    approved_by: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Correct:
    """Put value on a card without a payment, or take some off. Repeating it changes nothing."""

    card_id: CardId
    ref_id: RefId
    is_added: bool
    amount_minor: int
    currency: Currency
    reason: str
    by: Person


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveValue:
    """Move all that is on a lost card to another, which may be one not sold yet, and block it.

    `amount_minor` is what the person was shown. Repeating it changes nothing.
    """

    from_card_id: CardId
    to_card_id: CardId
    take_ref_id: RefId
    put_ref_id: RefId
    amount_minor: int
    reason: str
    by: Person


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """Put a card away for ever, with whatever is on it."""

    card_id: CardId
    ref_id: RefId
    reason: str
    by: Person


@dataclass(frozen=True, slots=True, kw_only=True)
class RenewPin:
    """Give a card another PIN, told once."""

    card_id: CardId
    ref_id: RefId
    by: Person


@dataclass(frozen=True, slots=True, kw_only=True)
class RenewToken:
    """Make one more code for a card; repeating it tells the same again."""

    card_id: CardId
    ref_id: RefId
    by: Person


@dataclass(frozen=True, slots=True, kw_only=True)
class MakeCards:
    """Make cards without value, all or none, to be sold one by one."""

    ref_id: RefId
    items: Sequence[BatchItem]
    with_pins: bool
    by: Person


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeCardsOver:
    """Take some cards of a file over, all or none; those that are here already are left alone."""

    cards: Sequence[TakeOver]
    source: str
    by: Person
