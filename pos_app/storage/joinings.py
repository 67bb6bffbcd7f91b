"""Rows of joinings: the lives of a till at central, and how far each has read the news."""

from typing import Final

from sqlalchemy import bindparam, insert, literal_column, select, update

from pos_app.domain.ids import AccountId, TillId
from pos_app.domain.joining import Joining, JoiningState, Speech
from pos_app.storage.schema.held import joining
from pos_app.storage.statement import Connection, Row, Statement

_THIS: Final = (joining.c.till_id == bindparam("till")) & (
    joining.c.incarnation == bindparam("life")
)
_ADD: Final = Statement(insert(joining).values({c.name: bindparam(c.name) for c in joining.c}))
_LAST: Final = Statement(
    select(joining)
    .order_by(joining.c.joined_at_ms.desc(), joining.c.incarnation.desc())
    .limit(literal_column("1"))
    .offset(literal_column("0"))  # else SQLite gets one bound to a name of its own
)
_GET: Final = Statement(select(joining).where(_THIS))
_ALL: Final = Statement(
    select(joining).where(joining.c.till_id == bindparam("till")).order_by(joining.c.incarnation)
)
_SET_STATE: Final = Statement(update(joining).where(_THIS).values(state=bindparam("new_state")))
_SET_ADDRESS: Final = Statement(update(joining).where(_THIS).values(address=bindparam("new_one")))
_SET_SEALED: Final = Statement(
    update(joining).where(_THIS).values(sealed_keys=bindparam("new_sealed"))
)
_READ_ON: Final = Statement(
    update(joining)
    .where(_THIS)
    .values(feed_epoch=bindparam("epoch"), feed_after=bindparam("after"))
)
_FILL: Final = Statement(
    update(joining)
    .where(_THIS)
    .values(
        feed_epoch=bindparam("epoch"),
        feed_after=bindparam("after"),
        snapshot_after=bindparam("page_end"),
        snapshot_feed_after=bindparam("feed_then"),
        snapshot_done=bindparam("done"),
        snapshot_total=bindparam("total"),
    )
)
_SEE_CLOCK: Final = Statement(
    update(joining)
    .where(_THIS, joining.c.clock_high_ms < bindparam("now"))
    .values(clock_high_ms=bindparam("at"))
)


def add_joining(connection: Connection, new: Joining) -> None:
    """Add a life of the till. Its incarnation is new."""
    _ADD.count(
        connection,
        {
            "till_id": new.till_id,
            "incarnation": new.incarnation,
            "account_id": new.account_id,
            "address": new.address,
            "speech": new.speech.value,
            "enrolment_id": new.enrolment_id,
            "sealed_keys": new.sealed_keys,
            "central_key": new.central_key,
            "state": new.state.value,
            "feed_epoch": new.feed_epoch,
            "feed_after": new.feed_after,
            "snapshot_after": new.snapshot_after,
            "snapshot_feed_after": new.snapshot_feed_after,
            "snapshot_done": new.snapshot_done,
            "snapshot_total": new.snapshot_total,
            "clock_high_ms": new.clock_high_ms,
            "joined_at_ms": new.joined_at_ms,
        },
    )


def find_joining(connection: Connection) -> Joining | None:
    """Return the life that this database lives, None for a stand-alone till."""
    row = _LAST.row(connection, {})
    return None if row is None else _joining_of(row)


def get_joining(connection: Connection, till_id: TillId, incarnation: int) -> Joining:
    """Return a life that is known to be there."""
    (row,) = _GET.rows(connection, {"till": till_id, "life": incarnation})
    return _joining_of(row)


def list_joinings(connection: Connection, till_id: TillId) -> tuple[Joining, ...]:
    """Return every life of the till, the oldest first."""
    return tuple(_joining_of(row) for row in _ALL.rows(connection, {"till": till_id}))


def set_state(
    connection: Connection, till_id: TillId, incarnation: int, state: JoiningState
) -> None:
    """Note what a life may do from now on."""
    _SET_STATE.count(connection, {"till": till_id, "life": incarnation, "new_state": state.value})


def set_address(connection: Connection, till_id: TillId, incarnation: int, address: str) -> None:
    """Note where a life's central answers from now on."""
    _SET_ADDRESS.count(connection, {"till": till_id, "life": incarnation, "new_one": address})


def set_sealed_keys(
    connection: Connection, till_id: TillId, incarnation: int, sealed_keys: bytes
) -> None:
    """Note what a life asks its central with from now on."""
    values = {"till": till_id, "life": incarnation, "new_sealed": sealed_keys}
    _SET_SEALED.count(connection, values)


def read_on(
    connection: Connection, till_id: TillId, incarnation: int, *, epoch: str, after: int
) -> None:
    """Note how far the feed was read, in the commit of what was read."""
    _READ_ON.count(
        connection, {"till": till_id, "life": incarnation, "epoch": epoch, "after": after}
    )


def fill_on(
    connection: Connection,
    filling: Joining,
    *,
    page_end: str | None,
    feed_then: int | None,
    done: int,
    total: int,
) -> None:
    """Note how far the first fill has come, in the commit of its page. No `feed_then` ends it."""
    _FILL.count(
        connection,
        {
            "till": filling.till_id,
            "life": filling.incarnation,
            "epoch": filling.feed_epoch,
            "after": filling.feed_after,
            "page_end": page_end,
            "feed_then": feed_then,
            "done": done,
            "total": total,
        },
    )


def see_clock(connection: Connection, till_id: TillId, incarnation: int, now_ms: int) -> None:
    """Note that the wall clock showed this; an earlier moment than before changes nothing."""
    values = {"till": till_id, "life": incarnation, "now": now_ms, "at": now_ms}
    _SEE_CLOCK.count(connection, values)


def _joining_of(row: Row) -> Joining:
    found = dict(zip((c.name for c in joining.c), row, strict=True))
    return Joining(
        account_id=AccountId(found["account_id"]),
        till_id=TillId(found["till_id"]),
        incarnation=found["incarnation"],
        address=found["address"],
        speech=Speech(found["speech"]),
        enrolment_id=found["enrolment_id"],
        sealed_keys=bytes(found["sealed_keys"]),
        central_key=None if found["central_key"] is None else bytes(found["central_key"]),
        state=JoiningState(found["state"]),
        feed_epoch=found["feed_epoch"],
        feed_after=found["feed_after"],
        snapshot_after=found["snapshot_after"],
        snapshot_feed_after=found["snapshot_feed_after"],
        snapshot_done=found["snapshot_done"],
        snapshot_total=found["snapshot_total"],
        clock_high_ms=found["clock_high_ms"],
        joined_at_ms=found["joined_at_ms"],
    )
