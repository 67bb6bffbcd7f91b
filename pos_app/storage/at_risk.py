"""What people allowed beyond every right, and what central said of it once it had heard."""

from typing import Final, NamedTuple

from sqlalchemy import bindparam, func, literal_column, select

from pos_app.domain.ids import TillId
from pos_app.storage.schema.columns import WHOLE
from pos_app.storage.schema.till import open_tender, outbox, sale, sale_tender
from pos_app.storage.statement import Connection, Statement


class Risk(NamedTuple):
    """One payment at risk. `outcome` and `fields` (JSON) are central's, None before it answered.

    `incarnation` and `sequence` say where its sale lies in the chain.
    """

    incarnation: int
    sequence: int
    number: int
    completed_at_ms: int
    card_name: str | None
    masked_code: str
    approved_by: str
    at_risk_minor: int
    outcome: str | None
    fields: str | None


class RiskSum(NamedTuple):
    """How many payments central has not answered for, and how much of them is at risk.

    `ever` counts those too that it has answered for.
    """

    payments: int
    amount_minor: int
    ever: int


# The words of the partial index, so that it is used.
_AT_RISK: Final = sale_tender.c.at_risk_minor > literal_column("0", WHOLE)
_OF_TILL: Final = (sale_tender.c.till_id == bindparam("till")) & _AT_RISK
_WITH_OUTBOX: Final = sale_tender.join(
    sale,
    (sale.c.till_id == sale_tender.c.till_id) & (sale.c.sale_id == sale_tender.c.sale_id),
).outerjoin(
    outbox,
    (outbox.c.till_id == sale.c.till_id)
    & (outbox.c.incarnation == sale.c.incarnation)
    & (outbox.c.sequence == sale.c.sequence),
)
_SOLD: Final = Statement(
    select(func.count(), func.coalesce(func.sum(sale_tender.c.at_risk_minor), bindparam("none")))
    .select_from(_WITH_OUTBOX)
    .where(_OF_TILL, outbox.c.outcome.is_(None))
)
_EVER: Final = Statement(select(func.count()).select_from(sale_tender).where(_OF_TILL))
_HELD: Final = Statement(
    select(
        func.count(), func.coalesce(func.sum(open_tender.c.at_risk_minor), bindparam("none"))
    ).where(
        open_tender.c.till_id == bindparam("till"),
        open_tender.c.at_risk_minor > literal_column("0", WHOLE),
    )
)
_LIST: Final = Statement(
    select(
        sale.c.incarnation,
        sale.c.sequence,
        sale.c.number,
        sale.c.completed_at_ms,
        sale_tender.c.card_name,
        sale_tender.c.masked_code,
        sale_tender.c.approved_by,
        sale_tender.c.at_risk_minor,
        outbox.c.outcome,
        outbox.c.fields,
    )
    .select_from(_WITH_OUTBOX)
    .where(_OF_TILL)
    .order_by(sale.c.number.desc(), sale_tender.c.position)
    .limit(bindparam("most"))
    .offset(literal_column("0"))
)


def sum_at_risk(connection: Connection, till_id: TillId) -> RiskSum:
    """Return what is at risk now: allowed, and central has not said what became of it."""
    values = {"till": till_id, "none": 0}
    ((sold, sold_minor),) = _SOLD.rows(connection, values)
    ((held, held_minor),) = _HELD.rows(connection, values)
    ((ever,),) = _EVER.rows(connection, {"till": till_id})
    return RiskSum(int(sold) + int(held), int(sold_minor) + int(held_minor), int(ever))


def list_risks(connection: Connection, till_id: TillId, most: int) -> tuple[Risk, ...]:
    """Return the last so many payments that somebody allowed, the newest first."""
    rows = _LIST.rows(connection, {"till": till_id, "most": most})
    return tuple(Risk(*row) for row in rows)
