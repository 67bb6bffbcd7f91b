"""Makes one event of a code that is held in front of a camera for many frames."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from pos_app.scanning.source import Reading, Symbology

ABSENT_MS: Final = 800
"""How long a code must be out of sight before it counts as presented again."""

FLICKER_MS: Final = 250
"""A code missed for less than this was there all the time and badly read."""

UNWATCHED_MS: Final = 5000
"""After so long without a frame nobody can say that a code was there all the time."""

AGREEING_FRAMES: Final = 2


class Sighting(StrEnum):
    """What a code in a frame means to the till."""

    SEEN = "seen"
    DUPLICATE = "duplicate"


@dataclass(slots=True)
class _Presentation:
    last_seen_ms: int
    frames: int = 0
    is_accepted: bool = False
    was_missed: bool = False

    def was_missed_for(self, at_ms: int) -> int:
        # Only frames without the code show that it was gone; a till that does not look sees none.
        return at_ms - self.last_seen_ms if self.was_missed else 0


class Debouncer:
    """Follows every code in view, each by itself; a card's QR and bars with one text are one code.

    A bar code is believed when two frames have read the same, a QR code, which corrects its own
    errors, at once. From then on it is locked until it has been out of sight for `ABSENT_MS`.
    """

    def __init__(self, agreeing_frames: int = AGREEING_FRAMES) -> None:
        self._agreeing_frames = agreeing_frames
        self._presentations: dict[str, _Presentation] = {}
        self._last_frame_ms: int | None = None

    def on_frame(
        self, readings: Iterable[Reading], at_ms: int, *, beside: Iterable[Reading] = ()
    ) -> tuple[tuple[Sighting, Reading], ...]:
        """Take what one frame showed and return what is news.

        `SEEN` once for each presentation; `DUPLICATE` once each time a locked code comes back too
        soon; nothing for a code that simply stays. Those `beside` are in view and do not count: a
        locked one stays locked. Frames must come in the order of `at_ms`.
        """
        if self._last_frame_ms is not None and at_ms - self._last_frame_ms > UNWATCHED_MS:
            self._presentations.clear()
        self._last_frame_ms = at_ms
        in_view = {reading.text: reading for reading in readings}
        locked = {
            reading.text
            for reading in beside
            if reading.text in self._presentations and self._presentations[reading.text].is_accepted
        }
        for text in locked:
            self._presentations[text].last_seen_ms = at_ms
            self._presentations[text].was_missed = False
        self._miss_all_but(in_view.keys() | locked, at_ms)
        told = ((self._sighting_of(reading, at_ms), reading) for reading in in_view.values())
        return tuple((sighting, reading) for sighting, reading in told if sighting is not None)

    def _miss_all_but(self, in_view: Iterable[str], at_ms: int) -> None:
        for text in self._presentations.keys() - in_view:
            presentation = self._presentations[text]
            presentation.was_missed = True
            if at_ms - presentation.last_seen_ms >= ABSENT_MS:
                del self._presentations[text]

    def _sighting_of(self, reading: Reading, at_ms: int) -> Sighting | None:
        presentation = self._presentations.get(reading.text)
        if presentation is None or presentation.was_missed_for(at_ms) >= ABSENT_MS:
            presentation = self._presentations[reading.text] = _Presentation(at_ms)
        came_back = presentation.was_missed_for(at_ms) >= FLICKER_MS
        presentation.frames += 1
        presentation.last_seen_ms = at_ms
        presentation.was_missed = False
        if presentation.is_accepted:
            return Sighting.DUPLICATE if came_back else None
        needed = 1 if reading.symbology is Symbology.QR else self._agreeing_frames
        presentation.is_accepted = presentation.frames >= needed
        return Sighting.SEEN if presentation.is_accepted else None
