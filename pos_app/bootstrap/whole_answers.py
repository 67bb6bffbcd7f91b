"""Answers that leave in one piece, where uvicorn would write head and body one by one.

Each write wakes whoever waits for the answer: with half of it, it wakes them for nothing, and on a
busy machine they are given the processor that the other half needs.
"""

import asyncio
from typing import Any, Final

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

LARGEST_PIECE_BYTES: Final = 65_536


class WholeAnswers(HttpToolsProtocol):
    """The HTTP of uvicorn over a transport that gathers what is written at one moment."""

    def connection_made(self, transport: asyncio.Transport) -> None:
        """Begin with a connection."""
        super().connection_made(Gathering(transport))


class Gathering(asyncio.Transport):
    """A transport over another one. What is written goes out when the loop has a moment to spare.

    More than `LARGEST_PIECE_BYTES` goes out at once, and so does everything before an end.
    """

    def __init__(self, transport: asyncio.Transport) -> None:
        super().__init__()
        self._transport = transport
        self._pile: list[bytes | bytearray | memoryview] = []
        self._pile_bytes = 0

    def write(self, data: bytes | bytearray | memoryview) -> None:
        """Take some of an answer."""
        if not self._pile:
            asyncio.get_running_loop().call_soon(self._send)
        self._pile.append(data)
        self._pile_bytes += len(data)
        if self._pile_bytes > LARGEST_PIECE_BYTES:
            self._send()

    def close(self) -> None:
        """End the connection when all is out."""
        self._send()
        self._transport.close()

    def abort(self) -> None:
        """End the connection at once."""
        self._pile = []
        self._transport.abort()

    def is_closing(self) -> bool:
        """Tell whether the connection is ending."""
        return self._transport.is_closing()

    def pause_reading(self) -> None:
        """Take nothing in for now."""
        self._transport.pause_reading()

    def resume_reading(self) -> None:
        """Go on taking in."""
        self._transport.resume_reading()

    def get_extra_info(self, name: str, default: Any = None) -> Any:  # noqa: ANN401 - as asyncio has it
        """Return what is known of the connection."""
        return self._transport.get_extra_info(name, default)

    def set_protocol(self, protocol: asyncio.BaseProtocol) -> None:
        """Hand the connection to somebody else."""
        self._transport.set_protocol(protocol)

    def _send(self) -> None:
        pile, self._pile, self._pile_bytes = self._pile, [], 0
        # Whoever hung up meanwhile hears nothing; uvicorn is told of that by itself.
        if pile and not self._transport.is_closing():
            self._transport.write(b"".join(pile))
