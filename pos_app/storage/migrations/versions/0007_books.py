"""The books of a till's day: staff, what an operation is about, returns, signatures."""  # noqa: INP001 - found by path

import sqlalchemy as sa
from alembic import op

from pos_app.storage.schema import append_only

revision = "0007"
down_revision = "0006"


def _text(name: str, *, optional: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), nullable=optional)


def _whole(name: str, *, optional: bool = False) -> sa.Column[int]:
    kind = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
    return sa.Column(name, kind, nullable=optional)


def _check(condition: str, name: str) -> sa.CheckConstraint:
    return sa.CheckConstraint(condition, name=op.f(name))


def _in_the_journal(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["till_id", "incarnation", "sequence"],
        ["journal.till_id", "journal.incarnation", "journal.sequence"],
        name=f"fk_{table}_journal",
    )


def upgrade() -> None:
    """Bring the schema one step forward."""
    op.create_index(
        op.f("ix_journal_till_id_kind_incarnation_sequence"),
        "journal",
        ["till_id", "kind", "incarnation", "sequence"],
        unique=False,
    )
    _make_staff()
    op.create_table(
        "entry_about",
        _text("till_id"),
        _text("subject"),
        _whole("incarnation"),
        _whole("sequence"),
        sa.PrimaryKeyConstraint("till_id", "subject", "incarnation", "sequence"),
        _in_the_journal("entry_about"),
        sqlite_strict=True,
    )
    op.create_table(
        "sale_return",
        _text("till_id"),
        _text("return_id"),
        _whole("number"),
        _text("sale_id"),
        _whole("incarnation"),
        _whole("sequence"),
        _check("number >= 1", "ck_sale_return_number"),
        sa.PrimaryKeyConstraint("till_id", "return_id"),
        sa.UniqueConstraint("till_id", "number"),
        sa.UniqueConstraint("till_id", "incarnation", "sequence"),
        _in_the_journal("sale_return"),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_sale_return_till_id_sale_id"), "sale_return", ["till_id", "sale_id"], unique=False
    )
    op.create_table(
        "signature",
        _text("till_id"),
        _whole("incarnation"),
        _whole("sequence"),
        _text("key_version"),
        _text("value"),
        sa.PrimaryKeyConstraint("till_id", "incarnation", "sequence"),
        _in_the_journal("signature"),
        sqlite_strict=True,
    )
    op.create_table(
        "signing_key",
        _text("till_id"),
        _text("key_version"),
        _text("private_pem"),
        _text("public_pem"),
        _whole("made_at_ms"),
        sa.PrimaryKeyConstraint("till_id", "key_version"),
        sqlite_strict=True,
    )
    dialect = op.get_context().dialect.name
    for table in ("entry_about", "sale_return", "signature", "signing_key"):
        for statement in append_only(table, dialect):
            op.execute(statement)


def _make_staff() -> None:
    op.create_table(
        "staff",
        _text("till_id"),
        _text("staff_id"),
        _text("name"),
        _text("role"),
        _text("pin_hash"),
        _whole("attempt"),
        _whole("failures"),
        _whole("locked_until_ms"),
        _whole("left_at_ms", optional=True),
        _check("role IN ('cashier', 'manager', 'owner')", "ck_staff_role_known"),
        sa.PrimaryKeyConstraint("till_id", "staff_id"),
        sqlite_strict=True,
    )
