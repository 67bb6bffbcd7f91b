"""Carries what a source tells to the screen: one that is busy misses frames, but no codes."""

from collections import deque
from collections.abc import Callable

from PySide6.QtGui import QImage

from pos_app.scanning.source import Preview, Scan, SourceStatus
from pos_app.ui.bridge import Bridge

Picture = QImage
OnFrame = Callable[[Picture, Preview], None]


class SourceListener:
    """A `ScanListener` whose callables all run on the UI thread; a scanner shows no frames."""

    def __init__(
        self,
        bridge: Bridge,
        *,
        on_scan: Callable[[Scan], None],
        on_repeat: Callable[[], None],
        on_status: Callable[[SourceStatus], None],
        on_frame: OnFrame | None = None,
    ) -> None:
        self._bridge = bridge
        self._on_scan = on_scan
        self._on_repeat = on_repeat
        self._on_status = on_status
        self._on_frame = on_frame
        self._newest: deque[Preview] = deque(maxlen=1)
        self._is_awaited = False

    def scanned(self, scan: Scan) -> None:
        """Hand over a code that was presented."""
        self._bridge.call(lambda: self._on_scan(scan))

    def repeat_skipped(self, scan: Scan) -> None:  # noqa: ARG002 - the cue does not say which
        """Hand over that a code came back too soon."""
        self._bridge.call(self._on_repeat)

    def status_changed(self, status: SourceStatus) -> None:
        """Hand over the state of the source."""
        self._bridge.call(lambda: self._on_status(status))

    def frame_seen(self, preview: Preview) -> None:
        """Keep the newest frame; ask for the screen's attention once until it has taken one."""
        # In this order, and the other way round below: whichever thread is first, no frame is left
        # lying without somebody on the way to fetch it.
        self._newest.append(preview)
        if not self._is_awaited:
            self._is_awaited = True
            self._bridge.call(self._show_newest)

    def _show_newest(self) -> None:
        self._is_awaited = False
        try:
            preview = self._newest.pop()
        except IndexError:
            return
        if self._on_frame is None:
            return
        height, width, _ = preview.rgb.shape
        # Qt does not keep the array alive, so the picture takes a copy of its own.
        picture = QImage(
            preview.rgb.tobytes(), width, height, 3 * width, QImage.Format.Format_RGB888
        ).copy()
        self._on_frame(picture, preview)
