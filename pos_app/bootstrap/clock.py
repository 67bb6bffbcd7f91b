"""The machine's own clocks."""

import time


class SystemClock:
    """Wall time and monotonic time as the operating system tells them."""

    def now_ms(self) -> int:
        """Return milliseconds since 1970-01-01 UTC."""
        return time.time_ns() // 1_000_000

    def monotonic_ms(self) -> int:
        """Return milliseconds that never run backwards within this process."""
        return time.monotonic_ns() // 1_000_000
