"""Every error a driver can raise has one meaning to the program."""

import errno

import pytest
from sqlalchemy.exc import InvalidRequestError, OperationalError

from pos_app.errors import Broken, Code, PosError, Refused, Unavailable
from pos_app.storage.failures import translated
from pos_app.storage.system_failures import translated_from_system


class SqliteError(Exception):
    """What the driver raises, as far as the translation looks at it."""

    def __init__(self, number: int) -> None:
        super().__init__("any text")
        self.sqlite_errorcode = number
        self.sqlite_errorname = f"SQLITE_{number}"


class PostgresError(Exception):
    """The same for PostgreSQL's driver."""

    def __init__(self, state: str | None) -> None:
        super().__init__("any text")
        self.sqlstate = state


def wrapped(origin: Exception) -> OperationalError:
    return OperationalError("SELECT 1", {}, origin)


@pytest.mark.parametrize(
    ("number", "kind", "code"),
    [
        (5, Unavailable, Code.BUSY),
        (6, Unavailable, Code.BUSY),
        (3, Refused, Code.FOLDER_READ_ONLY),
        (8, Refused, Code.FOLDER_READ_ONLY),
        (10, Unavailable, Code.DATABASE_UNAVAILABLE),
        (11, Broken, Code.DATABASE_DAMAGED),
        (13, Unavailable, Code.DISK_FULL),
        (14, Unavailable, Code.DATABASE_UNAVAILABLE),
        (26, Broken, Code.DATABASE_DAMAGED),
        (19, Broken, Code.UNEXPECTED),
        (1, Broken, Code.UNEXPECTED),
        (10 | (4 << 8), Unavailable, Code.DATABASE_UNAVAILABLE),
        (5 | (2 << 8), Unavailable, Code.BUSY),
    ],
)
def test_a_result_code_of_sqlite_has_its_meaning_raw_and_wrapped(
    number: int, kind: type[PosError], code: Code
) -> None:
    for error in (SqliteError(number), wrapped(SqliteError(number))):
        meaning = translated(error)
        assert type(meaning) is kind
        assert meaning.code is code
        assert meaning.fields == {"reason": f"SQLITE_{number}"}


@pytest.mark.parametrize(
    ("state", "kind", "code"),
    [
        ("08006", Unavailable, Code.DATABASE_UNAVAILABLE),
        ("28P01", Unavailable, Code.DATABASE_UNAVAILABLE),
        ("3D000", Unavailable, Code.DATABASE_UNAVAILABLE),
        ("40001", Unavailable, Code.BUSY),
        ("40P01", Unavailable, Code.BUSY),
        ("53100", Unavailable, Code.DISK_FULL),
        ("53300", Unavailable, Code.DATABASE_UNAVAILABLE),
        ("55P03", Unavailable, Code.BUSY),
        ("57P01", Unavailable, Code.DATABASE_UNAVAILABLE),
        ("58030", Unavailable, Code.DATABASE_UNAVAILABLE),
        ("XX001", Broken, Code.DATABASE_DAMAGED),
        ("XX002", Broken, Code.DATABASE_DAMAGED),
        ("XX000", Broken, Code.UNEXPECTED),
        ("23514", Broken, Code.UNEXPECTED),
        ("42P01", Broken, Code.UNEXPECTED),
    ],
)
def test_a_state_of_postgresql_has_its_meaning(
    state: str, kind: type[PosError], code: Code
) -> None:
    meaning = translated(wrapped(PostgresError(state)))
    assert type(meaning) is kind
    assert meaning.code is code
    assert meaning.fields == {"reason": state}


def test_a_connection_that_broke_before_the_server_could_speak_is_unavailable() -> None:
    meaning = translated(wrapped(PostgresError(None)))
    assert isinstance(meaning, Unavailable)
    assert meaning.code is Code.DATABASE_UNAVAILABLE


def test_a_mistake_in_how_the_library_is_used_is_our_own() -> None:
    meaning = translated(InvalidRequestError("any text"))
    assert isinstance(meaning, Broken)
    assert meaning.fields == {"reason": "InvalidRequestError"}


@pytest.mark.parametrize(
    ("number", "kind", "code"),
    [
        (errno.ENOSPC, Unavailable, Code.DISK_FULL),
        (errno.EDQUOT, Unavailable, Code.DISK_FULL),
        (errno.EROFS, Refused, Code.FOLDER_READ_ONLY),
        (errno.EACCES, Refused, Code.FOLDER_READ_ONLY),
        (errno.EPERM, Refused, Code.FOLDER_READ_ONLY),
        (errno.EIO, Unavailable, Code.DATABASE_UNAVAILABLE),
    ],
)
def test_an_error_of_the_file_system_has_its_meaning(
    number: int, kind: type[PosError], code: Code
) -> None:
    meaning = translated_from_system(OSError(number, "any text", "somewhere"))
    assert type(meaning) is kind
    assert meaning.code is code
    assert meaning.fields["path"] == "somewhere"
