"""The tables of a till: what it sells, the sale in hand, and the books of its sales.

`till_id` leads every key. Sales, their lines, their tenders and the journal are append-only; what
is in hand, parked, open or not yet acknowledged comes and goes.
"""

from enum import StrEnum
from typing import Any, Final

from sqlalchemy import (
    Column,
    ForeignKeyConstraint,
    Index,
    PrimaryKeyConstraint,
    Table,
    UniqueConstraint,
)
from sqlalchemy import text as sql

from pos_app.domain.money import LARGEST_AMOUNT_MINOR, Currency
from pos_app.domain.outbox import OutboxState
from pos_app.domain.tender import Approval
from pos_app.storage.schema.columns import binary, holds, one_of, text, whole
from pos_app.storage.schema.ground import metadata

APPEND_ONLY: Final = ("journal", "sale", "sale_line", "sale_tender")


class LineKind(StrEnum):
    """What a row of `sale_line` is."""

    GOODS = "goods"
    TOP_UP = "top_up"
    ACTIVATION = "activation"


class TenderKind(StrEnum):
    """What a row of `sale_tender` is."""

    CARD = "card"
    CASH = "cash"
    TERMINAL = "terminal"


def _of_a_card(*, optional: bool) -> tuple[Column[Any], ...]:
    return (
        text("card_id", optional=optional),
        text("card_name", optional=True),
        text("masked_code", optional=optional),
        whole("card_available_minor", optional=optional),
        text("transaction_id", optional=optional),
        text("reserve_ref_id", optional=optional),
        text("capture_ref_id", optional=optional),
        text("void_ref_id", optional=optional),
        text("approval", optional=optional),
        text("approved_by", optional=True),
        whole("at_risk_minor", optional=True),  # allowed beyond every right, by that person
    )


def _all_set(*columns: str) -> str:
    # A comparison with NULL is neither true nor false, and a CHECK lets that pass.
    return " AND ".join(f"{column} IS NOT NULL" for column in columns)


_GOODS_SET: Final = _all_set(
    *("article_id", "code", "name", "article_group", "unit_price_minor", "vat_basis_points"),
    *("quantity", "discount_basis_points", "discount_amount_minor"),
)
_LOAD_SET: Final = _all_set("card_id", "masked_code", "ref_id")
_CASH_SET: Final = _all_set("received_minor", "rounding_minor", "change_minor")
_CARD_SET: Final = _all_set(
    *("card_id", "masked_code", "card_available_minor", "transaction_id"),
    *("reserve_ref_id", "capture_ref_id", "void_ref_id"),
)

_AT_RISK: Final = sql("at_risk_minor > 0")

article: Final = Table(
    "article",
    metadata,
    text("till_id"),
    text("article_id"),
    whole("position"),  # the shop's own order
    text("code"),
    text("name"),
    text("article_group"),
    whole("unit_price_minor"),
    whole("vat_basis_points"),
    text("picture", optional=True),
    whole("put_away_at_ms", optional=True),  # not on the shelf since then
    PrimaryKeyConstraint("till_id", "article_id"),
    UniqueConstraint("till_id", "code"),
    holds("unit_price", f"unit_price_minor BETWEEN 0 AND {LARGEST_AMOUNT_MINOR}"),
    holds("vat", "vat_basis_points BETWEEN 0 AND 10000"),
    Index(None, "till_id", "position"),
    sqlite_strict=True,
)

draft: Final = Table(
    "draft",
    metadata,
    text("till_id"),
    text("sale_id"),
    text("content"),
    whole("kept_at_ms"),
    PrimaryKeyConstraint("till_id"),  # a till has one sale in hand
    sqlite_strict=True,
)

parked_sale: Final = Table(
    "parked_sale",
    metadata,
    text("till_id"),
    text("sale_id"),
    text("content"),
    text("operator"),
    whole("parked_at_ms"),
    PrimaryKeyConstraint("till_id", "sale_id"),
    sqlite_strict=True,
)

open_tender: Final = Table(
    "open_tender",
    metadata,
    text("till_id"),
    text("tender_id"),
    text("sale_id"),
    whole("amount_minor"),
    *_of_a_card(optional=False),
    whole("reserved_at_ms"),
    PrimaryKeyConstraint("till_id", "tender_id"),
    one_of("approval", Approval),
    holds("amount", "amount_minor > 0"),
    sqlite_strict=True,
)

journal: Final = Table(
    "journal",
    metadata,
    text("till_id"),
    whole("incarnation"),
    whole("sequence"),
    binary("previous_hash"),
    binary("hash"),
    text("kind"),
    text("content"),  # what is hashed, to the byte
    whole("made_at_ms"),
    PrimaryKeyConstraint("till_id", "incarnation", "sequence"),
    UniqueConstraint("till_id", "previous_hash"),  # a chain does not fork
    holds("incarnation", "incarnation >= 1"),
    holds("sequence", "sequence >= 1"),
    holds("hash_length", "length(hash) = 32 AND length(previous_hash) = 32"),
    Index(None, "till_id", "kind", "incarnation", "sequence"),
    sqlite_strict=True,
)

outbox: Final = Table(
    "outbox",
    metadata,
    text("till_id"),
    whole("incarnation"),
    whole("sequence"),
    text("state"),
    whole("amount_minor"),
    whole("changed_at_ms"),
    text("outcome", optional=True),  # what became of it at central
    text("fields", optional=True),  # what a sentence about that needs, as JSON
    PrimaryKeyConstraint("till_id", "incarnation", "sequence"),
    ForeignKeyConstraint(
        ["till_id", "incarnation", "sequence"],
        ["journal.till_id", "journal.incarnation", "journal.sequence"],
        name="fk_outbox_journal",
    ),
    one_of("state", OutboxState),
    Index(None, "till_id", "state"),
    sqlite_strict=True,
)

sale: Final = Table(
    "sale",
    metadata,
    text("till_id"),
    text("sale_id"),
    whole("number"),
    whole("incarnation"),
    whole("sequence"),
    text("currency"),
    whole("discount_basis_points"),
    whole("discount_amount_minor"),
    whole("goods_minor"),
    whole("discount_minor"),
    whole("loads_minor"),
    whole("vat_minor"),
    whole("total_minor"),
    whole("rounding_minor"),
    text("operator"),
    whole("completed_at_ms"),
    PrimaryKeyConstraint("till_id", "sale_id"),
    UniqueConstraint("till_id", "number"),
    UniqueConstraint("till_id", "incarnation", "sequence"),
    ForeignKeyConstraint(
        ["till_id", "incarnation", "sequence"],
        ["journal.till_id", "journal.incarnation", "journal.sequence"],
        name="fk_sale_journal",
    ),
    one_of("currency", Currency),
    holds("number", "number >= 1"),
    holds("amounts", "goods_minor >= 0 AND discount_minor >= 0 AND loads_minor >= 0"),
    holds("vat", "vat_minor BETWEEN 0 AND goods_minor"),
    holds("total", "total_minor = goods_minor + loads_minor"),
    holds("discount", "discount_basis_points BETWEEN 0 AND 10000 AND discount_amount_minor >= 0"),
    sqlite_strict=True,
)

_OF_THIS_SALE: Final = (["till_id", "sale_id"], ["sale.till_id", "sale.sale_id"])

sale_line: Final = Table(
    "sale_line",
    metadata,
    text("till_id"),
    text("sale_id"),
    whole("position"),
    text("line_id"),
    text("kind"),
    whole("amount_minor"),
    text("article_id", optional=True),
    text("code", optional=True),
    text("name", optional=True),
    text("article_group", optional=True),
    whole("unit_price_minor", optional=True),
    whole("vat_basis_points", optional=True),
    whole("quantity", optional=True),
    whole("discount_basis_points", optional=True),
    whole("discount_amount_minor", optional=True),
    text("card_id", optional=True),
    text("card_name", optional=True),
    text("masked_code", optional=True),
    text("ref_id", optional=True),
    PrimaryKeyConstraint("till_id", "sale_id", "position"),
    UniqueConstraint("till_id", "line_id"),
    UniqueConstraint("till_id", "ref_id"),
    ForeignKeyConstraint(*_OF_THIS_SALE, name="fk_sale_line_sale"),
    one_of("kind", LineKind),
    holds(
        "goods",
        f"kind <> 'goods' OR ({_GOODS_SET} AND quantity >= 1 AND unit_price_minor >= 0"
        " AND vat_basis_points BETWEEN 0 AND 10000"
        " AND discount_basis_points BETWEEN 0 AND 10000 AND discount_amount_minor >= 0"
        " AND amount_minor BETWEEN 0 AND unit_price_minor * quantity)",
    ),
    holds("load", f"kind = 'goods' OR ({_LOAD_SET} AND amount_minor > 0)"),
    sqlite_strict=True,
)

sale_tender: Final = Table(
    "sale_tender",
    metadata,
    text("till_id"),
    text("sale_id"),
    whole("position"),
    text("tender_id"),
    text("kind"),
    whole("amount_minor"),
    whole("received_minor", optional=True),
    whole("rounding_minor", optional=True),
    whole("change_minor", optional=True),
    *_of_a_card(optional=True),
    PrimaryKeyConstraint("till_id", "sale_id", "position"),
    UniqueConstraint("till_id", "tender_id"),
    UniqueConstraint("till_id", "sale_id", "card_id"),  # a card pays once in a sale
    ForeignKeyConstraint(*_OF_THIS_SALE, name="fk_sale_tender_sale"),
    one_of("kind", TenderKind),
    one_of("approval", Approval),
    holds("amount", "amount_minor > 0"),
    holds(
        "cash",
        f"kind <> 'cash' OR ({_CASH_SET} AND received_minor >= 0 AND change_minor >= 0"
        " AND received_minor = amount_minor + rounding_minor + change_minor)",
    ),
    holds("card", f"kind <> 'card' OR ({_CARD_SET} AND card_available_minor >= 0)"),
    holds("approved_by_somebody", "kind = 'cash' OR approval IS NOT NULL"),
    Index("ix_sale_tender_at_risk", "till_id", sqlite_where=_AT_RISK, postgresql_where=_AT_RISK),
    sqlite_strict=True,
)

unseen_receipt: Final = Table(
    "unseen_receipt",
    metadata,
    text("till_id"),
    text("sale_id"),
    PrimaryKeyConstraint("till_id", "sale_id"),
    ForeignKeyConstraint(*_OF_THIS_SALE, name="fk_unseen_receipt_sale"),
    sqlite_strict=True,
)
