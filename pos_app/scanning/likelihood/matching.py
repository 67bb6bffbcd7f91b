"""Symbols out of a tracked profile: how a lens blurs it is learnt from the code itself.

First guesses tell which modules are ink; least squares tell what light, contrast and blur make such
a profile of them. Then every symbol is compared with what each of the 103 would look like between
its neighbours, the best sequence is found, and how much worse each other symbol would fit.
"""

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from pos_app.scanning.likelihood.code_128 import (
    DATA,
    HEAD,
    INK,
    MODULES,
    STOP_INK,
    TAIL,
)
from pos_app.scanning.likelihood.learning import Array, learnt_from
from pos_app.scanning.likelihood.sequences import CONTEXT, costs_of, least_costs
from pos_app.scanning.likelihood.shapes import PAD_MODULES, SAMPLES
from pos_app.scanning.likelihood.tracking import Track

_SYMBOLS_A_KNOT: Final = 4
_WINDOW: Final = MODULES * SAMPLES
_QUIET: Final = np.zeros(PAD_MODULES)


@dataclass(frozen=True, slots=True)
class Match:
    """The best sequence of symbols, start and check symbol among them, right or not.

    `excess` is symbol x alternative: by how many times the variance of what remains unexplained
    a sequence with that symbol there fits worse than the best. `explained` is the share of the
    profile that the sequence explains, 0 to 1; `worst` is the mean square that is left of the
    place that is explained worst, where ink is 1 and paper 0.
    """

    symbols: NDArray[np.intp]
    excess: Array
    explained: float
    worst: float


def match_of(track: Track, samples_a_px: float) -> Match | None:
    """Return the best sequence for a track, or None where contrast or blur make no sense."""
    grid = track.grid.astype(np.float64)
    found = _matched(grid, track.symbols)
    if found is not None and not np.array_equal(found[0], track.symbols):
        found = _matched(grid, found[0])
    if found is None:
        return None
    symbols, costs, least, explained = found
    remains = _remains(costs, symbols)
    # Neighbouring samples tell the same where a module has fewer pixels than samples.
    pixels_a_module = track.module_samples / samples_a_px
    independent = min(1.0, pixels_a_module / SAMPLES)
    # A place that shows something else entirely has no say in what stands there.
    doubt = np.maximum(remains, max(float(remains.mean()), 1e-4))[:, None]
    excess = (least - least.min(axis=1, keepdims=True)) * independent / doubt
    return Match(symbols, excess, explained, float(remains.max()))


def _matched(
    grid: Array, symbols: NDArray[np.intp]
) -> tuple[NDArray[np.intp], Array, Array, float] | None:
    """Return better symbols, what each costs there, in the best row, and what is explained."""
    modules = np.concatenate([_QUIET, INK[symbols].ravel(), STOP_INK, _QUIET])
    learnt = learnt_from(grid, modules, len(symbols) // _SYMBOLS_A_KNOT + 1)
    if learnt is None:
        return None
    begin = PAD_MODULES * SAMPLES
    seen = learnt.flat[begin : begin + len(symbols) * _WINDOW].reshape(len(symbols), _WINDOW)
    costs = costs_of(seen, learnt.blur, INK)
    costs[0, :DATA] = np.inf
    costs[1:, DATA:] = np.inf
    # Before the start lies a quiet zone, after the last symbol the stop, which begins with two.
    costs[0, :, : CONTEXT - 1] = np.inf
    costs[-1, :, :, [0, 2, 3]] = np.inf
    least = least_costs(costs, INK)
    return least.argmin(axis=1), costs, least, learnt.explained


def _remains(costs: Array, symbols: NDArray[np.intp]) -> Array:
    """Return for each place the mean square that its symbol leaves unexplained."""
    before = np.append(CONTEXT, TAIL[symbols[:-1]]) - 1
    after = np.append(HEAD[symbols[1:]], 2) - 1
    return costs[np.arange(len(symbols)), symbols, before, after] / _WINDOW
