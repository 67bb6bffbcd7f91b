"""The number that an EAN shows too blurred or too small for edges, by the likelihood of its digits.

As with Code 128: guesses tell what is ink, from which light and blur are learnt, with which every
digit of every place is compared. One digit is the whole check, so the margin has to do the rest.
"""

from dataclasses import dataclass, replace
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from pos_app.scanning.likelihood.learning import Array, Learnt, learnt_from, seen_through
from pos_app.scanning.likelihood.retail import (
    CENTRE,
    DIGITS,
    GUARD,
    LEFT_INK,
    MODULES,
    RIGHT_INK,
    Kind,
    choice_of,
    modules_of,
)
from pos_app.scanning.likelihood.retail_tracking import (
    QUIET_MODULES,
    Guess,
    Span,
    gridded,
    guess_of,
    places_of,
    spans_of,
)
from pos_app.scanning.likelihood.sequences import (
    CONTEXT,
    costs_of,
    heads_of,
    least_costs,
    module_responses,
    tails_of,
)
from pos_app.scanning.likelihood.shapes import BLURS_MODULES, SAMPLES, Samples
from pos_app.scanning.straighten import Strip

LEAST_MARGIN: Final = 40.0
"""By how much, in variances, the next number with a right check digit must fit worse."""

LEAST_EXPLAINED: Final = 0.9
MOST_LEFT: Final = 0.025
MOST_REPAIRED: Final = 6.0

LEAST_LIKENESS: Final = 0.8
"""How like digits what is seen must be to be looked at closely."""

_HOPELESS: Final = 0.4
_EXPLAINED_WELL: Final = 0.97
_NEARLY: Final = 0.6
_STRAIGHT: Final = 0.93
_BENDS: Final = (-0.03, -0.015, 0.015, 0.03)
"""How far, as a share of a code, its middle may lie off because one end is nearer."""

_KNOTS: Final = 4
_ROUNDS: Final = 3
_WINDOW: Final = MODULES * SAMPLES
_MOST_MOVED: Final = 1.0
"""By how many modules one round may move a place."""

_AT_THE_ENDS: Final = np.array([1, 0, 1, 0], np.float64)
"""What lies before each half and, turned around, after it: guards, in the half's own colours."""

_QUIET: Final = np.zeros(QUIET_MODULES)


class _Match(NamedTuple):
    learnt: Learnt
    symbols: NDArray[np.intp]
    left: Array
    right: Array
    worst: float


def likely_numbers(strip: Strip, kind: Kind) -> list[str]:
    """Return the numbers that looks at a strip show beyond doubt: at all of it, at either third.

    The thirds at its edges have no row in common, so that their noise is not the same.
    """
    start = _start_of(strip.mean, strip.samples_a_px, kind)
    if start is None or start.guess.likeness < LEAST_LIKENESS:
        return []
    looks: list[str] = []
    for profile in (strip.mean, strip.bands[0], strip.bands[-1]):
        read = profile[::-1] if start.is_reversed else profile
        match = _match_at(replace(start, read=read), strip.samples_a_px, kind)
        number = None if match is None else _believed(kind, match)
        looks += [number] if number is not None else []
        if not looks:
            break
    return looks


@dataclass(frozen=True, slots=True)
class _Start:
    read: Samples
    is_reversed: bool
    span: Span
    blur: float
    module_at: NDArray[np.float64]
    guess: Guess


def _start_of(profile: Samples, samples_a_px: float, kind: Kind) -> _Start | None:
    """Return where to begin: the span, direction, blur and bend whose symbols look best."""
    length = len(profile)
    starts = [
        _guessed_at(read, span, kind, blur, is_reversed=is_reversed)
        for found in spans_of(profile, samples_a_px, kind)
        for read, span, is_reversed in (
            (profile, found, False),
            (profile[::-1], Span(length - found.end, length - found.begin, found.likeness), True),
        )
        for blur in BLURS_MODULES
    ]
    best = max(starts, key=_likeness, default=None)
    if best is None or not _NEARLY <= best.guess.likeness < _STRAIGHT:
        return best
    bent = (
        _guessed_at(best.read, best.span, kind, best.blur, bend, is_reversed=best.is_reversed)
        for bend in _BENDS
    )
    return max(best, *bent, key=_likeness)


def _likeness(start: _Start) -> float:
    return start.guess.likeness


def _guessed_at(
    read: Samples,
    span: Span,
    kind: Kind,
    blur: float,
    bend: float = 0.0,
    *,
    is_reversed: bool,
) -> _Start:
    module_at = places_of(span, kind, bend)
    windows = _windows(gridded(read, module_at), kind)
    return _Start(read, is_reversed, span, blur, module_at, guess_of(*windows, kind, blur))


def _believed(kind: Kind, match: _Match) -> str | None:
    if match.learnt.explained < LEAST_EXPLAINED or match.worst > MOST_LEFT:
        return None
    choice = choice_of(kind, match.left, match.right)
    if choice.margin < LEAST_MARGIN or choice.repaired > MOST_REPAIRED:
        return None
    return choice.digits


def _match_at(start: _Start, samples_a_px: float, kind: Kind) -> _Match | None:
    """Return what fits best there, after the places of the modules have been put right."""
    module_at, symbols = start.module_at, start.guess.symbols
    width = (module_at[-1] - module_at[0]) / (len(module_at) - 1)
    independent = min(1.0, width / samples_a_px / SAMPLES)
    match: _Match | None = None
    for _ in range(_ROUNDS):
        grid = gridded(start.read, module_at).astype(np.float64)
        match = _matched(grid, symbols, kind, independent)
        if match is None or match.learnt.explained < _HOPELESS:
            return None
        if match.learnt.explained > _EXPLAINED_WELL:
            break
        module_at, symbols = _moved(module_at, match, kind), match.symbols
    return match


def _matched(
    grid: Array, symbols: NDArray[np.intp], kind: Kind, independent: float
) -> _Match | None:
    learnt = learnt_from(grid, _modules(kind, symbols), _KNOTS)
    if learnt is None:
        return None
    left, right = _windows(learnt.flat, kind)
    alphabet = LEFT_INK if kind.tells_first else LEFT_INK[:DIGITS]
    halves = [
        _half(1 - left, learnt.blur, alphabet),
        _half(right, learnt.blur, RIGHT_INK),
    ]
    remains = np.concatenate([remain for _, _, remain in halves])
    doubt = np.maximum(remains, max(float(remains.mean()), 1e-4))[:, None]
    scale = independent / doubt
    return _Match(
        learnt=learnt,
        symbols=np.concatenate([best for best, _, _ in halves]),
        left=halves[0][1] * scale[: kind.half],
        right=halves[1][1] * scale[kind.half :],
        worst=float(remains.max()),
    )


def _half(seen: Array, blur: Array, ink: Array) -> tuple[NDArray[np.intp], Array, Array]:
    """Return the best symbols, what each other costs more, and the mean square that is left."""
    seen = np.array(seen)
    responses = module_responses(blur, MODULES)
    seen[0] -= _AT_THE_ENDS @ responses[:CONTEXT]
    # The first module of what follows is a bar of one, which has a place among those that may be.
    seen[-1] -= (_AT_THE_ENDS * [0, 1, 1, 1]) @ responses[-CONTEXT:]
    costs = costs_of(seen, blur, ink)
    costs[0, :, : CONTEXT - 1] = np.inf
    costs[-1, :, :, 1:] = np.inf
    least = least_costs(costs, ink)
    best = least.argmin(axis=1)
    before = np.append(CONTEXT, tails_of(ink)[best[:-1]]) - 1
    after = np.append(heads_of(ink)[best[1:]], 1) - 1
    remains = costs[np.arange(len(best)), best, before, after] / _WINDOW
    return best, least - least.min(axis=1, keepdims=True), remains


def _moved(module_at: NDArray[np.float64], match: _Match, kind: Kind) -> NDArray[np.float64]:
    """Return better places for the modules, moved by a curve so that what is left is least."""
    ink = np.repeat(_modules(kind, match.symbols), SAMPLES)
    seen = seen_through(match.learnt.blur, ink)
    slope = np.gradient(seen) * SAMPLES
    along = np.linspace(-1, 1, len(seen))
    curves = np.stack([np.ones_like(along), along, along**2])
    terms = curves * slope
    matrix = terms @ terms.T + np.eye(3) * 1e-6
    shift = np.linalg.solve(matrix, terms @ (match.learnt.flat - seen)) @ curves
    modules = np.arange(len(module_at))
    at = np.interp(modules, (np.arange(len(seen)) + 0.5) / SAMPLES, shift)
    wanted = modules - np.clip(at, -_MOST_MOVED, _MOST_MOVED)
    return np.asarray(np.interp(wanted, modules, module_at), np.float64)


def _modules(kind: Kind, symbols: NDArray[np.intp]) -> Array:
    return np.concatenate([_QUIET, modules_of(kind, symbols), _QUIET])


def _windows(grid: Array, kind: Kind) -> tuple[Array, Array]:
    """Return the windows of the digits of both halves, place x sample."""
    width = kind.half * MODULES
    left = QUIET_MODULES + len(GUARD)
    right = left + width + len(CENTRE)
    return (
        grid[left * SAMPLES : (left + width) * SAMPLES].reshape(kind.half, _WINDOW),
        grid[right * SAMPLES : (right + width) * SAMPLES].reshape(kind.half, _WINDOW),
    )
