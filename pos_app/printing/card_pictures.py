"""Cards as pictures for card printers: 85.6 by 54 mm in whole dots of one printer, read back."""

import io
from typing import Final

import zxingcpp
from PIL import Image, ImageDraw, ImageFont

from pos_app.errors import Broken, Code
from pos_app.paths import resource
from pos_app.printing.card_face import (
    BARS_HEIGHT_MM,
    BARS_WIDTH_MM,
    CARD_HEIGHT_MM,
    CARD_WIDTH_MM,
    EDGE_MM,
    QR_BOX_MM,
    QR_EDGE_MM,
    SheetCard,
)
from pos_app.printing.codes import CODE_128_QUIET_MODULES, code_128, qr
from pos_app.printing.paper import MILLIMETRES_PER_INCH, MODULE_MM, dots_per_module
from pos_app.printing.wording import shortened

_POINTS_PER_INCH: Final = 72
BARS_TOP_MM: Final = 33.0
_PAPER: Final = 255
_INK: Final = 0


def card_picture(card: SheetCard, *, printer_dpi: int) -> bytes:
    """Return the face of a card as a black and white PNG that prints at its true size.

    Its first token stands there as QR and, where that fits, as bars. Raises Refused(INVALID_FIELD)
    for a token we do not print, and Broken when the picture does not read as the token and nothing
    else.
    """
    picture = _Picture(printer_dpi)
    token = card.tokens[0]
    square = qr(token.value)
    box_dots = picture.dots(QR_BOX_MM)
    drawn = square.image(max(1, box_dots // square.width_modules))
    left = picture.dots(CARD_WIDTH_MM - QR_EDGE_MM) - (box_dots + drawn.width) // 2
    picture.image.paste(drawn, (left, picture.dots(20)))
    bars = code_128(token.value)
    wide = dots_per_module(MODULE_MM, printer_dpi)
    codes = 1
    if bars.width_modules * wide <= picture.dots(BARS_WIDTH_MM):
        codes = 2
        # The bars begin where the words do; their quiet zone reaches into the edge.
        begin = picture.dots(EDGE_MM) - CODE_128_QUIET_MODULES * wide
        picture.image.paste(
            bars.image(wide, picture.dots(BARS_HEIGHT_MM)), (begin, picture.dots(BARS_TOP_MM))
        )
    room_mm = CARD_WIDTH_MM - 2 * EDGE_MM
    picture.write(card.issuer, EDGE_MM, 4, 7, room_mm)
    picture.write(card.name, EDGE_MM, 9, 12, room_mm, strong=True)
    left_mm = CARD_WIDTH_MM - QR_BOX_MM - QR_EDGE_MM - EDGE_MM
    for number, detail in enumerate(card.details):
        picture.write(detail, EDGE_MM, 19 + 4 * number, 8, left_mm)
    picture.write(shortened(token.masked_code), EDGE_MM, CARD_HEIGHT_MM - 7, 7, left_mm)
    _check(picture.image, token.value, codes)
    return picture.png()


class _Picture:
    def __init__(self, printer_dpi: int) -> None:
        self._dpi = printer_dpi
        size = (self.dots(CARD_WIDTH_MM), self.dots(CARD_HEIGHT_MM))
        self.image = Image.new("L", size, _PAPER)
        self._draw = ImageDraw.Draw(self.image)

    def dots(self, length_mm: float) -> int:
        return round(length_mm * self._dpi / MILLIMETRES_PER_INCH)

    def write(
        self,
        text: str,
        left_mm: float,
        top_mm: float,
        size_pt: float,
        room_mm: float,
        *,
        strong: bool = False,
    ) -> None:
        name = "TillitPaper-SemiBold.ttf" if strong else "TillitPaper-Regular.ttf"
        font = ImageFont.truetype(
            str(resource("fonts", name)), size_pt * self._dpi / _POINTS_PER_INCH
        )
        while text and font.getlength(text) > self.dots(room_mm):
            text = text[:-1]
        self._draw.text((self.dots(left_mm), self.dots(top_mm)), text, fill=_INK, font=font)

    def png(self) -> bytes:
        held = io.BytesIO()
        dpi = (self._dpi, self._dpi)
        self.image.convert("1", dither=Image.Dither.NONE).save(held, "PNG", optimize=True, dpi=dpi)
        return held.getvalue()


def _check(image: Image.Image, value: str, codes: int) -> None:
    seen = [found.text for found in zxingcpp.read_barcodes(image)]
    if seen != [value] * codes:
        raise Broken(Code.UNEXPECTED, reason="card_does_not_read_back", seen=len(seen))
