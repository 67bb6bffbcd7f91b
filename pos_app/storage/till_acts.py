"""Rows of what tills have done to cards at central: who, why, and how it ended. Only ever added."""

from typing import Final, NamedTuple

from sqlalchemy import bindparam, insert, select

from pos_app.domain.card_act import ActId, ActKind
from pos_app.domain.ids import AccountId, CardId, TillId
from pos_app.storage.schema.acts import till_act
from pos_app.storage.statement import Connection, Statement


class ActRow(NamedTuple):
    """An act and its end: done, or refused with a code and its fields as text."""

    account_id: AccountId
    till_id: TillId
    act_id: ActId
    incarnation: int
    kind: ActKind
    card_id: CardId
    content: str
    operator: str
    approved_by: str | None
    reason: str
    code: str | None
    fields: str | None
    answered_at_ms: int


_COLUMNS: Final = tuple(till_act.c[name] for name in ActRow._fields)
_ADD: Final = Statement(insert(till_act).values({c.name: bindparam(c.name) for c in till_act.c}))
_FIND: Final = Statement(
    select(*_COLUMNS).where(
        till_act.c.account_id == bindparam("account"),
        till_act.c.till_id == bindparam("till"),
        till_act.c.act_id == bindparam("act"),
    )
)
_OF_TILL: Final = Statement(
    select(*_COLUMNS)
    .where(till_act.c.account_id == bindparam("account"), till_act.c.till_id == bindparam("till"))
    .order_by(till_act.c.answered_at_ms, till_act.c.act_id)
)


def add_act(connection: Connection, new: ActRow) -> None:
    """Keep how an act ended for ever."""
    _ADD.count(connection, {**new._asdict(), "kind": new.kind.value})


def find_act(
    connection: Connection, account_id: AccountId, till_id: TillId, act_id: ActId
) -> ActRow | None:
    """Return how an act ended; None when it was never asked."""
    row = _FIND.row(connection, {"account": account_id, "till": till_id, "act": act_id})
    return None if row is None else _act(ActRow(*row))


def list_acts(connection: Connection, account_id: AccountId, till_id: TillId) -> tuple[ActRow, ...]:
    """Return every act of a till, the oldest first."""
    rows = _OF_TILL.rows(connection, {"account": account_id, "till": till_id})
    return tuple(_act(ActRow(*row)) for row in rows)


def _act(row: ActRow) -> ActRow:
    return row._replace(kind=ActKind(row.kind))
