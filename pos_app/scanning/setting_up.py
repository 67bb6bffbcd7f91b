"""What three scans of the printed sheet tell about a scanner: suffix, prefix, pace and layout.

The sheet's codes are known, so whatever arrives around them is the scanner's own, and whatever
arrives in their place shows through which layout of the system its keys came.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import Final

from pos_app.errors import Code, Refused
from pos_app.scanning.alt_codes import composed
from pos_app.scanning.keys import Key, KeyName
from pos_app.scanning.layouts import LAYOUTS, arriving_through, meant_by_place, without_aim
from pos_app.scanning.scanners import Pace, Scanner

SET_UP_TEXTS: Final = ("tillit-1:'@#Ya", "tillit-2:'@#Ym", "tillit-3:'@#Yw")
"""Every layout we know shows itself in each of them, and none has a dead key in its way."""

SILENCE_MS: Final = 700.0
"""After it a scan of the sheet is over, whether the scanner sends a suffix or not."""

OTHER_LAYOUT: Final = "other"
"""A layout without a table here: its keys are read by their places alone."""

_STALLED: Final = 4
"""A gap so many times the usual one is a radio that stalled, not the scanner's pace."""


@dataclass(frozen=True, slots=True)
class _Heard:
    """One scan of the sheet: what came before the code, after it, and how fast."""

    prefix: str
    suffix: KeyName | None
    layout: str
    steps_ms: tuple[float, ...]


def scanner_heard(name: str, recordings: Sequence[Sequence[Key]]) -> Scanner:
    """Return the scanner that typed these scans of the sheet, each with all its keys.

    Raises Refused(UNREADABLE_SCAN) when one of them is none of the sheet's codes, or when they do
    not agree on what stands around the code, telling the `number` of the scan from 1.
    """
    heard = [_heard_in(keys, number) for number, keys in enumerate(recordings, 1)]
    first = heard[0]
    for number, one in enumerate(heard, 1):
        if (one.prefix, one.suffix, one.layout) != (first.prefix, first.suffix, first.layout):
            raise Refused(Code.UNREADABLE_SCAN, number=number, reason="differs_from_the_first")
    steps_ms = [step_ms for one in heard for step_ms in one.steps_ms]
    gap_ms = median(steps_ms)
    longest_ms = max(step_ms for step_ms in steps_ms if step_ms <= _STALLED * gap_ms)
    return Scanner(
        name=name,
        pace=Pace(gap_ms=gap_ms, shortest_ms=min(steps_ms), longest_ms=longest_ms),
        prefix=first.prefix,
        suffix=first.suffix,
        layout=first.layout,
    )


def is_of_the_sheet(keys: Sequence[Key]) -> bool:
    """Tell whether these keys are a whole scan of one of the sheet's codes."""
    try:
        _heard_in(keys, 1)
    except Refused:
        return False
    return True


def prefix_heard(text: str) -> str | None:
    """Return what stands before a code of the sheet in a text, or None where it is none."""
    for code in SET_UP_TEXTS:
        if text.endswith(code):
            return text.removesuffix(code)
    return None


def _heard_in(keys: Sequence[Key], number: int) -> _Heard:
    characters, suffix, spelled = _characters_of(keys)
    typed = "".join(key.text for key in characters)
    exact = meant_by_place(characters)
    for layout in ("us", *LAYOUTS):
        for text in SET_UP_TEXTS:
            arriving = arriving_through(layout, text)
            if typed.endswith(arriving):
                prefix = typed.removesuffix(arriving)
                return _Heard(_own(prefix), suffix, layout, _steps_of(keys, spelled=spelled))
    for text in SET_UP_TEXTS:
        if exact is not None and exact.endswith(text):
            before = len(exact) - len(text)
            prefix = "".join(key.text for key in characters[:before])
            own = prefix if without_aim(exact[:before]).text else ""
            return _Heard(own, suffix, OTHER_LAYOUT, _steps_of(keys, spelled=spelled))
    raise Refused(Code.UNREADABLE_SCAN, number=number, reason="not_of_the_sheet")


def _own(prefix: str) -> str:
    """Return a prefix without the AIM prefix in it, which changes from code to code."""
    return without_aim(prefix).text


def _characters_of(keys: Sequence[Key]) -> tuple[list[Key], KeyName | None, bool]:
    characters: list[Key] = []
    digits: list[Key] = []
    spelled = False
    for key in keys:
        if key.pressed and key.name is KeyName.ALT_DIGIT:
            digits.append(key)
        elif key.pressed and key.name in {KeyName.CHARACTER, KeyName.DEAD}:
            characters.append(key)
        elif key.pressed and key.name in {KeyName.ENTER, KeyName.TAB} and characters:
            return characters, key.name, spelled
        elif key.name is KeyName.ALT and not key.pressed and digits:
            whole, digits, spelled = composed(digits), [], True
            if whole is not None and whole.name is not KeyName.CHARACTER:
                return characters, whole.name, spelled
            characters += [] if whole is None else [whole]
    return characters, None, spelled


def _steps_of(keys: Sequence[Key], *, spelled: bool) -> tuple[float, ...]:
    presses = [key for key in keys if key.pressed]
    around = pairwise(presses)
    if not spelled:  # a step across Shift has two reports in it
        characters = {KeyName.CHARACTER, KeyName.DEAD}
        around = (two for two in around if {two[0].name, two[1].name} <= characters)
    return tuple(after.at_ms - before.at_ms for before, after in around)
