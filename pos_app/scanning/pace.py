"""How fast keys come, and what that says about who presses them.

No person keeps gaps of 45 ms (over 260 words a minute), so a run of such gaps is a machine,
whatever it types. Slower than that a machine and a person overlap, and three things tell them
apart: a machine's gaps are even, it never presses a key before it lets go of the one before (a
person at 60 ms a key cannot help it), and what it types is a code that we know. A slow scanner is
therefore recognised by its first two codes only when their Enter or Tab has come; from then on its
pace is known and its keys are held back from the start.

Where only fast scanners are known a single letter waits no longer than they take for the next: it
may turn out to be another scanner's, and is taken out of its field again then.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from pos_app.domain.value import value
from pos_app.scanning.keys import Key
from pos_app.scanning.scanners import FAST_MEDIAN_MS, Pace, Scanner

PERSON_GAP_MS: Final = 45.0
"""The longest a first key is held back, and the longest gap that counts as a machine's."""

STALL_MS: Final = 250.0
"""How long radio and a busy USB bus may stop a scan that has been a machine's without doubt."""

PAUSE_MS: Final = 450.0
"""After such a silence nothing typed before has to do with what is typed now."""

SHORTEST_CODE: Final = 6
"""Below it a code is only believed when it comes fast, is known, and ends in Enter or Tab."""

_CERTAIN_AFTER: Final = 4
_LARGEST_MEAN_MS: Final = 55.0
_SLOWEST_MEDIAN_MS: Final = 300.0
_REMEMBERED_SCANS: Final = 20
_SCANS_TO_KNOW: Final = 2
_SHORTEST_HOLD_MS: Final = 16.0
"""A machine that has much to do hands a key on as late as that."""

_HOLD: Final = 2.0
_HOLD_LEEWAY_MS: Final = 6.0


@value(kw_only=True)
class Stroke:
    """One character pressed, and how it followed what was pressed before it.

    `gap_ms` counts from the last character; `quiet_ms` is the longest time without a press since
    then, which is less where Shift was pressed between and cost a report of its own. `rolled`:
    the key before was still down. `leaked`: it has been let through to whatever has the focus.
    """

    key: Key
    quiet_ms: float
    gap_ms: float
    rolled: bool
    leaked: bool = False


@value
class Profile:
    """What the scans so far have taught: the median gap of each of the last twenty, latest last.

    Keep it from one day to the next and a slow scanner need not be learned again.
    `ended_bare` counts the scans in a row that ended with neither Enter nor Tab. `scanners` are
    those that were set up with a printed sheet: their pace is known from the first key.
    """

    medians_ms: tuple[float, ...] = ()
    ended_bare: int = 0
    scanners: tuple[Scanner, ...] = ()

    def after(self, strokes: Sequence[Stroke], *, bare: bool) -> "Profile":
        """Return what is known after one more scan of a known code."""
        medians = (*self.medians_ms, median(_steps(strokes)))[-_REMEMBERED_SCANS:]
        return Profile(medians, self.ended_bare + 1 if bare else 0, self.scanners)

    @property
    def slow_ms(self) -> float | None:
        """The gap of the shop's slow scanner, or None while two scans have not agreed on one.

        One is not enough: it may have been a person copying a code with a steady hand.
        """
        slow = [gap_ms for gap_ms in self.medians_ms if gap_ms > FAST_MEDIAN_MS]
        if any(_near(one, other) for one, other in pairwise(slow)):
            return median(slow)
        return None

    @property
    def pause_ms(self) -> float:
        """The silence after which something new begins, longer where a scanner is that slow."""
        return max([PAUSE_MS, *(pace.patience_ms for pace in self.paces)])

    @property
    def paces(self) -> tuple[Pace, ...]:
        """The paces to hold keys back for from the start: what was set up, and what was learned."""
        slow_ms = self.slow_ms
        set_up = tuple([scanner.pace for scanner in self.scanners if scanner.is_slow])
        return set_up if slow_ms is None else (*set_up, Pace.around(slow_ms))

    @property
    def letter_hold_ms(self) -> float | None:
        """How long a letter that can be taken back is kept from its field, 16 to 45 ms.

        None while no scanner was set up and fewer than two scans have shown a pace, or where one
        was slow: then it waits as every key does. Twice the longest gap is forgiven.
        """
        gaps_ms = [*self.medians_ms, *(one.pace.longest_ms for one in self.scanners)]
        is_known = bool(self.scanners) or len(self.medians_ms) >= _SCANS_TO_KNOW
        if not is_known or max(gaps_ms) > FAST_MEDIAN_MS:
            return None
        hold_ms = _HOLD * max(gaps_ms) + _HOLD_LEEWAY_MS
        return min(PERSON_GAP_MS, max(_SHORTEST_HOLD_MS, hold_ms))

    @property
    def may_end_bare(self) -> bool:
        """Tell whether one of the scanners is known to send neither Enter nor Tab."""
        return self.ended_bare > 0 or any(one.suffix is None for one in self.scanners)

    @property
    def always_ends_bare(self) -> bool:
        """Tell whether no scanner of the shop is known to send Enter or Tab."""
        if self.scanners:
            return all(one.suffix is None for one in self.scanners)
        return self.ended_bare >= 2  # noqa: PLR2004 - as with the pace, one may be chance


def scanner_of(strokes: Sequence[Stroke], typed: str, profile: Profile) -> Scanner | None:
    """Return the scanner that typed these: the one whose prefix they bear, else by its pace.

    None where none was set up, or two are so alike that their keys do not tell them apart.
    """
    gap_ms = median(_steps(strokes)) if len(strokes) > 1 else 0.0
    at_pace = [one for one in profile.scanners if one.pace.fits([gap_ms])]
    marked = [one for one in at_pace if one.prefix and typed.startswith(one.prefix)]
    left = marked or [one for one in at_pace if not one.prefix]
    if len(left) > 1:
        left.sort(key=lambda one: abs(one.pace.gap_ms - gap_ms))
        nearest, second = (abs(one.pace.gap_ms - gap_ms) for one in left[:2])
        if nearest == second:
            return None
    return left[0] if left else None


def is_fast(strokes: Sequence[Stroke]) -> bool:
    """Tell whether only a machine types like this, stalls forgiven."""
    return len(strokes) > 1 and median(_steps(strokes)) <= FAST_MEDIAN_MS


def is_fast_throughout(strokes: Sequence[Stroke]) -> bool:
    """Tell whether only a machine types like this even when the text says nothing."""
    return is_fast(strokes) and _mean(_steps(strokes)) <= _LARGEST_MEAN_MS


def is_even(strokes: Sequence[Stroke], suffix_quiet_ms: float) -> bool:
    """Tell whether a machine of any pace may have typed these and the Enter or Tab after them."""
    steps = [*_steps(strokes), suffix_quiet_ms]
    return (
        median(steps) <= _SLOWEST_MEDIAN_MS
        and not any(stroke.rolled for stroke in strokes[1:])
        and max(steps) <= 6 + min(steps) * 7 / 5
    )


def keeps_pace(strokes: Sequence[Stroke], profile: Profile) -> bool:
    """Tell whether these may be the beginning of a scan by a slow scanner that we know."""
    return bool(_paces_kept(strokes, profile))


def may_be_scan(strokes: Sequence[Stroke], profile: Profile) -> bool:
    """Tell whether keys that came like this are worth holding back."""
    steps = _steps(strokes)
    is_fast_so_far = max(steps, default=0.0) <= PERSON_GAP_MS or _is_certain(steps)
    return is_fast_so_far or keeps_pace(strokes, profile)


def patience_ms(strokes: Sequence[Stroke], profile: Profile) -> float:
    """Return how long after the last of these a key may come and still be of the same scan."""
    steps = _steps(strokes)
    waits = [0.0, *[pace.patience_ms for pace in _paces_kept(strokes, profile)]]
    if _is_certain(steps):
        bare = profile.always_ends_bare
        waits.append(max(PERSON_GAP_MS, 4 * median(steps)) if bare else STALL_MS)
    elif max(steps, default=0.0) <= PERSON_GAP_MS:
        waits.append(PERSON_GAP_MS)
    return max(waits)


def hold_ms(strokes: Sequence[Stroke], profile: Profile) -> float:
    """Return how long after the last of these they are kept from whoever has the focus.

    A key that comes later than that, but not later than patience lasts, is of the same scan.
    """
    is_letter = len(strokes) == 1 and strokes[0].key.erasable
    letter_ms = profile.letter_hold_ms if is_letter else None
    return patience_ms(strokes, profile) if letter_ms is None else letter_ms


def _paces_kept(strokes: Sequence[Stroke], profile: Profile) -> list[Pace]:
    paces = profile.paces
    if not paces or any(stroke.rolled for stroke in strokes[1:]):
        return []
    steps = _steps(strokes)
    return [pace for pace in paces if pace.fits(steps)]


def _is_certain(steps: Sequence[float]) -> bool:
    """Tell whether a machine pressed these: one step fewer than there are characters."""
    return len(steps) + 1 >= _CERTAIN_AFTER and median(steps) <= FAST_MEDIAN_MS


def median(gaps_ms: Sequence[float]) -> float:
    """Return the middle of some gaps. The library that knows it costs a start a millisecond."""
    ordered = sorted(gaps_ms)
    half = len(ordered) // 2
    return ordered[half] if len(ordered) % 2 else (ordered[half - 1] + ordered[half]) / 2


def _mean(gaps_ms: Sequence[float]) -> float:
    return sum(gaps_ms) / len(gaps_ms)


def _steps(strokes: Sequence[Stroke]) -> list[float]:
    return [stroke.quiet_ms for stroke in strokes[1:]]


def _near(step_ms: float, slow_ms: float) -> bool:
    return Pace.around(slow_ms).fits([step_ms])
