"""Statements written once in SQLAlchemy's words, compiled once and run as text.

On a till SQLAlchemy would spend ten times what SQLite needs for a look-up. A `Statement` keeps what
is worth having of it, one wording for every engine, and leaves the rest out: the driver gets the
text itself. Errors of a server's driver come as SQLAlchemy would raise them, for it knows a lost
connection when it sees one.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from operator import itemgetter
from typing import Any, Final, Protocol, cast

from sqlalchemy import ClauseElement, Connection
from sqlalchemy.exc import DBAPIError

__all__ = ["Connection", "Row", "Statement", "Values", "copy_in", "has_begun"]

Row = Sequence[Any]
Values = Mapping[str, object]
_IDLE: Final = 0
"""libpq's word for a connection without a transaction; its driver is not imported for it."""

_Binder = Callable[[Values], Any]


class _Answer(Protocol):
    """What the driver's cursor and SQLAlchemy's result have in common."""

    @property
    def rowcount(self) -> int: ...

    def fetchone(self) -> Row | None: ...

    def fetchall(self) -> Sequence[Row]: ...


class Statement:
    """A statement whose every value is a bind parameter, ready for any engine.

    Values are handed over as the drivers take them (text, integers, bytes, None): column types
    that convert on the way in or out have no place here. Errors are those of any statement.

    A `lone` statement is whole by itself. Where a server's transaction has not begun it goes
    without one, and is done when it is answered: one journey instead of three. So a lone statement
    that writes has to be all that its work writes, and the work one that may be run again.
    """

    __slots__ = ("_bound", "_core", "_lone")

    def __init__(self, core: ClauseElement, *, lone: bool = False) -> None:
        self._core = core
        self._lone = lone
        self._bound: dict[str, tuple[str, _Binder]] = {}

    def text_for(self, connection: Connection) -> str:
        """Return the text that this connection's engine is sent."""
        return self._bound_for(connection)[0]

    def row(self, connection: Connection, values: Values) -> Row | None:
        """Return the first row, None when there is none."""
        return self._run(connection, values).fetchone()

    def rows(self, connection: Connection, values: Values) -> Sequence[Row]:
        """Return all rows."""
        return self._run(connection, values).fetchall()

    def count(self, connection: Connection, values: Values) -> int:
        """Return how many rows were changed."""
        return self._run(connection, values).rowcount

    def many(self, connection: Connection, sets: Iterable[Values]) -> None:
        """Run once for each set of values."""
        text, bind = self._bound_for(connection)
        bound = [bind(values) for values in sets]
        if bound:
            connection.exec_driver_sql(text, bound)

    def _run(self, connection: Connection, values: Values) -> _Answer:
        text, bind = self._bound_for(connection)
        driver = _driver(connection)
        if connection.dialect.name == "sqlite":
            return cast("_Answer", driver.execute(text, bind(values)))
        try:
            if self._lone and not has_begun(connection):
                return cast("_Answer", executed_alone(driver, text, bind(values)))
            return cast("_Answer", driver.execute(text, bind(values)))
        except connection.dialect.loaded_dbapi.Error as error:
            raise _as_raised_by_sqlalchemy(connection, driver, text, error) from error

    def _bound_for(self, connection: Connection) -> tuple[str, _Binder]:
        name = connection.dialect.name
        bound = self._bound.get(name)
        if bound is None:
            bound = self._bound[name] = self._compiled(connection)
        return bound

    def _compiled(self, connection: Connection) -> tuple[str, _Binder]:
        compiled = self._core.compile(dialect=connection.dialect)
        names = cast("Sequence[str] | None", getattr(compiled, "positiontup", None))
        if names is None:
            return str(compiled), _as_named
        return str(compiled), _in_order(tuple(names))


def has_begun(connection: Connection) -> bool:
    """Tell whether a statement is part of a transaction already, or of one that was promised.

    A server is told of a transaction by its first statement; until then nothing was promised to a
    writer. A reader is promised one moment for all its statements, and a file is locked at once.
    """
    if connection.dialect.name == "sqlite":
        return True
    driver = _driver(connection)
    return driver.isolation_level is not None or driver.info.transaction_status != _IDLE


def executed_alone(driver: Any, text: str, bound: object) -> object:  # noqa: ANN401 - as below
    """Run a statement that is a commit by itself on a driver that has begun nothing."""
    driver.autocommit = True
    try:
        return driver.execute(text, bound)
    finally:
        if not driver.closed:
            driver.autocommit = False


def copy_in(connection: Connection, text: str, rows: Iterable[Row]) -> None:
    """Add rows to a table by a server's COPY ... FROM STDIN, the quickest way into one."""
    driver = _driver(connection)
    try:
        with driver.cursor() as cursor, cursor.copy(text) as copy:
            for row in rows:
                copy.write_row(row)
    except connection.dialect.loaded_dbapi.Error as error:
        raise _as_raised_by_sqlalchemy(connection, driver, text, error) from error


def _as_named(values: Values) -> object:
    return values


def _in_order(names: tuple[str, ...]) -> _Binder:
    if len(names) > 1:
        return cast("_Binder", itemgetter(*names))
    return lambda values: tuple(values[name] for name in names)


def _driver(connection: Connection) -> Any:  # noqa: ANN401 - whichever driver there is
    return connection.connection.dbapi_connection


def _as_raised_by_sqlalchemy(
    connection: Connection,
    driver: Any,  # noqa: ANN401 - as above
    text: str,
    error: Exception,
) -> Exception:
    dialect = connection.dialect
    return DBAPIError.instance(
        text,
        None,
        error,
        dialect.loaded_dbapi.Error,
        hide_parameters=True,  # statements carry hashes of tokens and what people wrote
        connection_invalidated=dialect.is_disconnect(cast("Any", error), driver, None),
        dialect=dialect,
    )
