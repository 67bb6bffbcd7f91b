"""Lines drawn as pictures: for letters that a printer does not have, and for codes to scan."""

from functools import cache
from math import ceil

from PIL import Image, ImageDraw, ImageFont

from pos_app.paths import resource
from pos_app.printing.codes import PrintableCode
from pos_app.printing.escpos.profile import DOTS_OF_A_LETTER, HEIGHT_OF_A_LINE
from pos_app.printing.text import cells

_CODE_HEIGHT_DOTS = 80
_DARK = 170


def line_picture(line: str, columns: int, *, strong: bool = False, scale: int = 1) -> Image.Image:
    """Return the line in black on white, letter by letter in the columns it would have as text.

    One letter a column, as the printer would set it, so that amounts stay under one another.
    `scale` is how many columns and lines a letter takes.
    """
    width, height = columns * DOTS_OF_A_LETTER, HEIGHT_OF_A_LINE * scale
    picture = Image.new("L", (width, height), 255)
    column = 0
    for letter in line:
        room = cells(letter) * DOTS_OF_A_LETTER * scale
        if room and not letter.isspace():
            drawn = _letter(letter, room, height, strong=strong)
            picture.paste(drawn, (column * DOTS_OF_A_LETTER * scale, 0))
        column += cells(letter)
    return picture.point([255 if grey >= _DARK else 0 for grey in range(256)], mode="1")


def code_picture(code: PrintableCode, width_dots: int) -> Image.Image | None:
    """Return a code in the middle of the paper, in whole dots; None where it does not fit.

    A module is three dots wide where there is room for it, else two, which is what a printer of 203
    dots to the inch and a cheap scanner need at the least.
    """
    for dots in (3, 2):
        if code.width_modules * dots <= width_dots:
            bars = code.image(dots, _CODE_HEIGHT_DOTS)
            paper = Image.new("L", (width_dots, bars.height), 255)
            paper.paste(bars, ((width_dots - bars.width) // 2, 0))
            return paper.convert("1", dither=Image.Dither.NONE)
    return None


@cache
def _letter(letter: str, width: int, height: int, *, strong: bool) -> Image.Image:
    """Return a letter in its column, squeezed where it is wider."""
    font = _font(height * 4 // 5, strong=strong)
    wide = max(width, ceil(font.getlength(letter)))
    drawn = Image.new("L", (wide, height), 255)
    place = (wide / 2, height * 4 / 5)
    ImageDraw.Draw(drawn).text(place, letter, fill=0, font=font, anchor="ms")
    return drawn.resize((width, height), Image.Resampling.LANCZOS)


@cache
def _font(size: int, *, strong: bool) -> ImageFont.FreeTypeFont:
    face = "TillitPaper-SemiBold.ttf" if strong else "TillitPaper-Regular.ttf"
    return ImageFont.truetype(resource("fonts", face), size)
