"""Rows of the outbox: what became of each operation on its way to central."""

from typing import Final

from sqlalchemy import bindparam, func, insert, select

from pos_app.domain.ids import TillId
from pos_app.domain.outbox import OutboxState, Pending
from pos_app.storage.schema.till import outbox
from pos_app.storage.statement import Connection, Statement

_ADD: Final = Statement(insert(outbox).values({c.name: bindparam(c.name) for c in outbox.c}))
_PENDING: Final = Statement(
    select(func.count(), func.coalesce(func.sum(outbox.c.amount_minor), bindparam("none"))).where(
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
        },
    )


def sum_pending(connection: Connection, till_id: TillId) -> Pending:
    """Return how many operations central has not acknowledged, and the money in them."""
    values = {"till": till_id, "state": OutboxState.PENDING.value, "none": 0}
    ((count, amount_minor),) = _PENDING.rows(connection, values)
    return Pending(count=int(count), amount_minor=int(amount_minor))
