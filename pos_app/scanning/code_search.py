"""Looks for a finished code in what has been typed, once Enter, Tab or silence has come."""

from collections.abc import Callable, Sequence
from typing import Final

from pos_app.domain.value import value
from pos_app.scanning.keys import Key
from pos_app.scanning.layouts import Spelling, meant_through, spellings_of, valid_spellings
from pos_app.scanning.pace import (
    PERSON_GAP_MS,
    SHORTEST_CODE,
    Profile,
    Stroke,
    is_even,
    is_fast,
    is_fast_throughout,
    keeps_pace,
    scanner_of,
)

_SHORTEST_KNOWN_CODE: Final = 3
_LONGEST_LATE_CODE: Final = 64
_LEADING_KEYS: Final = 3
_LEADING_GAP_MS: Final = 8.0
_APART: Final = 1.5
_SHORTEST_EVEN_CODE: Final = 12
"""A hand keeps as even a pace over eight keys now and then."""


@value
class Found:
    """The strokes of a code and its valid spellings; none if only its pace says that it is one."""

    strokes: Sequence[Stroke]
    spellings: tuple[Spelling, ...]


@value
class CodeSearch:
    """The rules, in the order of their certainty; `recognises` tells the shape of our codes."""

    recognises: Callable[[str], bool]

    def at_suffix(
        self,
        run: Sequence[Stroke],
        burst: Sequence[Stroke],
        suffix_quiet_ms: float,
        profile: Profile,
    ) -> Found | None:
        """Find the code that Enter or Tab ends, or None if a person pressed it.

        `run` is all that was typed since the last pause, `burst` the end of it that a scanner may
        have typed, empty if the suffix came too late to belong to it.
        """
        return (
            self._find_fast(burst, _SHORTEST_KNOWN_CODE, profile)
            or self._find_paced(burst, profile)
            or self._find_late(run[-_LONGEST_LATE_CODE:], suffix_quiet_ms, profile)
            or _find_unknown(burst)
        )

    def at_silence(self, burst: Sequence[Stroke], profile: Profile) -> Found | None:
        """Find the code of a scanner that sends no suffix, or None if a person typed."""
        return (
            self._find_fast(burst, SHORTEST_CODE, profile)
            or (self._find_paced(burst, profile) if profile.may_end_bare else None)
            or _find_unknown(burst)
        )

    def _find_fast(self, burst: Sequence[Stroke], shortest: int, profile: Profile) -> Found | None:
        for rest in _without_a_person(burst):
            if len(rest) >= shortest and is_fast(rest):
                known = self._spellings_of(rest, profile)
                if known:
                    return Found(rest, known)
        return None

    def _find_paced(self, burst: Sequence[Stroke], profile: Profile) -> Found | None:
        if len(burst) < SHORTEST_CODE or not keeps_pace(burst, profile):
            return None
        known = self._spellings_of(burst, profile)
        return Found(burst, known) if known else None

    def _find_late(
        self, run: Sequence[Stroke], suffix_quiet_ms: float, profile: Profile
    ) -> Found | None:
        """Find a code whose keys, or the first of them, have gone out as a person's."""
        for start in range(len(run) - SHORTEST_CODE + 1):
            tail = run[start:]
            even = (
                len(tail) >= _SHORTEST_EVEN_CODE
                and is_even(tail, suffix_quiet_ms)
                and (not start or _stands_apart(tail))
            )
            broken_off = is_fast(tail) and tail[0].quiet_ms > PERSON_GAP_MS
            if (even or broken_off) and (known := self._spellings_of(tail, profile)):
                return Found(tail, known)
            if even:  # a shorter tail would be the end of a longer code, and no code of ours
                break
        return None

    def _spellings_of(self, strokes: Sequence[Stroke], profile: Profile) -> tuple[Spelling, ...]:
        keys = [stroke.key for stroke in strokes]
        typed = "".join(key.text for key in keys)
        prefixes = {one.prefix for one in profile.scanners if typed.startswith(one.prefix)}
        spellings = [
            spelling
            for prefix in sorted({"", *prefixes})
            for spelling in spellings_of(typed[len(prefix) :], _behind(prefix, keys))
        ]
        valid = valid_spellings(dict.fromkeys(spellings), self.recognises)
        if len(valid) > 1 and (scanner := scanner_of(strokes, typed, profile)) is not None:
            meant = meant_through(typed.removeprefix(scanner.prefix), scanner.layout)
            return tuple(one for one in valid if one == meant) or valid
        return valid


def _stands_apart(strokes: Sequence[Stroke]) -> bool:
    """Tell whether a pause, or haste, parts these from what was typed before them."""
    steps = [stroke.quiet_ms for stroke in strokes[1:]]
    before_ms = strokes[0].quiet_ms
    return before_ms > _APART * max(steps) or _APART * before_ms < min(steps)


def _behind(prefix: str, keys: Sequence[Key]) -> Sequence[Key]:
    """Return the keys after those of a prefix; a dead key has no text and counts for none."""
    left = len(prefix)
    for at, key in enumerate(keys):
        if not left:
            return keys[at:]
        left -= len(key.text)
    return keys[len(keys) :]


def _find_unknown(burst: Sequence[Stroke]) -> Found | None:
    rest = _without_a_person(burst)[-1]
    if len(rest) >= SHORTEST_CODE and is_fast_throughout(rest):
        return Found(rest, ())
    return None


def _without_a_person(burst: Sequence[Stroke]) -> list[Sequence[Stroke]]:
    """Return the whole, and what is left without the last keys of a person it caught up with."""
    starts = [
        at
        for at in range(1, min(_LEADING_KEYS + 1, len(burst) - 1))
        if burst[at].gap_ms >= _LEADING_GAP_MS
        and burst[at].gap_ms >= 2 * max(stroke.gap_ms for stroke in burst[at + 1 :])
    ]
    return [burst[start:] for start in (0, *starts)]
