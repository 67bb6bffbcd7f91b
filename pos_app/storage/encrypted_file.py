"""Connections of SQLAlchemy's to the encrypted file, and the looks at its pages."""

from pathlib import Path
from typing import cast

from sqlalchemy import Connection, create_engine
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import NullPool
from sqlcipher3 import dbapi2

from pos_app.errors import Broken, Code
from pos_app.storage.sqlite_file import PRAGMAS, Address, check_pages


def connect_sqlite(path: Path, database_key: bytes) -> Connection:
    """Open one connection to a file that is there, as every thread of the till uses it.

    The caller closes it. Errors as for `sqlite.open_sqlite`.
    """
    return _connect(Address(path, database_key, "mode=rw", PRAGMAS))


def connect_copy(path: Path, database_key: bytes, *, writable: bool = False) -> Connection:
    """Open the only connection to a copy that stands alone, without a log beside it.

    What is not writable may lie where nobody can write; not even a lock is taken on it.
    """
    mode = "mode=rw" if writable else "mode=ro&immutable=1"
    return _connect(Address(path, database_key, mode, ()))


def raw_connection_of(connection: Connection) -> dbapi2.Connection:
    """Return the driver's own connection beneath SQLAlchemy's."""
    return cast("dbapi2.Connection", cast("object", connection.connection.dbapi_connection))


def check_quickly(connection: Connection) -> None:
    """Look at every page; `Broken` DATABASE_DAMAGED when one is not as it was written."""
    check_pages(raw_connection_of(connection))


def check_wholly(connection: Connection) -> None:
    """Look at every page, index and reference; `Broken` DATABASE_DAMAGED as above."""
    checks = ("cipher_integrity_check", "integrity_check(1)", "foreign_key_check")
    for check in checks:
        found = connection.exec_driver_sql(f"PRAGMA {check}").first()
        if found is not None and found[0] != "ok":
            raise Broken(Code.DATABASE_DAMAGED, reason=f"{check}: {found[0]}")


def _connect(address: Address) -> Connection:
    engine = create_engine(
        "sqlite://",
        module=dbapi2,
        creator=address.connect,
        poolclass=NullPool,
        hide_parameters=True,  # statements carry hashes of tokens and what people wrote
    )
    try:
        return engine.connect()
    except DBAPIError as error:
        raise address.why_not(cast("dbapi2.Error", error.orig)) from error
    except dbapi2.Error as error:
        raise address.why_not(error) from error
