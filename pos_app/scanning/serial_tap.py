"""An opened serial port, by pyserial."""

import errno
from threading import Lock

from serial import Serial

from pos_app.errors import Unavailable
from pos_app.scanning.rates import RATES
from pos_app.scanning.taps import lost

try:
    import termios
except ImportError:  # pragma: no cover - Windows, where nothing raises its errors
    _errors: tuple[type[Exception], ...] = (OSError, ValueError)
else:  # pyserial lets some of these through
    _errors = (OSError, ValueError, termios.error)


class SerialTap:
    """The port, eight bits and no parity, held for Tillit alone."""

    def __init__(self, device: str, baud: int | None) -> None:
        self._device = device
        self._lock = Lock()  # held for the moment that waking takes, never while waiting
        try:
            self._port: Serial | None = Serial(device, baud or RATES[0], exclusive=True)
        except _errors as error:
            raise self._lost(error) from error

    def wait(self, longest_ms: float | None) -> bytes:
        """Return what has come as soon as any has; nothing after so long or when woken."""
        port = self._opened()
        timeout_s = None if longest_ms is None else longest_ms / 1000
        try:
            if port.timeout != timeout_s:
                port.timeout = timeout_s
            first = port.read(1)
            return first + port.read(port.in_waiting) if first else b""
        except _errors as error:
            raise self._lost(error) from error

    def listen_at(self, baud: int) -> None:
        """Listen at another rate and drop what came at the last."""
        port = self._opened()
        try:
            port.reset_input_buffer()
            port.baudrate = baud
        except _errors as error:
            raise self._lost(error) from error

    def wake(self) -> None:
        """End a `wait`, or the next, at once."""
        with self._lock:
            if self._port is not None:
                self._port.cancel_read()

    def close(self) -> None:
        """Let go of the port."""
        with self._lock:
            port, self._port = self._port, None
        if port is not None:
            port.close()

    def _opened(self) -> Serial:
        if self._port is None:
            raise lost(self._device, OSError(errno.EBADF, "closed"))
        return self._port

    def _lost(self, error: Exception) -> Unavailable:
        return lost(self._device, error if isinstance(error, OSError) else OSError())
