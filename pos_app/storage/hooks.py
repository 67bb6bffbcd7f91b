"""Rows of subscriptions. One that was deleted stays, for its deliveries are still looked at."""

from typing import Any, Final

from sqlalchemy import (
    ColumnElement,
    Integer,
    bindparam,
    exists,
    func,
    literal_column,
    select,
    tuple_,
    update,
)
from sqlalchemy.dialects.postgresql import insert

from pos_app.domain.hook import Hook, HookFilter, SecretKind
from pos_app.domain.ids import AccountId
from pos_app.storage.schema.central import hook
from pos_app.storage.statement import Connection, Row, Statement

HOOK_COLUMNS: Final = (
    hook.c.account_id,
    hook.c.hook_id,
    hook.c.url,
    hook.c.events,
    hook.c.secret_kind,
    hook.c.sealed_secret,
    hook.c.verified,
    hook.c.active,
    hook.c.fields,
    hook.c.exclude_fields,
    hook.c.created_at_ms,
    hook.c.created_by,
    hook.c.deleted_at_ms,
    hook.c.deleted_by,
)
LIVING: Final = hook.c.deleted_at_ms.is_(None)
_THIS: Final = (hook.c.account_id == bindparam("account")) & (hook.c.hook_id == bindparam("hook"))

IS_HEARD: Final = exists(
    select(hook.c.hook_id).where(
        hook.c.account_id == bindparam("account"), hook.c.active == literal_column("1"), LIVING
    )
)
"""Whether anybody wants to hear of what happens on an account."""

_ADD: Final = Statement(insert(hook).values({c.name: bindparam(c.name) for c in hook.c}))
_FIND: Final = Statement(select(*HOOK_COLUMNS).where(_THIS, LIVING))
_OF_ACCOUNT: Final = Statement(
    select(*HOOK_COLUMNS).where(
        hook.c.account_id == bindparam("account"), hook.c.active == bindparam("active"), LIVING
    )
)
_DELETE: Final = Statement(
    update(hook)
    .where(_THIS, LIVING)
    .values(deleted_at_ms=bindparam("at"), deleted_by=bindparam("actor"))
    .returning(*HOOK_COLUMNS)
)
_COUNT_FAILURE: Final = Statement(
    update(hook)
    .where(_THIS)
    .values(failures=hook.c.failures + bindparam("one", type_=Integer()))
    .returning(hook.c.failures)
)
_FORGET_FAILURES: Final = Statement(
    update(hook)
    .where(_THIS, hook.c.failures > bindparam("none"))
    .values(failures=bindparam("none"))
)


def add_hook(connection: Connection, new: Hook) -> None:
    """Add a subscription; its id is new."""
    _ADD.count(
        connection,
        {
            "account_id": new.account_id,
            "hook_id": new.hook_id,
            "url": new.url,
            "events": " ".join(new.events),
            "secret_kind": None if new.secret_kind is None else new.secret_kind.value,
            "sealed_secret": new.sealed_secret,
            "verified": int(new.verified),
            "active": int(new.active),
            "fields": new.fields,
            "exclude_fields": new.exclude_fields,
            "failures": 0,
            "created_at_ms": new.created_at_ms,
            "created_by": new.created_by,
            "deleted_at_ms": None,
            "deleted_by": None,
        },
    )


def find_hook(connection: Connection, account_id: AccountId, hook_id: str) -> Hook | None:
    """Return a subscription, None when there is none or it was deleted."""
    row = _FIND.row(connection, {"account": account_id, "hook": hook_id})
    return None if row is None else hook_of(row)


def active_hooks(connection: Connection, account_id: AccountId) -> list[Hook]:
    """Return who wants to hear of what happens on an account: nobody, most of the time."""
    return [
        hook_of(row) for row in _OF_ACCOUNT.rows(connection, {"account": account_id, "active": 1})
    ]


def list_hooks(connection: Connection, account_id: AccountId, wanted: HookFilter) -> list[Hook]:
    """Return one page of an account's subscriptions, newest first."""
    page: Any = (
        select(*HOOK_COLUMNS)
        .where(*_conditions(account_id, wanted))
        .order_by(hook.c.created_at_ms.desc(), hook.c.hook_id.desc())
        .limit(wanted.limit)
    )
    if wanted.starting_after:
        last = (
            select(hook.c.created_at_ms)
            .where(hook.c.account_id == account_id, hook.c.hook_id == wanted.starting_after)
            .scalar_subquery()
        )
        page = page.where(
            tuple_(hook.c.created_at_ms, hook.c.hook_id) < tuple_(last, wanted.starting_after)
        )
    return [hook_of(row) for row in connection.execute(page)]


def count_hooks(connection: Connection, account_id: AccountId, wanted: HookFilter) -> int:
    """Return how many subscriptions there are on all pages."""
    counted: Any = select(func.count()).where(*_conditions(account_id, wanted))
    return int(connection.execute(counted).scalar_one())


def delete_hook(
    connection: Connection, account_id: AccountId, hook_id: str, *, at_ms: int, by: str
) -> Hook | None:
    """Put a subscription away; None when there is no such one."""
    values = {"account": account_id, "hook": hook_id, "at": at_ms, "actor": by}
    row = _DELETE.row(connection, values)
    return None if row is None else hook_of(row)


def count_failure(connection: Connection, account_id: AccountId, hook_id: str) -> int:
    """Count a delivery that was given up; returns how many there were in a row."""
    values = {"account": account_id, "hook": hook_id, "one": 1}
    ((failures,),) = _COUNT_FAILURE.rows(connection, values)
    return int(failures)


def forget_failures(connection: Connection, account_id: AccountId, hook_id: str) -> None:
    """Begin to count anew: something arrived."""
    _FORGET_FAILURES.count(connection, {"account": account_id, "hook": hook_id, "none": 0})


def _conditions(account_id: AccountId, wanted: HookFilter) -> list[ColumnElement[bool]]:
    of_account = hook.c.account_id == account_id
    return [of_account] if wanted.include_deleted else [of_account, LIVING]


def hook_of(row: Row) -> Hook:
    """Return the subscription of a row of HOOK_COLUMNS."""
    return Hook(
        account_id=AccountId(row[0]),
        hook_id=row[1],
        url=row[2],
        events=tuple(row[3].split()),
        secret_kind=None if row[4] is None else SecretKind(row[4]),
        sealed_secret=None if row[5] is None else bytes(row[5]),
        verified=bool(row[6]),
        active=bool(row[7]),
        fields=row[8],
        exclude_fields=row[9],
        created_at_ms=row[10],
        created_by=row[11],
        deleted_at_ms=row[12],
        deleted_by=row[13],
    )
