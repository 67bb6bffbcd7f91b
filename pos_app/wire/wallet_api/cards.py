"""Cards as they are asked for: one, a batch, an activation, another PIN (wallet API 1.2, 2.8)."""

from typing import Annotated

from msgspec import UNSET, Meta, UnsetType

from pos_app.domain.card import CardType
from pos_app.domain.money import Currency
from pos_app.wire.wallet_api.formats import PinRequest
from pos_app.wire.wallet_api.shapes import Amount, AskedMetadata, Label, Moment, Name, Seconds, Word
from pos_app.wire.wallet_api.tokens import CardTokenRequest


class CardRequest(Word, kw_only=True):
    """A card that can be used at once."""

    card_id: Name
    amount: Amount
    currency: Currency
    customer_id: Name | UnsetType = UNSET
    name: Label | UnsetType = UNSET
    type: CardType = CardType.GIFT_CARD
    originated_by: Name | UnsetType = UNSET
    metadata: AskedMetadata | UnsetType = UNSET
    active_from: Moment | UnsetType = UNSET
    expires_at: Moment | UnsetType = UNSET
    pin: PinRequest | UnsetType = UNSET
    card_token: CardTokenRequest | UnsetType = UNSET


class BatchCardRequest(Word, kw_only=True):
    """One card of a batch."""

    card_id: Name
    type: CardType = CardType.GIFT_CARD


class BatchOptions(Word, kw_only=True):
    """What every card of a batch gets."""

    pin: PinRequest | UnsetType = UNSET
    card_token: CardTokenRequest | UnsetType = UNSET


class BatchRequest(Word, kw_only=True):
    """Inactive cards to be printed first and sold one by one; all are made, or none."""

    cards: Annotated[list[BatchCardRequest], Meta(extra_json_schema={"minItems": 1})]
    options: BatchOptions | UnsetType = UNSET


class TokenAfterActivation(Word, kw_only=True):
    """How the tokens of a card behave from its activation on. Left out: as they did before."""

    expires_in: Seconds | UnsetType = UNSET
    expires_after_transaction: bool | UnsetType = UNSET


class ActivateRequest(Word, kw_only=True):
    """Give an inactive card its value. With a `ref_id` (ours) it can be repeated safely."""

    amount: Amount
    currency: Currency
    ref_id: Name | UnsetType = UNSET
    customer_id: Name | UnsetType = UNSET
    name: Label | UnsetType = UNSET
    originated_by: Name | UnsetType = UNSET
    metadata: AskedMetadata | UnsetType = UNSET
    active_from: Moment | UnsetType = UNSET
    expires_at: Moment | UnsetType = UNSET
    card_token: TokenAfterActivation | UnsetType = UNSET


class RotatePinRequest(Word, kw_only=True):
    """Give a card another PIN."""

    pin: PinRequest
