"""Events of a (type, value) that may be a customer's: told, looked up, forgotten and listed."""

from collections.abc import Sequence

from msgspec import UNSET, UnsetType

from pos_app.domain.clock import datetime_of
from pos_app.domain.token_event import TokenEvent, TokenStory
from pos_app.wire.wallet_api.customers import CustomerTokenAnswer, customer_token_answer
from pos_app.wire.wallet_api.shapes import (
    AskedMetadata,
    KeptMetadata,
    Label,
    Moment,
    Uuid,
    Word,
    kept_metadata,
    moment_if_any,
)


class TokenTypeValue(Word, kw_only=True):
    """What an event is about."""

    type: Label
    value: Label


class EventRequest(Word, kw_only=True):
    """What happened. The status holds until `expires_at`, then the one before it again."""

    event: Label
    status: Label | UnsetType = UNSET
    expires_at: Moment | UnsetType = UNSET
    metadata: AskedMetadata | UnsetType = UNSET


class FindRequest(Word, kw_only=True):
    """Whose is this value, and what is known of it? An event is added to that."""

    token: TokenTypeValue
    event: EventRequest | UnsetType = UNSET


class ReasonRequest(Word, kw_only=True):
    """Why everything known of a value is to be forgotten."""

    event: Label
    metadata: AskedMetadata | UnsetType = UNSET


class ForgetRequest(Word, kw_only=True):
    """Forget what is known of a value, but for the reason if one is told."""

    token: TokenTypeValue
    event: ReasonRequest | UnsetType = UNSET


class EventAnswer(Word, kw_only=True):
    """Something that happened."""

    event: str
    status: str | UnsetType = UNSET
    expires_at: Moment | UnsetType = UNSET
    metadata: KeptMetadata
    created_at: Moment
    created_by: str


class CustomerOfToken(Word, kw_only=True):
    """Whose a value is. Wallets know of a customer nothing but the id."""

    customer_id: str


class StoryAnswer(Word, kw_only=True):
    """What is known of a value; `status` is UNKNOWN as long as no event says otherwise."""

    id: Uuid
    status: str
    events: list[EventAnswer]


class TokenDetail(StoryAnswer, kw_only=True):
    """What is known of a value, and whose it is."""

    customer: CustomerOfToken | UnsetType = UNSET
    token: CustomerTokenAnswer | UnsetType = UNSET


def token_detail(story: TokenStory, now_ms: int) -> TokenDetail:
    """Return what is known of a value, with its customer."""
    token = story.token
    return TokenDetail(
        id=story.id,
        status=story.status_at(now_ms),
        events=[_event(event) for event in story.events],
        customer=UNSET if token is None else CustomerOfToken(customer_id=token.customer_id),
        token=UNSET if token is None else customer_token_answer(token),
    )


def story_answers(stories: Sequence[TokenStory], now_ms: int) -> list[StoryAnswer]:
    """Return one page of what is known."""
    return [
        StoryAnswer(
            id=story.id,
            status=story.status_at(now_ms),
            events=[_event(event) for event in story.events],
        )
        for story in stories
    ]


def _event(event: TokenEvent) -> EventAnswer:
    return EventAnswer(
        event=event.event,
        status=event.status or UNSET,
        expires_at=moment_if_any(event.expires_at_ms),
        metadata=kept_metadata(event.metadata),
        created_at=datetime_of(event.created_at_ms),
        created_by=event.created_by,
    )
