"""Rows of what tills did, each with what became of it. Added, never changed."""

from collections.abc import Iterable
from typing import Final, NamedTuple

from sqlalchemy import Text, bindparam, func, literal_column, select
from sqlalchemy.dialects.postgresql import insert as insert_or_nothing

from pos_app.domain.allowance import Outcome
from pos_app.storage.bulk import insert_all
from pos_app.storage.schema.given import till_operation
from pos_app.storage.statement import Connection, Row, Statement
from pos_app.storage.tills import Life


class OperationRow(NamedTuple):
    """An operation as it came, to the byte, and its outcome; `fields` is JSON text."""

    account_id: str
    till_id: str
    incarnation: int
    sequence: int
    hash: bytes
    content: str
    outcome: Outcome
    code: str | None
    fields: str
    received_at_ms: int


_OF_LIFE: Final = (
    (till_operation.c.account_id == bindparam("account"))
    & (till_operation.c.till_id == bindparam("till"))
    & (till_operation.c.incarnation == bindparam("life"))
)
# As the index has it: what forked off is no part of the chain.
_IN_CHAIN: Final = till_operation.c.outcome != literal_column("'invalid'", Text())
_COLUMNS: Final = tuple(till_operation.c[name] for name in OperationRow._fields)

_ADD_IF_NEW: Final = Statement(
    insert_or_nothing(till_operation)
    .values({c.name: bindparam(c.name) for c in till_operation.c})
    .on_conflict_do_nothing()
)
_HASH: Final = Statement(
    select(till_operation.c.hash).where(
        _OF_LIFE, _IN_CHAIN, till_operation.c.sequence == bindparam("sequence")
    )
)
_IS_KEPT: Final = Statement(
    select(func.count()).where(
        _OF_LIFE,
        till_operation.c.sequence == bindparam("sequence"),
        till_operation.c.hash == bindparam("content_hash"),
    )
)
_RANGE: Final = Statement(
    select(*_COLUMNS)
    .where(
        _OF_LIFE,
        till_operation.c.sequence > bindparam("after"),
        till_operation.c.sequence <= bindparam("up_to"),
    )
    .order_by(till_operation.c.sequence, till_operation.c.received_at_ms)
)
_COUNTS: Final = Statement(
    select(till_operation.c.outcome, func.count())
    .where(_OF_LIFE)
    .group_by(till_operation.c.outcome)
)


def add_operations(connection: Connection, new: Iterable[OperationRow]) -> None:
    """Add operations with their outcomes."""
    rows = [{**row._asdict(), "outcome": row.outcome.value} for row in new]
    insert_all(connection, till_operation, rows)


def add_if_new(connection: Connection, row: OperationRow) -> None:
    """Add an operation that may have come before."""
    _ADD_IF_NEW.count(connection, {**row._asdict(), "outcome": row.outcome.value})


def find_hash(connection: Connection, life: Life, sequence: int) -> bytes | None:
    """Return the hash of one operation of a life's chain; None when it is not here."""
    row = _HASH.row(connection, {**_of(life), "sequence": sequence})
    return None if row is None else bytes(row[0])


def is_kept(connection: Connection, life: Life, sequence: int, hash_: bytes) -> bool:
    """Tell whether an operation is here, in its life's chain or beside it."""
    values = {**_of(life), "sequence": sequence, "content_hash": hash_}
    ((count,),) = _IS_KEPT.rows(connection, values)
    return bool(count)


def list_operations(
    connection: Connection, life: Life, *, after: int, up_to: int
) -> tuple[OperationRow, ...]:
    """Return the operations `after` < sequence <= `up_to`, forked ones among them, in order."""
    values = {**_of(life), "after": after, "up_to": up_to}
    return tuple(_operation_of(row) for row in _RANGE.rows(connection, values))


def count_outcomes(connection: Connection, life: Life) -> dict[Outcome, int]:
    """Return how many operations of a life came to which outcome."""
    return {Outcome(row[0]): int(row[1]) for row in _COUNTS.rows(connection, _of(life))}


def _of(life: Life) -> dict[str, object]:
    return {"account": life.account_id, "till": life.till_id, "life": life.incarnation}


def _operation_of(row: Row) -> OperationRow:
    kept = OperationRow(*row)
    return kept._replace(hash=bytes(kept.hash), outcome=Outcome(kept.outcome))
