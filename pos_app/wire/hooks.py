"""The words of hooks (wallet API 5): subscriptions, deliveries, and what a receiver is sent."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Annotated, Final, Literal

import msgspec
from msgspec import UNSET, Meta, UnsetType

from pos_app.domain.clock import datetime_of
from pos_app.domain.hook import Delivery, DeliveryState, DeliveryTry, Hook, SecretKind
from pos_app.domain.ids import AccountId
from pos_app.wire.wallet_api.shapes import Label, SecretWord, Word

LONGEST_URL: Final = 2048
LONGEST_SECRET: Final = 255


class HookSecret(SecretWord, kw_only=True):
    """How a receiver is to know us: by an HMAC of the body, or by a header's value."""

    type: SecretKind
    value: Label


class HookConfig(SecretWord, kw_only=True):
    """Where to, and how. A secret that is plain text signs with HMAC-SHA1."""

    url: Annotated[str, Meta(extra_json_schema={"maxLength": LONGEST_URL, "format": "uri"})]
    content_type: Literal["application/json"] = "application/json"
    secret: HookSecret | Label | UnsetType = UNSET
    insecure_ssl: Literal["0", "1", 0, 1] | UnsetType = UNSET


class HookRequest(Word, kw_only=True):
    """Subscribe to events."""

    config: HookConfig
    events: Annotated[list[str], Meta(extra_json_schema={"minItems": 1})]
    active: bool = True
    fields: Label | UnsetType = UNSET
    exclude_fields: Label | UnsetType = UNSET


class HookSecretAnswer(Word, kw_only=True):
    """Of a secret only its kind is told."""

    type: SecretKind


class HookConfigAnswer(Word, kw_only=True):
    """Where to, and how."""

    url: str
    content_type: Literal["application/json"]
    secret: HookSecretAnswer | UnsetType = UNSET
    insecure_ssl: Literal["0", "1"]


class HookAnswer(Word, kw_only=True):
    """A subscription."""

    id: str
    config: HookConfigAnswer
    events: list[str]
    active: bool
    fields: str | UnsetType = UNSET
    exclude_fields: str | UnsetType = UNSET
    created_at: datetime
    created_by: str


class TryAnswer(Word, kw_only=True):
    """One try of a delivery: the receiver's status, or why it could not be asked."""

    number: int
    begun_at: datetime
    took_ms: int
    status: int | UnsetType = UNSET
    failure: str | UnsetType = UNSET


class DeliveryAnswer(Word, kw_only=True):
    """A delivery; `next_try_at` while it waits."""

    id: str
    event: str
    state: DeliveryState
    tries: int
    next_try_at: datetime | UnsetType = UNSET
    created_at: datetime


class DeliveryDetails(DeliveryAnswer, kw_only=True):
    """A delivery with what is sent, and how each try ended."""

    request: msgspec.Raw
    responses: list[TryAnswer]


def hook_answer(hook: Hook) -> HookAnswer:
    """Return a subscription for an answer."""
    kind = hook.secret_kind
    return HookAnswer(
        id=hook.hook_id,
        config=HookConfigAnswer(
            url=hook.url,
            content_type="application/json",
            secret=UNSET if kind is None else HookSecretAnswer(type=kind),
            insecure_ssl="0" if hook.verified else "1",
        ),
        events=[*hook.events],
        active=hook.active,
        fields=hook.fields or UNSET,
        exclude_fields=hook.exclude_fields or UNSET,
        created_at=datetime_of(hook.created_at_ms),
        created_by=hook.created_by,
    )


def delivery_answer(delivery: Delivery) -> DeliveryAnswer:
    """Return a delivery for a list of them."""
    waiting = delivery.state is DeliveryState.WAITING
    return DeliveryAnswer(
        id=delivery.delivery_id,
        event=delivery.event,
        state=delivery.state,
        tries=delivery.tries,
        next_try_at=datetime_of(delivery.next_try_at_ms) if waiting else UNSET,
        created_at=datetime_of(delivery.created_at_ms),
    )


def delivery_details(delivery: Delivery, tries: Sequence[DeliveryTry]) -> DeliveryDetails:
    """Return a delivery with all there is to know of it."""
    waiting = delivery.state is DeliveryState.WAITING
    return DeliveryDetails(
        id=delivery.delivery_id,
        event=delivery.event,
        state=delivery.state,
        tries=delivery.tries,
        next_try_at=datetime_of(delivery.next_try_at_ms) if waiting else UNSET,
        created_at=datetime_of(delivery.created_at_ms),
        request=msgspec.Raw(delivery.body.encode()),
        responses=[
            TryAnswer(
                number=told.number,
                begun_at=datetime_of(told.begun_at_ms),
                took_ms=told.took_ms,
                status=UNSET if told.status is None else told.status,
                failure=told.failure or UNSET,
            )
            for told in tries
        ],
    )


def event_body(
    account_id: AccountId, event: str, delivery_id: str, payload: Mapping[str, object]
) -> str:
    """Return what a receiver is sent, to the byte; `payload` is the one object it is about."""
    told = {"account_id": account_id, "event": event, "event_delivery": delivery_id, **payload}
    return msgspec.json.encode(told).decode()


def as_plain(word: Word) -> object:
    """Return a word as plain values, to be cut to what somebody wants to see of it."""
    return msgspec.json.decode(msgspec.json.encode(word))
