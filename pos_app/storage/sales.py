"""Rows of completed sales: how a receipt is added and how it is read back. Nothing is changed."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

from sqlalchemy import bindparam, delete, func, insert, literal_column, select

from pos_app.domain.ids import SaleId, TillId
from pos_app.domain.money import Currency
from pos_app.domain.receipt import Receipt
from pos_app.domain.sale import Discount, Sale
from pos_app.storage.sale_lines import LINE_COLUMNS, line_of, line_values
from pos_app.storage.schema.till import sale, sale_line, sale_tender, unseen_receipt
from pos_app.storage.statement import Connection, Row, Statement
from pos_app.storage.tenders import TENDER_COLUMNS, tender_of, tender_values

_ADD_SALE: Final = Statement(insert(sale).values({c.name: bindparam(c.name) for c in sale.c}))
_ADD_LINE: Final = Statement(
    insert(sale_line).values({c.name: bindparam(c.name) for c in sale_line.c})
)
_ADD_TENDER: Final = Statement(
    insert(sale_tender).values({c.name: bindparam(c.name) for c in sale_tender.c})
)
_NUMBER_OF: Final = Statement(
    select(sale.c.number).where(
        sale.c.till_id == bindparam("till"), sale.c.sale_id == bindparam("sale")
    )
)
_WITHIN: Final = (
    (sale.c.till_id == bindparam("till"))
    & (sale.c.number >= bindparam("first"))
    & (sale.c.number <= bindparam("last"))
)
_PLACE_OF: Final = Statement(
    select(sale.c.incarnation, sale.c.sequence).where(
        sale.c.till_id == bindparam("till"), sale.c.number == bindparam("number")
    )
)
_SUM: Final = Statement(
    select(func.count(), func.coalesce(func.sum(sale.c.total_minor), bindparam("none"))).where(
        sale.c.till_id == bindparam("till"),
        sale.c.completed_at_ms > bindparam("after"),
        sale.c.completed_at_ms <= bindparam("to"),
    )
)
_SALES: Final = Statement(
    select(
        sale.c.number,
        sale.c.sale_id,
        sale.c.currency,
        sale.c.discount_basis_points,
        sale.c.discount_amount_minor,
        sale.c.operator,
        sale.c.completed_at_ms,
    )
    .where(_WITHIN)
    .order_by(sale.c.number)
)
_LINES: Final = Statement(
    select(sale.c.number, *LINE_COLUMNS)
    .join_from(
        sale,
        sale_line,
        (sale_line.c.till_id == sale.c.till_id) & (sale_line.c.sale_id == sale.c.sale_id),
    )
    .where(_WITHIN)
    .order_by(sale.c.number, sale_line.c.position)
)
_TENDERS: Final = Statement(
    select(sale.c.number, *TENDER_COLUMNS)
    .join_from(
        sale,
        sale_tender,
        (sale_tender.c.till_id == sale.c.till_id) & (sale_tender.c.sale_id == sale.c.sale_id),
    )
    .where(_WITHIN)
    .order_by(sale.c.number, sale_tender.c.position)
)
_KEPT_TOTALS: Final = Statement(
    select(
        sale.c.number,
        sale.c.incarnation,
        sale.c.sequence,
        sale.c.goods_minor,
        sale.c.discount_minor,
        sale.c.loads_minor,
        sale.c.vat_minor,
        sale.c.total_minor,
        sale.c.rounding_minor,
    )
    .where(_WITHIN)
    .order_by(sale.c.number)
)
_UNSEEN: Final = Statement(
    insert(unseen_receipt).values({c.name: bindparam(c.name) for c in unseen_receipt.c})
)
_SEEN: Final = Statement(
    delete(unseen_receipt).where(
        unseen_receipt.c.till_id == bindparam("till"),
        unseen_receipt.c.sale_id == bindparam("sale"),
    )
)
_LAST_UNSEEN: Final = Statement(
    select(sale.c.number)
    .join_from(
        unseen_receipt,
        sale,
        (sale.c.till_id == unseen_receipt.c.till_id) & (sale.c.sale_id == unseen_receipt.c.sale_id),
    )
    .where(unseen_receipt.c.till_id == bindparam("till"))
    .order_by(sale.c.number.desc())
    .limit(literal_column("1"))
    .offset(literal_column("0"))  # else SQLite gets one bound to a name of its own
)


def add_receipt(
    connection: Connection, receipt: Receipt, *, incarnation: int, sequence: int
) -> None:
    """Add the sale, its lines and its tenders, as a receipt nobody has seen yet."""
    till_id, sold = receipt.till_id, receipt.sale
    totals = sold.totals()
    of_this_sale: dict[str, object] = {"till_id": till_id, "sale_id": sold.sale_id}
    _ADD_SALE.count(
        connection,
        {
            **of_this_sale,
            "number": receipt.number,
            "incarnation": incarnation,
            "sequence": sequence,
            "currency": sold.currency.value,
            "discount_basis_points": sold.discount.basis_points,
            "discount_amount_minor": sold.discount.amount_minor,
            "goods_minor": totals.goods_minor,
            "discount_minor": totals.discount_minor,
            "loads_minor": totals.loads_minor,
            "vat_minor": totals.vat_minor,
            "total_minor": totals.total_minor,
            "rounding_minor": receipt.rounding_minor,
            "operator": receipt.operator,
            "completed_at_ms": receipt.completed_at_ms,
        },
    )
    _ADD_LINE.many(
        connection,
        [
            {**of_this_sale, "position": position, **line_values(line)}
            for position, line in enumerate(sold.lines, start=1)
        ],
    )
    if receipt.tenders:
        _ADD_TENDER.many(
            connection,
            [
                {**of_this_sale, "position": position, **tender_values(tender)}
                for position, tender in enumerate(receipt.tenders, start=1)
            ],
        )
    _UNSEEN.count(connection, of_this_sale)


def find_receipt(connection: Connection, till_id: TillId, sale_id: SaleId) -> Receipt | None:
    """Return the receipt of a sale, None when the sale is not in the books."""
    row = _NUMBER_OF.row(connection, {"till": till_id, "sale": sale_id})
    return None if row is None else get_receipt(connection, till_id, int(row[0]))


def get_receipt(connection: Connection, till_id: TillId, number: int) -> Receipt:
    """Return a receipt that is known to be there."""
    (receipt,) = read_receipts(connection, till_id, first=number, last=number)
    return receipt


def find_place(connection: Connection, till_id: TillId, number: int) -> tuple[int, int] | None:
    """Return where in the journal a sale is told, None for a number that no sale has."""
    row = _PLACE_OF.row(connection, {"till": till_id, "number": number})
    return None if row is None else (int(row[0]), int(row[1]))


def sum_sales(
    connection: Connection, till_id: TillId, *, after_ms: int, to_ms: int
) -> tuple[int, int]:
    """Return how many sales there were after one instant up to another, and their sum."""
    values = {"till": till_id, "after": after_ms, "to": to_ms, "none": 0}
    ((count, amount_minor),) = _SUM.rows(connection, values)
    return int(count), int(amount_minor)


def find_unseen(connection: Connection, till_id: TillId) -> Receipt | None:
    """Return the newest receipt that nobody put away, None when all were."""
    row = _LAST_UNSEEN.row(connection, {"till": till_id})
    return None if row is None else get_receipt(connection, till_id, int(row[0]))


def mark_seen(connection: Connection, till_id: TillId, sale_id: SaleId) -> None:
    """Note that somebody saw the receipt; noting it twice is noting it once."""
    _SEEN.count(connection, {"till": till_id, "sale": sale_id})


def read_receipts(
    connection: Connection, till_id: TillId, *, first: int, last: int
) -> tuple[Receipt, ...]:
    """Return the receipts with numbers from `first` to `last`, in order."""
    between = {"till": till_id, "first": first, "last": last}
    lines = _by_number(_LINES.rows(connection, between))
    tenders = _by_number(_TENDERS.rows(connection, between))
    return tuple(
        Receipt(
            till_id=till_id,
            number=number,
            sale=Sale(
                sale_id=SaleId(sale_id),
                currency=Currency(currency),
                lines=tuple(line_of(line[1:]) for line in lines.get(number, ())),
                discount=Discount(basis_points=basis_points, amount_minor=amount_minor),
            ),
            tenders=tuple(tender_of(tender[1:]) for tender in tenders.get(number, ())),
            operator=operator,
            completed_at_ms=at_ms,
        )
        for number, sale_id, currency, basis_points, amount_minor, operator, at_ms in _SALES.rows(
            connection, between
        )
    )


def read_kept_totals(
    connection: Connection, till_id: TillId, *, first: int, last: int
) -> Iterator[Row]:
    """Return, for each receipt, number, incarnation, sequence and the six amounts kept with it.

    The amounts are goods, discount, loads, VAT, total and rounding.
    """
    return iter(_KEPT_TOTALS.rows(connection, {"till": till_id, "first": first, "last": last}))


def _by_number(rows: Sequence[Row]) -> dict[int, list[Row]]:
    return {number: list(group) for number, group in groupby(rows, key=lambda row: int(row[0]))}
