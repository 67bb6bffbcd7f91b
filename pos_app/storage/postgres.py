"""Central's database: a pool of threads, each with a connection of its own, on one PostgreSQL."""

import random
from collections.abc import Callable
from contextlib import ExitStack, closing
from functools import partial
from threading import Event
from typing import Final

from sqlalchemy import Connection, Engine, create_engine, make_url
from sqlalchemy.exc import ArgumentError, SQLAlchemyError
from sqlalchemy.pool import NullPool

from pos_app.errors import Broken, Code, Refused, Unavailable
from pos_app.storage.failures import is_lost_connection, is_worth_retrying, translated
from pos_app.storage.line import ThreadedLine
from pos_app.storage.store import Store, T, TwoLineStore, Work

LONGEST_LINE: Final = 1000
MOST_TRIES: Final = 8
_FIRST_PAUSE_S: Final = 0.005
_CONNECT_TIMEOUT_S: Final = 10
_SERVER_OPTIONS: Final = "-c timezone=UTC -c lock_timeout=10s"


def open_postgres(url: str, *, writers: int = 4, readers: int = 4) -> Store:
    """Open connections for that many threads to a migrated database.

    Raises:
        Refused: SETTINGS_INVALID, the address is none.
        Unavailable: DATABASE_UNAVAILABLE, the server cannot be reached or lets nobody in.
    """
    engine = postgres_engine(url)
    stopping = Event()
    connect_writer = partial(connect_postgres, engine)
    connect_reader = partial(connect_postgres, engine, read_only=True)
    with ExitStack() as opened:
        writes, reads = (
            [
                opened.enter_context(closing(PostgresRunner(connect, stopping)))
                for _ in range(number)
            ]
            for connect, number in ((connect_writer, writers), (connect_reader, readers))
        )
        opened.pop_all()
    return _PostgresStore(
        stopping,
        ThreadedLine(writes, name="writer", longest=LONGEST_LINE),
        ThreadedLine(reads, name="reader", longest=LONGEST_LINE),
    )


def postgres_engine(url: str) -> Engine:
    """Return an engine that opens a connection whenever it is asked for one and keeps none.

    Raises:
        Refused: SETTINGS_INVALID, this is no address.
    """
    try:
        address = make_url(url).set(drivername="postgresql+psycopg")
    except ArgumentError as error:
        # Not the address itself: it may hold a password.
        raise Refused(Code.SETTINGS_INVALID, field="database_url") from error
    return create_engine(
        address,
        poolclass=NullPool,
        hide_parameters=True,  # statements carry hashes of tokens and what people wrote
        connect_args={
            "application_name": "tillit",
            "connect_timeout": _CONNECT_TIMEOUT_S,
            "options": _SERVER_OPTIONS,
        },
    )


def connect_postgres(engine: Engine, *, read_only: bool = False) -> Connection:
    """Open one connection; a read-only one sees one snapshot in each transaction."""
    try:
        connection = engine.connect()
    except SQLAlchemyError as error:
        raise translated(error) from error
    if read_only:
        return connection.execution_options(
            isolation_level="REPEATABLE READ", postgresql_readonly=True
        )
    return connection


class _PostgresStore(TwoLineStore):
    """Ends the pauses between tries before it waits for the threads."""

    def __init__(self, stopping: Event, writes: ThreadedLine, reads: ThreadedLine) -> None:
        super().__init__("postgresql", writes, reads)
        self._stopping = stopping

    def close(self) -> None:
        """Finish what is queued, without any pause, and end the threads."""
        self._stopping.set()
        super().close()


class PostgresRunner:
    """Runs each work as one transaction, again when the server asks for that.

    A work that met a deadlock, a serialisation failure or a lost connection has left nothing
    behind, so it is run again, a few times, after a pause. Only a connection lost while committing
    is told to the caller: nobody but the rows knows the outcome.
    """

    def __init__(self, connect: Callable[[], Connection], stopping: Event) -> None:
        self._connect = connect
        self._stopping = stopping
        self._connection: Connection | None = connect()

    def run(self, work: Work[T]) -> T:
        """Run the work and commit it, or raise what it raised after a roll back."""
        for tried in range(1, MOST_TRIES):
            try:
                return self._run_once(work)
            except SQLAlchemyError as error:
                if not is_worth_retrying(error):
                    raise translated(error) from error
            # Full jitter: those who met once shall not meet again at the same moment.
            longest_s = _FIRST_PAUSE_S * 2**tried
            self._stopping.wait(random.uniform(0, longest_s))  # noqa: S311 - no secret
        try:
            return self._run_once(work)
        except SQLAlchemyError as error:
            raise translated(error) from error

    def rest(self) -> None:
        """Nothing is left to do between two works."""

    def close(self) -> None:
        """Let go of the connection."""
        connection, self._connection = self._connection, None
        if connection is not None:
            connection.close()

    def _run_once(self, work: Work[T]) -> T:
        if self._connection is None:
            self._connection = self._connect()
        connection = self._connection
        transaction = connection.begin()
        try:
            outcome = work(connection)
            _check_still_open(connection)
        except BaseException:
            self._undo(connection)
            raise
        try:
            transaction.commit()
        except SQLAlchemyError as error:
            self._undo(connection)
            if is_lost_connection(error):
                raise Unavailable(Code.OUTCOME_UNKNOWN, reason="connection_lost") from error
            raise
        return outcome

    def _undo(self, connection: Connection) -> None:
        try:
            connection.rollback()
        except SQLAlchemyError:
            self.close()
        if connection.invalidated:
            self.close()


def _check_still_open(connection: Connection) -> None:
    if not connection.in_transaction() or connection.in_nested_transaction():
        raise Broken(Code.UNEXPECTED, reason="work_ended_its_transaction")
