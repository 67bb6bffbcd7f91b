"""An article may be put away: on no shelf any more, and old receipts still know it."""  # noqa: INP001 - found by path

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"


def upgrade() -> None:
    """Bring the schema one step forward."""
    kind = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
    op.add_column("article", sa.Column("put_away_at_ms", kind, nullable=True))
