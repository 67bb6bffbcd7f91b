"""The line, as bytes: what carries a question to central and brings the answer."""

from collections.abc import Mapping
from typing import NamedTuple, Protocol


class Answer(NamedTuple):
    """What came back: an HTTP status and a body of JSON, and how long it asks us to wait."""

    status: int
    body: bytes
    retry_after_s: int | None = None


class Transport(Protocol):
    """Sends one question and waits for its answer, on the thread that asks.

    An answer that did not come is unknown: the question may have been heard. It is asked again, to
    the byte.
    """

    def send(
        self, method: str, target: str, headers: Mapping[str, str], body: bytes, timeout_ms: int
    ) -> Answer:
        """Return the answer. `target` is the path with its query.

        Raises:
            Unavailable: LINE_DOWN, no answer came within the time.
        """
        ...


class OpenTransport(Transport, Protocol):
    """A transport that keeps something open from one question to the next."""

    def close(self) -> None:
        """Let go of it."""
        ...


class TransportTo(Protocol):
    """Opens a transport to a central at an address (`HttpTransport`)."""

    def __call__(self, address: str) -> OpenTransport:
        """Return it; nothing is asked yet."""
        ...
