"""Finds a code's grid in a profile: where it starts and stops, and where each symbol begins.

Start and stop are looked for at every width of a module; between them the cheapest way is found
along which symbol follows symbol, each 11 modules wide or a little less or more.
"""

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from pos_app.scanning.likelihood.code_128 import DATA, MODULES, STARTS, STOP_MODULES
from pos_app.scanning.likelihood.shapes import (
    BLURS_MODULES,
    END_SHAPES,
    PAD_MODULES,
    SAMPLES,
    START_COUNT,
    STOP_ALONE,
    SYMBOL_SHAPES,
    Samples,
    energies_of,
    likeness_of,
)

_WIDTHS_PX: Final = (0.75, 5.0)
_WIDTH_STEP: Final = 1.05
_WIDTHS_DIFFER: Final = 4
_END_SHARE: Final = 0.32
_LEAST_LIKENESS: Final = 1.65
_FEWEST_SYMBOLS: Final = 5
_MOST_SYMBOLS: Final = 52
_STEP: Final = MODULES * SAMPLES
_DRIFTS: Final = (-2, -1, 0, 1, 2)
_DRIFT_COST: Final = 0.01
_ROOM: Final = 6
_REACH: Final = 6


@dataclass(frozen=True, slots=True)
class Ends:
    """Where a start and a stop are, in samples, and how wide a module is there."""

    likeness: float
    start: float
    start_width: float
    stop: float
    stop_width: float
    blur: float
    is_reversed: bool


@dataclass(frozen=True, slots=True)
class Track:
    """A code on an even grid: `PAD_MODULES`, symbols of 11 modules, stop of 13, `PAD_MODULES`.

    `symbols` are a first guess, start and check symbol among them; `misfit` is the share of the
    profile that they leave unexplained, 0 to 1.
    """

    grid: Samples
    symbols: NDArray[np.intp]
    misfit: float
    module_samples: float


def ends_of(profile: Samples, samples_a_px: float) -> list[Ends]:
    """Return a likely start and stop for each direction there is one, the likelier first."""
    length = len(profile)
    reach = max(round(length * _END_SHARE), 1)
    narrowest, widest = (width * samples_a_px for width in _WIDTHS_PX)
    narrowest = max(narrowest, length / (MODULES * (_MOST_SYMBOLS + 8)))
    widest = min(widest, length / (MODULES * _FEWEST_SYMBOLS))
    if widest <= narrowest:
        return []
    steps = int(np.log(widest / narrowest) / np.log(_WIDTH_STEP)) + 2
    widths = np.geomspace(narrowest, widest, steps)
    left = [_matches(profile[:reach], width) for width in widths]
    right = [_matches(profile[: -reach - 1 : -1], width) for width in widths]
    found = [
        _likeliest_ends(widths, starts, stops, length, is_reversed=is_reversed)
        for starts, stops, is_reversed in ((left, right, False), (right, left, True))
    ]
    return sorted((ends for ends in found if ends), key=lambda ends: -ends.likeness)


def track_of(profile: Samples, ends: Ends) -> Track | None:
    """Return the grid between two ends, or None if nothing leads from the one to the other."""
    read = profile[::-1] if ends.is_reversed else profile
    warp = _warp_between(ends)
    grid = _resampled(read, warp)
    found = _cheapest_way(grid, ends.blur)
    if found is None:
        return None
    misfit, begins, symbols = found
    even = _evened(warp, begins)
    width = (even[-1] - even[0]) / (len(even) - 1)
    return Track(_resampled(read, even), symbols, misfit, float(width))


@dataclass(frozen=True, slots=True)
class _Matches:
    """How like a start, and a stop seen from behind, a part is at best, and where that begins."""

    start_likeness: float
    start: float
    blur: int
    stop_likeness: float
    stop: float


def _matches(part: Samples, width: float) -> _Matches:
    fine = _at(part, np.arange(0, len(part) - 1, width / SAMPLES), width / SAMPLES)
    likeness = likeness_of(fine, END_SHAPES)
    if not likeness.size:
        return _Matches(-1, 0, 0, -1, 0)
    start, kind = divmod(int(likeness[:, :START_COUNT].argmax()), START_COUNT)
    best_stops = likeness[:, START_COUNT:].max(axis=1)
    stop = int(best_stops.argmax())
    return _Matches(
        start_likeness=float(likeness[start, kind]),
        start=start * width / SAMPLES,
        blur=kind // len(STARTS),
        stop_likeness=float(best_stops[stop]),
        stop=stop * width / SAMPLES,
    )


def _likeliest_ends(
    widths: NDArray[np.float64],
    starts: list[_Matches],
    stops: list[_Matches],
    length: int,
    *,
    is_reversed: bool,
) -> Ends | None:
    """Return the likeliest pair of a start and a stop of about the same width of modules."""
    best: Ends | None = None
    for at, start in enumerate(starts):
        near = range(max(0, at - _WIDTHS_DIFFER), min(len(widths), at + _WIDTHS_DIFFER + 1))
        other = max(near, key=lambda index: stops[index].stop_likeness - 0.01 * abs(index - at))
        likeness = start.start_likeness + stops[other].stop_likeness - 0.01 * abs(other - at)
        begin = start.start + PAD_MODULES * widths[at]
        # A stop is matched from behind, its quiet zone first.
        stop = length - stops[other].stop - (PAD_MODULES + STOP_MODULES) * widths[other]
        if likeness < _LEAST_LIKENESS or stop < begin + 3 * MODULES * widths[at]:
            continue
        if best is None or likeness > best.likeness:
            best = Ends(
                likeness=likeness,
                start=begin,
                start_width=float(widths[at]),
                stop=stop,
                stop_width=float(widths[other]),
                blur=BLURS_MODULES[start.blur],
                is_reversed=is_reversed,
            )
    return best


def _warp_between(ends: Ends) -> NDArray[np.float64]:
    """Return where in the profile each module of a grid begins, its width changing evenly."""
    mean = np.sqrt(ends.start_width * ends.stop_width)
    count = (ends.stop - ends.start) / mean
    before, after = PAD_MODULES + _ROOM, PAD_MODULES + _ROOM + STOP_MODULES
    at = np.arange(-before, int(count) + after + 1, dtype=np.float64)
    share = np.clip(at / count, 0, 1)
    width = ends.start_width * (1 - share) + ends.stop_width * share
    place = np.concatenate([[0.0], np.cumsum((width[1:] + width[:-1]) / 2)])
    place -= place[before]
    # The widths at both ends are rough; that they end where the stop is, is not.
    reached = _interpolated(count, at, place)
    return ends.start + place * ((ends.stop - ends.start) / reached)


def _interpolated(wanted: float, at: NDArray[np.float64], place: NDArray[np.float64]) -> float:
    return float(np.asarray(np.interp(np.array([wanted]), at, place), np.float64)[0])


def _resampled(read: Samples, module_at: NDArray[np.float64]) -> Samples:
    """Return the profile on a grid whose modules begin at such places, `SAMPLES` to a module."""
    modules = len(module_at) - 1
    fine = np.arange(modules * SAMPLES) / SAMPLES + 0.5 / SAMPLES
    at = np.interp(fine, np.arange(modules + 1), module_at) - 0.5
    return _at(read, at, (module_at[-1] - module_at[0]) / (modules * SAMPLES))


def _at(read: Samples, at: NDArray[np.float64], step: float) -> Samples:
    if step > 1:  # a sample stands for all light of its step
        size = int(step)
        read = np.convolve(read, np.full(size, 1 / size, np.float32), mode="same")
        at = at + (0.5 if size % 2 == 0 else 0.0)
    return np.interp(at, np.arange(len(read)), read).astype(np.float32)


def _cheapest_way(grid: Samples, blur: float) -> tuple[float, list[int], NDArray[np.intp]] | None:
    """Return the mean misfit, where on the grid each symbol begins (stop and end too), symbols."""
    energies = energies_of(grid, _STEP)
    usual = max(float(np.median(energies)), 1.0)
    weight = np.minimum(energies / usual, 2.0)
    shapes = SYMBOL_SHAPES[blur]
    likeness = likeness_of(grid, shapes)
    data = likeness[:, :DATA]
    cost = weight * (1 - np.clip(data.max(axis=1), 0, 1) ** 2)
    cost_start = weight * (1 - np.clip(likeness[:, STARTS[0] :].max(axis=1), 0, 1) ** 2)
    stop = likeness_of(grid, STOP_ALONE[blur])[:, 0]
    cost_stop = 1 - np.clip(stop, 0, 1) ** 2
    begin = (PAD_MODULES + _ROOM) * SAMPLES
    end = len(grid) - (PAD_MODULES + _ROOM + STOP_MODULES) * SAMPLES
    # The ways that have come so far lie in a band that widens by the drift at each symbol.
    low, ways = begin - _REACH + _STEP, cost_start[begin - _REACH : begin + _REACH + 1]
    back: list[tuple[int, NDArray[np.intp]]] = []
    best = (np.inf, 0, 0)
    for count in range(1, _MOST_SYMBOLS):
        if count >= _FEWEST_SYMBOLS - 1:
            best = min(best, _best_stop(ways, low, count, cost_stop, end))
        ways = ways[: max(0, len(cost) - low)]
        if not len(ways) or low > end + 2 * _REACH:
            break
        here = ways + cost[low : low + len(ways)]
        moved = np.full((len(_DRIFTS), len(here) + len(_DRIFTS) - 1), np.inf)
        for at, drift in enumerate(_DRIFTS):
            moved[at, at : at + len(here)] = here + _DRIFT_COST * abs(drift)
        choice = moved.argmin(axis=0)
        ways = moved[choice, np.arange(len(choice))]
        low += _STEP + _DRIFTS[0]
        back.append((low, choice))
    misfit, count, at = best
    if not np.isfinite(misfit):
        return None
    begins = [at + STOP_MODULES * SAMPLES, at]
    for low, choice in reversed(back[: count - 1]):
        at -= _STEP + _DRIFTS[int(choice[at - low])]
        begins.append(at)
    begins.append(at - _STEP)
    begins.reverse()
    symbols = [int(likeness[begins[0], STARTS[0] :].argmax()) + STARTS[0]]
    symbols += [int(data[begin].argmax()) for begin in begins[1:-2]]
    return misfit, begins, np.array(symbols, np.intp)


def _best_stop(
    ways: NDArray[np.floating], low: int, count: int, cost_stop: Samples, end: int
) -> tuple[float, int, int]:
    """Return the mean misfit of the best way that stops after so many symbols, and where."""
    first = max(low, end - 2 * _REACH)
    last = min(low + len(ways), end + 2 * _REACH + 1, len(cost_stop))
    if first >= last:
        return np.inf, 0, 0
    total = (ways[first - low : last - low] + cost_stop[first:last]) / (count + 1)
    at = int(np.argmin(total))
    return float(total[at]), count, first + at


def _evened(module_at: NDArray[np.float64], begins: list[int]) -> NDArray[np.float64]:
    """Return where each module of the code begins, smoothed over the symbols' beginnings."""
    found = np.interp(np.array(begins) / SAMPLES, np.arange(len(module_at)), module_at)
    symbols = len(begins) - 2
    modules = np.append(np.arange(symbols + 1) * MODULES, symbols * MODULES + STOP_MODULES)
    degree = 3 if symbols > 2 * MODULES else 2
    curve = np.polynomial.Polynomial.fit(modules, found, degree)
    wanted = np.arange(-PAD_MODULES, int(modules[-1]) + PAD_MODULES + 1)
    return np.asarray(curve(wanted), np.float64)
