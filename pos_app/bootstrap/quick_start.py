"""What a till's program does before anything else, so that it sells soon after it was asked for."""

from pos_app.bootstrap.garbage import put_off_collecting
from pos_app.ui.plain_import import load_qt


def begin_quickly() -> None:
    """Get out of the way of what is imported and made next; before any other import of ours."""
    put_off_collecting()
    load_qt()
