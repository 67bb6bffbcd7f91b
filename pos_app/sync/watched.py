"""A transport that can be seen waiting: since when its last question has had no answer."""

from collections.abc import Mapping

from pos_app.domain.clock import Clock
from pos_app.sync.transport import Answer, OpenTransport


class Watched:
    """Carries questions over another transport. One thread at a time asks; any may look."""

    def __init__(self, beyond: OpenTransport, clock: Clock) -> None:
        self._beyond = beyond
        self._clock = clock
        self._asked_ms: int | None = None

    @property
    def asked_ms(self) -> int | None:
        """When the question was asked that waits for its answer, on the monotonic clock."""
        return self._asked_ms

    def send(
        self, method: str, target: str, headers: Mapping[str, str], body: bytes, timeout_ms: int
    ) -> Answer:
        """Return the answer; raises as the transport beyond."""
        self._asked_ms = self._clock.monotonic_ms()
        try:
            return self._beyond.send(method, target, headers, body, timeout_ms)
        finally:
            self._asked_ms = None

    def close(self) -> None:
        """Let go of the transport beyond."""
        self._beyond.close()
