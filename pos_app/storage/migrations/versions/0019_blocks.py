"""Cards that are stopped at once, by whom and why, whatever tills hold of them."""  # noqa: INP001 - found by path

import sqlalchemy as sa
from alembic import op

from pos_app.storage.schema import append_only

revision = "0019"
down_revision = "0018"


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), nullable=False)


def _whole(name: str, *, optional: bool = False) -> sa.Column[int]:
    kind = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
    return sa.Column(name, kind, nullable=optional)


def _check(condition: str, name: str) -> sa.CheckConstraint:
    return sa.CheckConstraint(condition, name=op.f(name))


def upgrade() -> None:
    """Bring the schema one step forward."""
    op.add_column("card", _whole("blocked_at_ms", optional=True))
    op.add_column("known_card", sa.Column("blocked_why", sa.Text(), nullable=True))
    op.create_table(
        "card_block",
        _text("account_id"),
        _text("card_id"),
        _whole("number"),
        _whole("blocked"),
        _text("why"),
        _whole("created_at_ms"),
        _text("created_by"),
        _check("blocked = number % 2", "ck_card_block_alternates"),
        _check("number >= 1", "ck_card_block_number"),
        sa.ForeignKeyConstraint(
            ["account_id", "card_id"],
            ["card.account_id", "card.card_id"],
            name="fk_card_block_card",
        ),
        sa.PrimaryKeyConstraint("account_id", "card_id", "number"),
        sqlite_strict=True,
    )
    for statement in append_only("card_block", op.get_context().dialect.name):
        op.execute(statement)
