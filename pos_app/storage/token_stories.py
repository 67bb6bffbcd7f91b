"""Rows of what is known of a (type, value): its events are read and forgotten together."""

import json
from typing import Any, Final, cast

from sqlalchemy import bindparam, delete, select, update
from sqlalchemy.dialects.postgresql import insert as insert_or_nothing

from pos_app.domain.ids import AccountId
from pos_app.domain.metadata import canonical_json
from pos_app.domain.token_event import StoryFilter, TokenEvent, TokenStory
from pos_app.storage.schema.customers import token_story
from pos_app.storage.statement import Connection, Row, Statement

_COLUMNS: Final = (
    token_story.c.account_id,
    token_story.c.id,
    token_story.c.type,
    token_story.c.value,
    token_story.c.events,
    token_story.c.updated_at_ms,
)
_THIS: Final = (token_story.c.account_id == bindparam("account")) & (
    token_story.c.id == bindparam("story")
)
_FIND: Final = Statement(select(*_COLUMNS).where(_THIS))
_LOCK: Final = Statement(select(*_COLUMNS).where(_THIS).with_for_update())
_BEGIN: Final = Statement(
    insert_or_nothing(token_story)
    .values({column.name: bindparam(column.name) for column in token_story.c})
    .on_conflict_do_nothing()
)
_SET: Final = Statement(
    update(token_story)
    .where(_THIS)
    .values(
        events=bindparam("told"), updated_at_ms=bindparam("at"), deleted_at_ms=bindparam("gone")
    )
)
_FORGET: Final = Statement(delete(token_story).where(_THIS))


def find_story(connection: Connection, account_id: AccountId, story_id: str) -> TokenStory | None:
    """Return what is known of a (type, value), by the id of the two."""
    row = _FIND.row(connection, {"account": account_id, "story": story_id})
    return None if row is None else _of(row)


def lock_story(connection: Connection, blank: TokenStory) -> TokenStory:
    """Return what is known, begun with nothing where there is none; nobody else adds meanwhile."""
    _BEGIN.count(
        connection,
        {
            "account_id": blank.account_id,
            "id": blank.id,
            "type": blank.type,
            "value": blank.value,
            "events": "[]",
            "updated_at_ms": blank.updated_at_ms,
            "deleted_at_ms": None,
        },
    )
    row = _LOCK.row(connection, {"account": blank.account_id, "story": blank.id})
    return blank if row is None else _of(row)


def set_story(connection: Connection, story: TokenStory, deleted_at_ms: int | None) -> None:
    """Write the events of a story whose row is ours."""
    _SET.count(
        connection,
        {
            "account": story.account_id,
            "story": story.id,
            "told": canonical_json([_plain(event) for event in story.events]),
            "at": story.updated_at_ms,
            "gone": deleted_at_ms,
        },
    )


def forget_story(connection: Connection, account_id: AccountId, story_id: str) -> None:
    """Forget all events of a (type, value)."""
    _FORGET.count(connection, {"account": account_id, "story": story_id})


def list_stories(
    connection: Connection, account_id: AccountId, wanted: StoryFilter
) -> tuple[TokenStory, ...]:
    """Return one page: in the order of their ids, or of their last event with `since_ms`."""
    statement = select(*_COLUMNS).where(token_story.c.account_id == account_id)
    if wanted.since_ms is not None:
        statement = statement.where(token_story.c.updated_at_ms >= wanted.since_ms).order_by(
            token_story.c.updated_at_ms, token_story.c.id
        )
    else:
        statement = statement.order_by(token_story.c.id)
    if wanted.starting_after is not None:
        statement = statement.where(token_story.c.id > wanted.starting_after)
    if wanted.deleted_since_ms is not None:
        statement = statement.where(token_story.c.deleted_at_ms >= wanted.deleted_since_ms)
    return tuple(_of(row) for row in connection.execute(statement.limit(wanted.limit)))


def _plain(event: TokenEvent) -> dict[str, object]:
    return {
        "event": event.event,
        "created_at_ms": event.created_at_ms,
        "created_by": event.created_by,
        "status": event.status,
        "expires_at_ms": event.expires_at_ms,
        "metadata": dict(event.metadata),
    }


def _of(row: Row) -> TokenStory:
    told = cast("list[dict[str, Any]]", json.loads(row[4]))
    return TokenStory(
        account_id=AccountId(row[0]),
        id=row[1],
        type=row[2],
        value=row[3],
        events=tuple(TokenEvent(**event) for event in told),
        updated_at_ms=row[5],
    )
