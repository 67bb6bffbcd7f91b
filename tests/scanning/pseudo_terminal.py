"""A serial scanner that is a pseudo-terminal: it can be scanned with, pulled out and plugged in."""

import fcntl
import os
import termios
import tty
from pathlib import Path
from struct import unpack

from tests.scanning.uart import as_read

RATE_OF_SPEED = {
    getattr(termios, f"B{rate}"): rate
    for rate in (1200, 2400, 4800, 9600, 19200, 38400, 57600, 115200)
}


def _without_owning(path: str, flags: int) -> int:
    return os.open(path, flags | os.O_NOCTTY | os.O_NONBLOCK)


class PluggedScanner:
    """Sends at its own rate; whoever reads at another gets what a real line would give."""

    def __init__(self, link: Path, rate: int | None = None) -> None:
        self.link = link
        self.rate = rate
        self._ours: int | None = None

    def plug_in(self) -> None:
        """Appear under the name."""
        self._ours, theirs = os.openpty()
        tty.setraw(theirs)
        self.link.symlink_to(os.ttyname(theirs))
        os.close(theirs)

    def pull_out(self) -> None:
        """Disappear, in the middle of whatever was going on."""
        if self._ours is not None:
            self.link.unlink()
            os.close(self._ours)
            self._ours = None

    @property
    def read_at(self) -> int:
        """The rate at which the program listens."""
        assert self._ours is not None
        return RATE_OF_SPEED[termios.tcgetattr(self._ours)[4]]

    @property
    def is_heard(self) -> bool:
        """Whether the program has taken all that was sent."""
        with open(self.link, "rb", buffering=0, opener=_without_owning) as theirs:
            (unread,) = unpack("i", fcntl.ioctl(theirs, termios.FIONREAD, bytes(4)))
        return unread == 0

    def send(self, text: str) -> None:
        """Scan a code; the text has its suffix."""
        assert self._ours is not None
        data = text.encode()
        os.write(self._ours, as_read(data, self.rate, self.read_at) if self.rate else data)
