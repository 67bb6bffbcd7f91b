"""Token events: what happens to a (type, value), be it a customer's or nobody's yet.

They tell a shop whom it has met before; they identify nobody by themselves and spend nothing.
"""

import uuid
from dataclasses import dataclass, field, replace
from typing import Final

from pos_app.domain.ids import AccountId, checked_account_id, checked_text
from pos_app.domain.listing import checked_limit
from pos_app.domain.metadata import Metadata, metadata_text, no_metadata
from pos_app.domain.token_event import (
    DELETED_STATUS,
    StoryFilter,
    TokenEvent,
    TokenStory,
)
from pos_app.errors import Code, Refused
from pos_app.storage import token_stories as rows
from pos_app.storage.customer_tokens import find_by_value
from pos_app.storage.statement import Connection
from pos_app.wallet.context import Context
from pos_app.wallet.well_formed import check_instant, check_label

MOST_EVENTS: Final = 100
"""A longer story loses its oldest events."""

_NAMESPACE: Final = uuid.UUID("6f3c1d0e-6a34-4b0f-9d0c-2f6f9a1f7c55")


@dataclass(frozen=True, slots=True, kw_only=True)
class NewEvent:
    """What is to be told of a (type, value)."""

    event: str
    status: str | None = None
    expires_at_ms: int | None = None
    metadata: Metadata = field(default_factory=no_metadata)


@dataclass(frozen=True, slots=True, kw_only=True)
class AboutToken:
    """A (type, value), and perhaps something to tell of it."""

    account_id: AccountId
    type: str
    value: str
    told_by: str
    event: NewEvent | None = None


def find_story(connection: Connection, asked: AboutToken) -> TokenStory:
    """Return what is known of a (type, value), whose it is among it; nothing is written.

    Raises:
        Refused: INVALID_FIELD.
    """
    _check(asked)
    return _with_customer(connection, _kept(connection, asked))


def add_event(
    connection: Connection, context: Context, asked: AboutToken, event: NewEvent
) -> TokenStory:
    """Tell one thing more of a (type, value), and return all that is known of it.

    Raises:
        Refused: INVALID_FIELD.
    """
    _check(asked)
    now_ms = context.clock.now_ms()
    before = rows.lock_story(connection, replace(_blank(asked), updated_at_ms=now_ms))
    told = replace(
        before,
        events=(*before.events, _told(asked, event, now_ms))[-MOST_EVENTS:],
        updated_at_ms=now_ms,
    )
    rows.set_story(connection, told, deleted_at_ms=None)
    return _with_customer(connection, told)


def forget_events(connection: Connection, context: Context, asked: AboutToken) -> None:
    """Forget what is known of a (type, value), but for the reason if one is told.

    Raises:
        Refused: INVALID_FIELD.
    """
    _check(asked)
    blank = _blank(asked)
    if asked.event is None:
        rows.forget_story(connection, blank.account_id, blank.id)
        return
    now_ms = context.clock.now_ms()
    reason = _told(asked, replace(asked.event, status=DELETED_STATUS), now_ms)
    rows.lock_story(connection, replace(blank, updated_at_ms=now_ms))
    kept = replace(blank, events=(reason,), updated_at_ms=now_ms)
    rows.set_story(connection, kept, deleted_at_ms=now_ms)


def list_stories(
    connection: Connection, account_id: AccountId, wanted: StoryFilter
) -> tuple[TokenStory, ...]:
    """Return one page of what is known, without whose it is.

    Raises:
        Refused: INVALID_FIELD, a limit that is not 1 to 100, or two ways to page at once.
    """
    checked_limit(wanted.limit)
    if wanted.starting_after is not None:
        checked_text(wanted.starting_after, "starting_after")
        if wanted.since_ms is not None:
            raise Refused(
                Code.INVALID_FIELD, field="since_datetime", reason="not_with_starting_after"
            )
    return rows.list_stories(connection, account_id, wanted)


def _check(asked: AboutToken) -> None:
    checked_account_id(asked.account_id)
    check_label(asked.type, "token.type")
    check_label(asked.value, "token.value")
    if asked.event is not None:
        check_label(asked.event.event, "event.event")
        if asked.event.status is not None:
            check_label(asked.event.status, "event.status")
        check_instant(asked.event.expires_at_ms, "event.expires_at")
        metadata_text(asked.event.metadata)


def _kept(connection: Connection, asked: AboutToken) -> TokenStory:
    blank = _blank(asked)
    return rows.find_story(connection, blank.account_id, blank.id) or blank


def _blank(asked: AboutToken) -> TokenStory:
    # No text that can be stored holds the character that parts the three.
    name = f"{asked.account_id}\0{asked.type}\0{asked.value}"
    return TokenStory(
        account_id=asked.account_id,
        id=str(uuid.uuid5(_NAMESPACE, name)),
        type=asked.type,
        value=asked.value,
    )


def _told(asked: AboutToken, event: NewEvent, now_ms: int) -> TokenEvent:
    return TokenEvent(
        event=event.event,
        created_at_ms=now_ms,
        created_by=asked.told_by,
        status=event.status,
        expires_at_ms=event.expires_at_ms,
        metadata=event.metadata,
    )


def _with_customer(connection: Connection, story: TokenStory) -> TokenStory:
    token = find_by_value(connection, story.account_id, story.type, story.value)
    return replace(story, token=token)
