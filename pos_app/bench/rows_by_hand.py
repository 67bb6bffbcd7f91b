"""What a till's queue comes to at central, written by hand: the same rows, batch by batch.

Read from where central put them, they are pushed into a copy of the database as it was before, by
SQL as one would write it for this one purpose: nothing is asked and nothing is decided.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import dropwhile, takewhile
from time import perf_counter
from typing import Any, Final

import psycopg
from psycopg import sql
from psycopg.rows import dict_row

Row = Mapping[str, Any]

_OPERATIONS: Final = """
SELECT * FROM till_operation WHERE till_id = %s ORDER BY incarnation, sequence"""
_MOVEMENTS: Final = """
SELECT * FROM wallet_transaction WHERE created_by = %s AND parent_id IS NOT NULL"""
_CARD: Final = """
UPDATE card SET drawdown_minor = drawdown_minor + %(amount_minor)s,
  reserved_minor = reserved_minor - %(amount_minor)s, position = position + 1,
  version = version + 1
WHERE account_id = %(account_id)s AND card_id = %(card_id)s"""
_RESERVATION: Final = """
UPDATE reservation SET captured_minor = captured_minor + %(amount_minor)s
WHERE account_id = %(account_id)s AND card_id = %(card_id)s AND transaction_id = %(parent_id)s"""
_PROGRESS: Final = """
UPDATE till_incarnation SET last_sequence = %(sequence)s, last_hash = %(hash)s
WHERE account_id = %(account_id)s AND till_id = %(till_id)s AND incarnation = %(incarnation)s"""


@dataclass(frozen=True, slots=True)
class Batch:
    """The rows of one push."""

    operations: Sequence[Row]
    movements: Sequence[Row]


def batches_of(conninfo: str, till_id: str, at_once: int) -> list[Batch]:
    """Return a till's first sales in a row that were paid with rights that central had given."""
    with (
        psycopg.connect(conninfo) as connection,
        connection.cursor(row_factory=dict_row) as cursor,
    ):
        operations = cursor.execute(_OPERATIONS, (till_id,)).fetchall()
        movements = cursor.execute(_MOVEMENTS, (till_id,)).fetchall()
    by_ref = {movement["ref_id"]: movement for movement in movements}
    return [
        Batch(some, [by_ref[ref] for operation in some for ref in _refs_of(operation)])
        for some in _in_groups(_plain_run(operations), at_once)
    ]


def push_by_hand(conninfo: str, batches: Sequence[Batch]) -> float:
    """Push them, each in one durable commit; return how many operations a second."""
    with psycopg.connect(conninfo, autocommit=True) as connection:
        started_s = perf_counter()
        for batch in batches:
            with connection.transaction(), connection.cursor() as cursor:
                _insert(cursor, "till_operation", batch.operations)
                _insert(cursor, "wallet_transaction", batch.movements)
                cursor.executemany(_CARD, batch.movements)
                cursor.executemany(_RESERVATION, batch.movements)
                cursor.execute(_PROGRESS, batch.operations[-1])
        took_s = perf_counter() - started_s
    return sum(len(batch.operations) for batch in batches) / took_s


def _insert(cursor: psycopg.Cursor[Any], table: str, rows: Sequence[Row]) -> None:
    names = [*rows[0]]
    cursor.executemany(
        sql.SQL("INSERT INTO {} ({}) VALUES ({})").format(
            sql.Identifier(table),
            sql.SQL(", ").join(map(sql.Identifier, names)),
            sql.SQL(", ").join(map(sql.Placeholder, names)),
        ),
        rows,
    )


def _plain_run(operations: Sequence[Row]) -> Sequence[Row]:
    from_the_first = dropwhile(lambda operation: not _refs_of(operation), operations)
    return list(takewhile(_refs_of, from_the_first))


def _refs_of(operation: Row) -> list[str]:
    body = json.loads(operation["content"])["body"]
    return [capture["capture_ref_id"] for capture in body.get("captures", ())]


def _in_groups(operations: Sequence[Row], at_once: int) -> Iterator[Sequence[Row]]:
    for first in range(0, len(operations), at_once):
        yield operations[first : first + at_once]
