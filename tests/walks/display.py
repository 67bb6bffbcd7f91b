"""A screen of its own with a keyboard: Xvfb, and xdotool to press its keys."""

import os
import subprocess
import time
from collections.abc import Callable, Generator
from contextlib import contextmanager
from typing import Final, TypeVar

from PIL import Image, ImageGrab

from pos_app.scanning.layouts import SCAN_CODES, US
from pos_app.ui.scan_capture import X_KEYCODE_OFFSET

SIZE_PX: Final = (1366, 768)
KEY_GAP_MS: Final = 3
LOOK_AGAIN_S: Final = 0.05
REACTION_S: Final = 0.6
PATIENCE_S: Final = 20.0

T = TypeVar("T")


class Display:
    """One screen; nobody manages windows on it."""

    def __init__(self, name: str) -> None:
        self._name = name
        self.environment = {
            name: value for name, value in os.environ.items() if name != "QT_QPA_PLATFORM"
        } | {"DISPLAY": name}

    def focus_window(self, title: str) -> None:
        """Wait for a window of that title, and give it the keys as a click would."""
        self._xdotool("search", "--sync", "--onlyvisible", "--name", title, "windowfocus", "--sync")

    def scan(self, code: str) -> None:
        """Type as a scanner does: real keys, three milliseconds from one to the next, and Enter."""
        gap = ("--delay", str(KEY_GAP_MS))
        self._xdotool("type", *gap, "--args", "1", code, "key", *gap, "Return")

    def set_layout(self, layout: str) -> None:
        """Let the keyboard have this layout."""
        subprocess.run(["setxkbmap", layout], env=self.environment, check=True, timeout=PATIENCE_S)

    def scan_by_place(self, code: str) -> None:
        """Press the keys on which a US keyboard has these characters, and Enter.

        That is what a scanner does as it left the factory, whatever layout the keyboard has.
        """
        keys = [_by_place(character) for character in code]
        self._xdotool("key", "--delay", str(KEY_GAP_MS), *keys, "Return")

    def click_at(self, x: int, y: int) -> None:
        """Move the pointer there, and press and let go of its first button."""
        self._xdotool("mousemove", "--sync", str(x), str(y), "click", "1")

    def press(self, key: str) -> None:
        """Press one key by its X name, as soon as a person would."""
        time.sleep(REACTION_S)
        self._xdotool("key", key)

    def picture(self) -> Image.Image:
        """Return what is on the screen."""
        return ImageGrab.grab(xdisplay=self._name).convert("RGB")

    def wait_until_still(self) -> Image.Image:
        """Wait until two looks show the same; return that picture."""

        def still() -> Image.Image | None:
            first = self.picture()
            time.sleep(LOOK_AGAIN_S)
            return first if first.tobytes() == self.picture().tobytes() else None

        return until(still, "a screen that is still")

    def _xdotool(self, *arguments: str) -> None:
        subprocess.run(
            ["xdotool", *arguments], env=self.environment, check=True, timeout=PATIENCE_S
        )


def until(look: Callable[[], T | None], awaited: str, patience_s: float = PATIENCE_S) -> T:
    """Look again and again until there is something to see; fail when patience ends."""
    ends_at = time.monotonic() + patience_s
    while (seen := look()) is None:
        if time.monotonic() > ends_at:
            raise TimeoutError(awaited)
        time.sleep(LOOK_AGAIN_S)
    return seen


def _by_place(character: str) -> str:
    shifted = character in US[1]
    keycode = SCAN_CODES[US[shifted].index(character)] + X_KEYCODE_OFFSET
    return f"shift+{keycode}" if shifted else str(keycode)


@contextmanager
def virtual_display() -> Generator[Display]:
    """Give a screen with a free number, and take it away again."""
    read_end, write_end = os.pipe()
    width, height = SIZE_PX
    with subprocess.Popen(
        [
            *("Xvfb", "-displayfd", str(write_end), "-nolisten", "tcp", "-noreset"),
            *("-screen", "0", f"{width}x{height}x24"),
        ],
        pass_fds=[write_end],
        stderr=subprocess.DEVNULL,  # it warns of key codes that no keyboard here has
    ) as server:
        os.close(write_end)
        try:
            with os.fdopen(read_end) as told:
                yield Display(f":{told.readline().strip()}")
        finally:
            server.terminate()
