"""Files that are on the disk when the call returns, none half-written under its final name."""

import contextlib
import errno
import os
from itertools import count
from pathlib import Path

from pos_app.storage.system_failures import translated_from_system


def write_new_file(path: Path, content: bytes) -> None:
    """Write a file of the owner's alone that must not be there yet, and its folder's entry.

    Raises:
        Refused: FOLDER_READ_ONLY.
        Unavailable: DISK_FULL, DATABASE_UNAVAILABLE (among others: the file was there).
    """
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        # Power that is lost between a name and its bytes would leave an empty file for good.
        unfinished = path.with_name(f"{path.name}.unfinished")
        descriptor = os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        try:
            with os.fdopen(descriptor, "wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            if path.exists():
                raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(path))
            unfinished.rename(path)
        except OSError:
            unfinished.unlink()
            raise
        sync_folder(path.parent)
    except OSError as error:
        raise translated_from_system(error) from error


def sync_file(path: Path) -> None:
    """Force a file to the disk, and drop the system's copy so that the next read is of the disk."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())
        if hasattr(os, "posix_fadvise"):
            os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


def sync_folder(folder: Path) -> None:
    """Force the names in a folder to the disk; Windows does so by itself and has no such call."""
    with contextlib.suppress(PermissionError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def holds_data(database: Path) -> bool:
    """Tell whether there is a database: SQLite makes an empty file before the first table."""
    return database.exists() and database.stat().st_size > 0


def free_name(folder: Path, stem: str, suffix: str) -> Path:
    """Return the first of `stem-1`, `stem-2`, ... in the folder that names nothing yet."""
    names = (folder / f"{stem}-{number}{suffix}" for number in count(1))
    return next(name for name in names if not name.exists())
