"""From words to commands: what a request asks for, in the wallet's own terms."""

from dataclasses import replace

from msgspec import UNSET, UnsetType

from pos_app.central.caller import Caller
from pos_app.domain.ids import CardId, CustomerId, RefId
from pos_app.domain.metadata import NO_METADATA, Metadata
from pos_app.domain.transaction import TransactionType
from pos_app.wallet.commands import (
    ActivateCard,
    BatchCreate,
    BatchItem,
    CaptureTransaction,
    CreateCard,
    CreateCustomerToken,
    CreateToken,
    CreateTransaction,
    RotatePin,
    TokenWish,
    VoidTransaction,
)
from pos_app.wallet.token_events import AboutToken, NewEvent
from pos_app.wire.wallet_api.cards import (
    ActivateRequest,
    BatchOptions,
    BatchRequest,
    CardRequest,
    RotatePinRequest,
    TokenAfterActivation,
)
from pos_app.wire.wallet_api.customers import CustomerTokenRequest
from pos_app.wire.wallet_api.formats import pin_format_if_any, token_format_if_any
from pos_app.wire.wallet_api.shapes import milliseconds_if_any
from pos_app.wire.wallet_api.token_events import (
    EventRequest,
    FindRequest,
    ForgetRequest,
    ReasonRequest,
)
from pos_app.wire.wallet_api.tokens import CardTokenRequest, TokenRequest
from pos_app.wire.wallet_api.transactions import CaptureRequest, TransactionRequest, VoidRequest


def create_card(caller: Caller, word: CardRequest) -> CreateCard:
    """Return the wish for a card that can be used at once."""
    return CreateCard(
        account_id=caller.account_id,
        card_id=CardId(word.card_id),
        amount_minor=word.amount,
        currency=word.currency,
        created_by=caller.client_id,
        type=word.type,
        name=_text(word.name),
        customer_id=_customer(word.customer_id),
        originated_by=_text(word.originated_by),
        metadata=_metadata(word.metadata),
        active_from_ms=milliseconds_if_any(word.active_from),
        expires_at_ms=milliseconds_if_any(word.expires_at),
        pin=pin_format_if_any(word.pin),
        token=_token_wish(word.card_token),
    )


def create_cards(caller: Caller, word: BatchRequest) -> BatchCreate:
    """Return the wish for a batch of inactive cards."""
    options = BatchOptions() if word.options is UNSET else word.options
    return BatchCreate(
        account_id=caller.account_id,
        items=[BatchItem(card_id=CardId(card.card_id), type=card.type) for card in word.cards],
        created_by=caller.client_id,
        pin=pin_format_if_any(options.pin),
        token=_token_wish(options.card_token),
    )


def activate(caller: Caller, card_id: CardId, word: ActivateRequest) -> ActivateCard:
    """Return the wish to give an inactive card its value."""
    token = TokenAfterActivation() if word.card_token is UNSET else word.card_token
    one_shot = token.expires_after_transaction
    return ActivateCard(
        account_id=caller.account_id,
        card_id=card_id,
        amount_minor=word.amount,
        currency=word.currency,
        created_by=caller.client_id,
        ref_id=None if word.ref_id is UNSET else RefId(word.ref_id),
        customer_id=_customer(word.customer_id),
        name=_text(word.name),
        originated_by=_text(word.originated_by),
        metadata=_metadata(word.metadata),
        active_from_ms=milliseconds_if_any(word.active_from),
        expires_at_ms=milliseconds_if_any(word.expires_at),
        token_expires_in_s=None if token.expires_in is UNSET else token.expires_in,
        token_expires_after_transaction=None if one_shot is UNSET else one_shot,
    )


def rotate_pin(caller: Caller, card_id: CardId, word: RotatePinRequest) -> RotatePin:
    """Return the wish for another PIN."""
    return RotatePin(
        account_id=caller.account_id,
        card_id=card_id,
        created_by=caller.client_id,
        format=word.pin.wanted(),
    )


def create_token(caller: Caller, card_id: CardId, word: TokenRequest) -> CreateToken:
    """Return the wish for one more token."""
    return CreateToken(
        account_id=caller.account_id,
        card_id=card_id,
        ref_id=RefId(word.ref_id),
        expires_in_s=word.expires_in,
        created_by=caller.client_id,
        expires_after_transaction=word.expires_after_transaction,
        format=token_format_if_any(word.format),
        metadata=_metadata(word.metadata),
    )


def create_transaction(caller: Caller, word: TransactionRequest) -> CreateTransaction:
    """Return the wish to move money."""
    return CreateTransaction(
        account_id=caller.account_id,
        ref_id=RefId(word.ref_id),
        amount_minor=word.amount,
        currency=word.currency,
        created_by=caller.client_id,
        token=_text(word.token),
        card_id=None if word.card_id is UNSET else CardId(word.card_id),
        pin=_text(word.pin),
        type=TransactionType(word.type),
        pending=word.pending,
        metadata=_metadata(word.metadata),
        originated_by=_text(word.originated_by),
    )


def capture(caller: Caller, transaction_id: str, word: CaptureRequest) -> CaptureTransaction:
    """Return the wish to take what is held."""
    return CaptureTransaction(
        account_id=caller.account_id,
        transaction_id=transaction_id,
        ref_id=RefId(word.ref_id),
        created_by=caller.client_id,
        amount_minor=None if word.amount is UNSET else word.amount,
        metadata=_metadata(word.metadata),
    )


def void(caller: Caller, transaction_id: str, word: VoidRequest) -> VoidTransaction:
    """Return the wish to release what is held."""
    return VoidTransaction(
        account_id=caller.account_id,
        transaction_id=transaction_id,
        ref_id=RefId(word.ref_id),
        created_by=caller.client_id,
        metadata=_metadata(word.metadata),
    )


def create_customer_token(
    caller: Caller,
    customer_id: CustomerId,
    word: CustomerTokenRequest,
    *,
    delete_token_events: bool = False,
) -> CreateCustomerToken:
    """Return the wish to say whose (type, value) is."""
    return CreateCustomerToken(
        account_id=caller.account_id,
        customer_id=customer_id,
        type=word.type,
        value=word.value,
        created_by=caller.client_id,
        token_id=_text(word.token_id),
        metadata=_metadata(word.metadata),
        delete_token_events=delete_token_events,
    )


def about_token(caller: Caller, word: FindRequest | ForgetRequest) -> AboutToken:
    """Return what is asked or told of a (type, value)."""
    return AboutToken(
        account_id=caller.account_id,
        type=word.token.type,
        value=word.token.value,
        told_by=caller.client_id,
        event=None if word.event is UNSET else _new_event(word.event),
    )


def _new_event(word: EventRequest | ReasonRequest) -> NewEvent:
    event = NewEvent(event=word.event, metadata=_metadata(word.metadata))
    if isinstance(word, ReasonRequest):
        return event
    return replace(
        event, status=_text(word.status), expires_at_ms=milliseconds_if_any(word.expires_at)
    )


def _token_wish(word: CardTokenRequest | UnsetType) -> TokenWish | None:
    if word is UNSET:
        return None
    return TokenWish(
        expires_in_s=None if word.expires_in is UNSET else word.expires_in,
        expires_after_transaction=word.expires_after_transaction,
        format=token_format_if_any(word.format),
        metadata=_metadata(word.metadata),
    )


def _text(word: str | UnsetType) -> str | None:
    return None if word is UNSET else word


def _customer(word: str | UnsetType) -> CustomerId | None:
    return None if word is UNSET else CustomerId(word)


def _metadata(word: Metadata | UnsetType) -> Metadata:
    return NO_METADATA if word is UNSET else word
