"""What the till wants of the thread of a source of scans."""

from threading import Event


class Wishes:
    """Set from any thread, waited for by one."""

    def __init__(self) -> None:
        self.closing = False
        self.wanted = False
        self._changed = Event()

    def change(self, *, closing: bool | None = None, wanted: bool | None = None) -> None:
        """Set what is given and wake the thread."""
        self.closing = self.closing if closing is None else closing
        self.wanted = self.wanted if wanted is None else wanted
        self._changed.set()

    def pause(self, longest_ms: float | None = None) -> None:
        """Wait for a change, or so long. A change made before the call ends it at once."""
        self._changed.wait(None if longest_ms is None else longest_ms / 1000)
        self._changed.clear()
