"""A line that loses, doubles, delays and tears what goes over it: a proxy on a real socket.

It knows just enough of HTTP/1.1 to see where a question and an answer end, so that every trouble
strikes at the moment it is named after.
"""

import asyncio
import random
import socket
import struct
from collections import Counter
from collections.abc import Generator, Mapping
from contextlib import contextmanager, suppress
from enum import StrEnum
from threading import Event, Thread
from typing import Final

_RESET_AT_ONCE: Final = struct.pack("ii", 1, 0)
_HEAD_ENDS: Final = b"\r\n\r\n"
_LARGEST_HEAD: Final = 1 << 20


class Trouble(StrEnum):
    """What happens to one question and its answer."""

    NONE = "none"
    DELAYED = "delayed"
    QUESTION_LOST = "question lost"
    QUESTION_TORN = "question torn in its body"
    ANSWER_LOST = "answer lost after the commit"
    ANSWER_TORN = "answer torn in its body"
    DOUBLED = "asked twice"
    SILENT = "half open"


ROUGH: Final[Mapping[Trouble, int]] = dict.fromkeys(Trouble, 1) | {Trouble.NONE: 8}
_WHOLE: Final = frozenset({Trouble.NONE, Trouble.DELAYED, Trouble.DOUBLED})


class BadLine:
    """A proxy to a port of this machine. `troubles` weighs what happens; `happened` counts it.

    `questions` are those that were carried, head and body.

    Its switches may be thrown from any thread.
    """

    def __init__(
        self,
        to_port: int,
        seed: int,
        *,
        troubles: Mapping[Trouble, int] = ROUGH,
        delay_s: float = 0.05,
        silence_s: float = 1.0,
    ) -> None:
        self._to_port = to_port
        self._chance = random.Random(seed)
        self._troubles = dict(troubles)
        self._delay_s = delay_s
        self._silence_s = silence_s
        self._is_cut = False
        self._left: int | None = None
        self._unanswered: bytes | None = None
        self._doors: set[asyncio.StreamWriter] = set()
        self.happened = Counter[Trouble]()
        self.questions: list[bytes] = []
        self.port = 0

    @property
    def is_cut(self) -> bool:
        return self._is_cut

    def calm(self) -> None:
        """Let everything pass from now on."""
        self._troubles = {Trouble.NONE: 1}

    def cut(self) -> None:
        """Answer nobody and let nothing pass until `restore`."""
        self._is_cut = True

    def cut_after(self, questions: int) -> None:
        """Let so many more questions pass, lose the answer to the last, and be cut."""
        self._left = questions

    def lose_the_answer_to(self, part: bytes) -> None:
        """Lose the answer to the next question that holds this."""
        self._unanswered = part

    def restore(self) -> None:
        """Let things pass again, as well as they did before."""
        self._is_cut = False

    async def serve(self, opened: Event, closing: asyncio.Event) -> None:
        """Carry what comes until it is closing."""
        server = await asyncio.start_server(self._carry, "127.0.0.1", 0, limit=_LARGEST_HEAD)
        self.port = server.sockets[0].getsockname()[1]
        opened.set()
        await closing.wait()
        server.close()
        for door in self._doors:
            _reset(door)

    async def _carry(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._doors.add(writer)
        try:
            while (question := await _whole(reader)) is not None:
                if not await self._carried(question, writer):
                    break
        except (OSError, asyncio.IncompleteReadError):
            pass  # either end may hang up: that is what a line is for
        except asyncio.CancelledError:
            pass  # the line is taken down under a question; asyncio 3.11 logs one that is cancelled
        finally:
            self._doors.discard(writer)
            _reset(writer)

    async def _carried(self, question: bytes, writer: asyncio.StreamWriter) -> bool:
        """Carry a question and its answer; tell whether the connection is still of use."""
        if self._is_cut:
            return False
        (trouble,) = self._chance.choices([*self._troubles], [*self._troubles.values()])
        if self._unanswered is not None and self._unanswered in question:
            trouble, self._unanswered = Trouble.ANSWER_LOST, None
        self.happened[trouble] += 1
        self.questions.append(question)
        answer = await self._answered(question, trouble)
        if self._left is not None:
            self._left -= 1
            if self._left == 0:
                self._left, self._is_cut = None, True
        if trouble is Trouble.ANSWER_TORN:
            answer = answer[: self._inside(answer)]
        if answer and not self._is_cut:
            writer.write(answer)
            await writer.drain()
        return trouble in _WHOLE and not self._is_cut

    async def _answered(self, question: bytes, trouble: Trouble) -> bytes:
        """Return the answer that comes back over the line; nothing when there is none."""
        answer = b""
        match trouble:
            case Trouble.QUESTION_LOST:
                pass
            case Trouble.QUESTION_TORN:
                await self._asked(question[: self._inside(question)], to_the_end=False)
            case Trouble.SILENT:
                await asyncio.sleep(self._silence_s)
            case Trouble.ANSWER_LOST:
                await self._asked(question)
            case Trouble.DOUBLED:
                answers = await asyncio.gather(self._asked(question), self._asked(question))
                answer = self._chance.choice(answers)
            case Trouble.DELAYED:
                await asyncio.sleep(self._chance.uniform(0, self._delay_s))
                answer = await self._asked(question)
                await asyncio.sleep(self._chance.uniform(0, self._delay_s))
            case Trouble.NONE | Trouble.ANSWER_TORN:
                answer = await self._asked(question)
        return answer

    async def _asked(self, question: bytes, *, to_the_end: bool = True) -> bytes:
        reader, writer = await asyncio.open_connection("127.0.0.1", self._to_port)
        try:
            writer.write(question)
            await writer.drain()
            answer = await _whole(reader) if to_the_end else b""
            if answer is None:
                raise ConnectionResetError
            return answer
        finally:
            _reset(writer)

    def _inside(self, message: bytes) -> int:
        body_at = message.index(_HEAD_ENDS) + len(_HEAD_ENDS)
        return self._chance.randint(min(body_at, len(message) - 1), len(message) - 1)


@contextmanager
def bad_line(to_port: int, seed: int, **more: object) -> Generator[BadLine]:
    """Give a line to a port of this machine, on a thread of its own."""
    line = BadLine(to_port, seed, **more)  # pyright: ignore[reportArgumentType] - its own keywords
    opened = Event()
    loop = asyncio.new_event_loop()
    closing = asyncio.Event()

    def run() -> None:
        with asyncio.Runner(loop_factory=lambda: loop) as runner:
            runner.run(line.serve(opened, closing))

    thread = Thread(target=run, name="bad-line")
    thread.start()
    try:
        assert opened.wait(10)
        yield line
    finally:
        loop.call_soon_threadsafe(closing.set)
        thread.join(10)
        assert not thread.is_alive()


async def _whole(reader: asyncio.StreamReader) -> bytes | None:
    """Return one whole message, None when the other end has no more."""
    try:
        head = await reader.readuntil(_HEAD_ENDS)
    except asyncio.IncompleteReadError:
        return None
    lengths = [
        int(line.split(b":")[1])
        for line in head.lower().split(b"\r\n")
        if line.startswith(b"content-length:")
    ]
    return head + await reader.readexactly(sum(lengths))


def _reset(writer: asyncio.StreamWriter) -> None:
    """End a connection so that the other end hears of it as of a line that broke."""
    with suppress(OSError):
        found: socket.socket = writer.get_extra_info("socket")
        found.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _RESET_AT_ONCE)
    writer.transport.abort()
