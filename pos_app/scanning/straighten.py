"""A striped region turned upright, its bars made parallel, and its rows averaged to profiles."""

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

_LONGEST_SAMPLES: Final = 4200
_QUIET_SHARE: Final = 0.1
_QUIET_PX: Final = 14
_MOST_ROWS: Final = 96
_ROUNDS: Final = 3
_SMOOTHED_ROWS: Final = 7
_SPARSE: Final = 3
"""Of rows smoothed together one in so many tells it all."""

_ALIKE: Final = 0.6
_LIGHTS: Final = 12
"""In how many parts of a code the light may differ."""

_WHITE: Final = 220

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


def straightened(grey: Frame, region: Region) -> Strip:
    """Return the profile of a region, after its bars have been turned upright."""
    length = region.length * (1 + 2 * _QUIET_SHARE) + 2 * _QUIET_PX
    samples_a_px = min(float(SAMPLES_A_PX), _LONGEST_SAMPLES / length)
    rows = max(4, min(_MOST_ROWS, round(region.height)))
    picture = _cut_out(grey, region, (round(length * samples_a_px), rows), samples_a_px)
    for _ in range(_ROUNDS):
        picture = _sheared(picture, _slopes_of(picture))
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


def _slopes_of(picture: _Picture) -> NDArray[np.float64]:
    """Return how far bars lean for each row, as level + left to right + top to bottom.

    Least squares over all pixels of: what changes downwards is what changes across, times the
    slope there. Smoothed along the bars first, for noise makes slopes look less than they are.
    """
    smooth = cv2.blur(picture, (3, min(_SMOOTHED_ROWS, picture.shape[0] | 1)))
    across = cv2.Sobel(smooth, cv2.CV_32F, 1, 0, scale=1 / 8)[::_SPARSE]
    down = cv2.Sobel(smooth, cv2.CV_32F, 0, 1, scale=1 / 8)[::_SPARSE]
    rows, width = across.shape
    x = np.linspace(-1, 1, width, dtype=np.float32)[None, :]
    y = np.linspace(-1, 1, rows, dtype=np.float32)[:, None]
    terms = np.stack([across, across * x, across * y]).reshape(3, -1)
    matrix = (terms @ terms.T).astype(np.float64)
    wanted = (terms @ down.reshape(-1)).astype(np.float64)
    matrix += np.eye(3) * (1e-6 * matrix[0, 0] + 1e-3)
    return np.asarray(np.linalg.solve(matrix, wanted), np.float64)


def _sheared(picture: _Picture, slopes: NDArray[np.float64]) -> _Picture:
    """Return the picture with bars of such slopes upright, its middle row left where it is."""
    rows, width = picture.shape
    x = np.arange(width, dtype=np.float32)[None, :]
    y = np.arange(rows, dtype=np.float32)[:, None]
    off = y - (rows - 1) / 2
    level, across, down = (np.float32(slope) for slope in slopes)
    lean = level + across * (2 * x / width - 1) + down * off / max(1, rows - 1)
    at_x = (x - off * lean).astype(np.float32)
    at_y = np.broadcast_to(y, (rows, width)).astype(np.float32)
    return cast(
        "_Picture",
        cv2.remap(picture, at_x, at_y, cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE),
    )


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
