"""Whoever stands before a real screen: eyes that read what is on it, and a finger on it.

The keys and the pointer are those of the X server. The eyes ask the program what stands where, as
a person would look; see `tests.walks.watched`.
"""

import json
import socket
import subprocess
import sys
from collections.abc import Callable, Generator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from tests.walks.display import Display, until

ROOT: Final = Path(__file__).parents[2]
LONGEST_LOOK_S: Final = 10.0
PATIENCE_S: Final = 60.0
"""For machines that have other things to do as well."""


@dataclass(frozen=True)
class Person:
    """Somebody before one screen. `actions` are what they did: scans, presses and keys."""

    display: Display
    socket_path: Path
    actions: list[str] = field(default_factory=list[str])

    def scan(self, code: str, shows: str, text: str = "") -> None:
        """Scan a code, and wait for what it shows.

        Where a busy machine tore the keys apart so far that nobody took them for a scan, nothing
        is shown, and the person scans again.
        """
        self.actions.append("scan")
        for patience_s in (PATIENCE_S / 2, PATIENCE_S):
            self.display.scan(code)
            with suppress(TimeoutError):
                until(lambda: self.can_see(shows, text) or None, code, patience_s)
                return
        raise TimeoutError(f"{shows} {text}")

    def key(self, name: str) -> None:
        """Press a key of the keyboard by its X name."""
        self.actions.append(name)
        self.display.press(name)

    def press(self, name: str) -> None:
        """Press what has that name as soon as it stands still and takes presses."""
        self.actions.append(name)
        place = until(lambda: self._place_at_rest(name), name, PATIENCE_S)
        self.display.click_at(*place)

    def wait_for(self, name: str, text: str = "") -> None:
        """Wait until that is on the screen, and says so much."""
        self.until(lambda: self.can_see(name, text), f"{name} {text}")

    def until(self, condition: Callable[[], bool], awaited: str) -> None:
        """Look until it is so."""
        until(lambda: True if condition() else None, awaited, PATIENCE_S)

    def can_see(self, name: str, text: str = "") -> bool:
        """Tell whether something of that name is there and its words begin so."""
        return any(one["text"].startswith(text) for one in self.look() if one["name"] == name)

    def text(self, name: str) -> str:
        """Return what it says, nothing where it is not there."""
        return next((one["text"] for one in self.look() if one["name"] == name), "")

    def look(self) -> list[dict[str, Any]]:
        """Return all that stands on the screen, nothing while there is none."""
        told = b""
        try:
            with socket.socket(socket.AF_UNIX) as caller:
                caller.settimeout(LONGEST_LOOK_S)
                caller.connect(str(self.socket_path))
                while part := caller.recv(65_536):
                    told += part
            seen: list[dict[str, Any]] = json.loads(told)
        except (OSError, ValueError):  # it is not open yet, or was killed while it told
            return []
        return seen

    def _place_at_rest(self, name: str) -> tuple[int, int] | None:
        first = self._place(name)
        return first if first is not None and first == self._place(name) else None

    def _place(self, name: str) -> tuple[int, int] | None:
        for one in self.look():
            if one["name"] == name and one["takes_presses"]:
                x, y = one["at"]
                return x, y
        return None


@contextmanager
def workplace(
    display: Display, kind: str, data: Path, *, keeps_up: bool = False
) -> Generator[tuple[subprocess.Popen[bytes], Person]]:
    """Open a till or a kiosk on the screen; end it with the context.

    One that `keeps_up` is started again whenever it is killed, as `tillit kiosk --keep-up` does.
    """
    path = data / "watch"
    command = [sys.executable, "-m", "tests.walks.watched", kind, str(data), str(path)]
    if keeps_up:
        kept = f"from pos_app.bootstrap.keep_up import keep_up; keep_up({command!r}, print)"
        command = [sys.executable, "-c", kept]
    with subprocess.Popen(
        command, cwd=ROOT, env=display.environment, stdout=subprocess.DEVNULL
    ) as program:
        try:
            yield program, Person(display, path)
        finally:
            program.terminate()
            program.wait(60)
