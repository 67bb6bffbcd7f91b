"""A till: its articles, the sale in hand, and the books of its sales."""  # noqa: INP001 - found by path

import sqlalchemy as sa
from alembic import op

from pos_app.storage.schema import append_only

revision = "0002"
down_revision = "0001"


def _text(name: str, *, optional: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), nullable=optional)


def _whole(name: str, *, optional: bool = False) -> sa.Column[int]:
    kind = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
    return sa.Column(name, kind, nullable=optional)


def _binary(name: str) -> sa.Column[bytes]:
    return sa.Column(name, sa.LargeBinary(), nullable=False)


def _check(condition: str, name: str) -> sa.CheckConstraint:
    return sa.CheckConstraint(condition, name=op.f(name))


def upgrade() -> None:
    """Bring the schema one step forward."""
    _make_article()
    _make_draft()
    _make_parked_sale()
    _make_open_tender()
    _make_journal()
    _make_outbox()
    _make_sale()
    _make_sale_line()
    _make_sale_tender()
    _make_unseen_receipt()
    dialect = op.get_context().dialect.name
    for table in ("journal", "sale", "sale_line", "sale_tender"):
        for statement in append_only(table, dialect):
            op.execute(statement)


def _make_article() -> None:
    op.create_table(
        "article",
        _text("till_id"),
        _text("article_id"),
        _whole("position"),
        _text("code"),
        _text("name"),
        _text("article_group"),
        _whole("unit_price_minor"),
        _whole("vat_basis_points"),
        _text("picture", optional=True),
        _check("unit_price_minor BETWEEN 0 AND 9007199254740991", "ck_article_unit_price"),
        _check("vat_basis_points BETWEEN 0 AND 10000", "ck_article_vat"),
        sa.PrimaryKeyConstraint("till_id", "article_id"),
        sa.UniqueConstraint("till_id", "code"),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_article_till_id_position"), "article", ["till_id", "position"], unique=False
    )


def _make_draft() -> None:
    op.create_table(
        "draft",
        _text("till_id"),
        _text("sale_id"),
        _text("content"),
        _whole("kept_at_ms"),
        sa.PrimaryKeyConstraint("till_id"),
        sqlite_strict=True,
    )


def _make_parked_sale() -> None:
    op.create_table(
        "parked_sale",
        _text("till_id"),
        _text("sale_id"),
        _text("content"),
        _text("operator"),
        _whole("parked_at_ms"),
        sa.PrimaryKeyConstraint("till_id", "sale_id"),
        sqlite_strict=True,
    )


def _make_open_tender() -> None:
    op.create_table(
        "open_tender",
        _text("till_id"),
        _text("tender_id"),
        _text("sale_id"),
        _whole("amount_minor"),
        _text("card_id"),
        _text("card_name", optional=True),
        _text("masked_code"),
        _whole("card_available_minor"),
        _text("transaction_id"),
        _text("reserve_ref_id"),
        _text("capture_ref_id"),
        _text("void_ref_id"),
        _text("approval"),
        _whole("reserved_at_ms"),
        _check("amount_minor > 0", "ck_open_tender_amount"),
        _check(
            "approval IN ('own_books', 'online', 'allowance', 'floor_limit', 'cashier')",
            "ck_open_tender_approval_known",
        ),
        sa.PrimaryKeyConstraint("till_id", "tender_id"),
        sqlite_strict=True,
    )


def _make_journal() -> None:
    op.create_table(
        "journal",
        _text("till_id"),
        _whole("incarnation"),
        _whole("sequence"),
        _binary("previous_hash"),
        _binary("hash"),
        _text("kind"),
        _text("content"),
        _whole("made_at_ms"),
        _check("length(hash) = 32 AND length(previous_hash) = 32", "ck_journal_hash_length"),
        _check("incarnation >= 1", "ck_journal_incarnation"),
        _check("kind IN ('sale_completed')", "ck_journal_kind_known"),
        _check("sequence >= 1", "ck_journal_sequence"),
        sa.PrimaryKeyConstraint("till_id", "incarnation", "sequence"),
        sa.UniqueConstraint("till_id", "previous_hash"),
        sqlite_strict=True,
    )


def _make_outbox() -> None:
    op.create_table(
        "outbox",
        _text("till_id"),
        _whole("incarnation"),
        _whole("sequence"),
        _text("state"),
        _whole("amount_minor"),
        _whole("changed_at_ms"),
        _check("state IN ('pending', 'acked', 'parked')", "ck_outbox_state_known"),
        sa.ForeignKeyConstraint(
            ["till_id", "incarnation", "sequence"],
            ["journal.till_id", "journal.incarnation", "journal.sequence"],
            name="fk_outbox_journal",
        ),
        sa.PrimaryKeyConstraint("till_id", "incarnation", "sequence"),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_outbox_till_id_state"), "outbox", ["till_id", "state"], unique=False)


def _make_sale() -> None:
    op.create_table(
        "sale",
        _text("till_id"),
        _text("sale_id"),
        _whole("number"),
        _whole("incarnation"),
        _whole("sequence"),
        _text("currency"),
        _whole("discount_basis_points"),
        _whole("discount_amount_minor"),
        _whole("goods_minor"),
        _whole("discount_minor"),
        _whole("loads_minor"),
        _whole("vat_minor"),
        _whole("total_minor"),
        _whole("rounding_minor"),
        _text("operator"),
        _whole("completed_at_ms"),
        _check("goods_minor >= 0 AND discount_minor >= 0 AND loads_minor >= 0", "ck_sale_amounts"),
        _check("currency IN ('NOK', 'SEK', 'DKK', 'EUR', 'USD')", "ck_sale_currency_known"),
        _check(
            "discount_basis_points BETWEEN 0 AND 10000 AND discount_amount_minor >= 0",
            "ck_sale_discount",
        ),
        _check("number >= 1", "ck_sale_number"),
        _check("total_minor = goods_minor + loads_minor", "ck_sale_total"),
        _check("vat_minor BETWEEN 0 AND goods_minor", "ck_sale_vat"),
        sa.ForeignKeyConstraint(
            ["till_id", "incarnation", "sequence"],
            ["journal.till_id", "journal.incarnation", "journal.sequence"],
            name="fk_sale_journal",
        ),
        sa.PrimaryKeyConstraint("till_id", "sale_id"),
        sa.UniqueConstraint("till_id", "incarnation", "sequence"),
        sa.UniqueConstraint("till_id", "number"),
        sqlite_strict=True,
    )


def _make_sale_line() -> None:
    op.create_table(
        "sale_line",
        _text("till_id"),
        _text("sale_id"),
        _whole("position"),
        _text("line_id"),
        _text("kind"),
        _whole("amount_minor"),
        _text("article_id", optional=True),
        _text("code", optional=True),
        _text("name", optional=True),
        _text("article_group", optional=True),
        _whole("unit_price_minor", optional=True),
        _whole("vat_basis_points", optional=True),
        _whole("quantity", optional=True),
        _whole("discount_basis_points", optional=True),
        _whole("discount_amount_minor", optional=True),
        _text("card_id", optional=True),
        _text("card_name", optional=True),
        _text("masked_code", optional=True),
        _text("ref_id", optional=True),
        _check(
            "kind <> 'goods' OR (article_id IS NOT NULL AND code IS NOT NULL AND name IS"
            " NOT NULL AND article_group IS NOT NULL AND unit_price_minor IS NOT NULL AND"
            " vat_basis_points IS NOT NULL AND quantity IS NOT NULL AND"
            " discount_basis_points IS NOT NULL AND discount_amount_minor IS NOT NULL AND"
            " quantity >= 1 AND unit_price_minor >= 0 AND vat_basis_points BETWEEN 0 AND"
            " 10000 AND discount_basis_points BETWEEN 0 AND 10000 AND"
            " discount_amount_minor >= 0 AND amount_minor BETWEEN 0 AND unit_price_minor *"
            " quantity)",
            "ck_sale_line_goods",
        ),
        _check("kind IN ('goods', 'top_up', 'activation')", "ck_sale_line_kind_known"),
        _check(
            "kind = 'goods' OR (card_id IS NOT NULL AND masked_code IS NOT NULL AND"
            " ref_id IS NOT NULL AND amount_minor > 0)",
            "ck_sale_line_load",
        ),
        sa.ForeignKeyConstraint(
            ["till_id", "sale_id"], ["sale.till_id", "sale.sale_id"], name="fk_sale_line_sale"
        ),
        sa.PrimaryKeyConstraint("till_id", "sale_id", "position"),
        sa.UniqueConstraint("till_id", "line_id"),
        sa.UniqueConstraint("till_id", "ref_id"),
        sqlite_strict=True,
    )


def _make_sale_tender() -> None:
    op.create_table(
        "sale_tender",
        _text("till_id"),
        _text("sale_id"),
        _whole("position"),
        _text("tender_id"),
        _text("kind"),
        _whole("amount_minor"),
        _whole("received_minor", optional=True),
        _whole("rounding_minor", optional=True),
        _whole("change_minor", optional=True),
        _text("card_id", optional=True),
        _text("card_name", optional=True),
        _text("masked_code", optional=True),
        _whole("card_available_minor", optional=True),
        _text("transaction_id", optional=True),
        _text("reserve_ref_id", optional=True),
        _text("capture_ref_id", optional=True),
        _text("void_ref_id", optional=True),
        _text("approval", optional=True),
        _check("amount_minor > 0", "ck_sale_tender_amount"),
        _check(
            "approval IN ('own_books', 'online', 'allowance', 'floor_limit', 'cashier')",
            "ck_sale_tender_approval_known",
        ),
        _check("kind = 'cash' OR approval IS NOT NULL", "ck_sale_tender_approved_by_somebody"),
        _check(
            "kind <> 'card' OR (card_id IS NOT NULL AND masked_code IS NOT NULL AND"
            " card_available_minor IS NOT NULL AND transaction_id IS NOT NULL AND"
            " reserve_ref_id IS NOT NULL AND capture_ref_id IS NOT NULL AND void_ref_id IS"
            " NOT NULL AND card_available_minor >= 0)",
            "ck_sale_tender_card",
        ),
        _check(
            "kind <> 'cash' OR (received_minor IS NOT NULL AND rounding_minor IS NOT NULL"
            " AND change_minor IS NOT NULL AND received_minor >= 0 AND change_minor >= 0"
            " AND received_minor = amount_minor + rounding_minor + change_minor)",
            "ck_sale_tender_cash",
        ),
        _check("kind IN ('card', 'cash', 'terminal')", "ck_sale_tender_kind_known"),
        sa.ForeignKeyConstraint(
            ["till_id", "sale_id"], ["sale.till_id", "sale.sale_id"], name="fk_sale_tender_sale"
        ),
        sa.PrimaryKeyConstraint("till_id", "sale_id", "position"),
        sa.UniqueConstraint("till_id", "sale_id", "card_id"),
        sa.UniqueConstraint("till_id", "tender_id"),
        sqlite_strict=True,
    )


def _make_unseen_receipt() -> None:
    op.create_table(
        "unseen_receipt",
        _text("till_id"),
        _text("sale_id"),
        sa.ForeignKeyConstraint(
            ["till_id", "sale_id"], ["sale.till_id", "sale.sale_id"], name="fk_unseen_receipt_sale"
        ),
        sa.PrimaryKeyConstraint("till_id", "sale_id"),
        sqlite_strict=True,
    )
