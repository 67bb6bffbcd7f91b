"""How a scan ends: which of the held keys it has used up, and what is told of it."""

from collections.abc import Sequence
from typing import Final

from pos_app.domain.value import replace
from pos_app.scanning.code_search import Found
from pos_app.scanning.keys import Key, KeyName
from pos_app.scanning.pace import Profile, Stroke, scanner_of
from pos_app.scanning.verdict import Fate, Verdict, WedgeScan

_GO_BEFORE: Final = frozenset({KeyName.SHIFT, KeyName.CONTROL, KeyName.ALT, KeyName.ALT_DIGIT})
"""The keys that a scanner presses for the sake of the character after them."""


def split_held(held: Sequence[Key], strokes: Sequence[Stroke]) -> tuple[list[Key], list[Key]]:
    """Part what is held into keys of the scan and keys of a person typing around it."""
    parts = {id(stroke.key) for stroke in strokes}
    begin = next((at for at, key in enumerate(held) if id(key) in parts), None)
    if begin is None:
        return [], list(held)
    while begin > 0 and held[begin - 1].name in _GO_BEFORE:
        begin -= 1
    used: list[Key] = []
    released = list(held[:begin])
    down: set[tuple[int, int]] = set()
    for key in held[begin:]:
        if key.pressed:
            down.add(key.place)
        (used if key.place in down or id(key) in parts else released).append(key)
        if not key.pressed:
            down.discard(key.place)
    return used, released


def scan_of(
    found: Found,
    profile: Profile,
    *,
    suffix: KeyName | None,
    keys: tuple[Key, ...],
    at_ms: float,
) -> WedgeScan:
    """Return the scan of a code that was found: what it says, and all that is known of it."""
    typed = "".join(stroke.key.text for stroke in found.strokes)
    scanner = scanner_of(found.strokes, typed, profile)
    return WedgeScan(
        text=found.spellings[0].text if len(found.spellings) == 1 else typed,
        typed=typed,
        spellings=found.spellings,
        scanner=None if scanner is None else scanner.name,
        gaps_ms=tuple(stroke.gap_ms for stroke in found.strokes[1:]),
        suffix=suffix,
        keys=keys,
        leaked=tuple(stroke.key for stroke in found.strokes if stroke.leaked),
        at_ms=at_ms,
    )


def one_after_the_other(first: Verdict, second: Verdict, key: Key) -> Verdict:
    """Return both verdicts as one; `first` ends a scan before `key`, whose verdict is `second`."""
    if second.fate is Fate.PASSES and first.released:
        return replace(first, fate=Fate.HELD, released=(*first.released, key))
    return replace(first, fate=second.fate, released=(*first.released, *second.released))
