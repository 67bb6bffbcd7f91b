"""Bytes on their way to a printer over a real socket, a real terminal and real files."""

import os
import pty
import socket
import tty
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from pos_app.errors import Code, Unavailable
from pos_app.printing.escpos.devices import to_file, to_network, to_serial, to_usb

CONTENT = bytes(range(256)) * 40


@pytest.fixture
def listener() -> Iterator[socket.socket]:
    with socket.create_server(("127.0.0.1", 0)) as made:
        yield made


def test_a_network_printer_gets_every_byte(listener: socket.socket) -> None:
    def print_all() -> bytes:
        line, _ = listener.accept()
        with line:
            line.sendall(b"paper is low")
            taken = bytearray()
            while more := line.recv(4096):
                taken += more
            return bytes(taken)

    with ThreadPoolExecutor(1) as printer:
        printed = printer.submit(print_all)
        to_network("127.0.0.1", listener.getsockname()[1])(CONTENT)
        assert printed.result(10) == CONTENT


def test_a_printer_that_never_hangs_up_is_not_waited_for(listener: socket.socket) -> None:
    to_network("127.0.0.1", listener.getsockname()[1])(b"short")
    line, _ = listener.accept()
    with line:
        assert line.recv(100) == b"short"


def test_a_printer_that_takes_nothing_more_is_given_up(listener: socket.socket) -> None:
    send = to_network("127.0.0.1", listener.getsockname()[1], timeout_s=0.2)
    with pytest.raises(Unavailable) as caught:
        send(bytes(50_000_000))
    assert caught.value.code is Code.DEVICE_LOST


def test_a_printer_that_is_not_there_is_named() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))  # nobody else gets the port, and nobody listens
        port = taken.getsockname()[1]
        with pytest.raises(Unavailable) as caught:
            to_network("127.0.0.1", port)(CONTENT)
    assert caught.value.fields["device"] == f"127.0.0.1:{port}"


def test_a_serial_printer_gets_every_byte() -> None:
    controller, line = pty.openpty()
    tty.setraw(line)

    def print_all() -> bytes:
        taken = b""
        while len(taken) < len(CONTENT):
            taken += os.read(controller, 4096)
        return taken

    with ThreadPoolExecutor(1) as printer:
        printed = printer.submit(print_all)
        to_serial(os.ttyname(line))(CONTENT)
        assert printed.result(10) == CONTENT
    os.close(controller)
    os.close(line)


def test_a_serial_line_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(Unavailable) as caught:
        to_serial(str(tmp_path / "ttyS9"))(CONTENT)
    assert caught.value.code is Code.DEVICE_LOST


def test_receipts_are_added_to_a_file_one_after_the_other(tmp_path: Path) -> None:
    send = to_file(tmp_path / "paper")
    send(b"one")
    send(b"two")
    assert (tmp_path / "paper").read_bytes() == b"onetwo"


def test_a_file_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    with pytest.raises(Unavailable) as caught:
        to_file(tmp_path / "nowhere" / "lp0")(CONTENT)
    assert caught.value.fields["device"] == str(tmp_path / "nowhere" / "lp0")


def test_a_usb_printer_is_found_again_under_another_number(tmp_path: Path) -> None:
    send = to_usb(tmp_path)
    with pytest.raises(Unavailable) as caught:
        send(CONTENT)
    assert caught.value.fields["reason"] == "no_printer"
    (tmp_path / "lp3").touch()
    send(CONTENT)
    assert (tmp_path / "lp3").read_bytes() == CONTENT
