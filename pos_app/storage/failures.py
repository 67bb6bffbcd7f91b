"""The border where driver errors end: each becomes a `PosError` with a code, raised from it.

SQLite speaks in result codes and PostgreSQL in SQLSTATEs; both are read, never the sentences.
"""

import errno
from typing import Final

from sqlalchemy.exc import DBAPIError, OperationalError, SQLAlchemyError
from sqlcipher3 import dbapi2

from pos_app.errors import Broken, Code, PosError, Refused, Unavailable

_SQLITE_PRIMARY_MASK: Final = 0xFF
_SQLITE_PERM: Final = 3
_SQLITE_BUSY: Final = 5
_SQLITE_LOCKED: Final = 6
_SQLITE_READONLY: Final = 8
_SQLITE_IOERR: Final = 10
_SQLITE_CORRUPT: Final = 11
_SQLITE_FULL: Final = 13
_SQLITE_CANTOPEN: Final = 14
_SQLITE_NOTADB: Final = 26

_FOR_SQLITE: Final[dict[int, tuple[type[PosError], Code]]] = {
    _SQLITE_PERM: (Refused, Code.FOLDER_READ_ONLY),
    _SQLITE_BUSY: (Unavailable, Code.BUSY),
    _SQLITE_LOCKED: (Unavailable, Code.BUSY),
    _SQLITE_READONLY: (Refused, Code.FOLDER_READ_ONLY),
    _SQLITE_IOERR: (Unavailable, Code.DATABASE_UNAVAILABLE),
    _SQLITE_CORRUPT: (Broken, Code.DATABASE_DAMAGED),
    _SQLITE_FULL: (Unavailable, Code.DISK_FULL),
    _SQLITE_CANTOPEN: (Unavailable, Code.DATABASE_UNAVAILABLE),
    _SQLITE_NOTADB: (Broken, Code.DATABASE_DAMAGED),
}

_FOR_SYSTEM: Final[dict[int | None, tuple[type[PosError], Code]]] = {
    errno.ENOSPC: (Unavailable, Code.DISK_FULL),
    errno.EDQUOT: (Unavailable, Code.DISK_FULL),
    errno.EROFS: (Refused, Code.FOLDER_READ_ONLY),
    errno.EACCES: (Refused, Code.FOLDER_READ_ONLY),
    errno.EPERM: (Refused, Code.FOLDER_READ_ONLY),
}


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


def sqlite_code_of(error: BaseException) -> int | None:
    """Return the primary SQLite result code an error carries, None when it carries none."""
    code = getattr(_origin(error), "sqlite_errorcode", None)
    return code & _SQLITE_PRIMARY_MASK if isinstance(code, int) else None


def sqlstate_of(error: BaseException) -> str | None:
    """Return the SQLSTATE a PostgreSQL error carries, None when it carries none."""
    state = getattr(_origin(error), "sqlstate", None)
    return state if isinstance(state, str) else None


def is_input_output_error(error: BaseException) -> bool:
    """Tell whether the disk itself failed, so that nobody knows what it holds."""
    return sqlite_code_of(error) == _SQLITE_IOERR


def is_refused_write(error: BaseException) -> bool:
    """Tell whether SQLite would not write: on a reader, or in a folder that only allows reading."""
    return sqlite_code_of(error) == _SQLITE_READONLY


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
    number = sqlite_code_of(error)
    if number is not None:
        kind, code = _FOR_SQLITE.get(number, (Broken, Code.UNEXPECTED))
        return kind(code, reason=str(getattr(_origin(error), "sqlite_errorname", number)))
    state = sqlstate_of(error)
    if state is not None:
        fallback = _FOR_SQLSTATE.get(state[:2], (Broken, Code.UNEXPECTED))
        kind, code = _FOR_SQLSTATE.get(state, fallback)
        return kind(code, reason=state)
    name = type(_origin(error)).__name__
    if isinstance(error, OperationalError | dbapi2.OperationalError):
        # A connection that broke before PostgreSQL could name a state, or a copy of SQLite's, which
        # never names a code.
        return Unavailable(Code.DATABASE_UNAVAILABLE, reason=name)
    return Broken(Code.UNEXPECTED, reason=name)


def translated_from_system(error: OSError) -> PosError:
    """Return what an error of the file system means to the program."""
    kind, code = _FOR_SYSTEM.get(error.errno, (Unavailable, Code.DATABASE_UNAVAILABLE))
    return kind(code, path=str(error.filename or ""), reason=error.strerror or "")


def _origin(error: BaseException) -> BaseException | None:
    return error.orig if isinstance(error, DBAPIError) else error
