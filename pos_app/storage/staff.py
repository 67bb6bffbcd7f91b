"""Rows of staff: who works at a till, with the verifier of a PIN and the tries at it."""

from typing import Final, NamedTuple

from sqlalchemy import bindparam, insert, literal_column, select, update

from pos_app.domain.ids import TillId
from pos_app.domain.staff import Role, StaffId, StaffMember
from pos_app.storage.pins import PinState
from pos_app.storage.schema.books import staff
from pos_app.storage.schema.columns import WHOLE
from pos_app.storage.statement import Connection, Row, Statement


class KeptMember(NamedTuple):
    """Somebody who works here, and the state of the PIN."""

    member: StaffMember
    pin: PinState


_COLUMNS: Final = (
    *(staff.c.staff_id, staff.c.name, staff.c.role),
    *(staff.c.pin_hash, staff.c.attempt, staff.c.failures, staff.c.locked_until_ms),
)
_HERE: Final = (staff.c.till_id == bindparam("till")) & staff.c.left_at_ms.is_(None)
_THIS: Final = _HERE & (staff.c.staff_id == bindparam("who"))
_LIST: Final = Statement(select(*_COLUMNS).where(_HERE).order_by(staff.c.name, staff.c.staff_id))
_FIND: Final = Statement(select(*_COLUMNS).where(_THIS))
_ADD: Final = Statement(insert(staff).values({c.name: bindparam(c.name) for c in staff.c}))
_NEXT_ATTEMPT: Final = staff.c.attempt + literal_column("1", WHOLE)
_RECORD: Final = Statement(
    update(staff)
    .where(_THIS)
    .values(
        attempt=_NEXT_ATTEMPT,
        failures=bindparam("wrong_tries"),
        locked_until_ms=bindparam("locked_until"),
    )
)
_CHANGE: Final = Statement(
    update(staff).where(_THIS).values(name=bindparam("new_name"), role=bindparam("new_role"))
)
_CHANGE_PIN: Final = Statement(
    update(staff)
    .where(_THIS)
    .values(
        pin_hash=bindparam("new_hash"),
        attempt=_NEXT_ATTEMPT,
        failures=literal_column("0", WHOLE),
        locked_until_ms=literal_column("0", WHOLE),
    )
)
_LEAVE: Final = Statement(update(staff).where(_THIS).values(left_at_ms=bindparam("at")))


def list_staff(connection: Connection, till_id: TillId) -> tuple[StaffMember, ...]:
    """Return everybody who works here, by name."""
    return tuple(_kept(row).member for row in _LIST.rows(connection, {"till": till_id}))


def find_member(connection: Connection, till_id: TillId, who: StaffId) -> KeptMember | None:
    """Return one of them, None for somebody who does not work here."""
    row = _FIND.row(connection, {"till": till_id, "who": who})
    return None if row is None else _kept(row)


def add_member(
    connection: Connection, till_id: TillId, member: StaffMember, *, pin_hash: str
) -> None:
    """Add somebody, with no wrong tries."""
    _ADD.count(
        connection,
        {
            "till_id": till_id,
            "staff_id": member.staff_id,
            "name": member.name,
            "role": member.role.value,
            "pin_hash": pin_hash,
            "attempt": 0,
            "failures": 0,
            "locked_until_ms": 0,
            "left_at_ms": None,
        },
    )


def change_member(connection: Connection, till_id: TillId, member: StaffMember) -> None:
    """Give somebody another name or role."""
    _CHANGE.count(
        connection,
        {
            "till": till_id,
            "who": member.staff_id,
            "new_name": member.name,
            "new_role": member.role.value,
        },
    )


def change_staff_pin(
    connection: Connection, till_id: TillId, who: StaffId, *, pin_hash: str
) -> None:
    """Give somebody another PIN, with no wrong tries."""
    _CHANGE_PIN.count(connection, {"till": till_id, "who": who, "new_hash": pin_hash})


def record_staff_try(
    connection: Connection, till_id: TillId, who: StaffId, *, failures: int, locked_until_ms: int
) -> None:
    """Count a try at a PIN."""
    _RECORD.count(
        connection,
        {
            "till": till_id,
            "who": who,
            "wrong_tries": failures,
            "locked_until": locked_until_ms,
        },
    )


def leave(connection: Connection, till_id: TillId, who: StaffId, at_ms: int) -> None:
    """Note that somebody works here no more. The row stays: the journal names it."""
    _LEAVE.count(connection, {"till": till_id, "who": who, "at": at_ms})


def _kept(row: Row) -> KeptMember:
    member = StaffMember(staff_id=StaffId(row[0]), name=row[1], role=Role(row[2]))
    return KeptMember(member, PinState(row[3], row[4], row[5], row[6]))
