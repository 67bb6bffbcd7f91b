"""The demo's line: HTTP to a central of its own, which a press cuts and another restores.

A cut takes what is under way with it: central may have heard the question, its answer is lost.
"""

from collections.abc import Mapping
from threading import Event

from pos_app.errors import Code, Unavailable
from pos_app.sync.http import HttpTransport
from pos_app.sync.transport import Answer, OpenTransport, TransportTo


class DemoLine:
    """A switch (`bootstrap.line_switch`). Any thread may look at it or turn it over."""

    def __init__(self, beyond: TransportTo = HttpTransport) -> None:
        self._beyond = beyond
        self._cut = Event()

    @property
    def is_cut(self) -> bool:
        """Whether nothing gets through."""
        return self._cut.is_set()

    def turn_over(self) -> None:
        """Cut the line, or restore it."""
        if self._cut.is_set():
            self._cut.clear()
        else:
            self._cut.set()

    def transport_to(self, address: str) -> OpenTransport:
        """Open a transport that the switch cuts."""
        return _Cuttable(self, self._beyond(address=address))


class _Cuttable:
    def __init__(self, line: DemoLine, beyond: OpenTransport) -> None:
        self._line = line
        self._beyond = beyond

    def send(
        self, method: str, target: str, headers: Mapping[str, str], body: bytes, timeout_ms: int
    ) -> Answer:
        self._check()
        answer = self._beyond.send(method, target, headers, body, timeout_ms)
        self._check()
        return answer

    def close(self) -> None:
        self._beyond.close()

    def _check(self) -> None:
        if self._line.is_cut:
            raise Unavailable(Code.LINE_DOWN, reason="cut_by_hand")
