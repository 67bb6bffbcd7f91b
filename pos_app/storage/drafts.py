"""Rows of sales that are not completed: the one in hand, and those put aside."""

import json
from typing import Final, NamedTuple

from sqlalchemy import bindparam, delete, select
from sqlalchemy.dialects.postgresql import insert as insert_or_update

from pos_app.domain.ids import SaleId, TillId
from pos_app.domain.metadata import canonical_json
from pos_app.domain.plain import plain_sale, plain_tenders, sale_of, tenders_of
from pos_app.domain.sale import ParkedSale, Sale
from pos_app.domain.tender import Tender
from pos_app.storage.schema.till import draft, parked_sale
from pos_app.storage.statement import Connection, Statement


class Draft(NamedTuple):
    """The sale in hand, with what was paid in cash and on bank terminals."""

    sale: Sale
    tenders: tuple[Tender, ...]


_INSERT: Final = insert_or_update(draft).values({c.name: bindparam(c.name) for c in draft.c})
_KEEP: Final = Statement(
    _INSERT.on_conflict_do_update(
        index_elements=[draft.c.till_id],
        set_={
            "sale_id": _INSERT.excluded.sale_id,
            "content": _INSERT.excluded.content,
            "kept_at_ms": _INSERT.excluded.kept_at_ms,
        },
    )
)
_FIND: Final = Statement(select(draft.c.content).where(draft.c.till_id == bindparam("till")))
_FORGET: Final = Statement(
    delete(draft).where(draft.c.till_id == bindparam("till"), draft.c.sale_id == bindparam("sale"))
)
_PARK: Final = Statement(
    insert_or_update(parked_sale)
    .values({c.name: bindparam(c.name) for c in parked_sale.c})
    .on_conflict_do_nothing()
)
_THIS_PARKED: Final = (parked_sale.c.till_id == bindparam("till")) & (
    parked_sale.c.sale_id == bindparam("sale")
)
_UNPARK: Final = Statement(delete(parked_sale).where(_THIS_PARKED))
_LIST_PARKED: Final = Statement(
    select(parked_sale.c.content, parked_sale.c.parked_at_ms, parked_sale.c.operator)
    .where(parked_sale.c.till_id == bindparam("till"))
    .order_by(parked_sale.c.parked_at_ms, parked_sale.c.sale_id)
)


def keep_draft(connection: Connection, till_id: TillId, kept: Draft, at_ms: int) -> None:
    """Write the sale in hand down in place of the one before."""
    content = {"sale": plain_sale(kept.sale), "tenders": plain_tenders(kept.tenders)}
    _KEEP.count(
        connection,
        {
            "till_id": till_id,
            "sale_id": kept.sale.sale_id,
            "content": canonical_json(content),
            "kept_at_ms": at_ms,
        },
    )


def find_draft(connection: Connection, till_id: TillId) -> Draft | None:
    """Return the sale in hand, None when there is none."""
    row = _FIND.row(connection, {"till": till_id})
    if row is None:
        return None
    content = json.loads(row[0])
    return Draft(sale_of(content["sale"]), tenders_of(content["tenders"]))


def forget_draft(connection: Connection, till_id: TillId, sale_id: SaleId) -> None:
    """Forget the sale in hand if it is this one."""
    _FORGET.count(connection, {"till": till_id, "sale": sale_id})


def park(connection: Connection, till_id: TillId, parked: ParkedSale) -> None:
    """Put a sale aside; one that is aside already stays as it is."""
    _PARK.count(
        connection,
        {
            "till_id": till_id,
            "sale_id": parked.sale.sale_id,
            "content": canonical_json(plain_sale(parked.sale)),
            "operator": parked.operator,
            "parked_at_ms": parked.parked_at_ms,
        },
    )


def unpark(connection: Connection, till_id: TillId, sale_id: SaleId) -> None:
    """Take a sale from those put aside; one that is not there is left so."""
    _UNPARK.count(connection, {"till": till_id, "sale": sale_id})


def list_parked(connection: Connection, till_id: TillId) -> tuple[ParkedSale, ...]:
    """Return the sales put aside, the oldest first."""
    return tuple(
        ParkedSale(sale=sale_of(json.loads(content)), parked_at_ms=at_ms, operator=operator)
        for content, at_ms, operator in _LIST_PARKED.rows(connection, {"till": till_id})
    )
