"""The words of hooks (wallet API 5): subscriptions, deliveries, and what a receiver is sent."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Annotated, Final, Literal

import msgspec
from msgspec import UNSET, Meta, UnsetType

from pos_app.domain.clock import datetime_of
from pos_app.domain.hook import LONGEST_MASK, Delivery, DeliveryState, DeliveryTry, Hook, SecretKind
from pos_app.domain.ids import AccountId
from pos_app.wire.wallet_api.shapes import Label, SecretWord, Word, moment_if_any

LONGEST_URL: Final = 2048
LONGEST_SECRET: Final = 255


Mask = Annotated[str, Meta(extra_json_schema={"minLength": 1, "maxLength": LONGEST_MASK})]
"""A field mask: `a,b`, `a/b`, `a(b,c)`, `*`."""


class HmacSecret(SecretWord, kw_only=True, tag_field="type", tag=SecretKind.HMAC_SHA1.value):
    """A receiver knows us by an HMAC-SHA1 of the body, in the header `event-signature`."""

    value: Label


class HeaderSecret(SecretWord, kw_only=True, tag_field="type", tag=SecretKind.AUTHORIZATION.value):
    """A receiver knows us by the value of the header `authorization`."""

    value: Label


class AwsSecretWord(
    SecretWord, kw_only=True, tag_field="type", tag=SecretKind.AWS4_HMAC_SHA256.value
):
    """A receiver knows us by AWS Signature Version 4 over each request."""

    aws_access_key_id: Label
    aws_secret_access_key: Label
    region: Annotated[str, Meta(examples=["eu-west-1"])]
    service: Annotated[str, Meta(examples=["execute-api"])]


HookSecret = HmacSecret | HeaderSecret | AwsSecretWord


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
    fields: Mask | UnsetType = UNSET
    exclude_fields: list[Mask] | Mask | UnsetType = UNSET


class HookSecretAnswer(Word, kw_only=True):
    """Of a secret only its kind is told."""

    type: SecretKind


class HookConfigAnswer(Word, kw_only=True):
    """Where to, and how."""

    url: str
    content_type: Literal["application/json"]
    secret: HookSecretAnswer | UnsetType = UNSET
    insecure_ssl: Literal[0, 1]


class HookAnswer(Word, kw_only=True):
    """A subscription."""

    id: str
    config: HookConfigAnswer
    events: list[str]
    active: bool
    fields: str | UnsetType = UNSET
    exclude_fields: list[str] | UnsetType = UNSET
    created_at: datetime
    created_by: str
    updated_at: datetime
    deleted_at: datetime | UnsetType = UNSET
    deleted_by: str | UnsetType = UNSET


class TryAnswer(Word, kw_only=True):
    """One try of a delivery: the receiver's status, or why it could not be asked."""

    number: int
    begun_at: datetime
    took_ms: int
    status: int | UnsetType = UNSET
    failure: str | UnsetType = UNSET


class DeliveryAnswer(Word, kw_only=True):
    """A delivery; `next_try_at` while it waits. `status` is what the receiver said last."""

    id: str
    event_delivery: str
    event: str
    state: DeliveryState
    tries: int
    next_try_at: datetime | UnsetType = UNSET
    created_at: datetime
    status: int | UnsetType = UNSET


class SentHeaders(Word, kw_only=True, rename={"event_delivery": "event-delivery"}):
    """What stands in the head of each try; what proves that it is us is not shown."""

    event: str
    event_delivery: str


class SentAnswer(Word, kw_only=True):
    """What is sent, the same at each try."""

    headers: SentHeaders
    body: msgspec.Raw


class LastTryAnswer(Word, kw_only=True):
    """When it was tried last, for how many milliseconds, and whether it arrived."""

    delivery_at: datetime
    delivery_duration: int
    delivery_success: bool


class DeliveryDetails(DeliveryAnswer, kw_only=True):
    """A delivery with what is sent, how the last try ended (`status`, `details`), and each try."""

    url: str
    request: SentAnswer
    details: LastTryAnswer | UnsetType = UNSET
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
            insecure_ssl=0 if hook.verified else 1,
        ),
        events=[*hook.events],
        active=hook.active,
        fields=hook.fields or UNSET,
        exclude_fields=UNSET if hook.exclude_fields is None else _fields_of(hook.exclude_fields),
        created_at=datetime_of(hook.created_at_ms),
        created_by=hook.created_by,
        updated_at=datetime_of(hook.deleted_at_ms or hook.created_at_ms),
        deleted_at=moment_if_any(hook.deleted_at_ms),
        deleted_by=hook.deleted_by or UNSET,
    )


def _fields_of(mask: str) -> list[str]:
    fields, depth = [""], 0
    for character in mask:
        depth += (character == "(") - (character == ")")
        if character == "," and depth == 0:  # within brackets it divides what is below a field
            fields.append("")
        else:
            fields[-1] += character
    return [field.strip() for field in fields]


def delivery_answer(delivery: Delivery, status: int | None) -> DeliveryAnswer:
    """Return a delivery for a list of them, with the status that it was answered with last."""
    waiting = delivery.state is DeliveryState.WAITING
    return DeliveryAnswer(
        id=delivery.delivery_id,
        event_delivery=delivery.delivery_id,
        event=delivery.event,
        state=delivery.state,
        tries=delivery.tries,
        next_try_at=datetime_of(delivery.next_try_at_ms) if waiting else UNSET,
        created_at=datetime_of(delivery.created_at_ms),
        status=UNSET if status is None else status,
    )


def delivery_details(
    hook: Hook, delivery: Delivery, tries: Sequence[DeliveryTry]
) -> DeliveryDetails:
    """Return a delivery with all there is to know of it."""
    waiting = delivery.state is DeliveryState.WAITING
    last = tries[-1] if tries else None
    return DeliveryDetails(
        id=delivery.delivery_id,
        event_delivery=delivery.delivery_id,
        event=delivery.event,
        state=delivery.state,
        tries=delivery.tries,
        next_try_at=datetime_of(delivery.next_try_at_ms) if waiting else UNSET,
        created_at=datetime_of(delivery.created_at_ms),
        url=hook.url,
        request=SentAnswer(
            headers=SentHeaders(event=delivery.event, event_delivery=delivery.delivery_id),
            body=msgspec.Raw(delivery.body.encode()),
        ),
        status=UNSET if last is None or last.status is None else last.status,
        details=UNSET
        if last is None
        else LastTryAnswer(
            delivery_at=datetime_of(last.begun_at_ms),
            delivery_duration=last.took_ms,
            delivery_success=delivery.state is DeliveryState.DELIVERED,
        ),
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


def ping_body(hook: Hook) -> str:
    """Return what a receiver is sent to see whether it is there."""
    return msgspec.json.encode(hook_answer(hook)).decode()


def as_plain(word: Word) -> object:
    """Return a word as plain values, to be cut to what somebody wants to see of it."""
    return msgspec.json.decode(msgspec.json.encode(word))
