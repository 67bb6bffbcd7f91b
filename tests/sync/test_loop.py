"""The thread that keeps a till in step says how the line is, also while it has much to tell."""

from threading import Event

import pytest

from pos_app.sync.loop import LISTEN_MS, Line
from pos_app.sync.pushing import Told
from pos_app.sync.round import Round
from pos_app.sync.status import LineStatus
from tests.sync.shop import LineTill

PATIENCE_S = 30.0
ANSWERS = 3


class LongPush(Round):
    """A round whose pushes have several answers, each so long after the one before."""

    def __init__(self, till: LineTill, apart_ms: int) -> None:
        super().__init__(till.store, till.rights, till.gateway, till.clock)
        self._clock = till.clock
        self._apart_ms = apart_ms
        self.is_over = Event()

    def push(self, told: Told | None = None) -> int:
        assert told is not None
        for _ in range(ANSWERS):
            told()
            self._clock.pass_ms(self._apart_ms)
        self.is_over.set()
        return 0

    def is_live(self) -> bool:
        return False


class NoTransport:
    def close(self) -> None:
        """Nothing is open."""


@pytest.mark.parametrize(("apart_ms", "times"), [(LISTEN_MS, ANSWERS), (1, 1)])
def test_a_long_push_shows_the_line_at_once_and_then_each_second(
    till: LineTill, apart_ms: int, times: int
) -> None:
    heard: list[LineStatus] = []
    round_ = LongPush(till, apart_ms)

    def hear(status: LineStatus) -> None:
        if not round_.is_over.is_set():
            heard.append(status)

    line = Line(till.store, till.till, round_, till.clock, lambda _: 0, hear, NoTransport())
    line.start()
    try:
        assert round_.is_over.wait(PATIENCE_S)
    finally:
        line.close()
    assert [status.is_online for status in heard] == [True] * times
