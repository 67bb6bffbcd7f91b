"""The signals that stop a program, heard by one that is asleep in Qt's event loop."""

import signal
import socket
from collections.abc import Generator
from contextlib import contextmanager
from types import FrameType
from typing import Final

from PySide6.QtCore import QSocketNotifier
from PySide6.QtWidgets import QApplication

STOPPING_SIGNALS: Final = {
    signal.Signals[name]
    for name in ("SIGINT", "SIGTERM", "SIGHUP")
    if name in signal.Signals.__members__  # Windows knows fewer
}


@contextmanager
def closed_by_signals(application: QApplication) -> Generator[None]:
    """Have the application quit when it is told to stop, while the context lasts."""
    # Python sees a signal only when it runs, and while nothing happens Qt does not let it. So the
    # signal writes to a socket, which wakes the loop.
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
