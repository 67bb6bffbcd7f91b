"""What the thread of a camera does: open, look, rest while nobody wants a scan, try again."""

from collections.abc import Callable
from dataclasses import replace
from time import perf_counter
from typing import Final, cast

from pos_app.domain.clock import Clock
from pos_app.errors import Code, Unavailable
from pos_app.scanning import captures
from pos_app.scanning.debounce import Debouncer, Sighting
from pos_app.scanning.decode import Decoder
from pos_app.scanning.feeds import Feed, FeedSpec, OpenFeed, Recording, Turn, View
from pos_app.scanning.opencv import cv2
from pos_app.scanning.preview import preview_of
from pos_app.scanning.source import (
    Frame,
    Scan,
    ScanKind,
    ScanListener,
    SourceState,
    SourceStatus,
    Trouble,
)
from pos_app.scanning.tempo import Tempo
from pos_app.scanning.viewer import Viewer
from pos_app.scanning.wishes import Wishes

RETRY_AFTER_MS: Final = (500, 1000, 2000, 4000)
"""How long to wait before a lost device is tried again; the last for as long as it takes."""

PULSE_MS: Final = 1000
"""How often a camera that nobody wants is asked whether it is still there."""

DARK_FOR_MS: Final = 1500
"""How long it must have been dark before that is told: a hand before the camera is not."""


_TURNS: Final = {
    90: cv2.ROTATE_90_CLOCKWISE,
    180: cv2.ROTATE_180,
    270: cv2.ROTATE_90_COUNTERCLOCKWISE,
}


class Watching:
    """One run of a camera thread. `tell` takes every status; the same one again is no news."""

    def __init__(
        self,
        spec: FeedSpec,
        listener: ScanListener,
        clock: Clock,
        *,
        name: str,
        wishes: Wishes,
        tell: Callable[[SourceStatus], None],
        open_feed: OpenFeed | None,
        view: View,
    ) -> None:
        self._spec = spec
        self._is_realtime = not isinstance(spec, Recording) or spec.realtime
        self._loops = not isinstance(spec, Recording) or spec.loop
        self._listener = listener
        self._clock = clock
        self._name = name
        self._wishes = wishes
        self._tell = tell
        self._open_feed = open_feed or captures.open_feed
        decoder = Decoder()
        self._troubles = decoder.troubles
        self._viewer = Viewer(decoder, Debouncer(), area=view.area, one_at_a_time=True)
        self._view = view
        self._tempo = Tempo()
        self._dark_since_ms: int | None = None
        self._attempts = 0
        self._at_ms = clock.monotonic_ms()

    def run(self) -> None:
        """Watch until it is closed or the recording is over, whatever happens to the device."""
        while not self._wishes.closing:
            try:
                self._watch_once()
            except Unavailable:
                self._tell(SourceStatus(SourceState.LOST, (Trouble.DEVICE_LOST, *self._troubles)))
                self._wishes.pause(RETRY_AFTER_MS[min(self._attempts, len(RETRY_AFTER_MS) - 1)])
                self._attempts += 1
            else:
                if not self._loops:
                    return

    def _watch_once(self) -> None:
        feed = self._open_feed(self._spec)
        try:
            self._watch(feed)
        finally:
            feed.close()

    def _watch(self, feed: Feed) -> None:
        frames = 0
        due_ms = 0.0
        if feed.interval_ms:
            self._tell_live()
        while not self._wishes.closing:
            if not self._wishes.wanted:
                self._rest(feed)
                due_ms = 0.0
            elif not feed.grab():
                if not frames:
                    raise Unavailable(Code.DEVICE_LOST, device=self._name)
                return
            else:
                frames += 1
                self._tell_live()
                self._look_at(feed.frame(), feed.interval_ms)
                due_ms = self._keep_pace(feed, due_ms)

    def _rest(self, feed: Feed) -> None:
        if feed.interval_ms:
            self._wishes.pause()
            return
        feed.grab()
        self._tell_live()
        self._wishes.pause(PULSE_MS)

    def _look_at(self, frame: Frame, interval_ms: float) -> None:
        if self._is_realtime:
            self._at_ms = self._clock.monotonic_ms()
        else:
            self._at_ms += round(interval_ms)
        frame = turned(frame, self._view.turn)
        began_s = perf_counter()
        look = self._viewer.look_at(frame, self._at_ms)
        self._tempo.note(1000 * began_s, 1000 * (perf_counter() - began_s))
        self._watch_light(is_dark=look.is_dark)
        for sighting, reading in look.news:
            scan = Scan(
                text=reading.text,
                source=self._name,
                kind=ScanKind.CAMERA,
                symbology=reading.symbology,
                at_ms=self._at_ms,
            )
            if sighting is Sighting.SEEN:
                self._listener.scanned(scan)
            else:
                self._listener.repeat_skipped(scan)
        preview = preview_of(frame, look.readings, self._at_ms, self._view)
        self._listener.frame_seen(
            replace(
                preview,
                decode_ms=self._tempo.decode_ms,
                frames_per_second=self._tempo.frames_per_second,
            )
        )

    def _keep_pace(self, feed: Feed, due_ms: float) -> float:
        """Wait for the next frame of a recording, or skip those that were missed meanwhile."""
        if not feed.interval_ms or not self._is_realtime:
            return 0.0
        now_ms = self._clock.monotonic_ms()
        due_ms = (due_ms or now_ms) + feed.interval_ms
        while due_ms < now_ms and feed.grab():
            due_ms += feed.interval_ms
        self._wishes.pause(max(0.0, due_ms - now_ms))
        return due_ms

    def _tell_live(self) -> None:
        self._attempts = 0
        too_dark = (
            self._dark_since_ms is not None and self._at_ms - self._dark_since_ms >= DARK_FOR_MS
        )
        troubles = (Trouble.TOO_DARK, *self._troubles) if too_dark else self._troubles
        self._tell(SourceStatus(SourceState.LIVE, troubles))

    def _watch_light(self, *, is_dark: bool) -> None:
        if not is_dark:
            self._dark_since_ms = None
        elif self._dark_since_ms is None:
            self._dark_since_ms = self._at_ms


def turned(frame: Frame, turn: Turn) -> Frame:
    """Return a frame turned clockwise by so many degrees."""
    return cast("Frame", cv2.rotate(frame, _TURNS[turn])) if turn else frame
