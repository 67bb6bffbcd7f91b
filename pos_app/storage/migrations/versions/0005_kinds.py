"""What can happen at a till grows with every version."""  # noqa: INP001 - found by path

from alembic import op

from pos_app.storage.schema import append_only

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Bring the schema one step forward."""
    # Whoever reads a chain knows the kinds, the table need not.
    dialect = op.get_context().dialect.name
    with op.batch_alter_table("journal", table_kwargs={"sqlite_strict": True}) as journal:
        journal.drop_constraint(op.f("ck_journal_kind_known"), type_="check")
    if dialect == "sqlite":  # which made the table anew, without what hung on it
        for statement in append_only("journal", dialect):
            op.execute(statement)
