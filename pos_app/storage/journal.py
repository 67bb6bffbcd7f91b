"""Rows of the journal: operations, each bound to the one before. Added, never changed."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from sqlalchemy import bindparam, insert, literal_column, select

from pos_app.domain.ids import TillId
from pos_app.domain.operation import Operation
from pos_app.storage.schema.till import journal
from pos_app.storage.statement import Connection, Statement


class Head(NamedTuple):
    """The last operation there is: what the next one is bound to."""

    sequence: int
    hash: bytes


class KeptOperation(NamedTuple):
    """An operation as it lies in the journal; whether it agrees with itself is for `verify`."""

    incarnation: int
    sequence: int
    previous_hash: bytes
    hash: bytes
    kind: str
    content: str
    made_at_ms: int


_ADD: Final = Statement(insert(journal).values({c.name: bindparam(c.name) for c in journal.c}))
_HEAD: Final = Statement(
    select(journal.c.sequence, journal.c.hash)
    .where(
        journal.c.till_id == bindparam("till"),
        journal.c.incarnation == bindparam("incarnation"),
    )
    .order_by(journal.c.sequence.desc())
    .limit(literal_column("1"))
    .offset(literal_column("0"))  # else SQLite gets one bound to a name of its own
)
_LIST: Final = Statement(
    select(*(journal.c[name] for name in KeptOperation._fields))
    .where(
        journal.c.till_id == bindparam("till"),
        (journal.c.incarnation > bindparam("incarnation"))
        | (
            (journal.c.incarnation == bindparam("same_incarnation"))
            & (journal.c.sequence > bindparam("sequence"))
        ),
    )
    .order_by(journal.c.incarnation, journal.c.sequence)
    .limit(bindparam("most"))
    .offset(literal_column("0"))
)


def add_operation(connection: Connection, operation: Operation) -> None:
    """Add the operation; the database refuses one that forks the chain."""
    _ADD.count(
        connection,
        {
            "till_id": operation.till_id,
            "incarnation": operation.incarnation,
            "sequence": operation.sequence,
            "previous_hash": operation.previous_hash,
            "hash": operation.hash,
            "kind": operation.kind.value,
            "content": operation.content,
            "made_at_ms": operation.made_at_ms,
        },
    )


def find_head(connection: Connection, till_id: TillId, incarnation: int) -> Head | None:
    """Return the last operation of an incarnation, None before its first."""
    row = _HEAD.row(connection, {"till": till_id, "incarnation": incarnation})
    return None if row is None else Head(int(row[0]), bytes(row[1]))


def read_operations(
    connection: Connection, till_id: TillId, *, most: int = 1000
) -> Iterator[KeptOperation]:
    """Return every operation of the till in the order of the chain, `most` fetched at a time."""
    incarnation = sequence = 0
    while True:
        rows = _LIST.rows(
            connection,
            {
                "till": till_id,
                "incarnation": incarnation,
                "same_incarnation": incarnation,
                "sequence": sequence,
                "most": most,
            },
        )
        for row in rows:
            kept = KeptOperation(*row)
            yield kept._replace(previous_hash=bytes(row[2]), hash=bytes(row[3]))
        if len(rows) < most:
            return
        incarnation, sequence = int(rows[-1][0]), int(rows[-1][1])
