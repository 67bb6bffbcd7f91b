"""A camera, or a recording in its place, as a source of scans: one thread, the newest frame wins.

This half is what the till holds: it starts and stops the thread and loads nothing heavy. What the
thread does is in `watching`, which brings OpenCV and the decoders along.
"""

from threading import Thread
from typing import Final

from pos_app.domain.clock import Clock
from pos_app.errors import Code, Unavailable
from pos_app.scanning.feeds import AS_IT_IS, FeedSpec, OpenFeed, View
from pos_app.scanning.source import ScanListener, SourceState, SourceStatus, Trouble
from pos_app.scanning.wishes import Wishes

_JOIN_TIMEOUT_S: Final = 10.0


class CameraSource:
    """A `ScanSource` for a camera or a recording; the listener is called on its thread.

    A recording ends as `closed` unless it loops. `view` tells how the camera stands and where codes
    are held. `open_feed` is there for devices of another kind.
    """

    def __init__(
        self,
        feed: FeedSpec,
        listener: ScanListener,
        clock: Clock,
        *,
        name: str = "camera",
        view: View = AS_IT_IS,
        open_feed: OpenFeed | None = None,
    ) -> None:
        self._feed = feed
        self._view = view
        self._listener = listener
        self._clock = clock
        self._name = name
        self._open_feed = open_feed
        self._wishes = Wishes()
        self._status = SourceStatus(SourceState.STARTING)
        self._thread = Thread(target=self._run, name=f"scan-{name}", daemon=True)

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
        """Whether a screen wants scans; nothing is decoded while none does."""
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
        """Stop, and wait until the thread has let go of the camera. Not from a listener.

        Raises:
            Unavailable: `BUSY`, the driver has not come back for ten seconds; the thread ends
                with the process.
        """
        self._wishes.change(closing=True)
        if self._thread.ident is None:
            self._tell(SourceStatus(SourceState.CLOSED))
            return
        self._thread.join(_JOIN_TIMEOUT_S)
        if self._thread.is_alive():
            raise Unavailable(Code.BUSY, device=self._name)

    def _run(self) -> None:
        from pos_app.scanning.watching import Watching  # noqa: PLC0415 - takes 150 ms to load

        ended = SourceStatus(SourceState.CLOSED, (Trouble.BROKEN,))
        try:
            Watching(
                self._feed,
                self._listener,
                self._clock,
                name=self._name,
                wishes=self._wishes,
                tell=self._tell,
                view=self._view,
                open_feed=self._open_feed,
            ).run()
            ended = SourceStatus(SourceState.CLOSED)
        finally:
            self._tell(ended)

    def _tell(self, status: SourceStatus) -> None:
        if status != self._status:
            self._status = status
            self._listener.status_changed(status)
