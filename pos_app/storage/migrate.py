"""Brings a database to the newest revision this program knows, all steps or none."""

import time
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Final

from sqlalchemy import Connection

from pos_app.errors import Broken, Code
from pos_app.storage.backup import back_up
from pos_app.storage.durable import free_name
from pos_app.storage.encrypted_file import connect_sqlite, raw_connection_of
from pos_app.storage.failures import DRIVER_ERRORS, sqlstate_of, translated
from pos_app.storage.postgres import connect_postgres, postgres_engine
from pos_app.storage.revisions import is_current, revision_of
from pos_app.storage.sqlite_file import create_file
from pos_app.storage.writer import SqliteWriter

MIGRATIONS: Final = "pos_app.storage:migrations"
_MIGRATION_LOCK: Final = 7_405_814
"""Any number, as long as every worker takes the same."""

_LONGEST_WAIT_MS: Final = 1000
_MOST_TRIES: Final = 60
_PAUSE_S: Final = 0.5
_IN_THE_WAY: Final = frozenset({"55P03", "40P01"})
"""A table is in use; two waited for one another."""


def bring_to_head(connection: Connection) -> None:
    """Run every step that is missing, in the transaction the connection is in: a work for a store.

    Raises:
        Refused: SCHEMA_NEWER; nothing was changed.
    """
    # Asking also tells Alembic that the transaction is ours to end: it finds one already begun.
    if is_current(connection):
        return
    # Most starts have nothing to migrate and need not wait for these.
    from alembic import command  # noqa: PLC0415
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", MIGRATIONS)
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def upgrade_sqlite(database: Path, database_key: bytes, backup_folder: Path) -> Path | None:
    """Bring the till's file to the newest revision, after a verified backup; make it when missing.

    Returns the backup, None when none was due: nothing to migrate, or nothing to lose.

    Raises:
        Refused: SCHEMA_NEWER, and nothing was changed; KEY_WRONG, SQLITE_TOO_OLD, FOLDER_READ_ONLY.
        Unavailable: DISK_FULL, BUSY, DATABASE_UNAVAILABLE; OUTCOME_UNKNOWN, starting again tells.
        Broken: DATABASE_DAMAGED.
    """
    create_file(database)
    with closing(SqliteWriter(partial(_connect_freely, database, database_key))) as writer:
        if writer.run(is_current):
            return None
        found = writer.run(revision_of)
        backup = None
        if found is not None:
            backup = free_name(backup_folder, f"{database.stem}-{found}", database.suffix)
            back_up(database, database_key, backup)
        writer.run(_bring_to_head_and_check)
        return backup


def _connect_freely(database: Path, database_key: bytes) -> Connection:
    # SQLite makes a table anew to alter it, and references to the old one must bear that meanwhile.
    connection = connect_sqlite(database, database_key)
    raw_connection_of(connection).execute("PRAGMA foreign_keys = OFF")
    return connection


def _bring_to_head_and_check(connection: Connection) -> None:
    bring_to_head(connection)
    if connection.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
        raise Broken(Code.DATABASE_DAMAGED, reason="foreign_key_check")


def upgrade_postgres(url: str) -> None:
    """Bring central's database to the newest revision; safe when several workers start at once.

    Older workers go on meanwhile. While a step waits for a table, whoever comes later waits behind
    it, so it waits a moment only, lets them pass, and tries again.

    Raises:
        Refused: SCHEMA_NEWER; nothing was changed.
        Unavailable: DATABASE_UNAVAILABLE; BUSY, the tables were never free: nothing was changed.
    """
    with connect_postgres(postgres_engine(url)) as connection:
        for tried in range(1, _MOST_TRIES + 1):
            try:
                _bring_postgres_to_head(connection)
            except DRIVER_ERRORS as error:
                connection.rollback()
                if tried == _MOST_TRIES or sqlstate_of(error) not in _IN_THE_WAY:
                    raise translated(error) from error
                time.sleep(_PAUSE_S)
            else:
                return


def _bring_postgres_to_head(connection: Connection) -> None:
    # Whoever comes second waits here, however long it takes, and then finds nothing left to do.
    connection.exec_driver_sql("SET LOCAL lock_timeout = 0")
    connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_MIGRATION_LOCK})")
    connection.exec_driver_sql(f"SET LOCAL lock_timeout = '{_LONGEST_WAIT_MS}ms'")
    bring_to_head(connection)
    connection.commit()
