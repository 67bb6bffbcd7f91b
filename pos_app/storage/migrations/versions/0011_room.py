"""Room on PostgreSQL's pages of cards, so that a card which moves stays where its indexes say."""  # noqa: INP001 - found by path

from alembic import op

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    """Bring the schema one step forward."""
    # A full page sends the first row that changes to another page, and each index of cards has to
    # be told: among millions of cards that is what nearly every first movement does.
    if op.get_context().dialect.name == "postgresql":
        op.execute("ALTER TABLE card SET (fillfactor = 85)")
