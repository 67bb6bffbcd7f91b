"""Where the wallet and the books of a till must say the same: what stands in one of them only.

Each rule looks for rows without their counterpart; on sound books it finds none.
"""

from enum import StrEnum
from typing import Any, Final

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    Select,
    Table,
    bindparam,
    exists,
    func,
    literal_column,
    select,
)

from pos_app.domain.ids import AccountId, CardId, RefId, TillId
from pos_app.domain.transaction import TransactionType
from pos_app.storage.schema.cards import card, reservation, wallet_transaction
from pos_app.storage.schema.columns import WHOLE
from pos_app.storage.schema.held import allowance, joining
from pos_app.storage.schema.till import LineKind, TenderKind, open_tender, sale_line, sale_tender
from pos_app.storage.statement import Connection, Statement


class Disagreement(StrEnum):
    """What can stand in one of the two only."""

    CAPTURED_WITHOUT_RECEIPT = "captured_without_receipt"
    HELD_WITHOUT_TENDER = "held_without_tender"
    OPEN_TENDER_HOLDS_NOTHING = "open_tender_holds_nothing"
    RECEIPT_WITHOUT_CAPTURE = "receipt_without_capture"
    RECEIPT_WITHOUT_LOAD = "receipt_without_load"
    RIGHTS_AND_MONEY_DIFFER = "rights_and_money_differ"


_ACCOUNT: Final[BindParameter[str]] = bindparam("account")
_TILL: Final[BindParameter[str]] = bindparam("till")


def _reservations_of_the_till() -> Select[Any, Any]:
    pending = wallet_transaction
    return (
        select(pending.c.card_id, pending.c.id)
        .join_from(
            pending,
            reservation,
            (reservation.c.account_id == pending.c.account_id)
            & (reservation.c.card_id == pending.c.card_id)
            & (reservation.c.transaction_id == pending.c.id),
        )
        .where(pending.c.account_id == _ACCOUNT, pending.c.originated_by == _TILL)
    )


def _no_tender_in(table: Table) -> ColumnElement[bool]:
    return ~exists().where(
        table.c.till_id == _TILL,
        table.c.card_id == wallet_transaction.c.card_id,
        table.c.transaction_id == wallet_transaction.c.id,
    )


def _rights_of_the_card() -> ColumnElement[int]:
    return (
        select(
            func.coalesce(
                func.sum(allowance.c.amount_minor - allowance.c.captured_minor),
                literal_column("0", WHOLE),
            )
        )
        .where(
            allowance.c.till_id == _TILL,
            allowance.c.card_id == card.c.card_id,
            allowance.c.state == literal_column("'open'"),
        )
        .scalar_subquery()
    )


_QUERIES: Final = {
    Disagreement.CAPTURED_WITHOUT_RECEIPT: Statement(
        _reservations_of_the_till().where(
            reservation.c.captured_minor > bindparam("nothing"), _no_tender_in(sale_tender)
        )
    ),
    Disagreement.HELD_WITHOUT_TENDER: Statement(
        _reservations_of_the_till().where(
            reservation.c.settled_at_ms.is_(None), _no_tender_in(open_tender)
        )
    ),
    Disagreement.OPEN_TENDER_HOLDS_NOTHING: Statement(
        select(open_tender.c.card_id, open_tender.c.transaction_id).where(
            open_tender.c.till_id == _TILL,
            ~exists().where(
                reservation.c.account_id == _ACCOUNT,
                reservation.c.card_id == open_tender.c.card_id,
                reservation.c.transaction_id == open_tender.c.transaction_id,
                reservation.c.amount_minor == open_tender.c.amount_minor,
                reservation.c.captured_minor + reservation.c.released_minor == bindparam("nothing"),
            ),
        )
    ),
    Disagreement.RECEIPT_WITHOUT_CAPTURE: Statement(
        select(sale_tender.c.card_id, sale_tender.c.transaction_id).where(
            sale_tender.c.till_id == _TILL,
            sale_tender.c.kind == bindparam("card_kind"),
            ~exists().where(
                wallet_transaction.c.account_id == _ACCOUNT,
                wallet_transaction.c.card_id == sale_tender.c.card_id,
                wallet_transaction.c.ref_id == sale_tender.c.capture_ref_id,
                wallet_transaction.c.parent_id == sale_tender.c.transaction_id,
                wallet_transaction.c.type == bindparam("capture_type"),
                wallet_transaction.c.amount_minor == sale_tender.c.amount_minor,
            ),
        )
    ),
    Disagreement.RECEIPT_WITHOUT_LOAD: Statement(
        select(sale_line.c.card_id, sale_line.c.ref_id).where(
            sale_line.c.till_id == _TILL,
            sale_line.c.kind != bindparam("goods_kind"),
            ~exists().where(
                wallet_transaction.c.account_id == _ACCOUNT,
                wallet_transaction.c.card_id == sale_line.c.card_id,
                wallet_transaction.c.ref_id == sale_line.c.ref_id,
                wallet_transaction.c.type == bindparam("load_type"),
                wallet_transaction.c.amount_minor == sale_line.c.amount_minor,
            ),
        )
    ),
    # What is on a card at a till that has joined is what its open allowances still hold.
    Disagreement.RIGHTS_AND_MONEY_DIFFER: Statement(
        select(card.c.card_id, card.c.id).where(
            card.c.account_id == _ACCOUNT,
            exists().where(joining.c.till_id == _TILL),
            card.c.funds_minor - card.c.drawdown_minor != _rights_of_the_card(),
        )
    ),
}

_MOVED: Final = Statement(
    select(wallet_transaction.c.id).where(
        wallet_transaction.c.account_id == _ACCOUNT,
        wallet_transaction.c.card_id == bindparam("card"),
        wallet_transaction.c.ref_id == bindparam("ref"),
        wallet_transaction.c.type == bindparam("kind"),
        wallet_transaction.c.amount_minor == bindparam("amount"),
    )
)


def has_moved(
    connection: Connection,
    account_id: AccountId,
    card_id: CardId,
    ref_id: RefId,
    type_: TransactionType,
    amount_minor: int,
) -> bool:
    """Tell whether the wallet knows of a movement exactly as it is told."""
    values = {
        "account": account_id,
        "card": card_id,
        "ref": ref_id,
        "kind": type_.value,
        "amount": amount_minor,
    }
    return _MOVED.row(connection, values) is not None


def find_disagreements(
    connection: Connection, account_id: AccountId, till_id: TillId
) -> tuple[tuple[Disagreement, str, str], ...]:
    """Return each rule that is broken, with the card and the transaction or ref_id it is about."""
    values = {
        "account": account_id,
        "till": till_id,
        "nothing": 0,
        "card_kind": TenderKind.CARD.value,
        "goods_kind": LineKind.GOODS.value,
        "capture_type": TransactionType.DRAWDOWN.value,
        "load_type": TransactionType.FUND.value,
    }
    return tuple(
        (rule, str(card_id), str(about))
        for rule, query in _QUERIES.items()
        for card_id, about in query.rows(connection, values)
    )
