"""What every family of tables stands on: the metadata, and rows that can only be added."""

from typing import Final

from sqlalchemy import MetaData

metadata: Final = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)
"""Named constraints, so that a migration can find them again on both engines."""


def append_only(table_name: str, dialect: str) -> tuple[str, ...]:
    """Return the statements that make a table refuse UPDATE and DELETE, for one dialect.

    A migration runs each with `op.execute`, once the table exists. `dialect` is
    `op.get_context().dialect.name`. TRUNCATE is refused too where there is such a thing.
    """
    message = f"{table_name} is append-only"
    if dialect == "sqlite":
        return tuple(
            f"""CREATE TRIGGER {table_name}_refuses_{event.lower()}
                BEFORE {event} ON {table_name}
                BEGIN SELECT RAISE(ABORT, '{message}'); END"""
            for event in ("UPDATE", "DELETE")
        )
    trigger = f"{table_name}_refuses_change"
    return (
        f"""CREATE FUNCTION {trigger}() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN RAISE EXCEPTION '{message}' USING ERRCODE = 'restrict_violation'; END $$""",
        f"""CREATE TRIGGER {trigger} BEFORE UPDATE OR DELETE ON {table_name}
            FOR EACH ROW EXECUTE FUNCTION {trigger}()""",
        f"""CREATE TRIGGER {table_name}_refuses_truncate BEFORE TRUNCATE ON {table_name}
            FOR EACH STATEMENT EXECUTE FUNCTION {trigger}()""",
    )
