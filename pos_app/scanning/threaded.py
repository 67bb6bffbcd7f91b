"""What every source of scans with a thread of its own has in common: how it starts and stops."""

from abc import ABC, abstractmethod
from threading import Thread
from typing import Final

from pos_app.errors import Code, Unavailable
from pos_app.scanning.source import ScanListener, SourceState, SourceStatus, Trouble
from pos_app.scanning.wishes import Wishes

_JOIN_TIMEOUT_S: Final = 10.0


class ThreadedSource(ABC):
    """A `ScanSource` but for what it listens to; the listener is called on the source's thread."""

    def __init__(self, name: str, listener: ScanListener) -> None:
        self._name = name
        self._listener = listener
        self._wishes = Wishes()
        self._status = SourceStatus(SourceState.STARTING)
        self._thread = Thread(target=self._run, name=f"scan-{name}", daemon=True)

    @abstractmethod
    def _listen(self) -> None:
        """Listen until it is to be closed, or nothing more can come; on the source's thread."""

    def _wake(self) -> None:  # noqa: B027 - a source that waits for its wishes is awake by then
        """End the wait for the device, if the wishes do not; called from any thread."""

    @property
    def name(self) -> str:
        """What the shop calls it."""
        return self._name

    @property
    def status(self) -> SourceStatus:
        """The latest status, readable from any thread."""
        return self._status

    @property
    def wanted(self) -> bool:
        """Whether a screen wants scans."""
        return self._wishes.wanted

    @wanted.setter
    def wanted(self, wanted: bool) -> None:
        self._wishes.change(wanted=wanted)

    def start(self) -> None:
        """Begin; comes back at once. Once only.

        Raises:
            Unavailable: `CLOSED`, it has been closed before.
        """
        if self._wishes.closing:
            raise Unavailable(Code.CLOSED, device=self._name)
        self._thread.start()

    def close(self) -> None:
        """Stop, and wait until the thread has let go of the device. Not from a listener.

        Raises:
            Unavailable: `BUSY`, the driver has not come back for ten seconds; the thread ends
                with the process.
        """
        self._wishes.change(closing=True)
        if self._thread.ident is None:
            self._tell(SourceStatus(SourceState.CLOSED))
            return
        self._wake()
        self._thread.join(_JOIN_TIMEOUT_S)
        if self._thread.is_alive():
            raise Unavailable(Code.BUSY, device=self._name)

    def _run(self) -> None:
        ended = SourceStatus(SourceState.CLOSED, (Trouble.BROKEN,))
        try:
            self._listen()
            ended = SourceStatus(SourceState.CLOSED)
        finally:
            self._tell(ended)

    def _tell(self, status: SourceStatus) -> None:
        if status != self._status:
            self._status = status
            self._listener.status_changed(status)
