"""Understands the key events that Linux gives of one keyboard scanner: no layout lies between.

An event is the kernel's `struct input_event`. Its key codes are, for all keys that write, the PC
scan codes that `layouts` knows the places by.
"""

import struct
from typing import Final

from pos_app.scanning.alt_codes import composed
from pos_app.scanning.ears import UNREADABLE, bare
from pos_app.scanning.keys import Key, KeyName
from pos_app.scanning.layouts import GROUP_SEPARATOR, Spelling, written_by

EVENT: Final = struct.Struct("@llHHi")
"""Seconds, microseconds, type, code, value: as long as this machine's longs make it."""

SILENCE_MS: Final = 500.0
"""Nobody else types on this device, so that a slow scanner need not be told from a person."""

EV_SYN: Final = 0
EV_KEY: Final = 1
SYN_DROPPED: Final = 3
KEY_LEFTCTRL: Final = 29
KEY_RIGHTCTRL: Final = 97
KEY_LEFTSHIFT: Final = 42
KEY_RIGHTSHIFT: Final = 54
KEY_LEFTALT: Final = 56
KEY_RIGHTBRACE: Final = 27
KEY_F8: Final = 66
KEY_CAPSLOCK: Final = 58

_SHIFTS: Final = frozenset({KEY_LEFTSHIFT, KEY_RIGHTSHIFT})
_CONTROLS: Final = frozenset({KEY_LEFTCTRL, KEY_RIGHTCTRL})
_SUFFIXES: Final = {28: KeyName.ENTER, 96: KeyName.ENTER, 15: KeyName.TAB}
_KEYPAD: Final = {82: "0", 79: "1", 80: "2", 81: "3", 75: "4", 76: "5", 77: "6", 71: "7"} | {
    72: "8",
    73: "9",
}
_LONGEST_CODE: Final = 5000


class InputEar:
    """Follows one device. `layout` is the keyboard that the scanner believes to be.

    A scanner may spell a character by Alt and its number, and part a GS1 code by F8 or Ctrl and the
    right bracket. Events that the kernel had to drop spoil the code they belong to.
    """

    rate: int | None = None
    is_sure = True

    def __init__(self, *, prefix: str = "", layout: str = "us") -> None:
        self._prefix = prefix
        self._layout = layout
        self._torn = b""
        self._down: set[int] = set()
        self._is_capital = False
        self._digits: list[Key] = []
        self._text: list[str] = []
        self._is_spoiled = False

    @property
    def patience_ms(self) -> float | None:
        """How long to wait for more before `silence`."""
        return SILENCE_MS if self._text or self._is_spoiled else None

    def hears(self, data: bytes) -> tuple[Spelling, ...]:
        """Take events, whole or torn, and return the codes whose suffix is among them."""
        data = self._torn + data
        whole = len(data) - len(data) % EVENT.size
        self._torn = data[whole:]
        heard: list[Spelling] = []
        for _, _, kind, code, value in EVENT.iter_unpack(data[:whole]):
            heard += self._on_event(kind, code, value)
        return tuple(heard)

    def silence(self) -> tuple[Spelling, ...]:
        """Return the code of a scanner that sends no suffix."""
        return self._end()

    def skip_rate(self) -> None:
        """Nothing: keys have no rate."""

    def forget(self) -> None:
        """Drop what has begun: the device is gone, and with it the keys that were down."""
        self._torn = b""
        self._down.clear()
        self._digits.clear()
        self._text.clear()
        self._is_capital = False
        self._is_spoiled = False

    def _on_event(self, kind: int, code: int, value: int) -> tuple[Spelling, ...]:
        if kind == EV_SYN and code == SYN_DROPPED:
            self._down.clear()
            self._digits.clear()
            self._is_spoiled = True
        elif kind == EV_KEY and value == 0:
            self._down.discard(code)
            if code == KEY_LEFTALT:
                return self._on_spelled()
        elif kind == EV_KEY and value == 1:
            self._down.add(code)
            return self._on_press(code)
        return ()

    def _on_press(self, code: int) -> tuple[Spelling, ...]:
        if code in _SUFFIXES:
            return self._end()
        if code == KEY_CAPSLOCK:
            self._is_capital = not self._is_capital
            return ()
        is_control = bool(self._down & _CONTROLS)
        key = Key(name=KeyName.CHARACTER, at_ms=0.0, scan_code=code, shifted=self._is_shifted())
        if KEY_LEFTALT in self._down:
            if code in _KEYPAD:
                self._digits.append(Key(name=KeyName.ALT_DIGIT, at_ms=0.0, text=_KEYPAD[code]))
        elif code == KEY_F8 or (is_control and code == KEY_RIGHTBRACE):
            self._add(GROUP_SEPARATOR)
        elif not is_control:
            written = written_by(self._layout, key) or ""
            self._add(written.swapcase() if self._is_capital and written.isalpha() else written)
        return ()

    def _is_shifted(self) -> bool:
        return bool(self._down & _SHIFTS)

    def _on_spelled(self) -> tuple[Spelling, ...]:
        key, self._digits = composed(self._digits), []
        if key is None:
            return ()
        if key.name is not KeyName.CHARACTER:
            return self._end()
        self._add(key.text)
        return ()

    def _add(self, text: str) -> None:
        if len(self._text) >= _LONGEST_CODE:
            self._is_spoiled = True
        elif text:
            self._text.append(text)

    def _end(self) -> tuple[Spelling, ...]:
        text, self._text = "".join(self._text), []
        is_spoiled, self._is_spoiled = self._is_spoiled, False
        if is_spoiled:
            return (UNREADABLE,)
        read = bare(text, self._prefix)
        return (read,) if read.text else ()
