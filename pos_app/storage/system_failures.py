"""The border where errors of the file system end: each becomes a `PosError` with a code."""

import errno
from typing import Final

from pos_app.errors import Code, PosError, Refused, Unavailable

_FOR_SYSTEM: Final[dict[int | None, tuple[type[PosError], Code]]] = {
    errno.ENOSPC: (Unavailable, Code.DISK_FULL),
    errno.EDQUOT: (Unavailable, Code.DISK_FULL),
    errno.EROFS: (Refused, Code.FOLDER_READ_ONLY),
    errno.EACCES: (Refused, Code.FOLDER_READ_ONLY),
    errno.EPERM: (Refused, Code.FOLDER_READ_ONLY),
}


def translated_from_system(error: OSError) -> PosError:
    """Return what an error of the file system means to the program; raise it `from` the error."""
    kind, code = _FOR_SYSTEM.get(error.errno, (Unavailable, Code.DATABASE_UNAVAILABLE))
    return kind(code, path=str(error.filename or ""), reason=error.strerror or "")
