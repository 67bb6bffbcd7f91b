"""How long nobody has touched the kiosk: calm, a warning that counts down, over. Pure."""

from dataclasses import dataclass, replace
from math import ceil

MS_PER_S = 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class IdleClock:
    """Counts from the last touch. A warning begins after `idle_ms` and lasts `warning_ms`."""

    idle_ms: int
    warning_ms: int
    touched_ms: int = 0

    def touched(self, at_ms: int) -> "IdleClock":
        """Return it counting from now."""
        return replace(self, touched_ms=at_ms)

    def seconds_left(self, at_ms: int) -> int | None:
        """Return None while there is no need to warn, else the seconds left, 0 when it is over."""
        quiet_ms = at_ms - self.touched_ms
        if quiet_ms < self.idle_ms:
            return None
        return max(0, ceil((self.idle_ms + self.warning_ms - quiet_ms) / MS_PER_S))
