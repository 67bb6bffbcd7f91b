"""Rows of the journal: operations, each bound to the one before. Added, never changed."""

import json
from collections.abc import Iterator
from typing import Any, Final, NamedTuple, cast

from sqlalchemy import bindparam, insert, literal_column, select

from pos_app.domain.ids import TillId
from pos_app.domain.operation import Operation, OperationKind
from pos_app.storage.schema.books import entry_about
from pos_app.storage.schema.till import journal
from pos_app.storage.statement import Connection, Row, Statement


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

    @property
    def body(self) -> dict[str, Any]:
        """What happened, as plain values."""
        return cast("dict[str, Any]", json.loads(self.content)["body"])


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
_HASH: Final = Statement(
    select(journal.c.hash).where(
        journal.c.till_id == bindparam("till"),
        journal.c.incarnation == bindparam("incarnation"),
        journal.c.sequence == bindparam("sequence"),
    )
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
_OF_KIND: Final = Statement(
    select(*(journal.c[name] for name in KeptOperation._fields))
    .where(journal.c.till_id == bindparam("till"), journal.c.kind == bindparam("kind"))
    .order_by(journal.c.incarnation, journal.c.sequence)
)
_LAST_OF_KIND: Final = Statement(
    select(*(journal.c[name] for name in KeptOperation._fields))
    .where(journal.c.till_id == bindparam("till"), journal.c.kind == bindparam("kind"))
    .order_by(journal.c.incarnation.desc(), journal.c.sequence.desc())
    .limit(literal_column("1"))
    .offset(literal_column("0"))
)
_ABOUT: Final = Statement(
    select(*(journal.c[name] for name in KeptOperation._fields))
    .join_from(
        entry_about,
        journal,
        (journal.c.till_id == entry_about.c.till_id)
        & (journal.c.incarnation == entry_about.c.incarnation)
        & (journal.c.sequence == entry_about.c.sequence),
    )
    .where(entry_about.c.till_id == bindparam("till"), entry_about.c.subject == bindparam("about"))
    .order_by(journal.c.incarnation, journal.c.sequence)
)
_ADD_ABOUT: Final = Statement(
    insert(entry_about).values({c.name: bindparam(c.name) for c in entry_about.c})
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


def add_subject(connection: Connection, operation: Operation, subject: str) -> None:
    """Note what an operation is about, so that it is found by that."""
    _ADD_ABOUT.count(
        connection,
        {
            "till_id": operation.till_id,
            "subject": subject,
            "incarnation": operation.incarnation,
            "sequence": operation.sequence,
        },
    )


def read_about(connection: Connection, till_id: TillId, subject: str) -> tuple[KeptOperation, ...]:
    """Return the operations about a subject, the oldest first."""
    return tuple(_kept(row) for row in _ABOUT.rows(connection, {"till": till_id, "about": subject}))


def read_of_kind(
    connection: Connection, till_id: TillId, kind: OperationKind
) -> tuple[KeptOperation, ...]:
    """Return every operation of a kind, the oldest first."""
    rows = _OF_KIND.rows(connection, {"till": till_id, "kind": kind.value})
    return tuple(_kept(row) for row in rows)


def find_last_of_kind(
    connection: Connection, till_id: TillId, kind: OperationKind
) -> KeptOperation | None:
    """Return the newest operation of a kind, None before the first."""
    row = _LAST_OF_KIND.row(connection, {"till": till_id, "kind": kind.value})
    return None if row is None else _kept(row)


def find_hash(
    connection: Connection, till_id: TillId, incarnation: int, sequence: int
) -> bytes | None:
    """Return the hash of one operation, None when there is none of that number."""
    values = {"till": till_id, "incarnation": incarnation, "sequence": sequence}
    row = _HASH.row(connection, values)
    return None if row is None else bytes(row[0])


def read_operations(
    connection: Connection,
    till_id: TillId,
    *,
    most: int = 1000,
    after: tuple[int, int] = (0, 0),
) -> Iterator[KeptOperation]:
    """Return the operations of the till in the order of the chain, `most` fetched at a time.

    Those after the one at `after`, which is an incarnation and a sequence.
    """
    incarnation, sequence = after
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
            yield _kept(row)
        if len(rows) < most:
            return
        incarnation, sequence = int(rows[-1][0]), int(rows[-1][1])


def _kept(row: Row) -> KeptOperation:
    kept = KeptOperation(*row)
    return kept._replace(previous_hash=bytes(row[2]), hash=bytes(row[3]))
