"""The encrypted file itself: made for its owner only, opened with its key, each page checked."""

import hmac
import os
import shutil
from functools import partial
from pathlib import Path
from typing import Final

from sqlalchemy import Connection, create_engine
from sqlalchemy.pool import NullPool
from sqlcipher3 import dbapi2

from pos_app.errors import Broken, Code, Refused, Unavailable
from pos_app.storage.failures import (
    DRIVER_ERRORS,
    is_input_output_error,
    translated,
    translated_from_system,
)

OLDEST_SAFE_SQLITE: Final = (3, 51, 3)
"""Before it a WAL database could lose commits when two connections wrote at the same moment."""

KEY_BYTES: Final = 32
SALT_BYTES: Final = 16
_BUSY_TIMEOUT_S: Final = 5.0
_LOG_PAGES_BEFORE_CHECKPOINT: Final = 4000
_INDEX_BYTES: Final = 32 * 1024

RULES: Final = (
    "foreign_keys = ON",
    "recursive_triggers = ON",  # or INSERT OR REPLACE takes rows away past the triggers
    "trusted_schema = OFF",
)
"""What every connection keeps to, in a file or in memory."""

_PRAGMAS: Final = (
    "journal_mode = WAL",
    "synchronous = FULL",
    *RULES,
    "cell_size_check = ON",
    "mmap_size = 0",
    "temp_store = MEMORY",  # a file beside the database would hold its rows in the clear
    # The writer checkpoints when it rests; in the middle of a rush it should not.
    f"wal_autocheckpoint = {_LOG_PAGES_BEFORE_CHECKPOINT}",
)


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
    """Open one connection to a file that is there, as every thread of the till uses it.

    The caller closes it. Errors as for `sqlite.open_sqlite`.
    """
    return _connect(path, database_key, "mode=rw", _PRAGMAS)


def connect_copy(path: Path, database_key: bytes, *, writable: bool = False) -> Connection:
    """Open the only connection to a copy that stands alone, without a log beside it.

    What is not writable may lie where nobody can write; not even a lock is taken on it.
    """
    return _connect(path, database_key, "mode=rw" if writable else "mode=ro&immutable=1", ())


def check_key(path: Path, database_key: bytes) -> None:
    """Refuse another key than the one a file was made with: KEY_WRONG. No file, no complaint."""
    try:
        with path.open("rb") as file:
            found = file.read(SALT_BYTES)
    except FileNotFoundError:
        return
    except OSError as error:
        raise translated_from_system(error) from error
    if 0 < len(found) < SALT_BYTES:
        raise Broken(Code.DATABASE_DAMAGED, path=str(path), reason="cut_off")
    if found and found != _salt_for(database_key):
        raise Refused(Code.KEY_WRONG, path=str(path))


def _connect(path: Path, database_key: bytes, mode: str, pragmas: tuple[str, ...]) -> Connection:
    if dbapi2.sqlite_version_info < OLDEST_SAFE_SQLITE:
        raise Refused(
            Code.SQLITE_TOO_OLD,
            found=dbapi2.sqlite_version,
            oldest=".".join(str(part) for part in OLDEST_SAFE_SQLITE),
        )
    if len(database_key) != KEY_BYTES:
        raise Broken(Code.UNEXPECTED, reason="key_length")
    check_key(path, database_key)
    salt = _salt_for(database_key)
    address = f"{path.absolute().as_uri()}?{mode}"
    key = f"key = \"x'{database_key.hex()}{salt.hex()}'\""
    engine = create_engine(
        "sqlite://",
        module=dbapi2,
        creator=partial(_connect_raw, address, (key, *pragmas)),
        poolclass=NullPool,
        hide_parameters=True,  # statements carry hashes of tokens and what people wrote
    )
    try:
        return engine.connect()
    except DRIVER_ERRORS as error:
        if is_input_output_error(error) and shutil.disk_usage(path.parent).free < _INDEX_BYTES:
            # SQLite knows a disk that has no room for the log's index only as one that fails.
            raise Unavailable(Code.DISK_FULL, path=str(path.parent)) from error
        raise translated(error) from error


def check_quickly(connection: Connection) -> None:
    """Look at every page; `Broken` DATABASE_DAMAGED when one is not as it was written."""
    found = connection.exec_driver_sql("PRAGMA quick_check(1)").scalar_one()
    if found != "ok":
        raise Broken(Code.DATABASE_DAMAGED, reason=found)


def check_wholly(connection: Connection) -> None:
    """Look at every page, index and reference; `Broken` DATABASE_DAMAGED as above."""
    checks = ("cipher_integrity_check", "integrity_check(1)", "foreign_key_check")
    for check in checks:
        found = connection.exec_driver_sql(f"PRAGMA {check}").first()
        if found is not None and found[0] != "ok":
            raise Broken(Code.DATABASE_DAMAGED, reason=f"{check}: {found[0]}")


def _connect_raw(address: str, pragmas: tuple[str, ...]) -> dbapi2.Connection:
    raw = dbapi2.connect(
        address,
        timeout=_BUSY_TIMEOUT_S,
        isolation_level=None,  # BEGIN and COMMIT are ours
        check_same_thread=False,  # opened here, used by one thread
        uri=True,
    )
    try:
        # The library writes every wrong page to stderr; the error says it better.
        raw.execute("PRAGMA cipher_log_level = NONE")
        for pragma in pragmas:
            raw.execute(f"PRAGMA {pragma}")
    except dbapi2.Error:
        raw.close()
        raise
    return raw


def _salt_for(database_key: bytes) -> bytes:
    # The salt is the first thing in the file and in the clear. Made from the key, it tells a wrong
    # key from a damaged file. The pages are still encrypted each with a random vector of its own.
    return hmac.digest(database_key, b"tillit database salt", "sha256")[:SALT_BYTES]
