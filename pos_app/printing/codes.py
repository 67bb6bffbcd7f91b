"""Code 128 and QR as modules, before any printer: made by libraries, proved by reading them back.

A code that a scanner cannot read, or reads as something else, is worse than none, so nothing leaves
this file that zxing-cpp did not read as exactly the value it was made from.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import groupby
from typing import Final

import segno
import zxingcpp
from barcode.codex import Code128
from PIL import Image

from pos_app.domain.token import LONGEST_TOKEN
from pos_app.errors import Broken, Code, Refused

CODE_128_QUIET_MODULES: Final = 10
QR_QUIET_MODULES: Final = 4
PROOF_DOTS: Final = 3
PROOF_HEIGHT_DOTS: Final = 24
PAIR_OF_DIGITS: Final = re.compile(r"[0-9]{2}")


class Symbology(StrEnum):
    """The two kinds of code we print."""

    CODE_128 = "code_128"
    QR = "qr"


FORMATS: Final = {
    Symbology.CODE_128: zxingcpp.BarcodeFormat.Code128,
    Symbology.QR: zxingcpp.BarcodeFormat.QRCode,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintableCode:
    """A code in modules: `rows` of 0 (paper) and 1 (ink), the quiet zone included.

    Code 128 is a single row, to be drawn as high as one likes; QR is square.
    """

    value: str = field(repr=False)
    symbology: Symbology
    rows: tuple[bytes, ...]

    @property
    def width_modules(self) -> int:
        """How many modules wide the code is with its quiet zones."""
        return len(self.rows[0])

    def bars(self) -> Iterator[tuple[int, int, int]]:
        """Give every run of ink as column, row and width in modules."""
        for row_number, row in enumerate(self.rows):
            column = 0
            for ink, run in groupby(row):
                width = len(tuple(run))
                if ink:
                    yield column, row_number, width
                column += width

    def image(self, dots_per_module: int, height_dots: int | None = None) -> Image.Image:
        """Return black on white in whole dots; `height_dots` stretches the one row of Code 128."""
        paper = bytes(0 if ink else 255 for row in self.rows for ink in row)
        small = Image.frombytes("L", (self.width_modules, len(self.rows)), paper)
        height = height_dots or len(self.rows) * dots_per_module
        size = (self.width_modules * dots_per_module, height)
        return small.resize(size, Image.Resampling.NEAREST)


class _Code128(Code128):
    """Code 128 that keeps a leading 99.

    The library takes the first symbol 99 for a change to set C even where it is the digits "99",
    and drops it.
    """

    def _try_to_optimize(self, encoded: list[int]) -> list[int]:
        if PAIR_OF_DIGITS.match(self.code):
            return encoded
        return super()._try_to_optimize(encoded)


def code_128(value: str) -> PrintableCode:
    """Return the value as Code 128 with ten modules of quiet zone on both sides.

    Raises Refused(INVALID_FIELD) for anything but 1 to 48 printable ASCII characters, and Broken
    when the code does not read back.
    """
    quiet = bytes(CODE_128_QUIET_MODULES)
    (modules,) = _Code128(_checked(value)).build()
    row = quiet + bytes(int(module) for module in modules) + quiet
    return _read_back(PrintableCode(value=value, symbology=Symbology.CODE_128, rows=(row,)))


def qr(value: str) -> PrintableCode:
    """Return the value as a QR code with four modules of quiet zone, correction level M or better.

    Raises Refused(INVALID_FIELD) for anything but 1 to 48 printable ASCII characters, and Broken
    when the code does not read back.
    """
    made = segno.make_qr(_checked(value), error="m")
    rows = tuple(bytes(row) for row in made.matrix_iter(border=QR_QUIET_MODULES))
    return _read_back(PrintableCode(value=value, symbology=Symbology.QR, rows=rows))


def _checked(value: str) -> str:
    if not value:
        raise Refused(Code.INVALID_FIELD, field="value", reason="empty")
    if len(value) > LONGEST_TOKEN:
        raise Refused(Code.INVALID_FIELD, field="value", reason="too_long", longest=LONGEST_TOKEN)
    if not all(" " <= character <= "~" for character in value):
        raise Refused(Code.INVALID_FIELD, field="value", reason="not_printable_ascii")
    return value


def _read_back(code: PrintableCode) -> PrintableCode:
    height = PROOF_HEIGHT_DOTS if code.symbology is Symbology.CODE_128 else None
    seen = zxingcpp.read_barcodes(
        code.image(PROOF_DOTS, height),
        formats=zxingcpp.BarcodeFormats(FORMATS[code.symbology]),
        try_rotate=False,
        try_downscale=False,
        try_invert=False,
        text_mode=zxingcpp.TextMode.Plain,
    )
    if [found.text for found in seen] != [code.value]:
        # The value may be a token, so the error tells its length only.
        raise Broken(
            Code.UNEXPECTED,
            reason="barcode_does_not_read_back",
            symbology=str(code.symbology),
            length=len(code.value),
        )
    return code
