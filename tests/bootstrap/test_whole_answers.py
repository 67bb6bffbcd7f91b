import asyncio
from collections.abc import Callable
from typing import Any

import pytest

from pos_app.bootstrap.whole_answers import LARGEST_PIECE_BYTES, Gathering


class Line(asyncio.Transport):
    """The far end, as far as a transport shows it."""

    def __init__(self) -> None:
        super().__init__({"peername": ("127.0.0.1", 1)})
        self.pieces: list[bytes] = []
        self.told: list[str] = []
        self.closing = False

    def write(self, data: bytes | bytearray | memoryview) -> None:
        self.pieces.append(bytes(data))

    def close(self) -> None:
        self.told.append("close")
        self.closing = True

    def abort(self) -> None:
        self.told.append("abort")

    def is_closing(self) -> bool:
        return self.closing

    def pause_reading(self) -> None:
        self.told.append("pause")

    def resume_reading(self) -> None:
        self.told.append("resume")

    def set_protocol(self, protocol: asyncio.BaseProtocol) -> None:
        self.told.append(type(protocol).__name__)


def spoken(*acts: Callable[[Gathering], Any]) -> Line:
    """Do one thing after another at one moment, and let the loop have its turn."""
    line = Line()

    async def speak() -> None:
        gathering = Gathering(line)
        for act in acts:
            act(gathering)
        await asyncio.sleep(0)

    asyncio.run(speak())
    return line


def test_head_and_body_leave_in_one_piece() -> None:
    assert spoken(lambda t: t.write(b"head"), lambda t: t.write(b"body")).pieces == [b"headbody"]


def test_what_is_written_later_leaves_later() -> None:
    line = Line()

    async def speak() -> None:
        gathering = Gathering(line)
        for piece in (b"first", b"second"):
            gathering.write(piece)
            await asyncio.sleep(0)

    asyncio.run(speak())
    assert line.pieces == [b"first", b"second"]


def test_a_large_pile_leaves_at_once() -> None:
    line = Line()

    async def speak() -> None:
        gathering = Gathering(line)
        gathering.write(b"x" * LARGEST_PIECE_BYTES)
        assert line.pieces == []
        gathering.write(b"y")
        assert len(line.pieces) == 1

    asyncio.run(speak())


def test_what_was_written_leaves_before_the_connection_ends() -> None:
    line = spoken(lambda t: t.write(b"bye"), lambda t: t.close())
    assert (line.pieces, line.told) == ([b"bye"], ["close"])


def test_whoever_hung_up_hears_nothing() -> None:
    line = spoken(lambda t: t.write(b"late"), lambda t: setattr(t, "_transport", _closed(t)))
    assert line.pieces == []


def _closed(gathering: Gathering) -> Line:
    closed = Line()
    closed.closing = True
    assert not gathering.is_closing()
    return closed


def test_an_abort_leaves_nothing_to_send() -> None:
    line = spoken(lambda t: t.write(b"head"), lambda t: t.abort())
    assert (line.pieces, line.told) == ([], ["abort"])


@pytest.mark.parametrize("word", ["pause_reading", "resume_reading"])
def test_everything_else_is_the_connections_own(word: str) -> None:
    line = spoken(lambda t: getattr(t, word)())
    assert line.told == [word.partition("_")[0]]


def test_what_is_known_of_the_connection_is_told() -> None:
    def look(gathering: Gathering) -> None:
        assert gathering.get_extra_info("peername") == ("127.0.0.1", 1)
        gathering.set_protocol(asyncio.Protocol())

    assert spoken(look).told == ["Protocol"]
