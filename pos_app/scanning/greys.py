"""Any picture as a grey frame of bytes: cameras for the dark bring more depth, files alpha."""

from typing import TYPE_CHECKING, Any, Final, cast

import numpy as np
from numpy.typing import NDArray

from pos_app.scanning.opencv import cv2

if TYPE_CHECKING:
    from pos_app.scanning.source import Frame

_COLOUR_DIMENSIONS: Final = 3
_TO_GREY: Final = {3: cv2.COLOR_BGR2GRAY, 4: cv2.COLOR_BGRA2GRAY}
_LEVELS: Final = 255


def grey_of(picture: NDArray[Any]) -> "Frame | None":
    """Return height x width bytes of a picture in grey, BGR or BGRA; None of one without pixels."""
    if not picture.size:
        return None
    levels = cast("Frame", picture) if picture.dtype == np.uint8 else _bytes_of(picture)
    if levels.ndim == _COLOUR_DIMENSIONS:
        kind = _TO_GREY.get(levels.shape[2])
        grey = levels[:, :, 0] if kind is None else cv2.cvtColor(levels, kind)
        return cast("Frame", np.ascontiguousarray(grey))
    return np.ascontiguousarray(levels)


def _bytes_of(picture: NDArray[Any]) -> "Frame":
    """Return a picture of another depth so that its brightest level is white."""
    exact = np.nan_to_num(picture.astype(np.float64), nan=0, posinf=0, neginf=0)
    brightest = max(1.0, float(exact.max()))
    return np.clip(exact * (_LEVELS / brightest), 0, _LEVELS).astype(np.uint8)
