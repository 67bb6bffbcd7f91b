"""A camera, or a recording in its place, as a source of scans: one thread, the newest frame wins.

This half is what the till holds: it starts and stops the thread and loads nothing heavy. What the
thread does is in `watching`, which brings OpenCV and the decoders along.
"""

from pos_app.domain.clock import Clock
from pos_app.scanning.feeds import AS_IT_IS, FeedSpec, OpenFeed, View
from pos_app.scanning.source import ScanListener
from pos_app.scanning.threaded import ThreadedSource


class CameraSource(ThreadedSource):
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
        super().__init__(name, listener)
        self._feed = feed
        self._view = view
        self._clock = clock
        self._open_feed = open_feed

    def _listen(self) -> None:
        from pos_app.scanning.watching import Watching  # noqa: PLC0415 - takes 150 ms to load

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
