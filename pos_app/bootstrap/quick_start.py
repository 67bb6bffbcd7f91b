"""What a till's program does before anything else, so that it sells soon after it was asked for."""

import sys
from importlib import import_module

from pos_app.bootstrap.garbage import put_off_collecting

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


def begin_quickly() -> None:
    """Get out of the way of what is imported and made next; before any other import of ours."""
    put_off_collecting()
    sys.setswitchinterval(TURN_S)
    from pos_app.native_libraries import load_beside  # before `typing`, which takes a while

    load_beside(LOADED_BESIDE, first_calls=[FONTS])
    from pos_app.late_modules import read_when_used
    from pos_app.ui.plain_import import load_qt

    with read_when_used(READ_WHEN_USED):
        _import_what_needs_no_qt()
        load_qt()


def _import_what_needs_no_qt() -> None:
    """Have this read first: meanwhile Qt's libraries are loaded."""
    import_module("pos_app.bootstrap.late_books")
    import_module("pos_app.bootstrap.newness")
