"""The one connection that writes to the till's file, and the care it takes of a commit.

A commit that failed half-way is settled before anybody is told: the connection is closed, opened
again, and all that the log still holds is forced into the file. What a look-up finds then stays so.
"""

import logging
from collections.abc import Callable
from contextlib import suppress
from typing import Final, Literal, NoReturn

from sqlalchemy import Connection
from sqlcipher3 import dbapi2

from pos_app.errors import Broken, Code, PosError, Unavailable
from pos_app.storage.encrypted_file import raw_connection_of
from pos_app.storage.failures import DRIVER_ERRORS, is_input_output_error, translated
from pos_app.storage.store import T, Work

_logger: Final = logging.getLogger(__name__)


class SqliteWriter:
    """Runs each work between BEGIN IMMEDIATE and COMMIT on one connection held open.

    BEGIN and COMMIT go to the driver itself: handing every work a transaction of SQLAlchemy's own
    costs as much again as one of its statements.
    """

    def __init__(self, connect: Callable[[], Connection]) -> None:
        self._connect = connect
        self._connection: Connection | None = connect()
        self._unsettled = False

    def run(self, work: Work[T]) -> T:
        """Run the work and commit it durably, or roll it back and raise."""
        connection = self._ready_connection()
        raw = raw_connection_of(connection)
        try:
            raw.execute("BEGIN IMMEDIATE")
            outcome = work(connection)
            _check_still_open(connection, raw)
        except DRIVER_ERRORS as error:
            self._undo(connection, raw)
            if is_input_output_error(error):
                self._let_go()
            raise translated(error) from error
        except BaseException:
            self._undo(connection, raw)
            raise
        try:
            raw.execute("COMMIT")
        except DRIVER_ERRORS as error:
            if is_input_output_error(error):
                self._settle_after(error)
            self._undo(connection, raw)
            raise translated(error) from error
        return outcome

    def rest(self) -> None:
        """Move what the log holds into the file, as far as no reader stands in the way."""
        if self._connection is None:
            return
        try:
            checkpoint(raw_connection_of(self._connection), "PASSIVE")
        except PosError as error:
            # Nothing is lost, the log keeps it; a fresh connection tries again after the next work.
            _logger.warning("the log was not moved into the file: %s", error)
            self._let_go()

    def close(self) -> None:
        """Let go of the connection."""
        self._let_go()

    def _ready_connection(self) -> Connection:
        if self._connection is None:
            connection = self._connect()
            if self._unsettled:
                try:
                    checkpoint(raw_connection_of(connection), "TRUNCATE")
                except PosError:
                    connection.close()
                    raise
                self._unsettled = False
            self._connection = connection
        return self._connection

    def _settle_after(self, error: Exception) -> NoReturn:
        self._unsettled = True
        self._let_go()
        with suppress(PosError):  # the next work tries again, and says why if it cannot
            self._ready_connection()
        raise Unavailable(
            Code.OUTCOME_UNKNOWN, reason=translated(error).fields["reason"]
        ) from error

    def _undo(self, connection: Connection, raw: dbapi2.Connection) -> None:
        try:
            # SQLAlchemy forgets the savepoints it knows; the driver ends the transaction it has.
            connection.rollback()
            if raw.in_transaction:
                raw.execute("ROLLBACK")
        except DRIVER_ERRORS:
            # A connection that cannot roll back is closed: closing rolls back.
            self._let_go()

    def _let_go(self) -> None:
        connection, self._connection = self._connection, None
        if connection is not None:
            connection.close()
            connection.engine.dispose()


def checkpoint(raw: dbapi2.Connection, mode: Literal["PASSIVE", "TRUNCATE"]) -> None:
    """Move committed pages from the log into the file; TRUNCATE moves them all or raises BUSY."""
    try:
        row = raw.execute(f"PRAGMA wal_checkpoint({mode})").fetchone()
    except DRIVER_ERRORS as error:
        raise translated(error) from error
    if mode == "TRUNCATE" and (row is None or row[0] != 0):
        raise Unavailable(Code.BUSY, reason="checkpoint")


def _check_still_open(connection: Connection, raw: dbapi2.Connection) -> None:
    if not raw.in_transaction or connection.in_nested_transaction():
        raise Broken(Code.UNEXPECTED, reason="work_ended_its_transaction")
