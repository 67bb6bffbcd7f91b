"""Tells the keys of a scanner that is a keyboard from those of a person, and hands back the latter.

Every character is held back until the next one shows who typed it. Gaps no person manages keep it
held, Enter or Tab makes a scan of what is held, and silence gives everything back in the order it
came: a letter of a person is late by one gap of 45 ms at most, and a scan never reaches the widget
with the focus. The suffix decides first and the timing second, so that a typed "3" or "kaffe" and
Enter is a person's however quick. Scanners slower than people type are a matter of `pace`.

Pure: no toolkit, no clock, no thread. Keys and deadlines come in, verdicts come out.
"""

from collections.abc import Callable, Sequence
from typing import Final

from pos_app.scanning.code_search import CodeSearch, Found
from pos_app.scanning.keys import Key, KeyName
from pos_app.scanning.pace import (
    PAUSE_MS,
    PERSON_GAP_MS,
    Profile,
    Stroke,
    may_be_scan,
    patience_ms,
)
from pos_app.scanning.verdict import Fate, Verdict, WedgeScan

_LONGEST_CODE: Final = 5000
_JUDGED_STROKES: Final = 64


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
        self._down: set[tuple[int, int]] = set()
        self._swallowed: set[tuple[int, int]] = set()
        self._tail_until_ms = float("-inf")

    @property
    def profile(self) -> Profile:
        """What has been learned so far."""
        return self._profile

    @property
    def deadline_ms(self) -> float | None:
        """When to call `on_deadline`, on the keys' own clock, or None while nothing is held."""
        if not self._held:
            return None
        return self._last_press_ms + self._patience_ms()

    def on_key(self, key: Key) -> Verdict:
        """Judge one press or release."""
        if not key.pressed:
            return self._on_release(key)
        self._swallowed.discard(key.place)
        match key.name:
            case KeyName.ENTER | KeyName.TAB:
                return self._on_suffix(key)
            case KeyName.OTHER:
                return self._give_way_to(key)
            case KeyName.SHIFT:
                return self._on_shift(key)
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
        found = self._search.at_silence(self._run[self._burst_start :], self._profile)
        return Verdict(released=self._release()) if found is None else self._finish(found, None)

    def release_all(self) -> Verdict:
        """Give everything back at once: the window has lost the focus or is closing."""
        released = self._release()
        self._forget_run()
        return Verdict(released=released)

    def _on_release(self, key: Key) -> Verdict:
        self._down.discard(key.place)
        if key.place in self._swallowed:
            self._swallowed.discard(key.place)
            return Verdict(fate=Fate.SWALLOWED)
        return self._go_along_with_held(key)

    def _on_shift(self, key: Key) -> Verdict:
        if key.repeated:
            return self._go_along_with_held(key)
        late = key.at_ms - self._last_press_ms > self._patience_ms()
        return self._hold(key, self._begin_burst() if late else ())

    def _on_character(self, key: Key) -> Verdict:
        if key.repeated and not self._held:
            self._forget_run()
            return Verdict(fate=Fate.PASSES)
        stroke = Stroke(
            key=key,
            quiet_ms=key.at_ms - self._last_press_ms,
            gap_ms=key.at_ms - self._last_character_ms,
            rolled=bool(self._down - {key.place}),
        )
        released = () if self._continues_with(stroke) else self._begin_burst()
        if stroke.quiet_ms > PAUSE_MS or len(self._run) >= _LONGEST_CODE:
            self._forget_run()
        self._run.append(stroke)
        self._down.add(key.place)
        self._last_character_ms = key.at_ms
        return self._hold(key, released)

    def _on_suffix(self, key: Key) -> Verdict:
        if key.at_ms <= self._tail_until_ms and not self._held:
            self._swallowed.add(key.place)
            return Verdict(fate=Fate.SWALLOWED)
        quiet_ms = key.at_ms - self._last_press_ms
        found = None
        if not key.repeated and quiet_ms <= PAUSE_MS:
            in_time = quiet_ms <= self._patience_ms()
            burst = self._run[self._burst_start :] if in_time else []
            found = self._search.at_suffix(self._run, burst, quiet_ms, self._profile)
        return self._give_way_to(key) if found is None else self._finish(found, key)

    def _patience_ms(self) -> float:
        return patience_ms(self._latest(), self._profile)

    def _continues_with(self, stroke: Stroke) -> bool:
        return (
            stroke.quiet_ms <= self._patience_ms()
            and len(self._run) < _LONGEST_CODE
            and may_be_scan((*self._latest(), stroke), self._profile)
        )

    def _latest(self) -> Sequence[Stroke]:
        return self._run[max(self._burst_start, len(self._run) - _JUDGED_STROKES) :]

    def _go_along_with_held(self, key: Key) -> Verdict:
        if not self._held:
            return Verdict(fate=Fate.PASSES)
        self._held.append(key)
        return Verdict(fate=Fate.HELD)

    def _hold(self, key: Key, released: tuple[Key, ...]) -> Verdict:
        self._held.append(key)
        self._last_press_ms = key.at_ms
        return Verdict(fate=Fate.HELD, released=released)

    def _give_way_to(self, key: Key) -> Verdict:
        released = self._release()
        self._forget_run()
        if not released:
            return Verdict(fate=Fate.PASSES)
        return Verdict(fate=Fate.HELD, released=(*released, key))

    def _release(self) -> tuple[Key, ...]:
        for stroke in self._run[self._burst_start :]:
            stroke.leaked = True
        released = tuple(self._held)
        self._held.clear()
        return released

    def _begin_burst(self) -> tuple[Key, ...]:
        released = self._release()
        self._burst_start = len(self._run)
        return released

    def _forget_run(self) -> None:
        self._run.clear()
        self._burst_start = 0
        self._down.clear()

    def _finish(self, found: Found, suffix: Key | None) -> Verdict:
        used, released = self._split_held(found.strokes)
        if suffix is not None:
            used.append(suffix)
        for key in used:
            (self._swallowed.add if key.pressed else self._swallowed.discard)(key.place)
        if found.spellings:
            self._profile = self._profile.after(found.strokes, bare=suffix is None)
        at_ms = self._last_press_ms if suffix is None else suffix.at_ms
        self._tail_until_ms = at_ms + (PAUSE_MS if suffix is None else PERSON_GAP_MS)
        self._held.clear()
        self._forget_run()
        return Verdict(
            fate=None if suffix is None else Fate.HELD,
            released=tuple(released),
            scan=_scan_of(found, suffix, tuple(used), at_ms),
        )

    def _split_held(self, strokes: Sequence[Stroke]) -> tuple[list[Key], list[Key]]:
        """Part what is held into keys of the scan and keys of a person typing around it."""
        presses = {id(stroke.key) for stroke in strokes}
        begin = next((at for at, key in enumerate(self._held) if id(key) in presses), None)
        if begin is None:
            return [], list(self._held)
        while begin > 0 and self._held[begin - 1].name is KeyName.SHIFT:
            begin -= 1
        used: list[Key] = []
        released = self._held[:begin]
        down: set[tuple[int, int]] = set()
        for key in self._held[begin:]:
            if key.pressed:
                down.add(key.place)
            (used if key.place in down else released).append(key)
            if not key.pressed:
                down.discard(key.place)
        return used, released


def _scan_of(found: Found, suffix: Key | None, keys: tuple[Key, ...], at_ms: float) -> WedgeScan:
    typed = "".join(stroke.key.text for stroke in found.strokes)
    text = found.spellings[0].text if len(found.spellings) == 1 else typed
    return WedgeScan(
        text=text,
        typed=typed,
        spellings=found.spellings,
        gaps_ms=tuple(stroke.gap_ms for stroke in found.strokes[1:]),
        suffix=None if suffix is None else suffix.name,
        keys=keys,
        leaked=tuple(stroke.key for stroke in found.strokes if stroke.leaked),
        at_ms=at_ms,
    )
