"""A part of a work that may fail without undoing the rest of it."""

from collections.abc import Callable
from typing import Final, TypeVar

from pos_app.errors import Broken, PosError, Refused
from pos_app.storage.failures import DRIVER_ERRORS, translated
from pos_app.storage.statement import Connection

T = TypeVar("T")

_NAME: Final = "part"


def guarded(connection: Connection, part: Callable[[], T]) -> T | Refused | Broken:
    """Do the part, or undo it and return why: a rule said no, or the database would not hold it.

    What may pass by itself is raised: a lost connection, a full disk, a deadlock.
    """
    connection.exec_driver_sql(f"SAVEPOINT {_NAME}")
    try:
        done = part()
    except (Refused, Broken) as error:
        _undo(connection)
        return error
    except DRIVER_ERRORS as error:
        meaning: PosError = translated(error)
        if not isinstance(meaning, Broken):
            raise
        _undo(connection)
        return meaning
    connection.exec_driver_sql(f"RELEASE {_NAME}")
    return done


def _undo(connection: Connection) -> None:
    connection.exec_driver_sql(f"ROLLBACK TO {_NAME}")
    connection.exec_driver_sql(f"RELEASE {_NAME}")
