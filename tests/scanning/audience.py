"""Who listens to a camera in the tests, and a camera whose plug can be pulled."""

from collections.abc import Callable, Generator
from contextlib import contextmanager
from dataclasses import dataclass, field
from threading import Condition, Event
from time import monotonic, time

from pos_app.errors import Code, Unavailable
from pos_app.scanning.camera import CameraSource
from pos_app.scanning.feeds import FeedSpec
from pos_app.scanning.source import Frame, Preview, Scan, SourceState, SourceStatus

PATIENCE_S = 10.0
_GLANCE_S = 0.005  # not all that a test waits for is told to the audience


class RealClock:
    def now_ms(self) -> int:
        return round(time() * 1000)

    def monotonic_ms(self) -> int:
        return round(monotonic() * 1000)


@dataclass
class Audience:
    """Remembers all it is told and lets a test wait for it."""

    scans: list[Scan] = field(default_factory=list[Scan])
    repeats: list[Scan] = field(default_factory=list[Scan])
    statuses: list[SourceStatus] = field(default_factory=list[SourceStatus])
    previews: list[Preview] = field(default_factory=list[Preview])
    heard: Condition = field(default_factory=Condition)

    def scanned(self, scan: Scan) -> None:
        self._remember(lambda: self.scans.append(scan))

    def repeat_skipped(self, scan: Scan) -> None:
        self._remember(lambda: self.repeats.append(scan))

    def status_changed(self, status: SourceStatus) -> None:
        self._remember(lambda: self.statuses.append(status))

    def frame_seen(self, preview: Preview) -> None:
        self._remember(lambda: self.previews.append(preview))

    def waits_for(self, told: Callable[[], object]) -> None:
        patient_until_s = monotonic() + PATIENCE_S
        with self.heard:
            while not told():
                assert monotonic() < patient_until_s
                self.heard.wait(_GLANCE_S)

    @property
    def states(self) -> list[SourceState]:
        return [status.state for status in self.statuses]

    def _remember(self, remember: Callable[[], object]) -> None:
        with self.heard:
            remember()
            self.heard.notify_all()


@dataclass
class PluggedCamera:
    """A device whose frames come at once and whose plug is in the hand of the test."""

    picture: Frame
    interval_ms: float = 0.0
    plugged: bool = True
    grabs: int = 0
    frames: int = 0
    opened: int = 0
    open_now: int = 0
    tries: int = 0
    stuck: Event | None = None

    def open(self, spec: FeedSpec) -> "PluggedCamera":
        del spec
        self.tries += 1
        if not self.plugged:
            raise self._lost()
        self.opened += 1
        self.open_now += 1
        return self

    def grab(self) -> bool:
        if self.stuck is not None:
            self.stuck.wait(PATIENCE_S)
        if not self.plugged:
            raise self._lost()
        self.grabs += 1
        return True

    def frame(self) -> Frame:
        if not self.plugged:
            raise self._lost()
        self.frames += 1
        return self.picture

    def close(self) -> None:
        self.open_now -= 1

    def _lost(self) -> Unavailable:
        return Unavailable(Code.DEVICE_LOST, device="plugged")


@contextmanager
def running(source: CameraSource, *, wanted: bool = True) -> Generator[CameraSource]:
    source.wanted = wanted
    source.start()
    try:
        yield source
    finally:
        source.close()
