"""Brings a database to the newest revision this program knows, all steps or none."""

from typing import Final

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection

from pos_app.storage.failures import DRIVER_ERRORS, translated
from pos_app.storage.postgres import connect_postgres, postgres_engine
from pos_app.storage.revisions import is_current

_MIGRATION_LOCK: Final = 7_405_814
"""Any number, as long as every worker takes the same."""


def bring_to_head(connection: Connection) -> None:
    """Run every step that is missing, in the transaction the connection is in: a work for a store.

    Raises:
        Refused: SCHEMA_NEWER; nothing was changed.
    """
    # Asking also tells Alembic that the transaction is ours to end: it finds one already begun.
    if is_current(connection):
        return
    config = Config()
    config.set_main_option("script_location", "pos_app.storage:migrations")
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def upgrade_postgres(url: str) -> None:
    """Bring central's database to the newest revision; safe when several workers start at once.

    Raises:
        Refused: SCHEMA_NEWER; nothing was changed.
        Unavailable: DATABASE_UNAVAILABLE.
    """
    with connect_postgres(postgres_engine(url)) as connection:
        try:
            # Whoever comes second waits here and then finds nothing left to do.
            connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_MIGRATION_LOCK})")
            bring_to_head(connection)
            connection.commit()
        except DRIVER_ERRORS as error:
            raise translated(error) from error
