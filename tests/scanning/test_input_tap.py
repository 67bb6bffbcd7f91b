"""An input device is taken from everybody else, by the kernel's own call."""

import errno
import fcntl
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from pos_app.errors import Code, Unavailable
from pos_app.scanning.input_tap import EVIOCGRAB, InputTap
from pos_app.scanning.taps import FORBIDDEN, TAKEN
from tests.scanning.kernel import events


@pytest.fixture
def device(tmp_path: Path) -> Path:
    path = tmp_path / "event7"
    os.mkfifo(path)
    return path


@pytest.fixture
def keys(device: Path) -> Iterator[int]:
    opened = os.open(device, os.O_RDWR)
    yield opened
    os.close(opened)


def test_the_number_of_the_call_is_the_kernels() -> None:
    write, kind, number, size = 1, ord("E"), 0x90, 4
    assert write << 30 | size << 16 | kind << 8 | number == EVIOCGRAB


def test_the_device_is_grabbed_before_anything_is_read(
    device: Path, keys: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls: list[tuple[int, int]] = []

    def ioctl(file: int, call: int, value: int) -> int:
        del file
        calls.append((call, value))
        return 0

    monkeypatch.setattr(fcntl, "ioctl", ioctl)
    tap = InputTap(str(device))
    assert calls == [(EVIOCGRAB, 1)]
    os.write(keys, events("7\r"))
    assert tap.wait(1000) == events("7\r")
    tap.close()


@pytest.mark.parametrize(
    ("number", "fields"),
    [
        (errno.EBUSY, {"reason": TAKEN}),
        (errno.EACCES, {"reason": FORBIDDEN}),
        (errno.ENODEV, {}),
    ],
)
@pytest.mark.usefixtures("keys")
def test_a_device_that_cannot_be_grabbed_is_not_listened_to(
    device: Path, monkeypatch: pytest.MonkeyPatch, number: int, fields: dict[str, str]
) -> None:
    def ioctl(*_: int) -> int:
        raise OSError(number, "no")

    monkeypatch.setattr(fcntl, "ioctl", ioctl)
    before = opened_files()
    with pytest.raises(Unavailable) as refusal:
        InputTap(str(device))
    assert refusal.value.fields == {"device": str(device), **fields}
    assert opened_files() == before


def test_what_is_no_input_device_cannot_be_grabbed(device: Path, keys: int) -> None:
    del keys
    with pytest.raises(Unavailable) as refusal:
        InputTap(str(device))
    assert refusal.value.code is Code.DEVICE_LOST


def test_a_device_that_is_pulled_out_is_lost(device: Path, tmp_path: Path) -> None:
    keys = os.open(device, os.O_RDWR)
    tap = InputTap(str(device), grab=False)
    os.close(keys)
    with pytest.raises(Unavailable):
        tap.wait(1000)
    tap.close()
    with pytest.raises(Unavailable):
        tap.wait(1000)
    with pytest.raises(Unavailable):
        InputTap(str(tmp_path / "nowhere"))


def test_waking_ends_the_next_wait_and_of_a_closed_one_nothing(device: Path, keys: int) -> None:
    del keys
    tap = InputTap(str(device), grab=False)
    assert tap.wait(1) == b""
    tap.wake()
    assert tap.wait(None) == b""
    tap.listen_at(9600)
    tap.close()
    tap.close()
    tap.wake()


def opened_files() -> int:
    return len(list(Path("/proc/self/fd").iterdir()))
