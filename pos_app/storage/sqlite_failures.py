"""What SQLite's own errors mean: its result codes are read, never its sentences."""

from typing import Final

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


def sqlite_code_of(error: BaseException | None) -> int | None:
    """Return the primary result code that an error of the driver carries, None without one."""
    code = getattr(error, "sqlite_errorcode", None)
    return code & _SQLITE_PRIMARY_MASK if isinstance(code, int) else None


def is_input_output_error(error: BaseException | None) -> bool:
    """Tell whether the disk itself failed, so that nobody knows what it holds."""
    return sqlite_code_of(error) == _SQLITE_IOERR


def is_refused_write(error: BaseException | None) -> bool:
    """Tell whether SQLite would not write: on a reader, or in a folder that only allows reading."""
    return sqlite_code_of(error) == _SQLITE_READONLY


def translated_from_sqlite(error: BaseException | None) -> PosError:
    """Return what an error of SQLite's driver means to the program; raise it `from` the error.

    What is not known to be the world's fault is `Broken` UNEXPECTED: a constraint, a trigger or a
    wrong statement. Its `reason` is the driver's name of the error and holds no values.
    """
    number = sqlite_code_of(error)
    if number is not None:
        kind, code = _FOR_SQLITE.get(number, (Broken, Code.UNEXPECTED))
        return kind(code, reason=str(getattr(error, "sqlite_errorname", number)))
    name = type(error).__name__
    if isinstance(error, dbapi2.OperationalError):
        # A copy of SQLite's never names a code.
        return Unavailable(Code.DATABASE_UNAVAILABLE, reason=name)
    return Broken(Code.UNEXPECTED, reason=name)
