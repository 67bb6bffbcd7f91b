"""Who allowed a payment beyond every right, and how much of it."""  # noqa: INP001 - found by path

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"

_AT_RISK = sa.text("at_risk_minor > 0")


def upgrade() -> None:
    """Bring the schema one step forward."""
    kind = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
    for table in ("open_tender", "sale_tender"):
        op.add_column(table, sa.Column("approved_by", sa.Text(), nullable=True))
        op.add_column(table, sa.Column("at_risk_minor", kind, nullable=True))
    op.create_index(
        op.f("ix_sale_tender_at_risk"),
        "sale_tender",
        ["till_id"],
        unique=False,
        sqlite_where=_AT_RISK,
        postgresql_where=_AT_RISK,
    )
