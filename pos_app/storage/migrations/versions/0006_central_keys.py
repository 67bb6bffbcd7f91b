"""Turns of signing keys, the key that hosts share, and hooks that sign in more ways."""  # noqa: INP001 - found by path

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    """Bring the schema one step forward."""
    whole = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
    op.create_table(
        "signing_turn",
        sa.Column("purpose", sa.Text(), nullable=False),
        sa.Column("number", whole, nullable=False),
        sa.Column("salt", sa.LargeBinary(), nullable=False),
        sa.Column("created_at_ms", whole, nullable=False),
        sa.Column("created_by", sa.Text(), nullable=False),
        sa.CheckConstraint("number >= 1", name=op.f("ck_signing_turn_number")),
        sa.CheckConstraint("length(salt) = 32", name=op.f("ck_signing_turn_salt_length")),
        sa.PrimaryKeyConstraint("purpose", "number"),
        sqlite_strict=True,
    )
    op.create_table(
        "shared_key",
        sa.Column("purpose", sa.Text(), nullable=False),
        sa.Column("key_id", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("purpose"),
        sqlite_strict=True,
    )
    # Whoever signs knows the ways, the table need not.
    with op.batch_alter_table("hook", table_kwargs={"sqlite_strict": True}) as hook:
        hook.drop_constraint(op.f("ck_hook_secret_kind_known"), type_="check")
