"""Symbols in a row: what each costs between its neighbours, and what the best rows with it cost.

A symbol begins with a bar and ends with a space of one to four modules each. What a window shows is
the light of three parts: the spaces before it, the symbol itself, and the bars after it.
"""

from typing import Final

import numpy as np
from numpy.typing import NDArray

from pos_app.scanning.likelihood.learning import Array, seen_through
from pos_app.scanning.likelihood.shapes import SAMPLES

CONTEXT: Final = 4
"""How many modules of a neighbour's light are looked for: as many as its longest bar has."""


def heads_of(ink: Array) -> NDArray[np.intp]:
    """Return how many modules the first bar of each symbol has."""
    return np.argmin(ink, axis=1)


def tails_of(ink: Array) -> NDArray[np.intp]:
    """Return how many modules the last space of each symbol has."""
    return np.argmax(ink[:, ::-1], axis=1)


def costs_of(seen: Array, blur: Array, ink: Array) -> Array:
    """Return place x symbol x last space before - 1 x first bar after - 1: squares that remain.

    `seen` is place x sample in even light, `ink` symbol x module. The squares come from products of
    the three parts.
    """
    before, symbol, after = _parts(blur, ink)
    return (
        ((symbol**2).sum(axis=1) - 2 * seen @ symbol.T)[:, :, None, None]
        + ((before**2).sum(axis=1) - 2 * seen @ before.T)[:, None, :, None]
        + ((after**2).sum(axis=1) - 2 * seen @ after.T)[:, None, None, :]
        + 2 * (symbol @ before.T)[None, :, :, None]
        + 2 * (symbol @ after.T)[None, :, None, :]
        + 2 * (before @ after.T)[None, None, :, :]
        + (seen**2).sum(axis=1)[:, None, None, None]
    )


def module_responses(blur: Array, modules: int) -> Array:
    """Return module x sample: the light, in a symbol's window, of it and `CONTEXT` on each side."""
    reached = modules + 2 * CONTEXT
    single = np.repeat(np.eye(reached), SAMPLES, axis=1)
    seen = np.stack([seen_through(blur, row) for row in single])
    return seen[:, CONTEXT * SAMPLES : (CONTEXT + modules) * SAMPLES]


def least_costs(costs: Array, ink: Array) -> Array:
    """Return place x symbol: the cost of the best whole row with that symbol there."""
    count = len(costs)
    head, tail = heads_of(ink), tails_of(ink)
    by_head = [length + 1 == head for length in range(CONTEXT)]
    by_tail = [length + 1 == tail for length in range(CONTEXT)]
    forth = np.zeros((count + 1, CONTEXT, CONTEXT))
    for at in range(count):
        # symbol x first bar after: the best way up to this symbol
        ways = (costs[at] + forth[at][:, head - 1].T[:, :, None]).min(axis=1)
        forth[at + 1] = np.stack([ways[tails].min(axis=0, initial=np.inf) for tails in by_tail])
    back = np.zeros((count + 1, CONTEXT, CONTEXT))
    for at in range(count - 1, -1, -1):
        # symbol x last space before: the best way from this symbol on
        ways = (costs[at] + back[at + 1][tail - 1, :][:, None, :]).min(axis=2)
        back[at] = np.stack([ways[heads].min(axis=0, initial=np.inf) for heads in by_head], axis=1)
    before = forth[:-1][:, :, head - 1].transpose(0, 2, 1)
    after = back[1:][:, tail - 1, :]
    return (costs + before[:, :, :, None] + after[:, :, None, :]).min(axis=(2, 3))


def _parts(blur: Array, ink: Array) -> tuple[Array, Array, Array]:
    """Return what the spaces before, each symbol, and the bars after it show in its window."""
    module = np.arange(CONTEXT)
    lengths = np.arange(1, CONTEXT + 1)[:, None]
    bars_before, bars_after = module < CONTEXT - lengths, module < lengths
    responses = module_responses(blur, ink.shape[1])
    return (
        bars_before @ responses[:CONTEXT],
        ink @ responses[CONTEXT:-CONTEXT],
        bars_after @ responses[-CONTEXT:],
    )
