"""Cards as they are shown: to their issuer, to their customer, and once with their secrets."""

from collections.abc import Sequence
from typing import Any

from msgspec import UNSET, UnsetType

from pos_app.domain.card import Card, CardStatus, CardType
from pos_app.domain.clock import datetime_of
from pos_app.domain.listing import CardPage
from pos_app.domain.money import Currency
from pos_app.wire.wallet_api.formats import PinAnswer, format_word
from pos_app.wire.wallet_api.shapes import (
    KeptMetadata,
    Moment,
    Uuid,
    Word,
    kept_metadata,
    moment_if_any,
)
from pos_app.wire.wallet_api.tokens import MaskedTokenAnswer, TokenAnswer, masked_token_answer


class CustomerCardAnswer(Word, kw_only=True):
    """A card among those of a customer: what it is, and nothing of what is on it."""

    card_id: str
    id: Uuid
    customer_id: str | UnsetType = UNSET
    name: str | UnsetType = UNSET
    type: CardType
    status: CardStatus
    originated_by: str | UnsetType = UNSET
    metadata: KeptMetadata
    active_from: Moment | UnsetType = UNSET
    expires_at: Moment | UnsetType = UNSET
    created_at: Moment
    created_by: str
    deleted_at: Moment | UnsetType = UNSET
    deleted_by: str | UnsetType = UNSET
    pin: PinAnswer | UnsetType = UNSET


class CustomerCardState(CustomerCardAnswer, kw_only=True):
    """A card of a customer with what is on it."""

    currency: Currency | UnsetType = UNSET
    amount_balance: int
    amount_available: int
    amount_funds: int
    amount_drawdown: int
    amount_pending: int
    amount_reserved: int
    tokens: list[MaskedTokenAnswer]


class CardAnswer(CustomerCardAnswer, kw_only=True):
    """A card. `currency` is absent until an inactive card is activated."""

    amount: int
    currency: Currency | UnsetType = UNSET
    amount_balance: int
    amount_available: int
    amount_funds: int
    amount_drawdown: int
    amount_pending: int
    amount_reserved: int


class CardDetails(CardAnswer, kw_only=True):
    """A card with its living tokens, masked."""

    tokens: list[MaskedTokenAnswer]


class MadeCardAnswer(CardAnswer, kw_only=True):
    """A new card with the PIN and the token that nobody will be told again."""

    card_token: TokenAnswer | UnsetType = UNSET


class CardList(Word, kw_only=True):
    """One page of cards. `starting_after` asks for the next one; absent on the last."""

    cards: list[CardAnswer]
    starting_after: str | UnsetType = UNSET


class MadeCardList(Word, kw_only=True):
    """The cards of a batch, in the order they were asked for."""

    cards: list[MadeCardAnswer]


class RotatedPin(Word, kw_only=True):
    """The new PIN of a card, told this once."""

    pin: PinAnswer


def card_answer(card: Card, now_ms: int) -> CardAnswer:
    """Return a card without its tokens."""
    return CardAnswer(**_facts(card, now_ms), **_amounts(card), amount=card.amount_minor)


def card_details(card: Card, now_ms: int) -> CardDetails:
    """Return a card with its tokens."""
    return CardDetails(
        **_facts(card, now_ms),
        **_amounts(card),
        amount=card.amount_minor,
        tokens=_tokens(card),
    )


def made_card_answer(
    card: Card, now_ms: int, pin: PinAnswer | UnsetType, token: TokenAnswer | UnsetType
) -> MadeCardAnswer:
    """Return a new card with its secrets."""
    return MadeCardAnswer(
        **(_facts(card, now_ms) | {"pin": pin}),
        **_amounts(card),
        amount=card.amount_minor,
        card_token=token,
    )


def card_list(page: CardPage, now_ms: int) -> CardList:
    """Return a page of cards."""
    return CardList(
        cards=[card_answer(card, now_ms) for card in page.cards],
        starting_after=page.starting_after or UNSET,
    )


def customer_cards(cards: Sequence[Card], now_ms: int) -> list[CustomerCardAnswer]:
    """Return the cards of a customer without amounts."""
    return [CustomerCardAnswer(**_facts(card, now_ms)) for card in cards]


def customer_card_state(card: Card, now_ms: int) -> CustomerCardState:
    """Return one card of a customer with its amounts and tokens."""
    return CustomerCardState(**_facts(card, now_ms), **_amounts(card), tokens=_tokens(card))


def _facts(card: Card, now_ms: int) -> dict[str, Any]:
    return {
        "card_id": card.card_id,
        "id": card.id,
        "customer_id": card.customer_id or UNSET,
        "name": card.name or UNSET,
        "type": card.type,
        "status": card.status_at(now_ms),
        "originated_by": card.originated_by or UNSET,
        "metadata": kept_metadata(card.metadata),
        "active_from": moment_if_any(card.active_from_ms),
        "expires_at": moment_if_any(card.expires_at_ms),
        "created_at": datetime_of(card.created_at_ms),
        "created_by": card.created_by,
        "deleted_at": moment_if_any(card.deleted_at_ms),
        "deleted_by": card.deleted_by or UNSET,
        "pin": UNSET if card.pin_format is None else PinAnswer(format=format_word(card.pin_format)),
    }


def _amounts(card: Card) -> dict[str, Any]:
    amounts = card.amounts
    return {
        "currency": card.currency or UNSET,
        "amount_balance": amounts.balance_minor,
        "amount_available": amounts.available_minor,
        "amount_funds": amounts.funds_minor,
        "amount_drawdown": amounts.drawdown_minor,
        "amount_pending": amounts.reserved_minor,
        "amount_reserved": amounts.reserved_minor,
    }


def _tokens(card: Card) -> list[MaskedTokenAnswer]:
    return [masked_token_answer(token) for token in card.tokens]
