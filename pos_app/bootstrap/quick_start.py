"""What a till's program does before anything else, so that it sells soon after it was asked for."""

from typing import Final

from pos_app.bootstrap.garbage import put_off_collecting
from pos_app.late_modules import read_when_used
from pos_app.ui.plain_import import load_qt

READ_WHEN_USED: Final = frozenset(
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
    with read_when_used(READ_WHEN_USED):
        load_qt()
