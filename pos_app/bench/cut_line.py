"""A line between a till and its central that is cut in the ways in which lines break.

It carries bytes on a port of this machine. Cut by `SILENT` it takes what it is given and answers
nothing, as a router does that lost its other side: what was connected then stays dead for ever, as
it would. Cut by `REFUSED` it hangs up, and lets nobody in.
"""

import asyncio
from collections.abc import Generator
from contextlib import contextmanager, suppress
from enum import StrEnum
from threading import Event, Thread

_CHUNK_BYTES = 1 << 16
_OPENS_WITHIN_S = 10.0


class Cut(StrEnum):
    """How a line is cut."""

    REFUSED = "refused"
    SILENT = "silent"


class CutLine:
    """The line to a port. Its switches may be thrown from any thread, while it is at work."""

    def __init__(self, to_port: int) -> None:
        self._to_port = to_port
        self._cut: Cut | None = None
        self._cuts = 0
        self._ends: set[asyncio.StreamWriter] = set()
        self._loop = asyncio.new_event_loop()
        self.port = 0

    def cut(self, how: Cut) -> None:
        """Let nothing through from now on."""
        self._loop.call_soon_threadsafe(self._turn, how)

    def restore(self) -> None:
        """Let through what is connected from now on."""
        self._loop.call_soon_threadsafe(self._turn, None)

    @contextmanager
    def at_work(self) -> Generator[None]:
        """Carry what comes until the context ends."""
        opened, closing = Event(), asyncio.Event()
        thread = Thread(target=self._run, args=(opened, closing), name="cut-line")
        thread.start()
        try:
            if not opened.wait(_OPENS_WITHIN_S):
                raise TimeoutError
            yield
        finally:
            self._loop.call_soon_threadsafe(closing.set)
            thread.join()

    def _run(self, opened: Event, closing: asyncio.Event) -> None:
        with asyncio.Runner(loop_factory=lambda: self._loop) as runner:
            runner.run(self._serve(opened, closing))

    async def _serve(self, opened: Event, closing: asyncio.Event) -> None:
        server = await asyncio.start_server(self._carry, "127.0.0.1", 0)
        self.port = server.sockets[0].getsockname()[1]
        opened.set()
        await closing.wait()
        server.close()
        self._hang_up()

    def _turn(self, how: Cut | None) -> None:
        self._cut = how
        if how is not None:
            self._cuts += 1
        if how is Cut.REFUSED:
            self._hang_up()

    def _hang_up(self) -> None:
        for end in self._ends:
            end.transport.abort()

    async def _carry(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._ends.add(writer)
        # Whatever becomes of either end: that is what a line is for.
        with suppress(OSError, asyncio.CancelledError):
            if self._cut is Cut.SILENT:
                await reader.read()
            elif self._cut is None:
                far_reader, far = await asyncio.open_connection("127.0.0.1", self._to_port)
                self._ends.add(far)
                cuts = self._cuts
                await asyncio.gather(
                    self._pass_on(reader, far, cuts), self._pass_on(far_reader, writer, cuts)
                )
                self._let_go(far)
        self._let_go(writer)

    async def _pass_on(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, cuts_before: int
    ) -> None:
        while chunk := await reader.read(_CHUNK_BYTES):
            if self._cuts != cuts_before:
                await reader.read()  # until its end: nothing of it comes through any more
                break
            writer.write(chunk)
            await writer.drain()
        writer.transport.abort()

    def _let_go(self, end: asyncio.StreamWriter) -> None:
        self._ends.discard(end)
        end.transport.abort()
