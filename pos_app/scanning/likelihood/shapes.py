"""What starts, stops and symbols look like through a lens, and how like them a profile is."""

from collections.abc import Iterable, Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from pos_app.scanning.likelihood.code_128 import INK, STARTS, STOP_INK

SAMPLES: Final = 4
"""How many samples a module has wherever a width of modules is known."""

PAD_MODULES: Final = 4
"""How much of a quiet zone is looked at."""

BLURS_MODULES: Final = (0.5, 0.9)
"""The standard deviations of the blurs that are tried, in modules."""

BEFORE: Final = (0, 0)
AFTER: Final = (1, 1)
"""What mostly lies beside a symbol that begins with a bar and ends with a space."""

Samples = NDArray[np.floating]


def likeness_of(fine: Samples, shapes: Samples) -> Samples:
    """Return window x shape: the correlation of each, for shapes without mean and of length 1."""
    size = shapes.shape[1]
    if len(fine) < size:
        return np.empty((0, len(shapes)), np.float32)
    # Copied, for on a view that overlaps itself the product takes ten times as long.
    windows = np.ascontiguousarray(np.lib.stride_tricks.sliding_window_view(fine, size))
    return np.asarray(windows @ shapes.T) / np.sqrt(energies_of(fine, size))[:, None]


def energies_of(fine: Samples, size: int) -> Samples:
    """Return for each window the sum of squares about its own mean, at least a trace."""
    exact = fine.astype(np.float64)
    sums = np.cumsum(np.concatenate([[0.0], exact]))
    squares = np.cumsum(np.concatenate([[0.0], exact**2]))
    total, square = sums[size:] - sums[:-size], squares[size:] - squares[:-size]
    return np.maximum(square - total**2 / size, 1e-3 * size).astype(np.float32)


def shapes_of(
    rows: Iterable[Samples],
    blur: float,
    *,
    before: Sequence[int] = (),
    after: Sequence[int] = (),
) -> Samples:
    """Return rows of ink as what a lens of such a blur shows: white is 1, no mean, length 1.

    The modules before and after them throw their light on them and are not shown.
    """
    between = [np.concatenate([before, row, after]) for row in rows]
    seen = np.stack([_blurred(1 - np.repeat(row, SAMPLES), blur) for row in between])
    return _normed(seen[:, len(before) * SAMPLES : seen.shape[1] - len(after) * SAMPLES])


def _normed(rows: Samples) -> Samples:
    centred = rows - np.asarray(rows.mean(axis=1, keepdims=True))
    return np.asarray(centred / np.linalg.norm(centred, axis=1, keepdims=True), np.float32)


def _blurred(row: Samples, blur: float) -> Samples:
    reach = 3 * SAMPLES
    span = np.arange(-reach, reach + 1) / SAMPLES
    bell = np.exp(-0.5 * (span / blur) ** 2)
    padded = np.pad(row, reach, mode="edge")
    seen = np.convolve(np.asarray(padded, np.float64), bell / bell.sum(), mode="valid")
    return np.asarray(seen, np.float32)


_QUIET: Final = np.zeros(PAD_MODULES, np.float32)
_STARTS: Final = [np.concatenate([_QUIET, INK[start]]) for start in STARTS]
# Seen from behind, and without its last two modules as wide as a start.
_STOP_BACKWARDS: Final = np.concatenate([_QUIET, STOP_INK[:1:-1]])
START_COUNT: Final = len(BLURS_MODULES) * len(STARTS)
END_SHAPES: Final = np.concatenate(
    [shapes_of(_STARTS, blur) for blur in BLURS_MODULES]
    + [shapes_of([_STOP_BACKWARDS], blur) for blur in BLURS_MODULES]
)
SYMBOL_SHAPES: Final = {
    blur: shapes_of(INK, blur, before=BEFORE, after=AFTER) for blur in BLURS_MODULES
}
"""The 106 symbols between the space before them and the bar after them."""

STOP_ALONE: Final = {blur: shapes_of([STOP_INK], blur) for blur in BLURS_MODULES}
