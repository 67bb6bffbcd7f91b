"""Copies of the till's database: made while it is in use, proved readable, and put back.

A copy gets its final name only after it was read back and agreed with the original row for row in
number. Nothing is ever overwritten or deleted: what a restore replaces is set aside.
"""

import os
import shutil
import tempfile
from collections.abc import Generator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from sqlalchemy import Connection

from pos_app.errors import Code, PosError, Refused, Unavailable
from pos_app.storage.durable import free_name, holds_data, sync_file, sync_folder
from pos_app.storage.encrypted_file import (
    check_quickly,
    check_wholly,
    connect_copy,
    connect_sqlite,
    raw_connection_of,
)
from pos_app.storage.failures import DRIVER_ERRORS, translated
from pos_app.storage.revisions import revision_of
from pos_app.storage.system_failures import translated_from_system
from pos_app.storage.writer import checkpoint

_LOG_SUFFIXES: Final = ("-wal", "-shm")


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """What a database holds: its revision, None without tables, and the rows in each table."""

    revision: str | None
    rows: dict[str, int]


def back_up(database: Path, database_key: bytes, target: Path) -> Contents:
    """Write a verified copy of the database, encrypted with the same key, to a new file.

    The till goes on selling meanwhile: the copy is of the moment the call began.

    Raises:
        Refused: BACKUP_UNUSABLE, there is no database or the copy was not as the original;
            INVALID_FIELD, the target is there already; KEY_WRONG, FOLDER_READ_ONLY.
        Unavailable: DISK_FULL, BUSY, DATABASE_UNAVAILABLE.
        Broken: DATABASE_DAMAGED, the database itself.
    """
    if target.exists():
        raise Refused(Code.INVALID_FIELD, field="target", reason="exists", path=str(target))
    if not holds_data(database):
        raise Refused(Code.BACKUP_UNUSABLE, path=str(database), reason="no_database")
    with _unnamed_beside(target) as unnamed:
        copied = _copy(database, database_key, unnamed)
        _check_same(unnamed, database_key, copied)
        unnamed.rename(target)
        sync_folder(target.parent)
    return copied


def restore(
    backup: Path, database_key: bytes, database: Path, *, set_aside: bool = False
) -> Path | None:
    """Put a backup in the place of a database that no program has open; hold the folder meanwhile.

    Returns where the database that was there lies now, None when there was none.

    Raises:
        Refused: BACKUP_UNUSABLE; SCHEMA_NEWER; RESTORE_TARGET_NOT_EMPTY unless `set_aside`;
            FOLDER_READ_ONLY.
        Unavailable: DISK_FULL, DATABASE_UNAVAILABLE.
    """
    occupied = holds_data(database)
    if occupied and not set_aside:
        raise Refused(Code.RESTORE_TARGET_NOT_EMPTY, path=str(database))
    verified = verify(backup, database_key)
    with _unnamed_beside(database) as unnamed:
        shutil.copyfile(backup, unnamed)
        _check_same(unnamed, database_key, verified)
        aside = _set_aside(database, database_key) if occupied else None
        unnamed.replace(database)
        sync_folder(database.parent)
    return aside


def verify(backup: Path, database_key: bytes) -> Contents:
    """Read a whole backup and return what it holds.

    Raises:
        Refused: BACKUP_UNUSABLE with the `reason`: another key's, damaged, empty or no backup at
            all; SCHEMA_NEWER, it is a newer program's.
    """
    try:
        with closing(connect_copy(backup, database_key)) as connection:
            check_wholly(connection)
            contents = _contents_of(connection)
    except DRIVER_ERRORS as error:
        reason = translated(error).code.value
        raise Refused(Code.BACKUP_UNUSABLE, path=str(backup), reason=reason) from error
    except PosError as error:
        if error.code is Code.SCHEMA_NEWER:
            raise
        raise Refused(Code.BACKUP_UNUSABLE, path=str(backup), reason=error.code.value) from error
    if contents.revision is None:
        raise Refused(Code.BACKUP_UNUSABLE, path=str(backup), reason="no_tables")
    return contents


def _copy(database: Path, database_key: bytes, unnamed: Path) -> Contents:
    try:
        with (
            closing(connect_sqlite(database, database_key)) as source,
            closing(connect_copy(unnamed, database_key, writable=True)) as copy,
        ):
            # In one read transaction, so that the rows counted are the rows copied.
            raw_source, raw_copy = raw_connection_of(source), raw_connection_of(copy)
            raw_source.execute("BEGIN")
            # Copying would give a damaged page zeros and a seal of its own, and nobody would know.
            check_quickly(source)
            contents = _contents_of(source)
            _check_room(source, unnamed.parent)
            raw_source.backup(raw_copy)
            raw_source.execute("ROLLBACK")
            # The copy stands alone: no log beside it.
            raw_copy.execute("PRAGMA journal_mode = DELETE")
    except DRIVER_ERRORS as error:
        raise translated(error) from error
    return contents


def _check_room(source: Connection, folder: Path) -> None:
    # The copying itself cannot tell a full disk from another trouble.
    pages, page_bytes = (
        int(source.exec_driver_sql(f"PRAGMA {name}").scalar_one())
        for name in ("page_count", "page_size")
    )
    free_bytes = shutil.disk_usage(folder).free
    if free_bytes < pages * page_bytes:
        raise Unavailable(
            Code.DISK_FULL,
            path=str(folder),
            needed_bytes=pages * page_bytes,
            free_bytes=free_bytes,
        )


def _check_same(unnamed: Path, database_key: bytes, expected: Contents) -> None:
    sync_file(unnamed)
    if verify(unnamed, database_key) != expected:
        raise Refused(Code.BACKUP_UNUSABLE, path=str(unnamed), reason="differs")


def _contents_of(connection: Connection) -> Contents:
    names = connection.exec_driver_sql(
        "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"
    ).scalars()
    rows: dict[str, int] = {}
    for name in names.all():
        count = f'SELECT count(*) FROM "{name}"'  # noqa: S608 - a name from the catalogue
        rows[str(name)] = int(connection.exec_driver_sql(count).scalar_one())
    return Contents(revision=revision_of(connection), rows=rows)


def _set_aside(database: Path, database_key: bytes) -> Path:
    # What cannot be opened is kept as it is, with its log.
    with suppress(PosError), closing(connect_sqlite(database, database_key)) as connection:
        checkpoint(raw_connection_of(connection), "TRUNCATE")
    aside = free_name(database.parent, f"{database.stem}-set-aside", database.suffix)
    logs = [suffix for suffix in _LOG_SUFFIXES if _with_suffix(database, suffix).exists()]
    for suffix in ("", *logs):
        _second_name(_with_suffix(database, suffix), _with_suffix(aside, suffix))
    sync_folder(database.parent)
    # Safe under the other name. A log left here would be taken for the restored database's.
    for suffix in logs:
        _with_suffix(database, suffix).unlink()
    return aside


def _second_name(file: Path, name: Path) -> None:
    try:
        name.hardlink_to(file)
    except OSError:
        # A file system without second names takes a copy.
        shutil.copyfile(file, name)
        sync_file(name)


def _with_suffix(database: Path, suffix: str) -> Path:
    return database.with_name(database.name + suffix)


@contextmanager
def _unnamed_beside(target: Path) -> Generator[Path]:
    """Give an empty file in the target's folder that is gone at the end unless it was renamed."""
    try:
        target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        descriptor, name = tempfile.mkstemp(
            prefix=f".{target.name}-", suffix=".partial", dir=target.parent
        )
        os.close(descriptor)
        unnamed = Path(name)
        try:
            yield unnamed
        finally:
            for suffix in ("", "-journal", *_LOG_SUFFIXES):
                _with_suffix(unnamed, suffix).unlink(missing_ok=True)
    except OSError as error:
        raise translated_from_system(error) from error
