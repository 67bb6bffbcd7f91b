"""The outbox as people look through it: a page at a time, however many rows there are."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from sqlalchemy import and_, bindparam, func, literal_column, or_, select, update

from pos_app.domain.ids import TillId
from pos_app.domain.outbox import OutboxState
from pos_app.storage.schema.columns import WHOLE
from pos_app.storage.schema.till import journal, outbox
from pos_app.storage.statement import Connection, Row, Statement


class Sent(NamedTuple):
    """An operation with what has become of it; `outcome` and `fields` (JSON) are central's."""

    incarnation: int
    sequence: int
    kind: str
    state: OutboxState
    amount_minor: int
    made_at_ms: int
    outcome: str | None
    fields: str | None
    content: str


class At(NamedTuple):
    """Where in the outbox: a life of the till, and an operation in it."""

    incarnation: int
    sequence: int


NEWEST: Final = At(2**31, 0)
"""Before every operation that there is: the newest come first."""

BEFORE_JOINING: Final = "before_joining"
"""What became of what a till did before it joined as another life: it stays in its own books."""

_IN_JOURNAL: Final = (
    (journal.c.till_id == outbox.c.till_id)
    & (journal.c.incarnation == outbox.c.incarnation)
    & (journal.c.sequence == outbox.c.sequence)
)
_TILL: Final = outbox.c.till_id == bindparam("till")
_OLDER: Final = or_(
    outbox.c.incarnation < bindparam("life", type_=WHOLE),
    and_(
        outbox.c.incarnation == bindparam("same_life", type_=WHOLE),
        outbox.c.sequence < bindparam("number", type_=WHOLE),
    ),
)
_ROWS: Final = select(
    outbox.c.incarnation,
    outbox.c.sequence,
    journal.c.kind,
    outbox.c.state,
    outbox.c.amount_minor,
    journal.c.made_at_ms,
    outbox.c.outcome,
    outbox.c.fields,
    journal.c.content,
).join_from(outbox, journal, _IN_JOURNAL)
_NEWEST_FIRST: Final = (outbox.c.incarnation.desc(), outbox.c.sequence.desc())
_PAGE: Final = Statement(
    _ROWS.where(_TILL, _OLDER)
    .order_by(*_NEWEST_FIRST)
    .limit(bindparam("most"))
    .offset(literal_column("0"))
)
_PAGE_OF_STATE: Final = Statement(
    _ROWS.where(_TILL, _OLDER, outbox.c.state == bindparam("state"))
    .order_by(*_NEWEST_FIRST)
    .limit(bindparam("most"))
    .offset(literal_column("0"))
)
_ONE: Final = Statement(
    _ROWS.where(
        _TILL,
        outbox.c.incarnation == bindparam("life"),
        outbox.c.sequence == bindparam("number"),
    )
)
_COUNT: Final = Statement(select(func.count()).where(_TILL))
_ASK_AGAIN: Final = Statement(
    update(outbox)
    .where(
        _TILL,
        outbox.c.incarnation == bindparam("life"),
        outbox.c.sequence == bindparam("number"),
        outbox.c.state == literal_column("'parked'"),
    )
    .values(state=literal_column("'pending'"), changed_at_ms=bindparam("at"))
)


_KEEP_HERE: Final = Statement(
    update(outbox)
    .where(
        _TILL,
        outbox.c.incarnation == bindparam("life"),
        outbox.c.state == literal_column("'pending'"),
    )
    .values(
        state=literal_column("'acked'"), outcome=bindparam("became"), changed_at_ms=bindparam("at")
    )
)


def list_page(
    connection: Connection,
    till_id: TillId,
    *,
    before: At = NEWEST,
    state: OutboxState | None = None,
    most: int,
) -> tuple[Sent, ...]:
    """Return the next operations before a place, the newest first; of one state, or of any."""
    values: dict[str, object] = {
        "till": till_id,
        "life": before.incarnation,
        "same_life": before.incarnation,
        "number": before.sequence,
        "most": most,
    }
    if state is None:
        return _sent(_PAGE.rows(connection, values))
    return _sent(_PAGE_OF_STATE.rows(connection, values | {"state": state.value}))


def find_sent(connection: Connection, till_id: TillId, at: At) -> Sent | None:
    """Return one operation with what has become of it."""
    values = {"till": till_id, "life": at.incarnation, "number": at.sequence}
    found = _sent(_ONE.rows(connection, values))
    return found[0] if found else None


def count_sent(connection: Connection, till_id: TillId) -> int:
    """Return how many operations there are, whatever became of them."""
    ((count,),) = _COUNT.rows(connection, {"till": till_id})
    return int(count)


def ask_again(connection: Connection, till_id: TillId, at: At, now_ms: int) -> bool:
    """Let a parked operation wait for central once more; False when it is not parked."""
    values = {"till": till_id, "life": at.incarnation, "number": at.sequence, "at": now_ms}
    return _ASK_AGAIN.count(connection, values) == 1


def keep_here(connection: Connection, till_id: TillId, incarnation: int, now_ms: int) -> int:
    """Let nothing of a life wait that central does not know; returns how many operations stay."""
    values = {
        "till": till_id,
        "life": incarnation,
        "became": BEFORE_JOINING,
        "at": now_ms,
    }
    return _KEEP_HERE.count(connection, values)


def _sent(rows: Sequence[Row]) -> tuple[Sent, ...]:
    return tuple(Sent(*row)._replace(state=OutboxState(row[3])) for row in rows)
