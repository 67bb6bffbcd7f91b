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
from pos_app.scanning.likelihood.shapes import PAD_MODULES, SAMPLES
from pos_app.scanning.likelihood.tracking import Track

_REACH_MODULES: Final = 2.5
"""How far from its place the light of a module is looked for."""

_TAPS: Final = 11
_SYMBOLS_A_KNOT: Final = 4
_CONTEXT: Final = 4
_FAINTEST: Final = 0.15
"""The least contrast of a part of a code, as a share of the strongest."""

_WINDOW: Final = MODULES * SAMPLES

_Array = NDArray[np.floating]


@dataclass(frozen=True, slots=True)
class Match:
    """The best sequence of symbols, start and check symbol among them, right or not.

    `excess` is symbol x alternative: by how many times the variance of what remains unexplained
    a sequence with that symbol there fits worse than the best. `explained` is the share of the
    profile that the sequence explains, 0 to 1; `worst` is the mean square that is left of the
    place that is explained worst, where ink is 1 and paper 0.
    """

    symbols: NDArray[np.intp]
    excess: _Array
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
    symbols, costs, explained = found
    least = _least_costs(costs)
    remains = _remains(costs, symbols)
    # Neighbouring samples tell the same where a module has fewer pixels than samples.
    pixels_a_module = track.module_samples / samples_a_px
    independent = min(1.0, pixels_a_module / SAMPLES)
    # A place that shows something else entirely has no say in what stands there.
    doubt = np.maximum(remains, max(float(remains.mean()), 1e-4))[:, None]
    excess = (least - least.min(axis=1, keepdims=True)) * independent / doubt
    return Match(symbols, excess, explained, float(remains.max()))


def _matched(
    grid: _Array, symbols: NDArray[np.intp]
) -> tuple[NDArray[np.intp], _Array, float] | None:
    """Return better symbols, what each costs between its neighbours, and what is explained."""
    learnt = _learnt(grid, symbols)
    if learnt is None:
        return None
    flat, blur, explained = learnt
    costs = _costs(flat, blur, len(symbols))
    return _least_costs(costs).argmin(axis=1), costs, explained


def _remains(costs: _Array, symbols: NDArray[np.intp]) -> _Array:
    """Return for each place the mean square that its symbol leaves unexplained."""
    before = np.append(_CONTEXT, TAIL[symbols[:-1]]) - 1
    after = np.append(HEAD[symbols[1:]], 2) - 1
    return costs[np.arange(len(symbols)), symbols, before, after] / _WINDOW


def _learnt(grid: _Array, symbols: NDArray[np.intp]) -> tuple[_Array, _Array, float] | None:
    """Return the profile in even light (0 paper, 1 ink), the blur, and what they explain."""
    ink = np.repeat(
        np.concatenate(
            [np.zeros(PAD_MODULES), INK[symbols].ravel(), STOP_INK, np.zeros(PAD_MODULES)]
        ),
        SAMPLES,
    )
    inner = slice(2 * SAMPLES, len(grid) - 2 * SAMPLES)
    hats = _hats(len(grid), max(2, len(symbols) // _SYMBOLS_A_KNOT + 1))
    flat = _flattened(grid, _seen(ink, _bell()), hats, inner)
    if flat is None:
        return None
    flat = _flattened(grid, _seen(ink, _blur_between(ink, flat, inner)), hats, inner)
    if flat is None:
        return None
    blur = _blur_between(ink, flat, inner)
    left = flat - _seen(ink, blur)
    explained = 1 - float(np.var(left[inner])) / max(float(np.var(flat[inner])), 1e-9)
    return flat, blur, explained


def _flattened(grid: _Array, seen: _Array, hats: _Array, inner: slice) -> _Array | None:
    """Return the profile between paper (0) and ink (1), fitted to what should be seen of ink."""
    terms = np.concatenate([hats, hats * seen])
    fitted = _solved(terms[:, inner], grid[inner])
    paper, contrast = fitted[: len(hats)] @ hats, fitted[len(hats) :] @ hats
    if float(contrast.max()) >= 0:  # ink is darker than paper
        return None
    return (grid - paper) / np.minimum(contrast, _FAINTEST * float(contrast.min()))


def _seen(ink: _Array, blur: _Array) -> _Array:
    """Return what a lens of such a blur shows of ink."""
    exact = np.asarray(ink, np.float64)
    return np.asarray(np.convolve(exact, np.asarray(blur, np.float64), mode="same"), np.float64)


def _hats(length: int, knots: int) -> _Array:
    """Return knot x sample: functions whose sum is 1 and that make any bent line."""
    at = np.linspace(0, knots - 1, length)
    return np.clip(1 - np.abs(at[None, :] - np.arange(knots)[:, None]), 0, 1)


def _blur_between(ink: _Array, flat: _Array, inner: slice) -> _Array:
    """Return the kernel, sum 1, that makes a profile of ink; smooth by being made of few hats."""
    reach = round(_REACH_MODULES * SAMPLES)
    kernels = _hats(2 * reach + 1, _TAPS)
    seen = [_seen(ink, kernels[tap]) for tap in range(_TAPS)]
    terms = np.stack(seen)
    fitted = _solved(terms[:, inner], flat[inner], ridge=1e-3)
    blur = fitted @ kernels
    total = float(blur.sum())
    return blur / total if total > 0 else _bell()


def _solved(terms: _Array, wanted: _Array, ridge: float = 1e-6) -> _Array:
    matrix = np.asarray(terms @ terms.T, np.float64)
    matrix += np.eye(len(terms)) * (ridge * float(np.trace(matrix)) / len(terms) + 1e-9)
    return np.asarray(np.linalg.solve(matrix, terms @ wanted), np.float64)


def _bell(width_modules: float = 0.6) -> _Array:
    reach = round(_REACH_MODULES * SAMPLES)
    bell = np.exp(-0.5 * (np.arange(-reach, reach + 1) / (SAMPLES * width_modules)) ** 2)
    return bell / bell.sum()


def _costs(flat: _Array, blur: _Array, count: int) -> _Array:
    """Return place x symbol x last space before - 1 x first bar after - 1: squares that remain.

    What a window shows is the light of three parts, so the squares come from products of the parts.
    """
    before, symbol, after = _parts(blur)
    begin = PAD_MODULES * SAMPLES
    seen = flat[begin : begin + count * _WINDOW].reshape(count, _WINDOW)
    costs = (
        ((symbol**2).sum(axis=1) - 2 * seen @ symbol.T)[:, :, None, None]
        + ((before**2).sum(axis=1) - 2 * seen @ before.T)[:, None, :, None]
        + ((after**2).sum(axis=1) - 2 * seen @ after.T)[:, None, None, :]
        + 2 * (symbol @ before.T)[None, :, :, None]
        + 2 * (symbol @ after.T)[None, :, None, :]
        + 2 * (before @ after.T)[None, None, :, :]
        + (seen**2).sum(axis=1)[:, None, None, None]
    )
    costs[0, :DATA] = np.inf
    costs[1:, DATA:] = np.inf
    # Before the start lies a quiet zone, after the last symbol the stop, which begins with two.
    costs[0, :, : _CONTEXT - 1] = np.inf
    costs[-1, :, :, [0, 2, 3]] = np.inf
    return costs


def _parts(blur: _Array) -> tuple[_Array, _Array, _Array]:
    """Return what the spaces before, each symbol, and the bars after it show in its window."""
    module = np.arange(_CONTEXT)
    lengths = np.arange(1, _CONTEXT + 1)[:, None]
    bars_before, bars_after = module < _CONTEXT - lengths, module < lengths
    responses = _module_responses(blur, 2 * _CONTEXT + MODULES)
    return (
        bars_before @ responses[:_CONTEXT],
        INK @ responses[_CONTEXT:-_CONTEXT],
        bars_after @ responses[-_CONTEXT:],
    )


def _module_responses(blur: _Array, modules: int) -> _Array:
    """Return module x sample: the light of one module in the window of a symbol."""
    single = np.repeat(np.eye(modules), SAMPLES, axis=1)
    seen = np.stack([_seen(row, blur) for row in single])
    return seen[:, _CONTEXT * SAMPLES : _CONTEXT * SAMPLES + _WINDOW]


def _least_costs(costs: _Array) -> _Array:
    """Return place x symbol: the cost of the best whole sequence with that symbol there."""
    count = len(costs)
    by_head = [length + 1 == HEAD for length in range(_CONTEXT)]
    by_tail = [length + 1 == TAIL for length in range(_CONTEXT)]
    forth = np.zeros((count + 1, _CONTEXT, _CONTEXT))
    for at in range(count):
        # symbol x first bar after: the best way up to this symbol
        ways = (costs[at] + forth[at][:, HEAD - 1].T[:, :, None]).min(axis=1)
        forth[at + 1] = np.stack([ways[tails].min(axis=0) for tails in by_tail])
    back = np.zeros((count + 1, _CONTEXT, _CONTEXT))
    for at in range(count - 1, -1, -1):
        # symbol x last space before: the best way from this symbol on
        ways = (costs[at] + back[at + 1][TAIL - 1, :][:, None, :]).min(axis=2)
        back[at] = np.stack([ways[heads].min(axis=0) for heads in by_head], axis=1)
    before = forth[:-1][:, :, HEAD - 1].transpose(0, 2, 1)
    after = back[1:][:, TAIL - 1, :]
    return (costs + before[:, :, :, None] + after[:, :, None, :]).min(axis=(2, 3))
