"""What a till's program does before anything else, so that it sells soon after it was asked for."""

import os
import sys
from importlib import import_module

from pos_app.bootstrap.garbage import put_off_collecting

TYPE_CHECKING = False  # as `typing` has it, which is read later
if TYPE_CHECKING:
    from pos_app.kept_code import KeptCode

LOADED_BESIDE = (
    "PySide6.QtWidgets",
    "sqlcipher3._sqlite3",
    "PySide6.QtCore",
    "PySide6.QtGui",
    "shiboken6.Shiboken",
    "_hashlib",
)
"""What a till imports before its first scan, from what brings most along to what brings least."""

FONTS = ("libfontconfig.so.1", "FcInit")
"""Reads what fonts the system has, which Qt asks for with its first word."""

TURN_S = 0.0005
"""No thread of a till keeps Python from another for longer, least of all from its screen."""

READ_WHEN_USED = frozenset(
    {
        "bz2",
        "inspect",
        "ipaddress",
        "lzma",
        "shutil",
        "tempfile",
        "traceback",
    }
)
"""What Qt and Python's own modules import for what a till seldom does."""


def begin_quickly() -> "KeptCode | None":
    """Get out of the way of what is imported and made next; before any other import of ours.

    Returns where the modules of this start are found, and are to be kept for the next.
    """
    put_off_collecting()
    sys.setswitchinterval(TURN_S)
    from pos_app.native_libraries import load_beside  # before `typing`, which takes a while

    load_beside(LOADED_BESIDE, first_calls=[FONTS])
    kept = _use_kept_code()
    from pos_app.late_modules import read_when_used
    from pos_app.ui.plain_import import load_qt

    with read_when_used(READ_WHEN_USED):
        _import_what_needs_no_qt()
        load_qt()
    return kept


def _use_kept_code() -> "KeptCode | None":
    from pos_app.kept_code import KeptCode

    if __spec__ is None or __spec__.cached is None:  # this Python keeps nothing compiled
        return None
    beside, _ = os.path.splitext(__spec__.cached)  # noqa: PTH122 - before paths are imported
    kept = KeptCode(f"{beside}.kept", "pos_app")
    sys.meta_path.insert(0, kept)
    return kept


def _import_what_needs_no_qt() -> None:
    """Have this read first: meanwhile Qt's libraries are loaded."""
    import_module("pos_app.bootstrap.late_books")
    import_module("pos_app.bootstrap.newness")
