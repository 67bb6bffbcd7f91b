"""Rows of the outbox: what became of each operation on its way to central."""

from typing import Final, NamedTuple

from sqlalchemy import bindparam, func, insert, literal_column, select, update

from pos_app.domain.ids import TillId
from pos_app.domain.outbox import OutboxState, Pending
from pos_app.storage.schema.till import journal, outbox
from pos_app.storage.statement import Connection, Row, Statement


class Waiting(NamedTuple):
    """An operation that central has not acknowledged: its content to the byte, as it is sent."""

    sequence: int
    content: str
    previous_hash: bytes
    kind: str


_ADD: Final = Statement(insert(outbox).values({c.name: bindparam(c.name) for c in outbox.c}))
_PENDING: Final = Statement(
    select(func.count(), func.coalesce(func.sum(outbox.c.amount_minor), bindparam("none"))).where(
        outbox.c.till_id == bindparam("till"), outbox.c.state == bindparam("state")
    )
)
_IN_JOURNAL: Final = (
    (journal.c.till_id == outbox.c.till_id)
    & (journal.c.incarnation == outbox.c.incarnation)
    & (journal.c.sequence == outbox.c.sequence)
)
_OF_LIFE: Final = (outbox.c.till_id == bindparam("till")) & (
    outbox.c.incarnation == bindparam("life")
)
_WAITING: Final = Statement(
    select(outbox.c.sequence, journal.c.content, journal.c.previous_hash, journal.c.kind)
    .join_from(outbox, journal, _IN_JOURNAL)
    .where(_OF_LIFE, outbox.c.sequence > bindparam("after"))
    .order_by(outbox.c.sequence)
    .limit(bindparam("most"))
    .offset(literal_column("0"))
)
_IN_STATE: Final = Statement(
    select(outbox.c.sequence, journal.c.content, journal.c.previous_hash, journal.c.kind)
    .join_from(outbox, journal, _IN_JOURNAL)
    .where(_OF_LIFE, outbox.c.sequence > bindparam("after"), outbox.c.state == bindparam("state"))
    .order_by(outbox.c.sequence)
    .limit(bindparam("most"))
    .offset(literal_column("0"))
)
_FIRST_WAITING: Final = Statement(
    select(func.min(outbox.c.sequence)).where(_OF_LIFE, outbox.c.state == bindparam("state"))
)
_SETTLE: Final = Statement(
    update(outbox)
    .where(_OF_LIFE, outbox.c.sequence.between(bindparam("first"), bindparam("last")))
    .values(
        state=bindparam("new_state"),
        outcome=bindparam("became"),
        fields=bindparam("told"),
        changed_at_ms=bindparam("at"),
    )
)
_SEND_AGAIN: Final = Statement(
    update(outbox)
    .where(
        _OF_LIFE,
        outbox.c.sequence > bindparam("after"),
        outbox.c.state != literal_column("'pending'"),
    )
    .values(state=literal_column("'pending'"), changed_at_ms=bindparam("at"))
)
_OLDEST: Final = Statement(
    select(func.min(outbox.c.changed_at_ms)).where(
        outbox.c.till_id == bindparam("till"), outbox.c.state == bindparam("state")
    )
)
_COUNT: Final = Statement(
    select(func.count()).where(
        outbox.c.till_id == bindparam("till"), outbox.c.state == bindparam("state")
    )
)


def add_pending(
    connection: Connection,
    till_id: TillId,
    *,
    incarnation: int,
    sequence: int,
    amount_minor: int,
    at_ms: int,
) -> None:
    """Note that central is to hear of an operation; `amount_minor` is the money in it."""
    _ADD.count(
        connection,
        {
            "till_id": till_id,
            "incarnation": incarnation,
            "sequence": sequence,
            "state": OutboxState.PENDING.value,
            "amount_minor": amount_minor,
            "changed_at_ms": at_ms,
            "outcome": None,
            "fields": None,
        },
    )


def sum_pending(connection: Connection, till_id: TillId) -> Pending:
    """Return how many operations central has not acknowledged, and the money in them."""
    values = {"till": till_id, "state": OutboxState.PENDING.value, "none": 0}
    ((count, amount_minor),) = _PENDING.rows(connection, values)
    return Pending(count=int(count), amount_minor=int(amount_minor))


def list_pending(
    connection: Connection, till_id: TillId, incarnation: int, after: int, most: int
) -> tuple[Waiting, ...]:
    """Return the operations of a life after a sequence, in the order of the chain.

    Also those that are acknowledged or parked: a central that was brought back needs every one.
    """
    values = {"till": till_id, "life": incarnation, "after": after, "most": most}
    return tuple(_waiting_of(row) for row in _WAITING.rows(connection, values))


def list_in_state(
    connection: Connection,
    till_id: TillId,
    incarnation: int,
    *,
    state: OutboxState,
    after: int,
    most: int,
) -> tuple[Waiting, ...]:
    """Return the operations of a life after a sequence that are in one state, in their order."""
    values = {"till": till_id, "life": incarnation, "after": after, "most": most}
    rows = _IN_STATE.rows(connection, {**values, "state": state.value})
    return tuple(_waiting_of(row) for row in rows)


def first_pending(connection: Connection, till_id: TillId, incarnation: int) -> int | None:
    """Return the first operation of a life that waits, None when none does."""
    values = {"till": till_id, "life": incarnation, "state": OutboxState.PENDING.value}
    ((sequence,),) = _FIRST_WAITING.rows(connection, values)
    return None if sequence is None else int(sequence)


def settle(
    connection: Connection,
    till_id: TillId,
    *,
    incarnation: int,
    sequences: range,
    state: OutboxState,
    outcome: str,
    fields: str | None,
    at_ms: int,
) -> None:
    """Note what has become of operations. None is ever taken out of the outbox."""
    _SETTLE.count(
        connection,
        {
            "till": till_id,
            "life": incarnation,
            "first": sequences[0],
            "last": sequences[-1],
            "new_state": state.value,
            "became": outcome,
            "told": fields,
            "at": at_ms,
        },
    )


def send_again(
    connection: Connection, till_id: TillId, *, incarnation: int, after: int, at_ms: int
) -> int:
    """Let every operation after a sequence wait again; returns how many there are."""
    values = {"till": till_id, "life": incarnation, "after": after, "at": at_ms}
    return _SEND_AGAIN.count(connection, values)


def oldest_pending_ms(connection: Connection, till_id: TillId) -> int | None:
    """Return since when the oldest operation waits, None when none does."""
    values = {"till": till_id, "state": OutboxState.PENDING.value}
    ((at_ms,),) = _OLDEST.rows(connection, values)
    return None if at_ms is None else int(at_ms)


def count_parked(connection: Connection, till_id: TillId) -> int:
    """Return how many operations a person has to look at."""
    ((count,),) = _COUNT.rows(connection, {"till": till_id, "state": OutboxState.PARKED.value})
    return int(count)


def _waiting_of(row: Row) -> Waiting:
    return Waiting(int(row[0]), str(row[1]), bytes(row[2]), str(row[3]))
