"""Many rows in one statement: what a push of a till's operations reads and writes.

PostgreSQL takes changes as arrays of columns and new rows as a copy, SQLite one row after another
within the process. Both are the same rows in the end.
"""

import json
from collections.abc import Collection, Mapping, Sequence
from functools import cache
from typing import Any, Final, NamedTuple

from sqlalchemy import (
    ARRAY,
    ColumnElement,
    Table,
    Text,
    any_,
    bindparam,
    column,
    func,
    insert,
    select,
)

from pos_app.domain.ids import AccountId, CardId, TillId
from pos_app.storage.cards import STATE_COLUMNS, CardState
from pos_app.storage.schema.cards import card
from pos_app.storage.schema.given import till_allowance
from pos_app.storage.statement import Connection, Statement, copy_in
from pos_app.storage.till_allowances import HELD, HeldRow, held_of

_DIALECTS: Final = ("postgresql", "sqlite")
_REFS: Final = {
    # One look-up in an index for each, whatever the planner thinks of the tables' sizes: either
    # table holds everything that ever happened, and is never to be gone through.
    "postgresql": """
SELECT v.card_id, v.ref_id
FROM unnest(%(cards)b::text[], %(refs)b::text[]) AS v(card_id, ref_id), LATERAL (
  (SELECT FROM wallet_transaction t WHERE t.account_id = %(account)s
   AND t.card_id = v.card_id AND t.ref_id = v.ref_id LIMIT 1)
  UNION ALL
  (SELECT FROM refusal r WHERE r.account_id = %(account)s AND r.card_id = v.card_id
   AND r.key_space = 'transaction' AND r.ref_id = v.ref_id LIMIT 1)) AS known""",
    "sqlite": """
SELECT v.value ->> 0, v.value ->> 1 FROM json_each(:pairs) AS v
WHERE EXISTS (SELECT 1 FROM wallet_transaction t WHERE t.account_id = :account
              AND t.card_id = v.value ->> 0 AND t.ref_id = v.value ->> 1)
   OR EXISTS (SELECT 1 FROM refusal r WHERE r.account_id = :account AND r.card_id = v.value ->> 0
              AND r.key_space = 'transaction' AND r.ref_id = v.value ->> 1)""",
}
_TAKE: Final = {
    "postgresql": """
UPDATE card SET drawdown_minor = drawdown_minor + v.taken,
  reserved_minor = reserved_minor - v.taken, position = position + v.movements,
  version = version + v.movements
FROM unnest(%(cards)b::text[], %(taken)b::bigint[], %(movements)b::bigint[])
  AS v(card_id, taken, movements)
WHERE card.account_id = %(account)s AND card.card_id = v.card_id""",
    "sqlite": """
UPDATE card SET drawdown_minor = drawdown_minor + :taken,
  reserved_minor = reserved_minor - :taken, position = position + :movements,
  version = version + :movements
WHERE account_id = :account AND card_id = :card""",
}
_CAPTURE: Final = {
    "postgresql": """
UPDATE reservation SET captured_minor = captured_minor + v.taken, settled_at_ms = v.settled_at
FROM unnest(%(cards)b::text[], %(ids)b::text[], %(taken)b::bigint[], %(settled)b::bigint[])
  AS v(card_id, id, taken, settled_at)
WHERE reservation.account_id = %(account)s AND reservation.card_id = v.card_id
  AND reservation.transaction_id = v.id""",
    "sqlite": """
UPDATE reservation SET captured_minor = captured_minor + :taken, settled_at_ms = :settled
WHERE account_id = :account AND card_id = :card AND transaction_id = :id""",
}
_CLOSE: Final = {
    "postgresql": """
UPDATE till_allowance SET state = 'closed' WHERE account_id = %(account)s AND till_id = %(till)s
  AND allowance_id = ANY(%(ids)b::text[])""",
    "sqlite": """
UPDATE till_allowance SET state = 'closed' WHERE account_id = :account AND till_id = :till
  AND allowance_id = :id""",
}


def _among(of: ColumnElement[str], dialect: str) -> ColumnElement[bool]:
    """Return that a column is one of many, in words that do not grow with their number."""
    if dialect == "postgresql":
        return of == any_(bindparam("ids", type_=ARRAY(Text)))
    return of.in_(select(column("value", Text)).select_from(func.json_each(bindparam("ids"))))


_LOCK: Final = {
    dialect: Statement(
        select(*STATE_COLUMNS)
        .where(card.c.account_id == bindparam("account"), _among(card.c.card_id, dialect))
        .order_by(card.c.card_id)
        .with_for_update()
    )
    for dialect in _DIALECTS
}
_HELD_AMONG: Final = {
    dialect: Statement(
        HELD.where(
            till_allowance.c.account_id == bindparam("account"),
            till_allowance.c.till_id == bindparam("till"),
            _among(till_allowance.c.allowance_id, dialect),
        )
    )
    for dialect in _DIALECTS
}


class Taken(NamedTuple):
    """What is captured of one allowance, in all; `settled_at_ms` when nothing of it is left."""

    held: HeldRow
    amount_minor: int
    movements: int
    settled_at_ms: int | None


def lock_cards(
    connection: Connection, account_id: AccountId, card_ids: Collection[str]
) -> dict[str, CardState]:
    """Wait until nobody else is changing these cards, always in the order of their ids."""
    values = {"account": account_id, "ids": _listed(connection, card_ids)}
    rows = _LOCK[connection.dialect.name].rows(connection, values)
    states = [CardState(*row) for row in rows]
    return {state.card_id: state for state in states}


def find_allowances(
    connection: Connection, account_id: AccountId, till_id: TillId, ids: Collection[str]
) -> dict[str, HeldRow]:
    """Return those of a till's allowances, each with what is left of it."""
    values = {"account": account_id, "till": till_id, "ids": _listed(connection, ids)}
    rows = _HELD_AMONG[connection.dialect.name].rows(connection, values)
    return {one.allowance.allowance_id: one for one in map(held_of, rows)}


def known_refs(
    connection: Connection, account_id: AccountId, pairs: Collection[tuple[str, str]]
) -> set[tuple[str, str]]:
    """Return which of these (card, ref_id) have an outcome already."""
    values: dict[str, Any] = {
        "account": account_id,
        "cards": [one for one, _ in pairs],
        "refs": [ref for _, ref in pairs],
        "pairs": json.dumps([*pairs]),
    }
    found = connection.exec_driver_sql(_REFS[connection.dialect.name], values).fetchall()
    return {(row[0], row[1]) for row in found}


def capture_all(connection: Connection, taken: Sequence[Taken]) -> None:
    """Capture from allowances whose cards are locked; their movements are added besides."""
    if not taken:
        return
    first = taken[0].held.allowance
    of_cards: dict[CardId, tuple[int, int]] = {}
    for one in taken:
        amount_minor, movements = of_cards.get(one.held.allowance.card_id, (0, 0))
        of_cards[one.held.allowance.card_id] = (
            amount_minor + one.amount_minor,
            movements + one.movements,
        )
    _change(
        connection,
        _TAKE,
        {"account": first.account_id},
        [
            {"card": card_id, "taken": amount_minor, "movements": movements}
            for card_id, (amount_minor, movements) in of_cards.items()
        ],
        {"card": "cards", "taken": "taken", "movements": "movements"},
    )
    _change(
        connection,
        _CAPTURE,
        {"account": first.account_id},
        [
            {
                "card": one.held.allowance.card_id,
                "id": one.held.allowance.transaction_id,
                "taken": one.amount_minor,
                "settled": one.settled_at_ms,
            }
            for one in taken
        ],
        {"card": "cards", "id": "ids", "taken": "taken", "settled": "settled"},
    )
    used_up = [one.held.allowance for one in taken if one.settled_at_ms is not None]
    _change(
        connection,
        _CLOSE,
        {"account": first.account_id, "till": first.till_id},
        [{"id": one.allowance_id} for one in used_up],
        {"id": "ids"},
    )


def insert_all(connection: Connection, table: Table, rows: Sequence[Mapping[str, object]]) -> None:
    """Add rows, each with a value for every column."""
    if not rows:
        return
    if connection.dialect.name != "postgresql":
        _insert_of(table).many(connection, rows)
        return
    names = [column.name for column in table.columns]
    copy_in(connection, _copying(table), ([row[name] for name in names] for row in rows))


def _listed(connection: Connection, ids: Collection[str]) -> object:
    return sorted(ids) if connection.dialect.name == "postgresql" else json.dumps(sorted(ids))


@cache
def _insert_of(table: Table) -> Statement:
    return Statement(insert(table).values({c.name: bindparam(c.name) for c in table.columns}))


@cache
def _copying(table: Table) -> str:
    return f"COPY {table.name} ({', '.join(column.name for column in table.columns)}) FROM STDIN"


def _change(
    connection: Connection,
    texts: Mapping[str, str],
    common: Mapping[str, object],
    rows: Sequence[Mapping[str, object]],
    arrays: Mapping[str, str],
) -> None:
    if not rows:
        return
    text = texts[connection.dialect.name]
    if connection.dialect.name == "postgresql":
        columns = {name: [row[one] for row in rows] for one, name in arrays.items()}
        connection.exec_driver_sql(text, {**common, **columns})
    else:
        connection.exec_driver_sql(text, [{**common, **row} for row in rows])
