"""For whoever has one switch only: the focus walks by itself, and the switch presses Enter."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QTimer

MS_PER_S: Final = 1000


class OneSwitch:
    """Walks on every so many seconds; never where that is 0."""

    def __init__(self, walk_on: Callable[[], None], step_s: float) -> None:
        self._clock = QTimer()
        self._clock.setInterval(round(step_s * MS_PER_S))
        self._clock.timeout.connect(walk_on)
        self._is_wanted = step_s > 0

    def start(self) -> None:
        """Begin to walk."""
        if self._is_wanted:
            self._clock.start()

    def close(self) -> None:
        """Stop where it is."""
        self._clock.stop()
