"""Rows of returns: which number a return has, and where in the journal it is told."""

from typing import Final

from sqlalchemy import bindparam, func, insert, select

from pos_app.domain.giving_back import ReturnReceipt
from pos_app.domain.ids import SaleId, TillId
from pos_app.domain.operation import Operation
from pos_app.domain.plain_return import return_of
from pos_app.storage.journal import KeptOperation
from pos_app.storage.schema.books import sale_return
from pos_app.storage.schema.till import journal, sale
from pos_app.storage.statement import Connection, Row, Statement

_ADD: Final = Statement(
    insert(sale_return).values({c.name: bindparam(c.name) for c in sale_return.c})
)
_TOLD: Final = select(*(journal.c[name] for name in KeptOperation._fields)).join_from(
    sale_return,
    journal,
    (journal.c.till_id == sale_return.c.till_id)
    & (journal.c.incarnation == sale_return.c.incarnation)
    & (journal.c.sequence == sale_return.c.sequence),
)
_OF_SALE: Final = Statement(
    _TOLD.where(
        sale_return.c.till_id == bindparam("till"), sale_return.c.sale_id == bindparam("sale")
    ).order_by(sale_return.c.number)
)
_BY_ID: Final = Statement(
    _TOLD.where(
        sale_return.c.till_id == bindparam("till"), sale_return.c.return_id == bindparam("id")
    )
)
_WITHIN: Final = Statement(
    _TOLD.where(
        sale_return.c.till_id == bindparam("till"),
        sale_return.c.number >= bindparam("first"),
        sale_return.c.number <= bindparam("last"),
    ).order_by(sale_return.c.number)
)
_LAST_OF_SALES: Final = Statement(
    select(func.max(sale.c.number)).where(sale.c.till_id == bindparam("till"))
)
_FIRST_SINCE: Final = Statement(
    select(func.min(sale.c.number)).where(
        sale.c.till_id == bindparam("till"), sale.c.completed_at_ms >= bindparam("at")
    )
)
_LAST: Final = Statement(
    select(func.max(sale_return.c.number)).where(sale_return.c.till_id == bindparam("till"))
)


def add_return(
    connection: Connection, receipt: ReturnReceipt, sale_id: SaleId, operation: Operation
) -> None:
    """Add a return that the journal tells of."""
    _ADD.count(
        connection,
        {
            "till_id": receipt.till_id,
            "return_id": receipt.return_id,
            "number": receipt.number,
            "sale_id": sale_id,
            "incarnation": operation.incarnation,
            "sequence": operation.sequence,
        },
    )


def last_receipt_number(connection: Connection, till_id: TillId) -> int:
    """Return the last number of sales and returns together, 0 before the first."""
    values = {"till": till_id}
    ((of_sales,),) = _LAST_OF_SALES.rows(connection, values)
    ((of_returns,),) = _LAST.rows(connection, values)
    return max(of_sales or 0, of_returns or 0)


def first_number_since(connection: Connection, till_id: TillId, at_ms: int) -> int:
    """Return the number of the first sale since an instant, one more than the last if none."""
    ((number,),) = _FIRST_SINCE.rows(connection, {"till": till_id, "at": at_ms})
    return last_receipt_number(connection, till_id) + 1 if number is None else int(number)


def read_returns_of(
    connection: Connection, till_id: TillId, sale_id: SaleId
) -> tuple[ReturnReceipt, ...]:
    """Return what came back of a sale, the oldest first."""
    rows = _OF_SALE.rows(connection, {"till": till_id, "sale": sale_id})
    return tuple(_return_of(row, till_id) for row in rows)


def find_return(connection: Connection, till_id: TillId, return_id: str) -> ReturnReceipt | None:
    """Return one of them, None when it is not in the books."""
    row = _BY_ID.row(connection, {"till": till_id, "id": return_id})
    return None if row is None else _return_of(row, till_id)


def read_returns(
    connection: Connection, till_id: TillId, *, first: int, last: int
) -> tuple[ReturnReceipt, ...]:
    """Return the returns with numbers from `first` to `last`, in order."""
    rows = _WITHIN.rows(connection, {"till": till_id, "first": first, "last": last})
    return tuple(_return_of(row, till_id) for row in rows)


def _return_of(row: Row, till_id: TillId) -> ReturnReceipt:
    told = KeptOperation(*row)
    return return_of(told.body, till_id, told.made_at_ms)
