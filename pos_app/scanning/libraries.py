"""The libraries that read codes, behind two functions: zxing-cpp, and zbar where the system has it.

Only the symbologies of a till are looked for: all of them would cost three to seven times the time.
"""

from collections.abc import Iterable, Mapping, Sequence
from importlib import import_module
from typing import Final, Protocol, cast

import numpy as np
import zxingcpp
from numpy.typing import NDArray

from pos_app.scanning.source import Corners, Frame, Reading, Symbology

_BY_ZXING: Final = {
    zxingcpp.BarcodeFormat.Code128: Symbology.CODE_128,
    zxingcpp.BarcodeFormat.QRCode: Symbology.QR,
    zxingcpp.BarcodeFormat.EAN13: Symbology.EAN_13,
    zxingcpp.BarcodeFormat.EAN8: Symbology.EAN_8,
}
_ALL: Final = zxingcpp.BarcodeFormats(tuple(_BY_ZXING))
_LINEAR: Final = zxingcpp.BarcodeFormats(
    tuple(kind for kind, symbology in _BY_ZXING.items() if symbology is not Symbology.QR)
)
_SQUARE: Final = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)
_BY_ZBAR: Final = {
    "CODE128": Symbology.CODE_128,
    "QRCODE": Symbology.QR,
    "EAN13": Symbology.EAN_13,
    "EAN8": Symbology.EAN_8,
    "UPCA": Symbology.EAN_13,
}
_EAN_13_DIGITS: Final = 13
_PROFILE_ROWS: Final = 16
AGREEING_LINES: Final = 8
"""One line of zbar's across blurred bars can be wrong and keep its check digit; so many cannot."""


class _ZbarSymbol(Protocol):
    """What pyzbar returns for a code; the rectangle is left, top, width, height."""

    data: bytes
    type: str
    rect: tuple[int, int, int, int]
    quality: int


class _ZbarModule(Protocol):
    """The part of `pyzbar.pyzbar` that is used here."""

    ZBarSymbol: Mapping[str, object]

    def decode(self, image: Frame, symbols: Iterable[object]) -> Sequence[_ZbarSymbol]: ...


class Zbar:
    """Reads by zbar, a library of the system; `is_there` tells whether the system has it."""

    def __init__(self) -> None:
        self._zbar = _zbar_or_none()

    @property
    def is_there(self) -> bool:
        """Whether anything can be read."""
        return self._zbar is not None

    def read(self, grey: Frame, agreeing_lines: int = AGREEING_LINES) -> list[Reading]:
        """Return the codes in a frame; bars only if so many lines across them agree."""
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
            if symbol.type == "QRCODE" or symbol.quality >= agreeing_lines
        ]


def read_by_zxing(grey: Frame, *, scale: int = 1, thorough: bool = False) -> list[Reading]:
    """Return the codes in a frame that is `scale` times as large as the one to tell corners in.

    Thorough also looks for inverted codes, for large blurred ones, and for bars that run
    downwards: two and a half times the time.
    """
    found = zxingcpp.read_barcodes(
        grey,
        formats=_ALL,
        try_rotate=thorough,
        try_downscale=thorough,
        try_invert=thorough,
        text_mode=zxingcpp.TextMode.Plain,
    )
    return [
        Reading(
            text=barcode.text,
            symbology=_BY_ZXING[barcode.format],
            corners=tuple((x // scale, y // scale) for x, y in _corners_at(barcode.position)),
        )
        for barcode in found
    ]


def read_square_by_zxing(enlarged: Frame) -> list[tuple[str, Corners]]:
    """Return text and corners of the QR codes in a part of a frame that has been made larger."""
    found = zxingcpp.read_barcodes(
        enlarged,
        formats=_SQUARE,
        try_rotate=False,
        try_downscale=False,
        try_invert=False,
        text_mode=zxingcpp.TextMode.Plain,
    )
    return [(barcode.text, _corners_at(barcode.position)) for barcode in found]


def read_profile_by_zxing(profile: NDArray[np.floating]) -> tuple[str, Symbology] | None:
    """Return the text and kind of the bars that have such a profile, forwards or backwards."""
    row = np.clip(profile, 0, 255).astype(np.uint8)
    found = zxingcpp.read_barcodes(
        np.repeat(row[None, :], _PROFILE_ROWS, axis=0),
        formats=_LINEAR,
        try_rotate=False,
        try_downscale=False,
        try_invert=False,
        text_mode=zxingcpp.TextMode.Plain,
    )
    return (found[0].text, _BY_ZXING[found[0].format]) if found else None


def _zbar_or_none() -> _ZbarModule | None:
    try:
        return cast("_ZbarModule", cast("object", import_module("pyzbar.pyzbar")))
    except (ImportError, OSError):  # pyzbar is there, the system's libzbar0 is not
        return None


def _corners_at(position: zxingcpp.Position) -> Corners:
    corners = (
        position.top_left,
        position.top_right,
        position.bottom_right,
        position.bottom_left,
    )
    return tuple((corner.x, corner.y) for corner in corners)


def _corners_of(left: int, top: int, width: int, height: int) -> Corners:
    right, bottom = left + width, top + height
    return ((left, top), (right, top), (right, bottom), (left, bottom))
