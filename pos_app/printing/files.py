"""Finished paper into a file: whole or not at all."""

import errno
from contextlib import suppress
from pathlib import Path
from typing import Final

from pos_app.errors import Code, Refused, Unavailable

NO_ROOM: Final = (errno.ENOSPC, errno.EDQUOT)


def write_file(path: Path, content: bytes) -> Path:
    """Write a file in one step, so that nobody ever opens half of one; return its path.

    Raises Unavailable(DISK_FULL), or Refused(FOLDER_READ_ONLY) where we may not write or the folder
    is not there.
    """
    unfinished = path.with_name(f".{path.name}.unfinished")
    try:
        unfinished.write_bytes(content)
        unfinished.replace(path)
    except OSError as error:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)
        if error.errno in NO_ROOM:
            raise Unavailable(Code.DISK_FULL, path=str(path)) from error
        raise Refused(Code.FOLDER_READ_ONLY, path=str(path), reason=str(error)) from error
    return path
