"""The Qt application itself: made once, run until its window goes."""

import sys
from collections.abc import Sequence
from typing import cast

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
