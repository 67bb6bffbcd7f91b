"""Tells the keys of a scanner that is a keyboard from those of a person, and hands back the latter.

Every character is held back until the next one shows who typed it. Gaps no person manages keep it
held, Enter or Tab makes a scan of what is held, and silence gives everything back in the order it
came: a letter of a person is late by one gap of 45 ms at most, less where the scanners are known,
and no letter of a scan stays in a field. The suffix decides first and the timing second, so that a
typed "3" or "kaffe" and Enter is a person's however quick. Slow scanners are a matter of `pace`.

Pure: no toolkit, no clock, no thread. Keys and deadlines come in, verdicts come out.
"""

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import Final

from pos_app.domain.value import replace
from pos_app.scanning.alt_codes import composed
from pos_app.scanning.code_search import CodeSearch, Found
from pos_app.scanning.endings import one_after_the_other, scan_of, split_held
from pos_app.scanning.keys import Key, KeyName
from pos_app.scanning.pace import (
    PERSON_GAP_MS,
    Profile,
    Stroke,
    hold_ms,
    may_be_scan,
    patience_ms,
)
from pos_app.scanning.verdict import HELD, PASSES, SWALLOWED, Fate, Verdict

_LONGEST_CODE: Final = 5000
_JUDGED_STROKES: Final = 64
_LATE_SUFFIX_MS: Final = 300.0
_LEAST_BEFORE_SEPARATOR: Final = 6
"""No element that a separator ends is shorter."""


class WedgeRecogniser:
    """Judges every key of the program, one after the other.

    Args:
        recognises: Tells whether a text has the shape of a code that we know. The stricter it is,
            the better a slow scanner and a wrong layout are told from a person.
        profile: What earlier days have taught.
    """

    def __init__(self, recognises: Callable[[str], bool], profile: Profile | None = None) -> None:
        self._search = CodeSearch(recognises)
        self._profile = profile or Profile()
        self._run: list[Stroke] = []
        self._burst_start = 0
        self._held: list[Key] = []
        self._last_press_ms = float("-inf")
        self._last_character_ms = float("-inf")
        self._longest_quiet_ms = 0.0
        self._has_new_shift = False
        self._down: set[tuple[int, int]] = set()
        self._pressed: set[tuple[int, int]] = set()
        self._swallowed: set[tuple[int, int]] = set()
        self._tail_until_ms = float("-inf")
        self._alt_digits: list[Key] | None = None
        self._spelled = ""

    @property
    def profile(self) -> Profile:
        """What has been learned so far."""
        return self._profile

    @property
    def deadline_ms(self) -> float | None:
        """When to call `on_deadline`, on the keys' own clock, or None while nothing is held."""
        if not self._held:
            return None
        return self._last_press_ms + hold_ms(self._latest(), self._profile)

    def on_key(self, key: Key) -> Verdict:
        """Judge one press or release.

        Of a dead key X11 shows the release only: that is taken for the press it has eaten.
        """
        if not key.pressed:
            if not self._is_eaten(key):
                return self._on_release(key)
            # Shift may have been let go first, but it was pressed for this key.
            shifted = key.shifted or self._has_new_shift
            key = replace(key, name=KeyName.DEAD, text="", shifted=shifted)
        else:
            self._pressed.add(key.place)
        ended = self._ended_before(key)
        self._swallowed.discard(key.place)
        verdict = self._on_press(key)
        return verdict if ended is None else one_after_the_other(ended, verdict, key)

    def _on_press(self, key: Key) -> Verdict:
        match key.name:
            case KeyName.ENTER | KeyName.TAB:
                return self._on_suffix(key)
            case KeyName.OTHER:
                return self._give_way_to(key)
            case KeyName.SHIFT:
                return self._on_shift(key)
            case KeyName.CONTROL | KeyName.SEPARATOR:
                return self._on_separator(key)
            case KeyName.ALT | KeyName.ALT_DIGIT:
                return self._on_alt(key)
            case KeyName.CHARACTER | KeyName.DEAD:
                return self._on_character(key)

    def on_deadline(self, now_ms: float) -> Verdict:
        """Give back what has waited long enough, or take it for a scan without a suffix.

        Call it only when no key event is waiting to be judged: a busy screen must not make silence
        of keys that came in time. Too early is harmless.
        """
        deadline_ms = self.deadline_ms
        if deadline_ms is None or now_ms < deadline_ms:
            return Verdict()
        found = self._at_silence()
        return Verdict(released=self._release()) if found is None else self._finish(found, None)

    def release_all(self) -> Verdict:
        """Give everything back at once: the window has lost the focus or is closing."""
        released = self._release()
        self._forget_run()
        return Verdict(released=released)

    def _ended_before(self, key: Key) -> Verdict | None:
        """Finish a scan that silence ended before this key, when a busy screen saw no silence."""
        quiet_ms = key.at_ms - self._last_press_ms
        may_end_it = key.name in {KeyName.ENTER, KeyName.TAB}
        least_ms = self._profile.pause_ms if may_end_it else self._patience_ms()
        if not self._held or quiet_ms <= least_ms:
            return None
        found = self._at_silence()
        return None if found is None else self._finish(found, None)

    def _at_silence(self) -> Found | None:
        return self._search.at_silence(self._run[self._burst_start :], self._profile)

    def _is_eaten(self, key: Key) -> bool:
        is_dead = key.name is KeyName.DEAD or (key.name is KeyName.CHARACTER and bool(self._held))
        return is_dead and bool(key.scan_code) and key.place not in self._pressed

    def _on_release(self, key: Key) -> Verdict:
        self._pressed.discard(key.place)
        self._down.discard(key.place)
        if key.place in self._swallowed:
            self._swallowed.discard(key.place)
            return SWALLOWED
        if key.name is KeyName.ALT and self._alt_digits is not None:
            return self._on_spelled(key, self._alt_digits)
        return self._go_along_with_held(key)

    def _on_alt(self, key: Key) -> Verdict:
        if key.name is KeyName.ALT:
            verdict = self._on_shift(key)
            if verdict.fate is Fate.HELD and not key.repeated:
                self._alt_digits = []
            return verdict
        if self._alt_digits is None or key.repeated:
            return self._give_way_to(key)
        self._alt_digits.append(key)
        return self._hold(key, ())

    def _on_separator(self, key: Key) -> Verdict:
        """Take it for a character only where a scanner is typing: a person means a command."""
        if key.name is KeyName.CONTROL and self._held:
            return self._on_shift(key)
        in_time = self._held and key.at_ms - self._last_press_ms <= self._patience_ms()
        is_scanning = in_time and len(self._run) - self._burst_start >= _LEAST_BEFORE_SEPARATOR
        return self._on_character(key) if is_scanning else self._give_way_to(key)

    def _on_spelled(self, alt: Key, digits: list[Key]) -> Verdict:
        self._alt_digits = None
        key = composed(digits)
        if key is None:
            return self._go_along_with_held(alt) if not digits else self._give_way_to(alt)
        if key.name is not KeyName.CHARACTER:
            return self._on_suffix(alt, key.name)
        # The pace of such a scanner is that of its presses: several make one character.
        pressed = [one.at_ms for one in self._held if one.pressed and one.at_ms <= key.at_ms]
        step_ms = max(
            self._longest_quiet_ms,
            *(after - before for before, after in pairwise(pressed[-1 - len(digits) :])),
        )
        self._held[self._held.index(digits[-1])] = key
        self._run.append(Stroke(key=key, quiet_ms=step_ms, gap_ms=step_ms, rolled=False))
        self._note_character(key)
        self._spelled = key.text
        return self._go_along_with_held(alt)

    def _on_shift(self, key: Key) -> Verdict:
        if key.repeated:
            return self._go_along_with_held(key)
        quiet_ms = key.at_ms - self._last_press_ms
        released = self._begin_burst() if quiet_ms > self._patience_ms() else ()
        if quiet_ms > self._profile.pause_ms:
            self._forget_run()
        self._longest_quiet_ms = max(self._longest_quiet_ms, quiet_ms)
        self._has_new_shift = key.name is KeyName.SHIFT
        return self._hold(key, released)

    def _on_character(self, key: Key) -> Verdict:
        if key.repeated and (not self._latest() or self._is_held_down(key)):
            return self._give_way_to(key)
        if self._spelled == key.text and not key.code and self._held:
            # Windows sends what an Alt code spells once more, as a key that nobody pressed.
            self._spelled = ""
            return self._go_along_with_held(key)
        since_press_ms = key.at_ms - self._last_press_ms
        stroke = Stroke(
            key=key,
            quiet_ms=max(self._longest_quiet_ms, since_press_ms),
            gap_ms=key.at_ms - self._last_character_ms,
            rolled=bool(self._down - {key.place}),
        )
        in_time = since_press_ms <= self._patience_ms()
        released = () if in_time and self._continues_with(stroke) else self._begin_burst()
        if since_press_ms > self._profile.pause_ms or len(self._run) >= _LONGEST_CODE:
            self._forget_run()
        self._run.append(stroke)
        if key.pressed:
            self._down.add(key.place)
        self._note_character(key)
        return self._hold(key, released)

    def _is_held_down(self, key: Key) -> bool:
        """Tell a key that somebody holds from a scanner's double letter, which some systems repeat.

        Nobody's keyboard begins to repeat as soon as a scanner presses again.
        """
        return key.at_ms - self._last_press_ms > self._patience_ms()

    def _note_character(self, key: Key) -> None:
        self._last_character_ms = key.at_ms
        self._longest_quiet_ms = 0.0
        self._has_new_shift = False

    def _on_suffix(self, key: Key, name: KeyName | None = None) -> Verdict:
        if key.at_ms <= self._tail_until_ms and not self._held:
            self._swallowed.add(key.place)
            return SWALLOWED
        quiet_ms = key.at_ms - self._last_press_ms
        found = None
        if not key.repeated and quiet_ms <= self._profile.pause_ms:
            in_time = quiet_ms <= self._patience_ms()
            burst = self._run[self._burst_start :] if in_time else []
            found = self._search.at_suffix(self._run, burst, quiet_ms, self._profile)
        return self._give_way_to(key) if found is None else self._finish(found, key, name)

    def _patience_ms(self) -> float:
        return patience_ms(self._latest(), self._profile)

    def _continues_with(self, stroke: Stroke) -> bool:
        return len(self._run) < _LONGEST_CODE and may_be_scan(
            (*self._latest(), stroke), self._profile
        )

    def _latest(self) -> Sequence[Stroke]:
        return self._run[max(self._burst_start, len(self._run) - _JUDGED_STROKES) :]

    def _go_along_with_held(self, key: Key) -> Verdict:
        if not self._held:
            return PASSES
        self._held.append(key)
        return HELD

    def _hold(self, key: Key, released: tuple[Key, ...]) -> Verdict:
        self._held.append(key)
        self._last_press_ms = key.at_ms
        return Verdict(fate=Fate.HELD, released=released) if released else HELD

    def _give_way_to(self, key: Key) -> Verdict:
        released = self._release()
        self._forget_run()
        if not released:
            return PASSES
        return Verdict(fate=Fate.HELD, released=(*released, key))

    def _release(self) -> tuple[Key, ...]:
        burst = self._run[self._burst_start :]
        self._run[self._burst_start :] = [replace(stroke, leaked=True) for stroke in burst]
        released = tuple(self._held)
        self._held.clear()
        self._alt_digits = None
        return released

    def _begin_burst(self) -> tuple[Key, ...]:
        released = self._release()
        self._burst_start = len(self._run)
        return released

    def _forget_run(self) -> None:
        self._run.clear()
        self._burst_start = 0
        self._down.clear()

    def _finish(self, found: Found, suffix: Key | None, name: KeyName | None = None) -> Verdict:
        used, released = split_held(self._held, found.strokes)
        if suffix is not None:
            used.append(suffix)
        for key in used:
            (self._swallowed.add if key.pressed else self._swallowed.discard)(key.place)
        if found.spellings:
            self._profile = self._profile.after(found.strokes, bare=suffix is None)
        at_ms = self._last_press_ms if suffix is None else suffix.at_ms
        self._tail_until_ms = at_ms + (_LATE_SUFFIX_MS if suffix is None else PERSON_GAP_MS)
        self._held.clear()
        self._forget_run()
        return Verdict(
            fate=None if suffix is None else Fate.HELD,
            released=tuple(released),
            scan=scan_of(
                found,
                self._profile,
                suffix=suffix and (name or suffix.name),
                keys=tuple(used),
                at_ms=at_ms,
            ),
        )
