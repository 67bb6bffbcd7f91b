"""What is known of a (type, value) that may be no customer's yet."""  # noqa: INP001 - found by path

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Bring the schema one step forward."""
    whole = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
    op.create_table(
        "token_story",
        sa.Column("account_id", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("type", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("events", sa.Text(), nullable=False),
        sa.Column("updated_at_ms", whole, nullable=False),
        sa.Column("deleted_at_ms", whole, nullable=True),
        sa.PrimaryKeyConstraint("account_id", "id"),
        sqlite_strict=True,
    )
