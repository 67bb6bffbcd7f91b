"""Collects garbage on the UI thread and on no other.

Python collects on whichever thread happens to make the next object. An object of Qt that dies on
another thread than its own may leave a timer behind that nobody answers, which ends the program.
"""

import gc
from typing import Final

from PySide6.QtCore import QObject, QTimer

LOOK_EVERY_MS: Final = 250


class Collector(QObject):
    """Collects what is due, from `start()` to `close()`, whenever the event loop has a moment."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY_MS)
        self._timer.timeout.connect(collect_what_is_due)

    def start(self) -> None:
        """Take collecting over from Python."""
        gc.disable()
        self._timer.start()

    def close(self) -> None:
        """Give collecting back to Python."""
        self._timer.stop()
        gc.enable()


def collect_what_is_due() -> None:
    """Collect the oldest generation that Python would collect by now, and those younger."""
    counted = zip(gc.get_count(), gc.get_threshold(), strict=True)
    due = [number for number, (count, threshold) in enumerate(counted) if count > threshold > 0]
    if due:
        gc.collect(due[-1])
