"""An opened input device of Linux, taken from everybody else.

The `evdev` package does the same, but comes as C to be built on every till; what is needed of it is
one call to the kernel and one structure.
"""

import fcntl
import os
import select
from threading import Lock
from typing import Final

from pos_app.scanning.input_ear import EVENT
from pos_app.scanning.taps import lost

EVIOCGRAB: Final = 0x40044590
"""From `linux/input.h`: give this process all events of the device and nobody else any."""

_MOST_EVENTS: Final = 64


class InputTap:
    """The device, grabbed until it is closed: what is scanned reaches no window."""

    def __init__(self, device: str, *, grab: bool = True) -> None:
        self._device = device
        self._lock = Lock()  # held for the moment that waking takes, never while waiting
        self._file: int | None = None
        try:
            self._file = os.open(device, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
            if grab:
                fcntl.ioctl(self._file, EVIOCGRAB, 1)
        except OSError as error:
            if self._file is not None:
                os.close(self._file)
            raise lost(device, error) from error
        self._woken, self._waker = os.pipe2(os.O_NONBLOCK | os.O_CLOEXEC)
        self._poll = select.poll()
        self._poll.register(self._file, select.POLLIN)
        self._poll.register(self._woken, select.POLLIN)

    def wait(self, longest_ms: float | None) -> bytes:
        """Return the events that have come; nothing after so long or when woken."""
        if self._file is None:
            raise lost(self._device, OSError())
        ready = dict(self._poll.poll(longest_ms))
        if self._woken in ready or not ready:
            return b""
        try:
            data = os.read(self._file, _MOST_EVENTS * EVENT.size)
        except BlockingIOError:  # not there after all; nothing would mean that time is up
            return self.wait(longest_ms)
        except OSError as error:
            raise lost(self._device, error) from error
        if not data:
            raise lost(self._device, OSError())
        return data

    def listen_at(self, baud: int) -> None:
        """Nothing: keys have no rate."""

    def wake(self) -> None:
        """End a `wait`, or the next, at once."""
        with self._lock:
            if self._file is not None:
                os.write(self._waker, b"x")

    def close(self) -> None:
        """Let go of the device; whoever had its keys before has them again."""
        with self._lock:
            file, self._file = self._file, None
        if file is not None:
            for opened in (file, self._woken, self._waker):
                os.close(opened)
