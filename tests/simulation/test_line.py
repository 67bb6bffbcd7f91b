"""A line of the simulation carries, loses, doubles and swaps questions."""

from collections import Counter
from collections.abc import Mapping

import pytest

from pos_app.errors import Code, Unavailable
from pos_app.simulation.faults import LINE
from pos_app.simulation.line import Line
from pos_app.simulation.world import World
from pos_app.sync.transport import Answer


class Far:
    """The far end: hears questions and answers each with how many it has heard."""

    def __init__(self) -> None:
        self.heard: list[bytes] = []

    def carry(self, method: str, target: str, headers: Mapping[str, str], body: bytes) -> Answer:
        assert (method, target, headers) == ("POST", "/push", {"a": "b"})
        self.heard.append(body)
        return Answer(200, str(len(self.heard)).encode())


def sent(line: Line, body: bytes) -> bytes | None:
    try:
        return line.send("POST", "/push", {"a": "b"}, body, 800).body
    except Unavailable as error:
        return None if error.code is Code.LINE_DOWN else b"another refusal"


def test_a_good_line_carries_each_question_once() -> None:
    far = Far()
    line = Line(World(1), "till-1", far.carry)
    assert [sent(line, body) for body in (b"a", b"b")] == [b"1", b"2"]
    assert far.heard == [b"a", b"b"]


def test_a_cut_line_carries_nothing() -> None:
    far = Far()
    line = Line(World(1), "till-1", far.carry)
    line.is_cut = True
    assert sent(line, b"a") is None
    assert far.heard == []


def test_a_bad_line_does_everything_that_a_line_can_do() -> None:
    world, far = World(1), Far()
    line = Line(world, "till-1", far.carry)
    line.share = 1.0
    bodies = [str(number).encode() for number in range(200)]
    answers = [sent(line, body) for body in bodies]
    line.deliver_all()
    heard = Counter(far.heard)
    assert set(world.faults) == set(LINE) - {"line cut"}
    assert 0 < len(heard) < len(bodies)
    assert max(heard.values()) > 1
    assert far.heard != sorted(far.heard, key=int)
    assert None in answers
    told = [int(answer) for answer in answers if answer is not None]
    assert told


def test_what_is_on_its_way_may_be_lost_for_good() -> None:
    world, far = World(1), Far()
    line = Line(world, "till-1", far.carry)
    line.share = 1.0
    for number in range(20):
        sent(line, str(number).encode())
    before = len(far.heard)
    line.forget_all()
    line.deliver_all()
    assert len(far.heard) == before


@pytest.mark.parametrize("seed", range(3))
def test_the_same_seed_is_the_same_line(seed: int) -> None:
    def heard() -> list[bytes]:
        far = Far()
        line = Line(World(seed), "till-1", far.carry)
        line.share = 0.7
        for number in range(50):
            sent(line, str(number).encode())
        return far.heard

    assert heard() == heard()
