"""The line over HTTP: no answer is one thing, whatever kept it."""

import socket
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing

import pytest

from pos_app.errors import Code, Unavailable
from pos_app.sync.http import HttpTransport

PATIENCE_MS = 60_000


@pytest.fixture
def silent() -> Iterator[socket.socket]:
    """Listen, and never answer."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield server


def transport_to(server: socket.socket) -> HttpTransport:
    return HttpTransport(f"http://127.0.0.1:{server.getsockname()[1]}")


def test_nobody_there_is_a_line_that_is_down() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))  # nobody else gets the port, and nobody listens
        with closing(transport_to(taken)) as transport, pytest.raises(Unavailable) as down:
            transport.send("GET", "/v1", {}, b"", PATIENCE_MS)
    assert down.value.code is Code.LINE_DOWN


def test_no_answer_in_time_is_a_line_that_is_down(silent: socket.socket) -> None:
    with closing(transport_to(silent)) as transport, pytest.raises(Unavailable) as down:
        transport.send("GET", "/v1", {}, b"", 1)
    assert down.value.code is Code.LINE_DOWN


def test_a_line_that_was_closed_is_down(silent: socket.socket) -> None:
    transport = transport_to(silent)
    transport.close()
    with pytest.raises(Unavailable) as down:
        transport.send("GET", "/v1", {}, b"", PATIENCE_MS)
    assert down.value.code is Code.LINE_DOWN


def test_closing_ends_a_question_that_is_under_way(silent: socket.socket) -> None:
    transport = transport_to(silent)
    with ThreadPoolExecutor(1) as asking:
        answer = asking.submit(transport.send, "GET", "/v1", {}, b"", PATIENCE_MS)
        connection, _ = silent.accept()
        with connection:
            connection.recv(1)
            transport.close()
            connection.shutdown(socket.SHUT_RDWR)
            with pytest.raises(Unavailable) as down:
                answer.result()
    assert down.value.code is Code.LINE_DOWN


def test_a_mistake_of_ours_is_no_line_that_is_down(silent: socket.socket) -> None:
    with closing(transport_to(silent)) as transport, pytest.raises(TypeError):
        transport.send("GET", "/v1", {"x-number": 1}, b"", PATIENCE_MS)  # pyright: ignore[reportArgumentType] - the mistake
