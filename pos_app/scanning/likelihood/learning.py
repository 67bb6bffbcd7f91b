"""What light, contrast and blur made of bars, learnt from a profile by least squares."""

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from pos_app.scanning.likelihood.shapes import SAMPLES

_REACH_MODULES: Final = 2.5
"""How far from its place the light of a module is looked for."""

_TAPS: Final = 11
_FAINTEST: Final = 0.15
"""The least contrast of a part of a code, as a share of the strongest."""

_MARGIN: Final = 2 * SAMPLES

Array = NDArray[np.floating]


@dataclass(frozen=True, slots=True)
class Learnt:
    """`flat` is the profile in even light, 0 for paper and 1 for ink, `blur` a kernel of sum 1.

    `explained` is the share of the profile that ink through such a lens explains, 0 to 1.
    """

    flat: Array
    blur: Array
    explained: float


def learnt_from(grid: Array, modules: Array, knots: int) -> Learnt | None:
    """Return what makes such a grid of modules (1 ink), or None where contrast makes no sense.

    The grid has `SAMPLES` to a module. Light and contrast bend at so many knots.
    """
    ink = np.repeat(modules, SAMPLES)
    inner = slice(_MARGIN, len(grid) - _MARGIN)
    hats = _hats(len(grid), max(2, knots))
    flat = _flattened(grid, seen_through(bell(), ink), hats, inner)
    if flat is None:
        return None
    flat = _flattened(grid, seen_through(_blur_between(ink, flat, inner), ink), hats, inner)
    if flat is None:
        return None
    blur = _blur_between(ink, flat, inner)
    left = flat - seen_through(blur, ink)
    explained = 1 - float(np.var(left[inner])) / max(float(np.var(flat[inner])), 1e-9)
    return Learnt(flat, blur, explained)


def seen_through(blur: Array, ink: Array) -> Array:
    """Return what a lens of such a blur shows of ink."""
    exact = np.asarray(ink, np.float64)
    return np.asarray(np.convolve(exact, np.asarray(blur, np.float64), mode="same"), np.float64)


def bell(width_modules: float = 0.6) -> Array:
    """Return the blur that is the first guess."""
    reach = round(_REACH_MODULES * SAMPLES)
    curve = np.exp(-0.5 * (np.arange(-reach, reach + 1) / (SAMPLES * width_modules)) ** 2)
    return curve / curve.sum()


def _flattened(grid: Array, seen: Array, hats: Array, inner: slice) -> Array | None:
    """Return the profile between paper (0) and ink (1), fitted to what should be seen of ink."""
    terms = np.concatenate([hats, hats * seen])
    fitted = _solved(terms[:, inner], grid[inner])
    paper, contrast = fitted[: len(hats)] @ hats, fitted[len(hats) :] @ hats
    if float(contrast.max()) >= 0:  # ink is darker than paper
        return None
    return (grid - paper) / np.minimum(contrast, _FAINTEST * float(contrast.min()))


def _hats(length: int, knots: int) -> Array:
    """Return knot x sample: functions whose sum is 1 and that make any bent line."""
    at = np.linspace(0, knots - 1, length)
    return np.clip(1 - np.abs(at[None, :] - np.arange(knots)[:, None]), 0, 1)


def _blur_between(ink: Array, flat: Array, inner: slice) -> Array:
    """Return the kernel, sum 1, that makes a profile of ink; smooth by being made of few hats."""
    reach = round(_REACH_MODULES * SAMPLES)
    kernels = _hats(2 * reach + 1, _TAPS)
    terms = np.stack([seen_through(kernel, ink) for kernel in kernels])
    fitted = _solved(terms[:, inner], flat[inner], ridge=1e-3)
    blur = fitted @ kernels
    total = float(blur.sum())
    return blur / total if total > 0 else bell()


def _solved(terms: Array, wanted: Array, ridge: float = 1e-6) -> Array:
    matrix = np.asarray(terms @ terms.T, np.float64)
    matrix += np.eye(len(terms)) * (ridge * float(np.trace(matrix)) / len(terms) + 1e-9)
    return np.asarray(np.linalg.solve(matrix, terms @ wanted), np.float64)
