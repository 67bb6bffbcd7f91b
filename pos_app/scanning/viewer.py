"""Looks at one frame after the other and tells what is new in them."""

from dataclasses import dataclass
from typing import Final

from pos_app.scanning.debounce import Debouncer, Sighting
from pos_app.scanning.decode import Decoder
from pos_app.scanning.source import Frame, Reading

THOROUGH_EVERY_MS: Final = 250
"""Looking thoroughly at nothing takes ten times as long, and a counter is empty most of the day."""


@dataclass(frozen=True, slots=True)
class Look:
    """All codes of one frame, and those of them that are news."""

    readings: list[Reading]
    news: tuple[tuple[Sighting, Reading], ...]


class Viewer:
    """Follows one stream of frames."""

    def __init__(self, decoder: Decoder, debouncer: Debouncer) -> None:
        self._decoder = decoder
        self._debouncer = debouncer
        self._next_thorough_ms = 0

    def look_at(self, frame: Frame, at_ms: int) -> Look:
        """Read a frame, thoroughly unless that was in vain a moment ago.

        Frames must come in the order of `at_ms`.
        """
        thorough = at_ms >= self._next_thorough_ms
        readings = self._decoder.read(frame, thorough=thorough)
        if thorough and not readings:
            self._next_thorough_ms = at_ms + THOROUGH_EVERY_MS
        return Look(readings, self._debouncer.on_frame(readings, at_ms))
