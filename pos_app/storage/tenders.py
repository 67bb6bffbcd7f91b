"""What one tender is as a row: of a completed sale, or open, its money held but not captured."""

from typing import Any, Final, NamedTuple

from sqlalchemy import Column, Table, bindparam, delete, insert, select

from pos_app.domain.ids import CardId, RefId, SaleId, TenderId, TillId
from pos_app.domain.tender import Approval, CardTender, CashTender, Tender, TerminalTender
from pos_app.storage.schema.till import TenderKind, open_tender, sale_tender
from pos_app.storage.statement import Connection, Row, Statement


class OpenTender(NamedTuple):
    """A tender whose money is held, and the sale it is held for."""

    sale_id: SaleId
    tender: CardTender


def _card_columns(table: Table) -> tuple[Column[Any], ...]:
    return (
        table.c.tender_id,
        table.c.amount_minor,
        table.c.card_id,
        table.c.card_name,
        table.c.masked_code,
        table.c.card_available_minor,
        table.c.transaction_id,
        table.c.reserve_ref_id,
        table.c.capture_ref_id,
        table.c.void_ref_id,
        table.c.approval,
        table.c.approved_by,
        table.c.at_risk_minor,
    )


TENDER_COLUMNS: Final = (
    *_card_columns(sale_tender),
    sale_tender.c.kind,
    sale_tender.c.received_minor,
    sale_tender.c.rounding_minor,
    sale_tender.c.change_minor,
)
_NOTHING: Final[dict[str, object]] = {column.name: None for column in TENDER_COLUMNS}

_OPEN: Final = Statement(
    insert(open_tender).values({c.name: bindparam(c.name) for c in open_tender.c})
)
_THIS_TENDER: Final = (open_tender.c.till_id == bindparam("till")) & (
    open_tender.c.tender_id == bindparam("tender")
)
_OPEN_COLUMNS: Final = (*_card_columns(open_tender), open_tender.c.sale_id)
_FIND: Final = Statement(select(*_OPEN_COLUMNS).where(_THIS_TENDER))
_LIST: Final = Statement(
    select(*_OPEN_COLUMNS)
    .where(open_tender.c.till_id == bindparam("till"))
    .order_by(open_tender.c.reserved_at_ms, open_tender.c.tender_id)
)
_CLOSE: Final = Statement(delete(open_tender).where(_THIS_TENDER))


def tender_values(tender: Tender) -> dict[str, object]:
    """Return the tender as values of TENDER_COLUMNS."""
    paid = _NOTHING | {"tender_id": tender.tender_id, "amount_minor": tender.amount_minor}
    match tender:
        case CardTender():
            return paid | {"kind": TenderKind.CARD.value} | _card_values(tender)
        case CashTender():
            return paid | {
                "kind": TenderKind.CASH.value,
                "received_minor": tender.received_minor,
                "rounding_minor": tender.rounding_minor,
                "change_minor": tender.change_minor,
            }
        case _:
            return paid | {"kind": TenderKind.TERMINAL.value, "approval": tender.approval.value}


def tender_of(row: Row) -> Tender:
    """Return the tender of a row of TENDER_COLUMNS."""
    kind = TenderKind(row[13])
    if kind is TenderKind.CARD:
        return _card_tender_of(row)
    tender_id, amount_minor = TenderId(row[0]), int(row[1])
    if kind is TenderKind.TERMINAL:
        return TerminalTender(
            tender_id=tender_id, amount_minor=amount_minor, approval=Approval(row[10])
        )
    return CashTender(
        tender_id=tender_id,
        amount_minor=amount_minor,
        received_minor=row[14],
        rounding_minor=row[15],
        change_minor=row[16],
    )


def open_one(
    connection: Connection, till_id: TillId, sale_id: SaleId, tender: CardTender, at_ms: int
) -> None:
    """Note that the tender holds money for the sale."""
    _OPEN.count(
        connection,
        {
            "till_id": till_id,
            "sale_id": sale_id,
            "tender_id": tender.tender_id,
            "amount_minor": tender.amount_minor,
            **_card_values(tender),
            "reserved_at_ms": at_ms,
        },
    )


def find_open(connection: Connection, till_id: TillId, tender_id: TenderId) -> OpenTender | None:
    """Return the tender if it holds money, None when it never did or does no longer."""
    row = _FIND.row(connection, {"till": till_id, "tender": tender_id})
    return None if row is None else _open_tender_of(row)


def list_open(connection: Connection, till_id: TillId) -> tuple[OpenTender, ...]:
    """Return every tender that holds money, the oldest first."""
    return tuple(_open_tender_of(row) for row in _LIST.rows(connection, {"till": till_id}))


def close_one(connection: Connection, till_id: TillId, tender_id: TenderId) -> bool:
    """Note that the tender holds nothing any more; False when it held nothing before."""
    return _CLOSE.count(connection, {"till": till_id, "tender": tender_id}) == 1


def _open_tender_of(row: Row) -> OpenTender:
    return OpenTender(SaleId(row[13]), _card_tender_of(row))


def _card_values(tender: CardTender) -> dict[str, object]:
    return {
        "card_id": tender.card_id,
        "card_name": tender.card_name,
        "masked_code": tender.masked_code,
        "card_available_minor": tender.card_available_minor,
        "transaction_id": tender.transaction_id,
        "reserve_ref_id": tender.reserve_ref_id,
        "capture_ref_id": tender.capture_ref_id,
        "void_ref_id": tender.void_ref_id,
        "approval": tender.approval.value,
        "approved_by": tender.approved_by,
        "at_risk_minor": tender.at_risk_minor or None,
    }


def _card_tender_of(row: Row) -> CardTender:
    return CardTender(
        tender_id=TenderId(row[0]),
        amount_minor=row[1],
        card_id=CardId(row[2]),
        card_name=row[3],
        masked_code=row[4],
        card_available_minor=row[5],
        transaction_id=row[6],
        reserve_ref_id=RefId(row[7]),
        capture_ref_id=RefId(row[8]),
        void_ref_id=RefId(row[9]),
        approval=Approval(row[10]),
        approved_by=row[11],
        at_risk_minor=row[12] or 0,
    )
