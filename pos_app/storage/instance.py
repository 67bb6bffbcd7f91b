"""One folder, one program: a lock that the system itself opens when the process dies."""

import contextlib
import os
import sys
from collections.abc import Generator
from pathlib import Path
from typing import Final

from pos_app.errors import Code, Refused
from pos_app.storage.system_failures import translated_from_system

_LOCK_NAME: Final = "till.lock"
_PID_BYTES: Final = 20
_LOCKED_BYTE: Final = 1024
"""Beyond the number, so that on Windows too the other can read whose lock it is."""

if sys.platform == "win32":
    import msvcrt

    def _try_to_lock(descriptor: int) -> bool:
        os.lseek(descriptor, _LOCKED_BYTE, os.SEEK_SET)
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _try_to_lock(descriptor: int) -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True


@contextlib.contextmanager
def held_folder(data_folder: Path) -> Generator[None]:
    """Keep every other process off the folder for as long as the context lasts.

    The folder is made when it is missing, for its owner only. The lock file stays behind: removing
    it would let two processes lock two files of one name.

    Raises:
        Refused: SECOND_INSTANCE with the `pid` of the other; FOLDER_READ_ONLY.
        Unavailable: DISK_FULL, DATABASE_UNAVAILABLE.
    """
    try:
        data_folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        descriptor = os.open(data_folder / _LOCK_NAME, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as error:
        raise translated_from_system(error) from error
    try:
        if not _try_to_lock(descriptor):
            raise Refused(Code.SECOND_INSTANCE, pid=_read_pid(descriptor), folder=str(data_folder))
        _write_pid(descriptor)
        yield
    finally:
        os.close(descriptor)


def _read_pid(descriptor: int) -> int | None:
    os.lseek(descriptor, 0, os.SEEK_SET)
    told = os.read(descriptor, _PID_BYTES).strip()
    return int(told) if told.isdigit() else None


def _write_pid(descriptor: int) -> None:
    try:
        os.lseek(descriptor, 0, os.SEEK_SET)
        os.write(descriptor, str(os.getpid()).ljust(_PID_BYTES).encode())
    except OSError as error:
        raise translated_from_system(error) from error
