"""A striped region turned upright, its bars made parallel, and its rows averaged to profiles."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, cast

import numpy as np
from numpy.typing import NDArray

from pos_app.scanning.locate import Region
from pos_app.scanning.opencv import cv2
from pos_app.scanning.source import Corners, Frame

SAMPLES_A_PX: Final = 2
"""How many samples of a profile there are to a pixel of the frame."""

BANDS: Final = 3

_LONGEST_SAMPLES: Final = 2600
_QUIET_SHARE: Final = 0.1
_QUIET_PX: Final = 14
_FEWEST_ROWS: Final = 4
_MOST_ROWS: Final = 96
_MOST_PIXELS: Final = 130_000
_ROUNDS: Final = 3
_STRAIGHT_ENOUGH: Final = 0.5
"""By how many samples the first row may lie off the last."""

_SMOOTHED_ROWS: Final = 7
_SPARSE: Final = 3
"""Of rows smoothed together one in so many tells it all."""

_ALIKE: Final = 0.6
_LIGHTS: Final = 12
"""In how many parts of a code the light may differ."""

_WHITE: Final = 220
_TRACE: Final = 1e-3

Profile = NDArray[np.floating]
"""Grey levels along a code, `SAMPLES_A_PX` to a pixel or fewer."""

_Picture = NDArray[np.floating]


@dataclass(frozen=True, slots=True)
class Strip:
    """A code seen straight. `mean` is the average of all rows, `bands` those of three thirds.

    `even` is `mean` with its light made even. `samples_a_px` tells how finely all are sampled.
    """

    mean: Profile
    even: Profile
    bands: tuple[Profile, ...]
    samples_a_px: float

    @property
    def agreement(self) -> float:
        """How alike the thirds are, -1 to 1: bars run through all of them, nothing else does."""
        if len(self.bands) < BANDS:
            return 1.0
        steps = np.diff(np.stack(self.bands), axis=1)
        norms = np.maximum(np.linalg.norm(steps, axis=1), _TRACE)
        alike = (steps @ steps.T) / np.outer(norms, norms)
        return float(alike[np.triu_indices(BANDS, 1)].mean())


def straightened(grey: Frame, region: Region) -> Strip:
    """Return the profile of a region, after its bars have been turned upright."""
    length = region.length * (1 + 2 * _QUIET_SHARE) + 2 * _QUIET_PX
    samples_a_px = min(float(SAMPLES_A_PX), _LONGEST_SAMPLES / length)
    width = round(length * samples_a_px)
    rows = max(_FEWEST_ROWS, min(_MOST_ROWS, round(region.height), _MOST_PIXELS // width))
    picture = _cut_out(grey, region, (width, rows), samples_a_px)
    picture = _straight(picture)
    picture = picture[_rows_alike(picture)]
    thirds = np.array_split(picture, min(BANDS, len(picture)))
    mean = cast("Profile", picture.mean(axis=0))
    bands = tuple(third.mean(axis=0) for third in thirds)
    return Strip(mean, _evenly_lit(mean), bands, samples_a_px)


def corners_of(region: Region) -> Corners:
    """Return the outline of a region."""
    box = cv2.boxPoints(
        ((region.x, region.y), (region.length, region.height), float(np.degrees(region.angle)))
    )
    # OpenCV begins at the bottom left of an upright rectangle.
    return tuple((round(float(x)), round(float(y))) for x, y in (*box[1:], box[0]))


def _cut_out(grey: Frame, region: Region, size: tuple[int, int], samples_a_px: float) -> _Picture:
    """Return the region, its bars roughly upright, so many samples wide and rows high."""
    width, height = size
    along = np.array([np.cos(region.angle), np.sin(region.angle)])
    down = np.array([-along[1], along[0]]) * (region.height / height)
    along /= samples_a_px
    at = np.array([region.x, region.y]) - along * (width - 1) / 2 - down * (height - 1) / 2
    matrix = np.column_stack([along, down, at])
    flags = cv2.INTER_CUBIC | cv2.WARP_INVERSE_MAP
    cut = cv2.warpAffine(grey, matrix, size, flags=flags, borderMode=cv2.BORDER_REPLICATE)
    return cut.astype(np.float32)


def _straight(cut: _Picture) -> _Picture:
    """Return a picture with its bars made parallel and upright, its middle row left where it is."""
    rows, width = cut.shape
    at_x = np.broadcast_to(np.arange(width, dtype=np.float32), (rows, width))
    at_y = np.repeat(np.arange(rows, dtype=np.float32)[:, None], width, axis=1)
    turned = cut
    slopes: list[NDArray[np.float64]] = []
    for _ in range(_ROUNDS):
        slopes.append(_slopes_of(turned))
        at_x = _leant_back(slopes, (rows, width))
        if np.abs(slopes[-1]).sum() * rows < _STRAIGHT_ENOUGH:
            break
        # Rough while the slopes are still being found; the last one, of the original, counts.
        turned = _looked_up(cut, at_x, at_y, cv2.INTER_LINEAR)
    return _looked_up(cut, at_x, at_y, cv2.INTER_CUBIC)


def _looked_up(cut: _Picture, at_x: _Picture, at_y: _Picture, how: int) -> _Picture:
    return cast("_Picture", cv2.remap(cut, at_x, at_y, how, borderMode=cv2.BORDER_REPLICATE))


def _slopes_of(picture: _Picture) -> NDArray[np.float64]:
    """Return how far bars lean for each row, as level + left to right + top to bottom.

    Least squares over all pixels of: what changes downwards is what changes across, times the
    slope there. Smoothed along the bars first, for noise makes slopes look less than they are.
    """
    smooth = cv2.blur(picture, (3, min(_SMOOTHED_ROWS, picture.shape[0] | 1)))
    here = smooth[1:-1:_SPARSE]
    across = here[:, 2:] - here[:, :-2]
    down = (smooth[2::_SPARSE] - smooth[:-2:_SPARSE])[:, 1:-1]
    rows, width = across.shape
    x = np.linspace(-1, 1, width, dtype=np.float32)[None, :]
    y = np.linspace(-1, 1, rows, dtype=np.float32)[:, None]
    terms = np.stack([across, across * x, across * y]).reshape(3, -1)
    matrix = (terms @ terms.T).astype(np.float64)
    wanted = (terms @ down.reshape(-1)).astype(np.float64)
    matrix += np.eye(3) * (1e-6 * matrix[0, 0] + 1e-3)
    return np.asarray(np.linalg.solve(matrix, wanted), np.float64)


def _leant_back(slopes: Sequence[NDArray[np.float64]], size: tuple[int, int]) -> _Picture:
    """Return where in the original each pixel comes from once all these slopes are taken away."""
    rows, width = size
    at_x = np.arange(width, dtype=np.float32)[None, :]
    off = (np.arange(rows, dtype=np.float32) - (rows - 1) / 2)[:, None]
    # The last was found in what the others had made upright already.
    for level, across, down in reversed([slope.astype(np.float32) for slope in slopes]):
        lean = level + across * (2 * at_x / width - 1) + down * off / max(1, rows - 1)
        at_x = (at_x - off * lean).astype(np.float32)
    return at_x


def _evenly_lit(mean: Profile) -> Profile:
    """Return a profile as if paper were equally white everywhere, as it is not in half a shadow."""
    reach = len(mean) // _LIGHTS | 1
    row = mean[None, :].astype(np.float32)
    paper = cv2.dilate(row, np.ones((1, reach)))
    smooth = cv2.GaussianBlur(paper, (0, 0), reach / 3, sigmaY=1)
    return (row / np.maximum(smooth, 1) * np.float32(_WHITE))[0]


def _rows_alike(picture: _Picture) -> NDArray[np.bool_]:
    """Tell which rows show the bars that most rows show, and no caption or margin."""
    rows, width = picture.shape
    inner = picture[:, width // 12 : -(width // 12)]
    centred = inner - inner.mean(axis=1, keepdims=True)
    usual = centred[rows // 4 : max(rows // 4 + 1, 3 * rows // 4)].mean(axis=0)
    likeness = centred @ usual
    return likeness >= _ALIKE * np.median(np.sort(likeness)[rows // 2 :])
