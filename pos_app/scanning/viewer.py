"""Looks at one frame after the other and tells what is new in them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from pos_app.scanning.debounce import Debouncer, Sighting
from pos_app.scanning.decode import Decoder
from pos_app.scanning.feeds import WHOLE, Area
from pos_app.scanning.fusion import Fusion
from pos_app.scanning.glance import Glance
from pos_app.scanning.source import Frame, Reading

THOROUGH_EVERY_MS: Final = 250
"""Looking thoroughly at nothing takes ten times as long, and a counter is empty most of the day."""

STILL_EVERY_MS: Final = 200
"""How often a scene without a code that does not change is looked at all the same."""


@dataclass(frozen=True, slots=True)
class Look:
    """All codes of one frame, the nearest to the middle first, and those that are news."""

    readings: list[Reading]
    news: tuple[tuple[Sighting, Reading], ...]
    is_dark: bool = False


class Viewer:
    """Follows one stream of frames, or the `area` of each that codes are held into.

    With `one_at_a_time` only the code nearest to the middle of the area counts. Another that is
    in view has to be held nearer; it is not told as soon as the first is taken away by chance.
    """

    def __init__(
        self,
        decoder: Decoder,
        debouncer: Debouncer,
        *,
        area: Area = WHOLE,
        one_at_a_time: bool = False,
    ) -> None:
        self._decoder = decoder
        self._debouncer = debouncer
        self._area = area
        self._one_at_a_time = one_at_a_time
        self._glance = Glance()
        self._fusion = Fusion()
        self._next_thorough_ms = 0
        self._next_still_ms = 0
        self._saw_codes = False

    def look_at(self, frame: Frame, at_ms: int) -> Look:
        """Read a frame: thoroughly unless that was in vain a moment ago, not at all if it is idle.

        Frames must come in the order of `at_ms`.
        """
        left, top, right, bottom = self._area.pixels_of(frame.shape[1], frame.shape[0])
        part = frame[top:bottom, left:right]
        readings = self._read(part, at_ms)
        middle = (part.shape[1] / 2, part.shape[0] / 2)
        readings.sort(key=lambda reading: _distance(reading, middle))
        counted, beside = _counted(readings) if self._one_at_a_time else (readings, [])
        news = self._debouncer.on_frame(counted, at_ms, beside=beside)
        return Look(
            [_moved(reading, left, top) for reading in readings],
            tuple((sighting, _moved(reading, left, top)) for sighting, reading in news),
            self._glance.is_dark,
        )

    def _read(self, part: Frame, at_ms: int) -> list[Reading]:
        is_idle = self._glance.is_still(part, at_ms) and not self._saw_codes
        if is_idle and at_ms < self._next_still_ms:
            return []
        self._next_still_ms = at_ms + STILL_EVERY_MS
        thorough = at_ms >= self._next_thorough_ms
        self._fusion.begin(at_ms)
        readings = self._decoder.read(part, thorough=thorough, fusion=self._fusion)
        if thorough and not readings:
            self._next_thorough_ms = at_ms + THOROUGH_EVERY_MS
        self._saw_codes = bool(readings)
        return readings


def _counted(readings: Sequence[Reading]) -> tuple[list[Reading], list[Reading]]:
    """Return the readings of the first code, which may be bars and a QR code, and the others."""
    first = [reading for reading in readings if reading.text == readings[0].text]
    return first, [reading for reading in readings if reading.text != readings[0].text]


def _distance(reading: Reading, middle: tuple[float, float]) -> float:
    across = sum(x for x, _ in reading.corners) / len(reading.corners) - middle[0]
    down = sum(y for _, y in reading.corners) / len(reading.corners) - middle[1]
    return across**2 + down**2


def _moved(reading: Reading, left: int, top: int) -> Reading:
    return replace(reading, corners=tuple((x + left, y + top) for x, y in reading.corners))
