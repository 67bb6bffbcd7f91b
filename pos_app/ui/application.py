"""The Qt application itself: made once, run until its window goes."""

import os
import signal
import sys
from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager
from types import FrameType
from typing import Final, cast

from PySide6.QtCore import QSocketNotifier, QTimer
from PySide6.QtWidgets import QApplication

from pos_app.errors import Code, Unavailable

ORGANISATION: Final = "Tillit"
STYLE: Final = ("-style", "fusion")
"""Our sheet is written on it. Named here, it costs a start less than Qt's own call to choose it."""

SCREEN_VARIABLES: Final = ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY")
STOPPING_SIGNALS: Final = {
    signal.Signals[name]
    for name in ("SIGINT", "SIGTERM", "SIGHUP")
    if name in signal.Signals.__members__  # Windows knows fewer
}


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
    application = make_application()
    with _closed_by_signals(application):
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


@contextmanager
def _closed_by_signals(application: QApplication) -> Generator[None]:
    # Python sees a signal only when it runs, and while nothing happens Qt does not let it. So the
    # signal writes to a socket, which wakes the loop.
    import socket

    heard, woken = socket.socketpair()
    woken.setblocking(False)
    notifier = QSocketNotifier(heard.fileno(), QSocketNotifier.Type.Read)
    notifier.activated.connect(lambda: heard.recv(1))
    wakeup_before = signal.set_wakeup_fd(woken.fileno(), warn_on_full_buffer=False)
    # Whoever started us with a signal ignored, as nohup does, meant it.
    taken = {
        number: handler
        for number in signal.valid_signals() & STOPPING_SIGNALS
        if (handler := signal.getsignal(number)) is not signal.SIG_IGN
    }

    def quit_(number: int, frame: FrameType | None) -> None:  # noqa: ARG001 - the system's signature
        application.quit()

    for number in taken:
        signal.signal(number, quit_)
    try:
        yield
    finally:
        for number, handler in taken.items():
            signal.signal(number, handler)
        signal.set_wakeup_fd(wakeup_before)
        notifier.setEnabled(False)
        heard.close()
        woken.close()
