"""Asks central over HTTP in as few steps as a client can: it shares the processors with central.

The standard library's client reads headers as it reads mail, and takes as long for that as central
takes for half of a request.
"""

import socket
from collections.abc import Generator
from contextlib import contextmanager
from typing import Final
from urllib.parse import urlsplit

from httptools import HttpResponseParser

_OK: Final = 200
_CHUNK: Final = 65_536
_LONGEST_S: Final = 60.0


class Caller:
    """One connection that stays open, and the credential it shows with each request."""

    def __init__(self, connected: socket.socket, host: str, credential: str) -> None:
        self._socket = connected
        self._head = (
            f" HTTP/1.1\r\nhost: {host}\r\nauthorization: Bearer {credential}\r\n"
            "content-type: application/json\r\ncontent-length: "
        ).encode()

    def post(self, path: str, body: bytes) -> bytes:
        """Return the body of an answer that has to be a success."""
        length = str(len(body)).encode()
        self._socket.sendall(b"POST " + path.encode() + self._head + length + b"\r\n\r\n" + body)
        answer = _Answer()
        parser = HttpResponseParser(answer)
        while not answer.complete:
            received = self._socket.recv(_CHUNK)
            if not received:
                raise AssertionError("central hung up")
            parser.feed_data(received)
        if parser.get_status_code() != _OK:
            raise AssertionError(parser.get_status_code(), answer.body)
        return bytes(answer.body)


@contextmanager
def calling(address: str, credential: str) -> Generator[Caller]:
    """Connect to central while the context lasts."""
    place = urlsplit(address)
    with socket.create_connection((place.hostname, place.port or 80), _LONGEST_S) as connected:
        connected.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        yield Caller(connected, place.netloc, credential)


class _Answer:
    """Takes from the parser what it finds."""

    def __init__(self) -> None:
        self.body = bytearray()
        self.complete = False

    def on_body(self, part: bytes) -> None:
        self.body += part

    def on_message_complete(self) -> None:
        self.complete = True
