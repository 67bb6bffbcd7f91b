"""The Qt application itself: made once, run until its window goes."""

import os
import sys
from collections.abc import Callable, Sequence
from typing import Final, cast

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from pos_app.errors import Code, Unavailable

ORGANISATION: Final = "Tillit"
STYLE: Final = ("-style", "fusion")
"""Our sheet is written on it. Named here, it costs a start less than Qt's own call to choose it."""

SCREEN_VARIABLES: Final = ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY")


def make_application(arguments: Sequence[str] = ()) -> QApplication:
    """Return the application of this process, made if there is none yet.

    Raises:
        Unavailable: NO_SCREEN.
    """
    existing = QApplication.instance()
    if existing is not None:
        return cast("QApplication", existing)
    check_screen()
    application = QApplication([sys.argv[0], *STYLE, *arguments])
    application.setApplicationName("tillit")
    application.setApplicationDisplayName("Tillit")
    application.setOrganizationName(ORGANISATION)
    application.setQuitOnLastWindowClosed(True)
    return application


def check_screen() -> None:
    """Refuse to go on where there is no screen: Qt would end the program without a word of ours.

    Raises:
        Unavailable: NO_SCREEN.
    """
    if sys.platform != "linux":
        return
    named = [name for name in SCREEN_VARIABLES if os.environ.get(name)]
    if not named or (named == ["DISPLAY"] and not _answers_x()):
        raise Unavailable(Code.NO_SCREEN)


def run_until_closed() -> int:
    """Run the event loop until the last window is closed; return the exit code.

    Ctrl-C, and the system when it ends the user's session, close the windows too.
    """
    from pos_app.ui.stop_signals import closed_by_signals

    application = make_application()
    with closed_by_signals(application):
        return application.exec()


def later(wait_ms: int, function: Callable[[], None]) -> None:
    """Call the function on the UI thread after so many milliseconds."""
    QTimer.singleShot(wait_ms, function)


def _answers_x() -> bool:
    """Tell whether somebody is at the other end of DISPLAY, where that can be told at all."""
    import ctypes

    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return True
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(None, None))
    answers = xcb.xcb_connection_has_error(connection) == 0
    xcb.xcb_disconnect(connection)
    return answers
