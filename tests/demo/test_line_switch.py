"""The demo's line: what gets through, what is cut off, and what a cut takes with it."""

from collections.abc import Mapping

import pytest

from pos_app.demo.line_switch import DemoLine
from pos_app.errors import Code, Unavailable
from pos_app.sync.transport import Answer


class Central:
    """Counts what it hears; `on_heard` is what happens meanwhile."""

    def __init__(self) -> None:
        self.heard = 0
        self.closed = 0
        self.line: DemoLine | None = None

    def send(
        self, method: str, target: str, headers: Mapping[str, str], body: bytes, timeout_ms: int
    ) -> Answer:
        assert (method, target, headers, body, timeout_ms) == ("GET", "/", {}, b"", 800)
        self.heard += 1
        if self.line is not None:
            self.line.turn_over()
        return Answer(200, b"{}")

    def close(self) -> None:
        self.closed += 1


def line_to(central: Central) -> DemoLine:
    def beyond(address: str) -> Central:
        assert address == "http://central"
        return central

    return DemoLine(beyond)


def ask(line: DemoLine) -> Answer:
    transport = line.transport_to("http://central")
    try:
        return transport.send("GET", "/", {}, b"", 800)
    finally:
        transport.close()


def test_a_line_that_is_whole_carries_question_and_answer() -> None:
    central = Central()
    assert ask(line_to(central)) == Answer(200, b"{}")
    assert (central.heard, central.closed) == (1, 1)


def test_nothing_gets_through_a_line_that_is_cut_until_it_is_restored() -> None:
    central = Central()
    line = line_to(central)
    line.turn_over()
    with pytest.raises(Unavailable) as caught:
        ask(line)
    assert (caught.value.code, central.heard, line.is_cut) == (Code.LINE_DOWN, 0, True)
    line.turn_over()
    assert ask(line).status == 200


def test_a_cut_takes_the_answer_that_was_under_way() -> None:
    central = Central()
    line = central.line = line_to(central)
    with pytest.raises(Unavailable):
        ask(line)
    assert central.heard == 1
