"""The Qt application itself: made once, run until its window goes."""

import sys
from collections.abc import Callable, Sequence
from typing import cast

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

ORGANISATION = "Tillit"


def make_application(arguments: Sequence[str] = ()) -> QApplication:
    """Return the application of this process, made if there is none yet."""
    existing = QApplication.instance()
    if existing is not None:
        return cast("QApplication", existing)
    application = QApplication([sys.argv[0], *arguments])
    application.setApplicationName("tillit")
    application.setApplicationDisplayName("Tillit")
    application.setOrganizationName(ORGANISATION)
    application.setQuitOnLastWindowClosed(True)
    return application


def run_until_closed() -> int:
    """Run the event loop until the last window is closed; return the exit code."""
    return make_application().exec()


def later(wait_ms: int, function: Callable[[], None]) -> None:
    """Call the function on the UI thread after so many milliseconds."""
    QTimer.singleShot(wait_ms, function)
