"""The till's own database: one encrypted file, or one in memory for tests and the simulation."""

import hmac
import os
from functools import partial
from pathlib import Path
from typing import Final

from sqlalchemy import Connection, create_engine
from sqlalchemy.pool import NullPool, StaticPool
from sqlcipher3 import dbapi2

from pos_app.errors import Broken, Code, Refused
from pos_app.storage.failures import (
    DRIVER_ERRORS,
    is_unreadable,
    translated,
    translated_from_system,
)
from pos_app.storage.inline import InlineLine
from pos_app.storage.line import ThreadedLine
from pos_app.storage.reader import SqliteReader
from pos_app.storage.store import Store, TwoLineStore
from pos_app.storage.writer import SqliteWriter

OLDEST_SAFE_SQLITE: Final = (3, 51, 3)
"""Before it a WAL database could lose commits when two connections wrote at the same moment."""

KEY_BYTES: Final = 32
SALT_BYTES: Final = 16
READERS: Final = 2
LONGEST_LINE: Final = 1000
_BUSY_TIMEOUT_MS: Final = 5000
_LOG_PAGES_BEFORE_CHECKPOINT: Final = 4000

_PRAGMAS: Final = (
    f"busy_timeout = {_BUSY_TIMEOUT_MS}",
    "journal_mode = WAL",
    "synchronous = FULL",
    "foreign_keys = ON",
    "trusted_schema = OFF",
    "cell_size_check = ON",
    "mmap_size = 0",
    "temp_store = MEMORY",  # a file beside the database would hold its rows in the clear
    # The writer checkpoints when it rests; in the middle of a rush it should not.
    f"wal_autocheckpoint = {_LOG_PAGES_BEFORE_CHECKPOINT}",
)


def open_sqlite(path: Path, database_key: bytes, *, threads: bool = True) -> Store:
    """Open or create the file, after a quick check of all its pages.

    `database_key` is 32 bytes. Without `threads` every work runs in its caller, for tests.

    Raises:
        Refused: SQLITE_TOO_OLD, KEY_WRONG, FOLDER_READ_ONLY.
        Broken: DATABASE_DAMAGED.
        Unavailable: BUSY, DISK_FULL, DATABASE_UNAVAILABLE.
    """
    create_file(path)
    connect = partial(connect_sqlite, path, database_key)
    writer = SqliteWriter(connect)
    writer.run(check_quickly)
    readers = [SqliteReader(connect) for _ in range(READERS if threads else 1)]
    if not threads:
        return TwoLineStore("sqlite", InlineLine(writer), InlineLine(readers[0]))
    return TwoLineStore(
        "sqlite",
        ThreadedLine([writer], name="writer", longest=LONGEST_LINE),
        ThreadedLine(readers, name="reader", longest=LONGEST_LINE),
    )


def open_memory() -> Store:
    """Open an empty database in memory that runs every work in its caller."""
    engine = create_engine(
        "sqlite://", module=dbapi2, creator=_connect_memory, poolclass=StaticPool
    )
    connection = engine.connect()
    # Both look through the same window: a second connection would see another memory.
    writer = SqliteWriter(lambda: connection)
    reader = SqliteReader(lambda: connection, shares_writer=True)
    return TwoLineStore("sqlite", InlineLine(writer), InlineLine(reader))


def create_file(path: Path) -> None:
    """Make sure that the file is there and that only its owner can open it; same for the folder.

    A folder that was there already keeps its mode: it may be somebody's home.
    """
    try:
        if not path.parent.exists():
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        # SQLite gives the log beside the file the mode of the file.
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
        if path.stat().st_mode & 0o077:
            path.chmod(0o600)
    except OSError as error:
        raise translated_from_system(error) from error


def connect_sqlite(path: Path, database_key: bytes) -> Connection:
    """Open one connection to the file as every thread of the till uses it; the caller closes it.

    Errors as for `open_sqlite`.
    """
    if len(database_key) != KEY_BYTES:
        raise Broken(Code.UNEXPECTED, reason="key_length")
    if dbapi2.sqlite_version_info < OLDEST_SAFE_SQLITE:
        found, oldest = (
            ".".join(map(str, version))
            for version in (dbapi2.sqlite_version_info, OLDEST_SAFE_SQLITE)
        )
        raise Refused(Code.SQLITE_TOO_OLD, found=found, oldest=oldest)
    salt = _salt_for(database_key)
    _check_salt(path, salt)
    engine = create_engine(
        "sqlite://",
        module=dbapi2,
        creator=partial(_connect_file, path, database_key, salt),
        poolclass=NullPool,
        hide_parameters=True,  # statements carry hashes of tokens and what people wrote
    )
    try:
        return engine.connect()
    except DRIVER_ERRORS as error:
        if is_unreadable(error):
            raise Broken(Code.DATABASE_DAMAGED, path=str(path)) from error
        raise translated(error) from error


def check_quickly(connection: Connection) -> None:
    """Look at every page; `Broken` DATABASE_DAMAGED when one is not as it was written."""
    found = connection.exec_driver_sql("PRAGMA quick_check(1)").scalar_one()
    if found != "ok":
        raise Broken(Code.DATABASE_DAMAGED, reason=found)


def _connect_file(path: Path, database_key: bytes, salt: bytes) -> dbapi2.Connection:
    raw = dbapi2.connect(
        str(path), timeout=_BUSY_TIMEOUT_MS / 1000, isolation_level=None, check_same_thread=False
    )
    try:
        # The library writes every wrong page to stderr; the code says it better.
        raw.execute("PRAGMA cipher_log_level = NONE")
        raw.execute(f"PRAGMA key = \"x'{database_key.hex()}{salt.hex()}'\"")
        for pragma in _PRAGMAS:
            raw.execute(f"PRAGMA {pragma}")
    except dbapi2.Error:
        raw.close()
        raise
    return raw


def _connect_memory() -> dbapi2.Connection:
    raw = dbapi2.connect(":memory:", isolation_level=None, check_same_thread=False)
    for pragma in ("foreign_keys = ON", "trusted_schema = OFF"):
        raw.execute(f"PRAGMA {pragma}")
    return raw


def _salt_for(database_key: bytes) -> bytes:
    # The salt is the first thing in the file and in the clear. Made from the key, it tells a wrong
    # key from a damaged file. The pages are still encrypted each with a random vector of its own.
    return hmac.digest(database_key, b"tillit database salt", "sha256")[:SALT_BYTES]


def _check_salt(path: Path, salt: bytes) -> None:
    try:
        with path.open("rb") as file:
            found = file.read(SALT_BYTES)
    except FileNotFoundError:
        return
    except OSError as error:
        raise translated_from_system(error) from error
    if found and found != salt:
        raise Refused(Code.KEY_WRONG, path=str(path))
