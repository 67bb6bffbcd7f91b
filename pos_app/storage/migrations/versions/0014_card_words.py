"""Cards are found as somebody types: by words, by amounts, and by the end of a code."""  # noqa: INP001 - found by path

from alembic import op

from pos_app.storage.schema.card_words import card_words_statements

revision = "0014"
down_revision = "0013"


def upgrade() -> None:
    """Bring the schema one step forward."""
    op.create_index(
        op.f("ix_known_card_balance_minor"), "known_card", ["balance_minor"], unique=False
    )
    if op.get_context().dialect.name == "sqlite":
        for statement in card_words_statements():
            op.execute(statement)
