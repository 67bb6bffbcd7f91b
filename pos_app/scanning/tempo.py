"""How fast a camera is looked through: frames a second, and the time that reading one takes."""

from collections import deque
from statistics import median
from typing import Final

WINDOW_MS: Final = 2000
"""How far back it counts."""

_LEAST: Final = 5


class Tempo:
    """Follows one stream of frames."""

    def __init__(self) -> None:
        self._seen: deque[tuple[float, float]] = deque()

    def note(self, at_ms: float, decode_ms: float) -> None:
        """Count a frame and the time it took; frames come in the order of `at_ms`."""
        self._seen.append((at_ms, decode_ms))
        while at_ms - self._seen[0][0] > WINDOW_MS:
            self._seen.popleft()

    @property
    def frames_per_second(self) -> float | None:
        """The rate of late, or None while too few frames have been seen to tell."""
        if len(self._seen) < _LEAST or self._seen[-1][0] <= self._seen[0][0]:
            return None
        return 1000 * (len(self._seen) - 1) / (self._seen[-1][0] - self._seen[0][0])

    @property
    def decode_ms(self) -> float | None:
        """The median time for a frame of late, or None while too few have been seen."""
        if len(self._seen) < _LEAST:
            return None
        return median(decode_ms for _, decode_ms in self._seen)
