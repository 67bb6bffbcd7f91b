"""Barcodes in a frame: zxing-cpp first, and zbar asked for a second opinion where it finds none.

zxing-cpp is faster and has never read a wrong text in our measurements; zbar takes what uneven
light costs it. Only the symbologies of a till are looked for: all of them would cost three to seven
times the time. Rotated, small and inverted codes are worth the 2 ms they cost at 1280 x 720.
"""

from collections.abc import Iterable, Mapping, Sequence
from importlib import import_module
from typing import Final, Protocol, cast

import zxingcpp

from pos_app.scanning.opencv import cv2
from pos_app.scanning.source import Corners, Frame, Reading, Symbology, Trouble

_BY_ZXING: Final = {
    zxingcpp.BarcodeFormat.Code128: Symbology.CODE_128,
    zxingcpp.BarcodeFormat.QRCode: Symbology.QR,
    zxingcpp.BarcodeFormat.EAN13: Symbology.EAN_13,
    zxingcpp.BarcodeFormat.EAN8: Symbology.EAN_8,
}
_BY_ZBAR: Final = {
    "CODE128": Symbology.CODE_128,
    "QRCODE": Symbology.QR,
    "EAN13": Symbology.EAN_13,
    "EAN8": Symbology.EAN_8,
    "UPCA": Symbology.EAN_13,
}
_EAN_13_DIGITS: Final = 13
_COLOUR_DIMENSIONS: Final = 3
_LARGEST_ENLARGED_PX: Final = 4_000_000


class _ZbarSymbol(Protocol):
    """What pyzbar returns for a code; the rectangle is left, top, width, height."""

    data: bytes
    type: str
    rect: tuple[int, int, int, int]


class _Zbar(Protocol):
    """The part of `pyzbar.pyzbar` that is used here."""

    ZBarSymbol: Mapping[str, object]

    def decode(self, image: Frame, symbols: Iterable[object]) -> Sequence[_ZbarSymbol]: ...


class Decoder:
    """Reads codes out of frames. One for each thread; loading it takes about 20 ms.

    `troubles` says whether zbar, a library of the system, is missing: codes in uneven light are
    then read less often, everything else works.
    """

    def __init__(self) -> None:
        self._zbar = _zbar_or_none()
        self.troubles = () if self._zbar is not None else (Trouble.SECOND_DECODER_MISSING,)

    def read(self, frame: Frame, *, thorough: bool = False) -> list[Reading]:
        """Return every code found, in no order, with corners in pixels of the frame.

        Thorough asks zbar, then zxing-cpp again at twice the size, as long as nothing is found:
        about ten times the time where there is nothing to find.
        """
        is_colour = frame.ndim == _COLOUR_DIMENSIONS
        grey = cast("Frame", cv2.cvtColor(frame, cv2.COLOR_BGR2GRAY)) if is_colour else frame
        found = _read_by_zxing(grey)
        if thorough and not found:
            found = self._read_by_zbar(grey) or _read_enlarged(grey)
        return found

    def _read_by_zbar(self, grey: Frame) -> list[Reading]:
        if self._zbar is None:
            return []
        wanted = [self._zbar.ZBarSymbol[name] for name in _BY_ZBAR]
        return [
            Reading(
                # An EAN-13 that begins with 0 is told as the UPC-A it also is.
                text=symbol.data.decode(errors="replace").zfill(
                    _EAN_13_DIGITS if symbol.type == "UPCA" else 0
                ),
                symbology=_BY_ZBAR[symbol.type],
                corners=_corners_of(*symbol.rect),
            )
            for symbol in self._zbar.decode(grey, wanted)
        ]


def _zbar_or_none() -> _Zbar | None:
    try:
        return cast("_Zbar", cast("object", import_module("pyzbar.pyzbar")))
    except (ImportError, OSError):  # pyzbar is there, the system's libzbar0 is not
        return None


def _read_by_zxing(grey: Frame, scale: int = 1) -> list[Reading]:
    found = zxingcpp.read_barcodes(
        grey, formats=zxingcpp.BarcodeFormats(tuple(_BY_ZXING)), text_mode=zxingcpp.TextMode.Plain
    )
    return [
        Reading(
            text=barcode.text,
            symbology=_BY_ZXING[barcode.format],
            corners=tuple(
                (corner.x // scale, corner.y // scale)
                for corner in (
                    barcode.position.top_left,
                    barcode.position.top_right,
                    barcode.position.bottom_right,
                    barcode.position.bottom_left,
                )
            ),
        )
        for barcode in found
    ]


def _read_enlarged(grey: Frame) -> list[Reading]:
    if 4 * grey.size > _LARGEST_ENLARGED_PX:
        return []
    enlarged = cv2.resize(grey, None, fx=2, fy=2, interpolation=cv2.INTER_CUBIC)
    return _read_by_zxing(cast("Frame", enlarged), scale=2)


def _corners_of(left: int, top: int, width: int, height: int) -> Corners:
    right, bottom = left + width, top + height
    return ((left, top), (right, top), (right, bottom), (left, bottom))
