"""Which way the settings send a receipt."""

import socket
from pathlib import Path

import pytest

from pos_app.bootstrap.receipt_printer import profile_of, way_to
from pos_app.errors import Unavailable
from pos_app.settings import PrinterSettings


def test_a_file_gets_the_bytes(tmp_path: Path) -> None:
    way_to(PrinterSettings(kind="file", address=str(tmp_path / "lp0")))(b"paper")
    assert (tmp_path / "lp0").read_bytes() == b"paper"


@pytest.mark.parametrize(
    ("printer", "device"),
    [
        (PrinterSettings(kind="network", address="127.0.0.1:9"), "127.0.0.1:9"),
        (PrinterSettings(kind="network", address="127.0.0.1"), "127.0.0.1:9100"),
        (PrinterSettings(kind="serial", address="/dev/no-such-line"), "/dev/no-such-line"),
        (PrinterSettings(kind="usb"), "/dev/usb"),
    ],
    ids=["port", "usual port", "serial", "usb"],
)
def test_a_printer_that_is_not_there_is_named(
    printer: PrinterSettings, device: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def nobody(address: tuple[str, int], timeout: float) -> socket.socket:
        raise ConnectionRefusedError(f"{address} within {timeout} s")

    monkeypatch.setattr(socket, "create_connection", nobody)
    with pytest.raises(Unavailable) as caught:
        way_to(printer)(b"paper")
    assert caught.value.fields["device"] == device


def test_without_a_printer_there_is_nothing_to_take_bytes() -> None:
    with pytest.raises(ValueError, match="pages"):
        way_to(PrinterSettings(kind="pdf"))


def test_the_print_queue_takes_pages_and_no_bytes() -> None:
    with pytest.raises(ValueError, match="pages"):
        way_to(PrinterSettings())


def test_what_is_known_of_the_printer_is_what_the_settings_say() -> None:
    profile = profile_of(PrinterSettings(kind="usb", columns=32, cutter=False))
    assert (profile.columns, profile.has_cutter, profile.width_dots) == (32, False, 384)
