"""Rights from money that central never put on the card: what it said of the load was a conflict."""

from typing import Final

from sqlalchemy import bindparam, literal_column, select

from pos_app.domain.allowance import AllowanceId
from pos_app.domain.ids import TillId
from pos_app.storage.held_allowances import Held, find_allowance
from pos_app.storage.schema.held import allowance
from pos_app.storage.schema.till import outbox
from pos_app.storage.statement import Connection, Statement

_IN_CONFLICT: Final = Statement(
    select(allowance.c.allowance_id)
    .select_from(
        allowance.join(
            outbox,
            (outbox.c.till_id == allowance.c.till_id)
            & (outbox.c.incarnation == allowance.c.incarnation)
            & (outbox.c.sequence == allowance.c.sequence),
        )
    )
    .where(
        allowance.c.till_id == bindparam("till"),
        allowance.c.state == literal_column("'open'"),
        allowance.c.origin == literal_column("'loaded'"),
        outbox.c.state == literal_column("'parked'"),
        outbox.c.outcome == literal_column("'conflict'"),
    )
    .order_by(allowance.c.position)
)


def list_in_conflict(connection: Connection, till_id: TillId) -> tuple[Held, ...]:
    """Return the open allowances of loads that central did not book."""
    found = (
        find_allowance(connection, till_id, AllowanceId(row[0]))
        for row in _IN_CONFLICT.rows(connection, {"till": till_id})
    )
    return tuple(held for held in found if held is not None)
