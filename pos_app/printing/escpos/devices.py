"""Ways to a receipt printer: by network, by serial line, or by a device file such as USB has.

Each opens the printer for one receipt and lets it go, so that two tills may share one, and each
gives up in seconds: paper that is out must not keep the next receipt from being asked for.
"""

import os
import socket
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Final

from pos_app.errors import Code, Unavailable

Send = Callable[[bytes], None]
"""Hands all bytes to a printer. Raises Unavailable(DEVICE_LOST), naming `device` and `reason`."""

RAW_PORT: Final = 9100
TIMEOUT_S: Final = 10.0
PATIENCE_S: Final = 0.5
USB_FOLDER: Final = Path("/dev/usb")


def to_network(host: str, port: int = RAW_PORT, timeout_s: float = TIMEOUT_S) -> Send:
    """Return the way to a printer that listens on a port of the network."""

    def send(content: bytes) -> None:
        try:
            with socket.create_connection((host, port), timeout_s) as line:
                line.sendall(content)
                line.shutdown(socket.SHUT_WR)
                _hear_out(line)
        except OSError as error:
            raise _lost(f"{host}:{port}", error) from error

    return send


def to_serial(device: str, baud: int = 9600, timeout_s: float = TIMEOUT_S) -> Send:
    """Return the way to a printer on a serial line."""

    def send(content: bytes) -> None:
        from serial import Serial, SerialException  # noqa: PLC0415 - few shops have one

        try:
            with Serial(device, baud, write_timeout=timeout_s) as line:
                line.write(content)
                line.flush()
        except (OSError, SerialException) as error:
            raise _lost(device, error) from error

    return send


def to_file(path: Path) -> Send:
    """Return the way to a device file, or to a plain file that each receipt is added to."""

    def send(content: bytes) -> None:
        try:
            descriptor = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
            with os.fdopen(descriptor, "wb") as opened:
                opened.write(content)
        except OSError as error:
            raise _lost(str(path), error) from error

    return send


def to_usb(folder: Path = USB_FOLDER) -> Send:
    """Return the way to the first USB printer, looked for at each receipt: it may be replugged."""

    def send(content: bytes) -> None:
        printers = sorted(folder.glob("lp*"))
        if not printers:
            raise Unavailable(Code.DEVICE_LOST, device=str(folder), reason="no_printer")
        to_file(printers[0])(content)

    return send


def _hear_out(line: socket.socket) -> None:
    """Read what the printer has to say before hanging up.

    To hang up on a word that nobody read makes the system throw away what was just sent. A printer
    that says nothing and keeps the line open is the usual kind.
    """
    line.settimeout(PATIENCE_S)
    with suppress(TimeoutError):
        while line.recv(256):
            pass


def _lost(device: str, error: Exception) -> Unavailable:
    return Unavailable(Code.DEVICE_LOST, device=device, reason=str(error))
