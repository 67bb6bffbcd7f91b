"""A quick glance at a frame: whether anything has changed, and whether there is light enough."""

from typing import Final

import numpy as np
import numpy.typing as npt

from pos_app.scanning.opencv import cv2
from pos_app.scanning.source import Frame

STILL_AFTER_MS: Final = 2000
"""How long nothing must change before less often is often enough."""

DARKEST: Final = 38
"""The mean grey level, of 255, below which a person should give more light."""

BRIGHT_AGAIN: Final = 50
"""The level from which there is light enough again; between the two nothing changes."""

_SPARSE: Final = 4
_SIZE: Final = (32, 18)
_CHANGED: Final = 4.0
"""Grey levels by which one of the patches must change; noise moves them by less than one."""


_Patches = npt.NDArray[np.float32]


class Glance:
    """Follows one stream of frames."""

    def __init__(self) -> None:
        self._patches: _Patches | None = None
        self._changed_ms = 0
        self.is_dark = False

    def is_still(self, frame: Frame, at_ms: int) -> bool:
        """Tell whether nothing has changed for `STILL_AFTER_MS`; takes 0.3 ms."""
        sparse = np.ascontiguousarray(frame[::_SPARSE, ::_SPARSE])
        small = cv2.resize(sparse, _SIZE, interpolation=cv2.INTER_AREA)
        patches = small.reshape(_SIZE[1], _SIZE[0], -1).mean(axis=2, dtype=np.float32)
        self.is_dark = float(patches.mean()) < (BRIGHT_AGAIN if self.is_dark else DARKEST)
        if self._patches is None or float(np.abs(patches - self._patches).max()) > _CHANGED:
            # Compared with what was there when it last changed, so that slow changes count too.
            self._patches, self._changed_ms = patches, at_ms
        return at_ms - self._changed_ms >= STILL_AFTER_MS
