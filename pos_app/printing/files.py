"""Finished paper into a file: whole or not at all."""

import errno
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import Final

from pos_app.errors import Code, PosError, Refused, Unavailable

NO_ROOM: Final = (errno.ENOSPC, errno.EDQUOT)


def write_file(path: Path, content: bytes) -> Path:
    """Write a file in one step, so that nobody ever opens half of one; return its path.

    Raises as `write_file_of`.
    """
    return write_file_of(path, (content,))


def write_file_of(path: Path, pieces: Iterable[bytes]) -> Path:
    """Write a file of pieces that are made one after another; it is there when all are.

    Whatever making them raises leaves no file. Raises Unavailable(DISK_FULL), or
    Refused(FOLDER_READ_ONLY) where we may not write or the folder is not there.
    """
    unfinished = path.with_name(f".{path.name}.unfinished")
    try:
        with unfinished.open("wb") as file:
            for piece in pieces:
                file.write(piece)
        unfinished.replace(path)
    except PosError:
        _forget(unfinished)
        raise
    except OSError as error:
        _forget(unfinished)
        if error.errno in NO_ROOM:
            raise Unavailable(Code.DISK_FULL, path=str(path)) from error
        raise Refused(Code.FOLDER_READ_ONLY, path=str(path), reason=str(error)) from error
    return path


def _forget(unfinished: Path) -> None:
    with suppress(OSError):
        unfinished.unlink(missing_ok=True)
