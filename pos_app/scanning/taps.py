"""What an opened scanner device is to the thread that listens to it, told without any driver."""

import errno
from collections.abc import Callable
from typing import Final, Protocol

from pos_app.errors import Code, Unavailable
from pos_app.scanning.scanners import DirectScanner

FORBIDDEN: Final = "forbidden"
TAKEN: Final = "taken"


class Tap(Protocol):
    """An opened device. Belongs to one thread, but for `wake`."""

    def wait(self, longest_ms: float | None) -> bytes:
        """Return what has come as soon as any has; nothing after so long or when woken.

        Raises:
            Unavailable: `DEVICE_LOST`, it was pulled out.
        """
        ...

    def listen_at(self, baud: int) -> None:
        """Listen at another rate and drop what came at the last.

        Raises:
            Unavailable: `DEVICE_LOST`, it is gone or cannot do that.
        """
        ...

    def wake(self) -> None:
        """End a `wait`, or the next, at once. From any thread; of a closed tap nothing happens."""
        ...

    def close(self) -> None:
        """Let go of the device."""
        ...


OpenTap = Callable[[DirectScanner], Tap]
"""Opens the device of a scanner or raises `Unavailable(DEVICE_LOST)`."""


def lost(device: str, error: OSError) -> Unavailable:
    """Return the error that says which device is gone, or why it cannot be had."""
    match error.errno:
        case errno.EACCES | errno.EPERM:
            return Unavailable(Code.DEVICE_LOST, device=device, reason=FORBIDDEN)
        case errno.EBUSY | errno.EAGAIN:
            return Unavailable(Code.DEVICE_LOST, device=device, reason=TAKEN)
        case _:
            return Unavailable(Code.DEVICE_LOST, device=device)
