"""Rows of deliveries: the durable queue between a commit and whoever subscribed to it.

A worker claims what is due by moving its next try past the time that one try can take. Whoever dies
with a claim loses it then; a try counts from its claim on, so nothing is tried for ever.
"""

from collections.abc import Sequence
from typing import Any, Final, NamedTuple

from sqlalchemy import bindparam, delete, insert, select, tuple_, update

from pos_app.domain.hook import Delivery, DeliveryState, DeliveryTry, Hook
from pos_app.domain.ids import AccountId
from pos_app.storage.hooks import HOOK_COLUMNS, LIVING, hook_of
from pos_app.storage.schema.central import hook, hook_delivery, hook_try
from pos_app.storage.statement import Connection, Row, Statement

_COLUMNS: Final = tuple(hook_delivery.c)
_THIS: Final = (
    (hook_delivery.c.account_id == bindparam("account"))
    & (hook_delivery.c.hook_id == bindparam("hook"))
    & (hook_delivery.c.delivery_id == bindparam("delivery"))
)
_WAITING: Final = hook_delivery.c.state == DeliveryState.WAITING.value
_OF_HOOK: Final = (hook_delivery.c.account_id == hook.c.account_id) & (
    hook_delivery.c.hook_id == hook.c.hook_id
)

_ADD: Final = Statement(
    insert(hook_delivery).values({c.name: bindparam(c.name) for c in hook_delivery.c})
)
_FIND: Final = Statement(select(*_COLUMNS).where(_THIS))
_CLAIM: Final = Statement(
    update(hook_delivery)
    .where(_THIS)
    .values(tries=bindparam("tries"), next_try_at_ms=bindparam("until"))
)
_SETTLE: Final = Statement(
    update(hook_delivery)
    # Whoever took over after our time was up has counted further.
    .where(
        _THIS,
        hook_delivery.c.tries == bindparam("tries"),
        hook_delivery.c.state == bindparam("waiting"),
    )
    .values(state=bindparam("new_state"), next_try_at_ms=bindparam("next"))
)
_DROP: Final = Statement(
    update(hook_delivery)
    .where(
        hook_delivery.c.account_id == bindparam("account"),
        hook_delivery.c.hook_id == bindparam("hook"),
        hook_delivery.c.state == bindparam("waiting"),
    )
    .values(state=bindparam("new_state"))
)
_ADD_TRY: Final = Statement(
    insert(hook_try).values({c.name: bindparam(c.name) for c in hook_try.c})
)
_TRIES: Final = Statement(
    select(
        hook_try.c.number,
        hook_try.c.begun_at_ms,
        hook_try.c.took_ms,
        hook_try.c.status,
        hook_try.c.failure,
    )
    .where(
        hook_try.c.account_id == bindparam("account"),
        hook_try.c.hook_id == bindparam("hook"),
        hook_try.c.delivery_id == bindparam("delivery"),
    )
    .order_by(hook_try.c.number)
)


_LAST_STATUS: Final[Any] = (
    select(hook_try.c.status)
    .where(
        hook_try.c.account_id == hook_delivery.c.account_id,
        hook_try.c.hook_id == hook_delivery.c.hook_id,
        hook_try.c.delivery_id == hook_delivery.c.delivery_id,
    )
    .order_by(hook_try.c.number.desc())
    .limit(1)
    .scalar_subquery()
)


class Listed(NamedTuple):
    """A delivery, and what the receiver said last: None when it said nothing yet, or could not."""

    delivery: Delivery
    status: int | None


class Claimed(NamedTuple):
    """A delivery that is ours to try, `delivery.tries` being this try's number."""

    hook: Hook
    delivery: Delivery


def add_delivery(connection: Connection, new: Delivery) -> None:
    """Queue a delivery; its id is new."""
    values = {column.name: getattr(new, column.name) for column in hook_delivery.c}
    _ADD.count(connection, values | {"state": new.state.value})


def is_any_due(connection: Connection, now_ms: int) -> bool:
    """Tell whether there may be something to claim."""
    due = select(hook_delivery.c.hook_id).where(_WAITING, hook_delivery.c.next_try_at_ms <= now_ms)
    return connection.execute(due.limit(1)).first() is not None


def claim_due(
    connection: Connection, *, now_ms: int, until_ms: int, limit: int, busy: Sequence[str] = ()
) -> list[Claimed]:
    """Take up to `limit` deliveries that nobody else is trying, the longest due first.

    They are ours until `until_ms`. Subscriptions named in `busy` are passed over.
    """
    due: Any = (
        select(*_COLUMNS, *HOOK_COLUMNS)
        .join(hook, _OF_HOOK)
        .where(_WAITING, hook_delivery.c.next_try_at_ms <= now_ms, LIVING)
        .order_by(hook_delivery.c.next_try_at_ms, hook_delivery.c.created_at_ms)
        .limit(limit)
        .with_for_update(skip_locked=True, of=hook_delivery)
    )
    if busy:
        due = due.where(hook_delivery.c.hook_id.not_in(busy))
    claimed = [_claimed_of(row) for row in connection.execute(due).all()]
    _CLAIM.many(
        connection,
        [_key(one.delivery) | {"tries": one.delivery.tries, "until": until_ms} for one in claimed],
    )
    return claimed


def add_try(connection: Connection, delivery: Delivery, told: DeliveryTry) -> None:
    """Note how a try ended, whoever has the delivery now."""
    _ADD_TRY.count(
        connection,
        {
            "account_id": delivery.account_id,
            "hook_id": delivery.hook_id,
            "delivery_id": delivery.delivery_id,
            "number": told.number,
            "begun_at_ms": told.begun_at_ms,
            "took_ms": told.took_ms,
            "status": told.status,
            "failure": told.failure,
        },
    )


def settle(
    connection: Connection, claimed: Delivery, *, state: DeliveryState, next_try_at_ms: int
) -> bool:
    """Say what becomes of a claimed delivery; False when another worker has taken it over."""
    values = _key(claimed) | {
        "tries": claimed.tries,
        "waiting": DeliveryState.WAITING.value,
        "new_state": state.value,
        "next": next_try_at_ms,
    }
    return _SETTLE.count(connection, values) == 1


def drop_waiting(connection: Connection, account_id: AccountId, hook_id: str) -> None:
    """Send nothing more of what waits for a subscription that was put away."""
    values = {
        "account": account_id,
        "hook": hook_id,
        "waiting": DeliveryState.WAITING.value,
        "new_state": DeliveryState.IGNORED.value,
    }
    _DROP.count(connection, values)


def find_delivery(
    connection: Connection, account_id: AccountId, hook_id: str, delivery_id: str
) -> Delivery | None:
    """Return a delivery, None when there is no such one."""
    values = {"account": account_id, "hook": hook_id, "delivery": delivery_id}
    row = _FIND.row(connection, values)
    return None if row is None else _delivery_of(row)


def list_tries(connection: Connection, delivery: Delivery) -> tuple[DeliveryTry, ...]:
    """Return the tries of a delivery that have ended, the first one first."""
    return tuple(
        DeliveryTry(
            number=row[0], begun_at_ms=row[1], took_ms=row[2], status=row[3], failure=row[4]
        )
        for row in _TRIES.rows(connection, _key(delivery))
    )


def list_deliveries(
    connection: Connection,
    account_id: AccountId,
    hook_id: str,
    *,
    limit: int,
    starting_after: str | None,
) -> list[Listed]:
    """Return one page of a subscription's deliveries, newest first."""
    of_hook = (hook_delivery.c.account_id == account_id) & (hook_delivery.c.hook_id == hook_id)
    wanted: Any = (
        select(*_COLUMNS, _LAST_STATUS)
        .where(of_hook)
        .order_by(hook_delivery.c.created_at_ms.desc(), hook_delivery.c.delivery_id.desc())
        .limit(limit)
    )
    if starting_after:
        last = (
            select(hook_delivery.c.created_at_ms)
            .where(of_hook, hook_delivery.c.delivery_id == starting_after)
            .scalar_subquery()
        )
        wanted = wanted.where(
            tuple_(hook_delivery.c.created_at_ms, hook_delivery.c.delivery_id)
            < tuple_(last, starting_after)
        )
    return [Listed(_delivery_of(row), row[len(_COLUMNS)]) for row in connection.execute(wanted)]


def forget_deliveries(connection: Connection, before_ms: int) -> None:
    """Forget deliveries that have ended and were made before an instant, with their tries."""
    connection.execute(
        delete(hook_delivery).where(~_WAITING, hook_delivery.c.created_at_ms < before_ms)
    )


def _key(of: Delivery) -> dict[str, object]:
    return {"account": of.account_id, "hook": of.hook_id, "delivery": of.delivery_id}


def _claimed_of(row: Row) -> Claimed:
    found = _delivery_of(row[: len(_COLUMNS)], one_more_try=1)
    return Claimed(hook_of(row[len(_COLUMNS) :]), found)


def _delivery_of(row: Row, *, one_more_try: int = 0) -> Delivery:
    return Delivery(
        account_id=AccountId(row[0]),
        hook_id=row[1],
        delivery_id=row[2],
        event=row[3],
        body=row[4],
        state=DeliveryState(row[5]),
        tries=row[6] + one_more_try,
        next_try_at_ms=row[7],
        created_at_ms=row[8],
    )
