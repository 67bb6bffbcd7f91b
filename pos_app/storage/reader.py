"""Connections that only look: each work sees one snapshot and cannot change anything."""

from collections.abc import Callable
from typing import Final

from sqlalchemy import Connection
from sqlcipher3 import dbapi2

from pos_app.errors import Broken, Code
from pos_app.storage.encrypted_file import raw_connection_of
from pos_app.storage.failures import (
    DRIVER_ERRORS,
    is_input_output_error,
    is_refused_write,
    translated,
)
from pos_app.storage.store import T, Work

_CACHE_KIB: Final = 32 * 1024
"""Each letter of a search looks through the same part of an index: of a million cards some MB."""


class SqliteReader:
    """Runs each work on a snapshot, on one connection held open with `query_only`.

    `shares_writer` is for a database in memory, whose only connection may write between two reads.
    """

    def __init__(self, connect: Callable[[], Connection], *, shares_writer: bool = False) -> None:
        self._connect = connect
        self._shares_writer = shares_writer
        self._connection: Connection | None = self._connected()

    def run(self, work: Work[T]) -> T:
        """Run the work on a snapshot; a statement that writes is our own mistake."""
        if self._connection is None:
            self._connection = self._connected()
        connection = self._connection
        raw = raw_connection_of(connection)
        if raw.in_transaction:
            raise Broken(Code.UNEXPECTED, reason="work_inside_a_work")
        try:
            raw.execute("PRAGMA query_only = ON")
            raw.execute("BEGIN")
            return work(connection)
        except DRIVER_ERRORS as error:
            if is_input_output_error(error):
                self.close()
            if is_refused_write(error):
                raise Broken(Code.UNEXPECTED, reason="write_on_a_reader") from error
            raise translated(error) from error
        finally:
            if self._connection is connection:
                self._leave(connection, raw)

    def rest(self) -> None:
        """Nothing is left to do between two reads."""

    def close(self) -> None:
        """Let go of the connection."""
        connection, self._connection = self._connection, None
        if connection is not None:
            connection.close()
            connection.engine.dispose()

    def _connected(self) -> Connection:
        connection = self._connect()
        raw_connection_of(connection).execute(f"PRAGMA cache_size = -{_CACHE_KIB}")
        return connection

    def _leave(self, connection: Connection, raw: dbapi2.Connection) -> None:
        try:
            connection.rollback()
            if raw.in_transaction:
                raw.execute("ROLLBACK")
            if self._shares_writer:
                raw.execute("PRAGMA query_only = OFF")
        except DRIVER_ERRORS:
            # A connection that cannot leave its snapshot is closed: closing leaves it.
            self.close()
