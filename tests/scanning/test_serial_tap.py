"""A serial port that is opened is held, and what is wrong with it is told."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from pos_app.errors import Code, Unavailable
from pos_app.scanning.direct import open_tap
from pos_app.scanning.scanners import DirectScanner
from pos_app.scanning.serial_tap import SerialTap
from pos_app.scanning.taps import TAKEN
from tests.scanning.pseudo_terminal import PluggedScanner


@pytest.fixture
def scanner(tmp_path: Path) -> Iterator[PluggedScanner]:
    made = PluggedScanner(tmp_path / "tty")
    made.plug_in()
    yield made
    made.pull_out()


def test_a_port_gives_what_came_and_turns_to_another_rate(scanner: PluggedScanner) -> None:
    tap = open_tap(DirectScanner(kind="serial", device=str(scanner.link), name="x", baud=19200))
    assert scanner.read_at == 19200
    scanner.send("590")
    assert tap.wait(None) == b"590"
    assert tap.wait(1) == b""
    tap.listen_at(115200)
    assert scanner.read_at == 115200
    tap.close()


def test_a_port_is_held_for_one_alone(scanner: PluggedScanner) -> None:
    tap = SerialTap(str(scanner.link), None)
    with pytest.raises(Unavailable) as refusal:
        SerialTap(str(scanner.link), None)
    assert refusal.value.fields["reason"] == TAKEN
    tap.close()


def test_a_port_that_is_pulled_out_is_lost_for_every_call(scanner: PluggedScanner) -> None:
    tap = SerialTap(str(scanner.link), None)
    scanner.pull_out()
    with pytest.raises(Unavailable):
        tap.wait(1000)
    with pytest.raises(Unavailable):
        tap.listen_at(2400)
    tap.close()
    tap.close()
    with pytest.raises(Unavailable) as refusal:
        tap.wait(1000)
    assert refusal.value.code is Code.DEVICE_LOST


def test_waking_ends_the_next_wait_and_of_a_closed_port_nothing(scanner: PluggedScanner) -> None:
    tap = SerialTap(str(scanner.link), None)
    tap.wake()
    assert tap.wait(None) == b""
    tap.close()
    tap.wake()


def test_what_is_no_port_is_lost(tmp_path: Path) -> None:
    with pytest.raises(Unavailable):
        SerialTap(str(tmp_path / "nowhere"), None)
    (tmp_path / "file").touch()
    with pytest.raises(Unavailable):
        SerialTap(str(tmp_path / "file"), None)
    with pytest.raises(Unavailable):
        open_tap(DirectScanner(kind="input", device=os.devnull, name="x"))
