"""QR codes too small or too blurred to be read as they are: found, enlarged, sharpened, read again.

What a QR code is beyond doubt its own error correction says, so one look is enough.
"""

from typing import Final, cast

from pos_app.scanning.libraries import read_square_by_zxing
from pos_app.scanning.locate import Cells, Square, dense_squares
from pos_app.scanning.opencv import cv2
from pos_app.scanning.source import Frame, Reading, Symbology

_QUIET_SHARE: Final = 0.15
_QUIET_PX: Final = 6
_LARGER: Final = 3.0
_LARGEST_PX: Final = 800
_SMALLEST_GAIN: Final = 1.25
_BLUR_PX: Final = 1.5
_SHARPER: Final = 3.0


def look_at_squares(grey: Frame, cells: Cells | None) -> list[Reading]:
    """Return the QR codes in what is dense and square in a frame."""
    return [reading for square in dense_squares(cells) for reading in _readings_in(grey, square)]


def _readings_in(grey: Frame, square: Square) -> list[Reading]:
    margin = round(_QUIET_SHARE * max(square.width, square.height)) + _QUIET_PX
    left, top = max(0, square.left - margin), max(0, square.top - margin)
    part = grey[
        top : square.top + square.height + margin, left : square.left + square.width + margin
    ]
    larger = min(_LARGER, _LARGEST_PX / max(part.shape))
    if larger < _SMALLEST_GAIN:  # as large as that it has been read already, or never will be
        return []
    enlarged = cv2.resize(part, None, fx=larger, fy=larger, interpolation=cv2.INTER_CUBIC)
    soft = cv2.GaussianBlur(enlarged, (0, 0), _BLUR_PX * larger)
    sharp = cv2.addWeighted(enlarged, 1 + _SHARPER, soft, -_SHARPER, 0)
    return [
        Reading(
            text=text,
            symbology=Symbology.QR,
            corners=tuple((left + round(x / larger), top + round(y / larger)) for x, y in corners),
        )
        for text, corners in read_square_by_zxing(cast("Frame", sharp))
    ]
