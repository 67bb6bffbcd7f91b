"""Finds where an EAN lies in a profile: its two guards, each beside a quiet zone, so far apart.

The number of modules between them is known, so one width tells where the other guard has to be.
"""

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from pos_app.scanning.likelihood.retail import DIGITS, GUARD, LEFT_INK, Kind
from pos_app.scanning.likelihood.shapes import (
    AFTER,
    BEFORE,
    BLURS_MODULES,
    SAMPLES,
    Samples,
    likeness_of,
    shapes_of,
)

QUIET_MODULES: Final = 6
"""How much of the quiet zones belongs to the grid; EAN asks for seven."""

CANDIDATES: Final = 2

_WIDTHS_PX: Final = (0.75, 8.0)
_SHARES: Final = (0.55, 0.93)
"""How much of the profile a code may take."""

_WIDTH_STEP: Final = 1.03
_SLACK: Final = 6
"""By how many samples the far guard may lie elsewhere than the width says."""

_LEAST_LIKENESS: Final = 1.5
_APART_MODULES: Final = 1.0

_GUARD: Final = np.array([*([0] * QUIET_MODULES), *GUARD, 0], np.float32)
_GUARD_SHAPES: Final = np.concatenate([shapes_of([_GUARD], blur) for blur in BLURS_MODULES])
_GUARD_SIZE: Final = len(_GUARD) * SAMPLES


@dataclass(frozen=True, slots=True)
class Span:
    """From the first module of a code to behind the last, in samples of the profile."""

    begin: float
    end: float
    likeness: float


@dataclass(frozen=True, slots=True)
class Guess:
    """The likeliest symbols of both halves, and how like them what is seen is, 0 to 1."""

    symbols: NDArray[np.intp]
    likeness: float


def spans_of(profile: Samples, samples_a_px: float, kind: Kind) -> list[Span]:
    """Return where a code of this kind may lie, the likeliest first."""
    length = len(profile)
    narrowest = max(_WIDTHS_PX[0] * samples_a_px, _SHARES[0] * length / kind.modules)
    widest = min(_WIDTHS_PX[1] * samples_a_px, _SHARES[1] * length / kind.modules)
    if widest <= narrowest:
        return []
    steps = int(np.log(widest / narrowest) / np.log(_WIDTH_STEP)) + 2
    found = [
        span
        for width in np.geomspace(narrowest, widest, steps)
        if (span := _span_at(profile, float(width), kind)) is not None
    ]
    found.sort(key=lambda span: -span.likeness)
    chosen: list[Span] = []
    for span in found:
        apart = _APART_MODULES * (span.end - span.begin) / kind.modules
        if all(abs(span.begin - s.begin) + abs(span.end - s.end) > apart for s in chosen):
            chosen.append(span)
    return chosen[:CANDIDATES]


def _span_at(profile: Samples, width: float, kind: Kind) -> Span | None:
    """Return the likeliest place of a code whose modules are about so many samples wide."""
    step = width / SAMPLES
    fine = sampled(profile, np.arange(0, len(profile) - 1, step), step)
    left = likeness_of(fine, _GUARD_SHAPES)
    right = likeness_of(fine[::-1], _GUARD_SHAPES)
    inner = kind.modules * SAMPLES
    # Where the first module begins and the last one ends.
    begin = QUIET_MODULES * SAMPLES
    starts = len(left) - (inner - _GUARD_SIZE + 2 * begin)
    if starts <= 0:
        return None
    opens = left.max(axis=1)[:starts]
    # Seen from behind, the guard that ends at a sample begins so far from the other end.
    closes = right.max(axis=1)[::-1][inner - _GUARD_SIZE + 2 * begin :]
    slack = np.arange(-_SLACK, _SLACK + 1)
    padded = np.pad(closes, _SLACK, constant_values=-1)
    near = np.lib.stride_tricks.sliding_window_view(padded, len(slack))
    total = opens + near.max(axis=1)[: len(opens)]
    at = int(total.argmax())
    if total[at] < _LEAST_LIKENESS:
        return None
    end = at + begin + inner + int(slack[near[at].argmax()])
    return Span((at + begin) * step, end * step, float(total[at]))


def places_of(span: Span, kind: Kind, bend: float = 0.0) -> NDArray[np.float64]:
    """Return where in the profile each module begins, quiet zones included.

    They are evenly spaced but for a bend: the share of the span by which the middle is off.
    """
    at = np.arange(-QUIET_MODULES, kind.modules + QUIET_MODULES + 1) / kind.modules
    return span.begin + (span.end - span.begin) * (at + 4 * bend * at * (1 - at))


def gridded(profile: Samples, module_at: NDArray[np.float64]) -> Samples:
    """Return the profile at `SAMPLES` to a module, for modules that begin at such places."""
    modules = len(module_at) - 1
    fine = np.arange(modules * SAMPLES) / SAMPLES + 0.5 / SAMPLES
    at = np.interp(fine, np.arange(modules + 1), module_at) - 0.5
    return sampled(profile, at, (module_at[-1] - module_at[0]) / (modules * SAMPLES))


def sampled(profile: Samples, at: NDArray[np.float64], step: float) -> Samples:
    """Return the profile at such places, each of which stands for all light of its step."""
    if step > 1:
        size = int(step)
        profile = np.convolve(profile, np.full(size, 1 / size, np.float32), mode="same")
        at = at + (0.5 if size % 2 == 0 else 0.0)
    return np.interp(at, np.arange(len(profile)), profile).astype(np.float32)


_SYMBOLS: Final = {
    blur: shapes_of(list(LEFT_INK), blur, before=BEFORE, after=AFTER) for blur in BLURS_MODULES
}


def guess_of(left: Samples, right: Samples, kind: Kind, blur: float) -> Guess:
    """Return the symbols most like the windows of both halves (place x sample) at such a blur."""
    shapes = _SYMBOLS[blur]
    of_left = -_normed(left) @ (shapes if kind.tells_first else shapes[:DIGITS]).T
    of_right = _normed(right) @ shapes[:DIGITS].T
    likeness = np.concatenate([of_left.max(axis=1), of_right.max(axis=1)])
    symbols = np.concatenate([of_left.argmax(axis=1), of_right.argmax(axis=1)])
    return Guess(symbols, float(likeness.mean()))


def _normed(windows: Samples) -> Samples:
    centred = windows - windows.mean(axis=1, keepdims=True)
    return centred / np.maximum(np.linalg.norm(centred, axis=1, keepdims=True), 1e-3)
