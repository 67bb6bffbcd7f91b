"""Where in a frame something striped lies, found by how its pixels differ from their neighbours.

Differences are taken at full size, because the bars of a small code vanish from a smaller copy, and
averaged over cells. In four directions they tell which way the stripes run: the coherence of the
structure tensor, from sums of absolute differences, which are ten times as quick to have.
"""

from dataclasses import dataclass
from typing import Final, cast

import numpy as np
from numpy.typing import NDArray

from pos_app.scanning.opencv import cv2
from pos_app.scanning.source import Frame

REGIONS: Final = 3
"""How many regions are worth a second look."""

_CELLS_ACROSS: Final = 240
_SMALLEST_CELL_PX: Final = 4
_WINDOW_CELLS: Final = 5
_FAINTEST: Final = 1.6
"""Grey levels by which stripes must differ more across than along."""

_SHARE_OF_STRONGEST: Final = 0.18
_COHERENT: Final = 0.28
_AGREEING: Final = 0.75
"""The cosine of twice the angle by which cells of one region may differ: 20 degrees."""

_FEWEST_CELLS: Final = 24
_SMALLEST_PX: Final = 16

SQUARES: Final = 2
"""How many dense squares are worth a second look."""

_LEAST_DENSE: Final = 3.0
_DENSEST_PERCENT: Final = 99.8
_SHARE_OF_DENSEST: Final = 0.3
_LEAST_FILLED: Final = 0.45
_LEAST_SQUARE: Final = 0.5
_SMALLEST_SQUARE_PX: Final = 24

_Map = NDArray[np.floating]


@dataclass(frozen=True, slots=True)
class Region:
    """A striped part of a frame, in pixels: its middle, its size along and across the code.

    `angle` is the direction across the bars, in radians, counted from x towards y.
    """

    x: float
    y: float
    length: float
    height: float
    angle: float
    strength: float


@dataclass(frozen=True, slots=True)
class Cells:
    """How much each cell of a frame, so many pixels wide and high, differs within itself.

    `straight` is across less along, `diagonal` one diagonal less the other, `total` all of it.
    """

    straight: _Map
    diagonal: _Map
    total: _Map
    size_px: int


@dataclass(frozen=True, slots=True)
class Square:
    """A part of a frame that is dense in all directions, in whole pixels."""

    left: int
    top: int
    width: int
    height: int


def cells_of(grey: Frame) -> Cells | None:
    """Return the cells of a frame, or None where it is too small for a code."""
    size_px = max(_SMALLEST_CELL_PX, round(grey.shape[1] / _CELLS_ACROSS))
    if min(grey.shape) < _FEWEST_CELLS // 4 * size_px:
        return None
    return Cells(*_differences(grey, size_px), size_px)


def striped_regions(cells: Cells | None) -> list[Region]:
    """Return the most striped regions of a frame, the strongest first; none in most frames."""
    if cells is None:
        return []
    straight, diagonal, total = cells.straight, cells.diagonal, cells.total
    strength = cast("_Map", cv2.magnitude(straight, diagonal))
    is_striped = (strength > max(_FAINTEST, _SHARE_OF_STRONGEST * float(strength.max()))) & (
        strength > _COHERENT * total
    )
    found: list[Region] = []
    for mask in _components(is_striped):
        region, others = _region_of(mask, straight, diagonal, cells.size_px)
        found += [region] if region else []
        # A label on a striped sleeve hangs together with it, but its bars run another way.
        for rest in _components(others)[:1]:
            second, _ = _region_of(rest, straight, diagonal, cells.size_px)
            found += [second] if second else []
    return sorted(found, key=lambda region: -region.strength)[:REGIONS]


def dense_squares(cells: Cells | None) -> list[Square]:
    """Return what is as dense in all directions and as square as a QR code, the largest first."""
    if cells is None:
        return []
    dense = cells.total - cast("_Map", cv2.magnitude(cells.straight, cells.diagonal))
    least = max(_LEAST_DENSE, _SHARE_OF_DENSEST * float(np.percentile(dense, _DENSEST_PERCENT)))
    closed = cv2.morphologyEx((dense > least).astype(np.uint8), cv2.MORPH_CLOSE, np.ones((3, 3)))
    _, _, stats, _ = cv2.connectedComponentsWithStats(closed, connectivity=8)
    largest = stats[1:][np.argsort(-stats[1:, cv2.CC_STAT_AREA])][:SQUARES]
    return [
        Square(*(int(side) * cells.size_px for side in (left, top, width, height)))
        for left, top, width, height, area in largest
        if area >= max(_FEWEST_CELLS // 2, _LEAST_FILLED * width * height)
        and _LEAST_SQUARE <= width / height <= 1 / _LEAST_SQUARE
        and max(width, height) * cells.size_px >= _SMALLEST_SQUARE_PX
    ]


def _components(mask: NDArray[np.bool_]) -> list[NDArray[np.bool_]]:
    """Return the largest parts of a mask that hang together, the largest first."""
    closed = cv2.morphologyEx(mask.astype(np.uint8), cv2.MORPH_CLOSE, np.ones((3, 3)))
    _, labels, stats, _ = cv2.connectedComponentsWithStats(closed, connectivity=8)
    sizes = stats[1:, cv2.CC_STAT_AREA]
    largest = np.argsort(-sizes)[:REGIONS]
    return [labels == at + 1 for at in largest if sizes[at] >= _FEWEST_CELLS]


def _differences(grey: Frame, cell: int) -> tuple[_Map, _Map, _Map]:
    """Return by cell: across less along, one diagonal less the other, and all that differs."""
    size = (grey.shape[1] // cell, grey.shape[0] // cell)
    # Whole cells of bytes are averaged five times as quickly as anything else.
    width, height = size[0] * cell, size[1] * cell
    wider = cv2.copyMakeBorder(grey, 0, 1, 0, 1, cv2.BORDER_REPLICATE)
    here, both = wider[:height, :width], wider[1 : height + 1, 1 : width + 1]
    right, below = wider[:height, 1 : width + 1], wider[1 : height + 1, :width]
    means: list[_Map] = []
    for one, other in ((here, right), (here, below), (here, both), (right, below)):
        mean = cv2.resize(cv2.absdiff(one, other), size, interpolation=cv2.INTER_AREA)
        window = (_WINDOW_CELLS, _WINDOW_CELLS)
        means.append(cast("_Map", cv2.blur(mean.astype(np.float32), window)))
    across, along, falling, rising = means
    # Noise differs in all directions alike, and by as much in most cells of a frame.
    floor = min(float(np.median(across)), float(np.median(along)))
    return across - along, falling - rising, np.maximum(across + along - floor, 1)


def _region_of(
    mask: NDArray[np.bool_], straight: _Map, diagonal: _Map, cell: int
) -> tuple[Region | None, NDArray[np.bool_]]:
    """Return the rectangle around those cells whose stripes run the same way, and the others."""
    twice_x, twice_y = float(straight[mask].sum()), float(diagonal[mask].sum())
    norm = float(np.hypot(twice_x, twice_y)) or 1.0
    agreement = (straight * (twice_x / norm) + diagonal * (twice_y / norm)) * mask
    agreeing = agreement > _AGREEING * np.hypot(straight, diagonal)
    rows, columns = np.nonzero(mask & agreeing)
    others = mask & ~agreeing
    if len(rows) < _FEWEST_CELLS:
        return None, others
    weight = agreement[rows, columns]
    angle = 0.5 * float(np.arctan2(diagonal[rows, columns].sum(), straight[rows, columns].sum()))
    x, y = (columns + 0.5) * cell, (rows + 0.5) * cell
    along = x * np.cos(angle) + y * np.sin(angle)
    across = y * np.cos(angle) - x * np.sin(angle)
    left, right = _ends(along, weight)
    top, bottom = _ends(across, weight)
    length, height = right - left + cell, bottom - top + cell
    if length < _SMALLEST_PX or height < _SMALLEST_PX / 2:
        return None, others
    middle, depth = (left + right) / 2, (top + bottom) / 2
    region = Region(
        x=float(middle * np.cos(angle) - depth * np.sin(angle)),
        y=float(middle * np.sin(angle) + depth * np.cos(angle)),
        length=float(length),
        height=float(height),
        angle=angle,
        strength=float(weight.sum()),
    )
    return region, others


def _ends(at: _Map, weight: _Map) -> tuple[float, float]:
    """Return between which values nearly all of the weight lies."""
    order = np.argsort(at)
    share = np.cumsum(weight[order])
    first, last = np.searchsorted(share, (0.01 * share[-1], 0.99 * share[-1]))
    return float(at[order[first]]), float(at[order[min(last, len(at) - 1)]])
