"""The border where driver errors end: each becomes a `PosError` with a code, raised from it.

SQLite speaks in result codes and PostgreSQL in SQLSTATEs; both are read, never the sentences.
"""

from typing import Final

from sqlalchemy.exc import DBAPIError, OperationalError, SQLAlchemyError
from sqlcipher3 import dbapi2

from pos_app.errors import Broken, Code, PosError, Unavailable
from pos_app.storage import sqlite_failures
from pos_app.storage.sqlite_failures import sqlite_code_of, translated_from_sqlite

_FOR_SQLSTATE: Final[dict[str, tuple[type[PosError], Code]]] = {
    "08": (Unavailable, Code.DATABASE_UNAVAILABLE),
    "28": (Unavailable, Code.DATABASE_UNAVAILABLE),
    "3D": (Unavailable, Code.DATABASE_UNAVAILABLE),
    "40": (Unavailable, Code.BUSY),
    "53": (Unavailable, Code.DATABASE_UNAVAILABLE),
    "53100": (Unavailable, Code.DISK_FULL),
    "55P03": (Unavailable, Code.BUSY),
    "57": (Unavailable, Code.DATABASE_UNAVAILABLE),
    "58": (Unavailable, Code.DATABASE_UNAVAILABLE),
    "XX001": (Broken, Code.DATABASE_DAMAGED),
    "XX002": (Broken, Code.DATABASE_DAMAGED),
}
"""By whole state, or by its class: the first two characters."""

_RETRY_STATES: Final = frozenset({"40001", "40P01"})
"""Serialisation failure and deadlock."""

DRIVER_ERRORS: Final = (SQLAlchemyError, dbapi2.Error)
"""All that SQLAlchemy raises, and SQLite's driver where it is spoken to directly.

psycopg is only ever met through SQLAlchemy; a till need not import it.
"""


def sqlstate_of(error: BaseException) -> str | None:
    """Return the SQLSTATE a PostgreSQL error carries, None when it carries none."""
    state = getattr(_origin(error), "sqlstate", None)
    return state if isinstance(state, str) else None


def is_input_output_error(error: BaseException) -> bool:
    """Tell whether the disk itself failed, so that nobody knows what it holds."""
    return sqlite_failures.is_input_output_error(_origin(error))


def is_refused_write(error: BaseException) -> bool:
    """Tell whether SQLite would not write: on a reader, or in a folder that only allows reading."""
    return sqlite_failures.is_refused_write(_origin(error))


def is_lost_connection(error: SQLAlchemyError) -> bool:
    """Tell whether the server is no longer at the other end."""
    return isinstance(error, DBAPIError) and error.connection_invalidated


def is_worth_retrying(error: SQLAlchemyError) -> bool:
    """Tell whether PostgreSQL undid the work for no fault of the work's own."""
    return is_lost_connection(error) or sqlstate_of(error) in _RETRY_STATES


def translated(error: Exception) -> PosError:
    """Return what a driver's error means to the program; raise it `from` the error itself.

    What is not known to be the world's fault is `Broken` UNEXPECTED: a constraint, a trigger or a
    wrong statement. Its `reason` is the driver's name of the error and holds no values.
    """
    state = sqlstate_of(error)
    if state is not None:
        fallback = _FOR_SQLSTATE.get(state[:2], (Broken, Code.UNEXPECTED))
        kind, code = _FOR_SQLSTATE.get(state, fallback)
        return kind(code, reason=state)
    origin = _origin(error)
    if isinstance(error, OperationalError) and sqlite_code_of(origin) is None:
        # A connection that broke before PostgreSQL could name a state.
        return Unavailable(Code.DATABASE_UNAVAILABLE, reason=type(origin).__name__)
    return translated_from_sqlite(origin)


def _origin(error: BaseException) -> BaseException | None:
    return error.orig if isinstance(error, DBAPIError) else error
