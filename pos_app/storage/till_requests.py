"""Rows of what tills asked for and were answered, of gaps, and of what was written off.

All of these are only ever added.
"""

from typing import Final, NamedTuple

from sqlalchemy import bindparam, insert, select
from sqlalchemy.dialects.postgresql import insert as insert_or_nothing

from pos_app.domain.allowance import AllowanceId, GapKind, RequestId
from pos_app.domain.ids import AccountId, CardId, RefId, TillId
from pos_app.domain.money import Currency
from pos_app.storage.schema.given import gap, till_request, write_off
from pos_app.storage.statement import Connection, Statement


class RequestRow(NamedTuple):
    """A question and its answer: an allowance, or the code of a refusal."""

    account_id: AccountId
    till_id: TillId
    request_id: RequestId
    content: str
    allowance_id: AllowanceId | None
    code: str | None
    balance_minor: int
    available_minor: int
    answered_at_ms: int


class GapRow(NamedTuple):
    """An amount that fits no card, and the operation it came with."""

    account_id: AccountId
    till_id: TillId
    ref_id: RefId
    card_id: CardId
    incarnation: int
    sequence: int
    kind: GapKind
    amount_minor: int
    currency: str
    noted_at_ms: int


class WriteOffRow(NamedTuple):
    """An allowance that a person ended, and the value that others can spend again."""

    account_id: AccountId
    till_id: TillId
    incarnation: int
    allowance_id: AllowanceId
    card_id: CardId
    released_minor: int
    currency: Currency
    why: str
    written_off_at_ms: int
    written_off_by: str


_ADD_REQUEST: Final = Statement(
    insert(till_request).values({c.name: bindparam(c.name) for c in till_request.c})
)
_FIND_REQUEST: Final = Statement(
    select(*(till_request.c[name] for name in RequestRow._fields)).where(
        till_request.c.account_id == bindparam("account"),
        till_request.c.till_id == bindparam("till"),
        till_request.c.request_id == bindparam("request"),
    )
)
_ADD_GAP: Final = Statement(
    insert_or_nothing(gap)
    .values({c.name: bindparam(c.name) for c in gap.c})
    .on_conflict_do_nothing()
)
_GAPS: Final = Statement(
    select(*(gap.c[name] for name in GapRow._fields))
    .where(gap.c.account_id == bindparam("account"), gap.c.till_id == bindparam("till"))
    .order_by(gap.c.noted_at_ms, gap.c.ref_id)
)
_ADD_WRITE_OFF: Final = Statement(
    insert(write_off).values({c.name: bindparam(c.name) for c in write_off.c})
)
_WRITE_OFFS: Final = Statement(
    select(*(write_off.c[name] for name in WriteOffRow._fields))
    .where(write_off.c.account_id == bindparam("account"), write_off.c.till_id == bindparam("till"))
    .order_by(write_off.c.written_off_at_ms, write_off.c.allowance_id)
)


def add_request(connection: Connection, new: RequestRow) -> None:
    """Keep an answer for ever."""
    _ADD_REQUEST.count(connection, new._asdict())


def find_request(
    connection: Connection, account_id: AccountId, till_id: TillId, request_id: RequestId
) -> RequestRow | None:
    """Return the answer that a question has; None when it was never asked."""
    values = {"account": account_id, "till": till_id, "request": request_id}
    row = _FIND_REQUEST.row(connection, values)
    return None if row is None else RequestRow(*row)


def add_gap(connection: Connection, new: GapRow) -> None:
    """Note an amount that fits no card, once for each movement."""
    _ADD_GAP.count(connection, {**new._asdict(), "kind": new.kind.value})


def list_gaps(connection: Connection, account_id: AccountId, till_id: TillId) -> tuple[GapRow, ...]:
    """Return the gaps that came with a till's operations, the oldest first."""
    rows = _GAPS.rows(connection, {"account": account_id, "till": till_id})
    return tuple(GapRow(*row)._replace(kind=GapKind(row[6])) for row in rows)


def add_write_off(connection: Connection, new: WriteOffRow) -> None:
    """Note that a person ended an allowance."""
    _ADD_WRITE_OFF.count(connection, {**new._asdict(), "currency": new.currency.value})


def list_write_offs(
    connection: Connection, account_id: AccountId, till_id: TillId
) -> tuple[WriteOffRow, ...]:
    """Return what was written off of a till, the oldest first."""
    rows = _WRITE_OFFS.rows(connection, {"account": account_id, "till": till_id})
    return tuple(WriteOffRow(*row)._replace(currency=Currency(row[6])) for row in rows)
