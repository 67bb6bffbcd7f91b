"""The line that a bench cuts: it hangs up or falls silent, and what is opened after it is whole."""

import socket
from collections.abc import Iterator
from contextlib import suppress
from threading import Thread

import pytest

from pos_app.bench.cut_line import Cut, CutLine

SOON_S = 0.2
PATIENCE_S = 30.0


class Echo:
    """Says back what it hears, on a port of this machine."""

    def __init__(self) -> None:
        self._door = socket.create_server(("127.0.0.1", 0))
        self._threads = [Thread(target=self._serve)]
        self.port: int = self._door.getsockname()[1]
        self._threads[0].start()

    def close(self) -> None:
        self._door.shutdown(socket.SHUT_RDWR)
        for thread in self._threads:
            thread.join()
        self._door.close()

    def _serve(self) -> None:
        with suppress(OSError):
            while True:
                heard, _ = self._door.accept()
                self._threads.append(Thread(target=self._say_back, args=(heard,)))
                self._threads[-1].start()

    def _say_back(self, heard: socket.socket) -> None:
        with heard, suppress(OSError):
            while said := heard.recv(100):
                heard.sendall(said)


@pytest.fixture
def line() -> Iterator[CutLine]:
    echo = Echo()
    line = CutLine(echo.port)
    with line.at_work():
        yield line
    echo.close()


def connected(line: CutLine) -> socket.socket:
    return socket.create_connection(("127.0.0.1", line.port), PATIENCE_S)


def said_back(end: socket.socket) -> bytes:
    end.sendall(b"hello")
    return end.recv(100)


def test_a_whole_line_carries_both_ways(line: CutLine) -> None:
    with connected(line) as end:
        assert said_back(end) == b"hello"


def test_a_line_that_hangs_up_does_so_at_once_and_lets_nobody_in(line: CutLine) -> None:
    with connected(line) as end:
        assert said_back(end) == b"hello"
        line.cut(Cut.REFUSED)
        with suppress(ConnectionError):
            assert end.recv(100) == b""
    with connected(line) as end, suppress(ConnectionError):
        assert end.recv(100) == b""
    line.restore()
    with connected(line) as end:
        assert said_back(end) == b"hello"


def test_what_was_connected_when_it_fell_silent_stays_so(line: CutLine) -> None:
    with connected(line) as old:
        assert said_back(old) == b"hello"
        line.cut(Cut.SILENT)
        with connected(line) as meanwhile:
            for end in (old, meanwhile):
                end.settimeout(SOON_S)
                with pytest.raises(TimeoutError):
                    said_back(end)
            line.restore()
            with connected(line) as new:
                assert said_back(new) == b"hello"
            with pytest.raises(TimeoutError):
                said_back(old)


def test_nobody_beyond_is_a_line_that_hangs_up() -> None:
    with socket.create_server(("127.0.0.1", 0)) as door:
        port = door.getsockname()[1]
    line = CutLine(port)
    with line.at_work(), connected(line) as end, suppress(ConnectionError):
        assert end.recv(100) == b""
