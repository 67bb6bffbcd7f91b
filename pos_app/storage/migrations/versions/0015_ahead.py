"""Rights that a till asks for ahead of any sale."""  # noqa: INP001 - found by path

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"


def upgrade() -> None:
    """Bring the schema one step forward."""
    kind = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
    op.add_column("allowance_request", sa.Column("ahead", kind, nullable=True))
