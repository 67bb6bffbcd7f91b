"""What Linux gives of a keyboard scanner: real `struct input_event` bytes for a text."""

from collections.abc import Iterator

from pos_app.scanning.input_ear import EV_KEY, EV_SYN, EVENT, KEY_LEFTALT, KEY_LEFTSHIFT
from pos_app.scanning.layouts import LAYOUTS, SCAN_CODES, US

EV_MSC = 4
MSC_SCAN = 4
KEYS = {"\r": 28, "\t": 15, " ": 57}
KEYPAD = {"0": 82, "1": 79, "2": 80, "3": 81, "4": 75, "5": 76, "6": 77, "7": 71, "8": 72, "9": 73}


def events(text: str, layout: str = "us") -> bytes:
    """Return the events of a scanner that believes to be a keyboard of this layout."""
    return b"".join(part for character in text for part in _stroke(character, layout))


def pressed(*codes: int) -> bytes:
    """Return the events of keys that go down one after the other and up in the other order."""
    down = b"".join(_moved(code, 1) for code in codes)
    return down + b"".join(_moved(code, 0) for code in reversed(codes))


def spelled(number: str) -> bytes:
    """Return the events of Alt and the digits of a number."""
    digits = b"".join(pressed(KEYPAD[digit]) for digit in number)
    return _moved(KEY_LEFTALT, 1) + digits + _moved(KEY_LEFTALT, 0)


def _stroke(character: str, layout: str) -> Iterator[bytes]:
    if character in KEYS:
        yield pressed(KEYS[character])
        return
    rows = US if layout == "us" else LAYOUTS[layout]
    shifted = character not in rows[0]
    code = SCAN_CODES[rows[shifted].index(character)]
    yield pressed(KEY_LEFTSHIFT, code) if shifted else pressed(code)


def _moved(code: int, value: int) -> bytes:
    return (
        EVENT.pack(1_700_000_000, 0, EV_MSC, MSC_SCAN, code)
        + EVENT.pack(1_700_000_000, 0, EV_KEY, code, value)
        + EVENT.pack(1_700_000_000, 0, EV_SYN, 0, 0)
    )
