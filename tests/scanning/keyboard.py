"""Two who press keys, a scanner and a person, and a stand-in for the program that listens."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import count

from pos_app.scanning.keys import Key, KeyName
from pos_app.scanning.layouts import DEAD, SCAN_CODES, US
from pos_app.scanning.shapes import known_shapes
from pos_app.scanning.verdict import Fate, Verdict, WedgeScan
from pos_app.scanning.wedge import WedgeRecogniser

EAN = "5901234123457"
NUMBER = "4012888888881881"
TOKEN = "DINCARD:0b9e52b2-7b1f-4a44-9a9f-3f1c22e5f000"
CODES = (EAN, NUMBER, TOKEN)
IS_KNOWN = known_shapes()

_numbers = count(1)


def press(text: str, at_ms: float, name: KeyName = KeyName.CHARACTER, **fields: bool) -> Key:
    return Key(
        name=name,
        at_ms=at_ms,
        text=text,
        code=ord(text.upper()[0]) if text else 1,
        event=next(_numbers),
        **fields,
    )


def release_of(key: Key, at_ms: float) -> Key:
    return Key(
        name=key.name,
        at_ms=at_ms,
        pressed=False,
        text=key.text,
        code=key.code,
        scan_code=key.scan_code,
        event=next(_numbers),
    )


def enter(at_ms: float) -> Key:
    return Key(name=KeyName.ENTER, at_ms=at_ms, text="\r", code=0x01000004, event=next(_numbers))


def shift(at_ms: float) -> Key:
    return Key(name=KeyName.SHIFT, at_ms=at_ms, code=0x01000020, scan_code=42, event=next(_numbers))


def scanned(
    code: str,
    gaps_ms: Iterable[float],
    at_ms: float = 0.0,
    *,
    suffix: bool = True,
    layout: tuple[str, str] = US,
    with_scan_codes: bool = True,
) -> list[Key]:
    """Return what a US-programmed scanner presses for a code, gaps between characters given."""
    keys: list[Key] = []
    gaps = iter(gaps_ms)
    for number, character in enumerate(code):
        at_ms += next(gaps) if number else 0.0
        shifted = character in US[1]
        place = US[shifted].index(character)
        typed = layout[shifted][place]
        stroke = Key(
            name=KeyName.DEAD if typed == DEAD else KeyName.CHARACTER,
            at_ms=at_ms,
            text="" if typed == DEAD else typed,
            code=1000 + place,
            scan_code=SCAN_CODES[place] if with_scan_codes else 0,
            shifted=shifted,
            event=next(_numbers),
        )
        modifier = [shift(at_ms)] if shifted else []
        keys += [*modifier, stroke, release_of(stroke, at_ms)]
        keys += [release_of(key, at_ms) for key in modifier]
    if suffix:
        end = enter(at_ms + next(gaps))
        keys += [end, release_of(end, end.at_ms)]
    return keys


def typed(
    text: str, gaps_ms: Iterable[float], at_ms: float = 0.0, *, dwell_ms: float = 40.0
) -> list[Key]:
    """Return what a person presses; a newline is Enter. Long dwells roll one key over the next."""
    keys: list[Key] = []
    for character, gap_ms in zip(text, gaps_ms, strict=False):
        at_ms += gap_ms
        key = enter(at_ms) if character == "\n" else press(character, at_ms)
        if character.isupper():
            modifier = shift(at_ms - 20)
            keys += [modifier, release_of(modifier, at_ms + dwell_ms + 5)]
        keys += [key, release_of(key, at_ms + dwell_ms)]
    return in_time(keys)


def in_time(keys: Iterable[Key]) -> list[Key]:
    return sorted(keys, key=lambda key: key.at_ms)


@dataclass
class Listener:
    """Obeys verdicts as the program does, and keeps what reached the focused widget."""

    recogniser: WedgeRecogniser = field(default_factory=lambda: WedgeRecogniser(IS_KNOWN))
    delivered: list[Key] = field(default_factory=list[Key])
    swallowed: list[Key] = field(default_factory=list[Key])
    scans: list[WedgeScan] = field(default_factory=list[WedgeScan])
    longest_wait_ms: float = 0.0

    def hears(self, keys: Sequence[Key]) -> "Listener":
        """Judge the keys, with a timer that is always on time, and wait for what is held."""
        for key in keys:
            self._until(key.at_ms)
            self._obey(self.recogniser.on_key(key), key, key.at_ms)
        self._until(float("inf"))
        return self

    def hears_all_at_once(self, keys: Sequence[Key]) -> "Listener":
        """Judge keys that queued while the screen was busy: no timer fires between them."""
        for key in keys:
            self._obey(self.recogniser.on_key(key), key, key.at_ms)
        self._until(float("inf"))
        return self

    @property
    def text(self) -> str:
        return "".join(
            "\n" if key.name is KeyName.ENTER else key.text for key in self.delivered if key.pressed
        )

    def _until(self, at_ms: float) -> None:
        deadline_ms = self.recogniser.deadline_ms
        if deadline_ms is not None and deadline_ms < at_ms:
            self._obey(self.recogniser.on_deadline(deadline_ms), None, deadline_ms)

    def _obey(self, verdict: Verdict, key: Key | None, now_ms: float) -> None:
        for released in verdict.released:
            self.longest_wait_ms = max(self.longest_wait_ms, now_ms - released.at_ms)
        self.delivered += verdict.released
        if verdict.scan is not None:
            self.scans.append(verdict.scan)
        match verdict.fate:
            case Fate.PASSES:
                assert key is not None
                assert not verdict.released
                assert self.recogniser.deadline_ms is None
                self.delivered.append(key)
            case Fate.SWALLOWED:
                assert key is not None
                self.swallowed.append(key)
            case Fate.HELD | None:
                pass
