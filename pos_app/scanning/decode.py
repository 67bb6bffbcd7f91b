"""Barcodes in a frame: a quick look each time, a closer one where there is something to be read.

zxing-cpp has the quick look: it is the fastest, and has never read a wrong text in our
measurements. What is striped and yet unread is straightened and averaged, then read again, what is
as dense as a QR code enlarged and sharpened; a thorough look goes on with zbar, which takes what
uneven light costs zxing-cpp.
"""

from dataclasses import replace
from typing import Final, cast

from pos_app.scanning.agreement import believed, is_certain
from pos_app.scanning.bars import look_at_bars
from pos_app.scanning.fusion import Fusion
from pos_app.scanning.greys import grey_of
from pos_app.scanning.libraries import Zbar, read_by_zxing
from pos_app.scanning.locate import cells_of
from pos_app.scanning.opencv import cv2
from pos_app.scanning.source import Frame, Reading, Trouble
from pos_app.scanning.squares import look_at_squares

_LARGEST_ENLARGED_PX: Final = 4_000_000
_LARGEST_FOR_ZBAR_PX: Final = 1280


class Decoder:
    """Reads codes out of frames. One for each thread; loading it takes about 20 ms.

    `troubles` says whether zbar, a library of the system, is missing: codes in uneven light are
    then read less often, everything else works.
    """

    def __init__(self) -> None:
        self._zbar = Zbar()
        self._closer = (_look_thoroughly, self.look_by_zbar, _look_enlarged)
        self.troubles = () if self._zbar.is_there else (Trouble.SECOND_DECODER_MISSING,)

    def read(
        self, frame: Frame, *, thorough: bool = False, fusion: Fusion | None = None
    ) -> list[Reading]:
        """Return every code found, in no order, with corners in pixels of the frame.

        A fusion remembers the frames before this one, of the same stream. A frame may be grey or
        in colour, with alpha or without, of any depth and size.

        Thorough goes on, as long as nothing is found, with zxing-cpp's own thoroughness, zbar,
        and zxing-cpp at twice the size: ten times the time where there is nothing to find.
        """
        grey = grey_of(frame)
        if grey is None:
            return []
        looks = read_by_zxing(grey)
        if not looks or not all(map(is_certain, looks)):
            cells = cells_of(grey)
            looks += look_at_bars(grey, cells, fusion)
            if not believed(looks):
                looks += look_at_squares(grey, cells)
        for look in self._closer if thorough else ():
            if believed(looks):
                break
            looks += look(grey)
        return believed(looks)

    def look_by_zbar(self, grey: Frame) -> list[Reading]:
        """Read at half the size what is large, where zbar takes a quarter of the time."""
        if grey.shape[1] <= _LARGEST_FOR_ZBAR_PX or grey.shape[0] == 1:
            return self._zbar.read(grey)
        small = cv2.resize(grey, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA)
        return [
            replace(look, corners=tuple((2 * x, 2 * y) for x, y in look.corners))
            for look in self._zbar.read(cast("Frame", small))
        ]


def _look_enlarged(grey: Frame) -> list[Reading]:
    if 4 * grey.size > _LARGEST_ENLARGED_PX:
        return []
    enlarged = cv2.resize(grey, None, fx=2, fy=2, interpolation=cv2.INTER_CUBIC)
    return read_by_zxing(cast("Frame", enlarged), scale=2)


def _look_thoroughly(grey: Frame) -> list[Reading]:
    return read_by_zxing(grey, thorough=True)
