"""Clocks of machines: they agree on how fast time goes by, and on nothing else."""

from typing import Final

STORY_BEGINS_MS: Final = 1_760_000_000_000


class TrueTime:
    """The time that no machine knows. Milliseconds."""

    def __init__(self) -> None:
        self.at_ms = STORY_BEGINS_MS

    def pass_by(self, span_ms: int) -> None:
        """Let time go by for everybody."""
        self.at_ms += span_ms


class MachineClock:
    """The clock of one machine: its wall clock may jump, its monotonic one begins with a run."""

    def __init__(self, time: TrueTime) -> None:
        self._time = time
        self._wrong_by_ms = 0
        self._started_at_ms = time.at_ms

    def now_ms(self) -> int:
        """Return what the wall clock shows."""
        return self._time.at_ms + self._wrong_by_ms

    def monotonic_ms(self) -> int:
        """Return how long this run has lasted."""
        return self._time.at_ms - self._started_at_ms

    def restart(self) -> None:
        """Begin another run of the machine."""
        self._started_at_ms = self._time.at_ms

    def jump(self, by_ms: int) -> None:
        """Let somebody, or a wrong time server, set the wall clock."""
        self._wrong_by_ms += by_ms

    def set_right(self) -> None:
        """Let the wall clock show the true time."""
        self._wrong_by_ms = 0
