"""Paper in millimetres: a PDF with our fonts, codes drawn exactly, and text that always fits."""

import io
from collections.abc import Mapping
from typing import Final, Literal, Protocol, Self, cast

from fpdf import FPDF
from fpdf.fonts import TTFFont

from pos_app.paths import resource
from pos_app.printing.codes import PrintableCode

FAMILY: Final = "Tillit Paper"
DOT_MM: Final = 0.125
"""A dot of the printers that need it most: 8 dots a millimetre, called 203 dpi."""

MODULE_MM: Final = 2 * DOT_MM
"""Two dots at 203 dpi, as good as three at 300; a hundredth of an inch reads worse at both."""

LEAST_DOTS_PER_MODULE: Final = 2
MILLIMETRES_PER_INCH: Final = 25.4
ROUGH_DPI: Final = 203
"""What printers call 203 dpi is 8 dots a millimetre."""


def dots_per_module(module_mm: float, printer_dpi: int) -> int:
    """Return the module in whole dots, the nearest to the wish but never fewer than two.

    A module that is not a whole number of dots is printed sometimes wide and sometimes narrow, and
    scanners read widths.
    """
    wished = round(module_mm * printer_dpi / MILLIMETRES_PER_INCH)
    return max(LEAST_DOTS_PER_MODULE, wished)


def module_of(printer_dpi: int, module_mm: float = MODULE_MM) -> float:
    """Return the module nearest to the wish, in mm, that is a whole number of a printer's dots."""
    dot_mm = DOT_MM if printer_dpi == ROUGH_DPI else MILLIMETRES_PER_INCH / printer_dpi
    return dots_per_module(module_mm, printer_dpi) * dot_mm


Align = Literal["L", "C", "R"]
_UNKNOWN: Final = "?"


class _FontWithLetters(Protocol):
    cmap: Mapping[int, str]


class Paper(FPDF):
    """A PDF measured in millimetres from the upper left corner, without margins of its own.

    To be used in a `with` statement: it holds its font files open.
    """

    def __init__(self, width_mm: float, height_mm: float, *, printer_dpi: int = ROUGH_DPI) -> None:
        """Begin with one empty page of this size, for a printer of this resolution."""
        super().__init__(unit="mm", format=(width_mm, height_mm))
        self.module_mm = module_of(printer_dpi)
        self.add_font(FAMILY, "", resource("fonts", "TillitPaper-Regular.ttf"))
        self.add_font(FAMILY, "B", resource("fonts", "TillitPaper-SemiBold.ttf"))
        self.set_margin(0)
        self.c_margin = 0
        self.set_auto_page_break(auto=False)
        self.set_creator("Tillit")
        self.add_page()
        self.ink(size_pt=9)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        """Close the font files, which stay open until a PDF is written, and it may never be."""
        for font in self.fonts.values():
            if isinstance(font, TTFFont):
                font.close()

    def ink(
        self, size_pt: float, *, strong: bool = False, colour: tuple[int, int, int] = (0, 0, 0)
    ) -> None:
        """Choose what the next text looks like."""
        self.set_font(FAMILY, "B" if strong else "", size_pt)
        self.set_text_color(*colour)

    def writable(self, text: str) -> str:
        """Return the text with a question mark for every letter that the font does not have."""
        known = cast("_FontWithLetters", cast("object", self.current_font)).cmap
        return "".join(letter if ord(letter) in known else _UNKNOWN for letter in text)

    def width_of(self, text: str) -> float:
        """Return how wide the text is in the chosen ink, in millimetres."""
        return self.get_string_width(self.writable(text))

    def lines_of(self, text: str, width_mm: float) -> list[str]:
        """Return the text in lines no wider than this, broken at words or, if it must, within."""
        lines: list[str] = []
        line = ""
        for word in text.split(" "):
            tried = f"{line} {word}" if line else word
            if self.width_of(tried) <= width_mm:
                line = tried
                continue
            if line:
                lines.append(line)
            line = self._broken_word(word, width_mm, lines)
        return [*lines, line]

    def _broken_word(self, word: str, width_mm: float, lines: list[str]) -> str:
        rest = ""
        for letter in word:
            if rest and self.width_of(rest + letter) > width_mm:
                lines.append(rest)
                rest = ""
            rest += letter
        return rest

    def cut_to(self, text: str, width_mm: float) -> str:
        """Return the text, ending in an ellipsis where it is wider than this."""
        if self.width_of(text) <= width_mm:
            return text
        kept = text
        while kept and self.width_of(f"{kept}…") > width_mm:
            kept = kept[:-1]
        return f"{kept.rstrip()}…"

    def put(
        self, left_mm: float, top_mm: float, width_mm: float, text: str, align: Align = "L"
    ) -> None:
        """Write one line of text into a field that is as high as the ink."""
        self.set_xy(left_mm, top_mm)
        self.cell(width_mm, self.font_size, self.writable(text), align=align)

    def rounded(
        self,
        left_mm: float,
        top_mm: float,
        width_mm: float,
        height_mm: float,
        radius_mm: float,
        style: Literal["D", "F"],
    ) -> None:
        """Draw a rectangle with round corners: its outline (D) or its field (F)."""
        self.rect(
            left_mm,
            top_mm,
            width_mm,
            height_mm,
            style=style,
            round_corners=True,
            corner_radius=radius_mm,
        )

    def code_width_mm(self, code: PrintableCode, module_mm: float | None = None) -> float:
        """Return how wide a code is drawn, its quiet zones included."""
        return code.width_modules * (module_mm or self.module_mm)

    def put_code(
        self,
        code: PrintableCode,
        left_mm: float,
        top_mm: float,
        *,
        module_mm: float | None = None,
        height_mm: float | None = None,
    ) -> None:
        """Draw a code with its quiet zone; `height_mm` is for the one row of Code 128.

        All bars are one path. Drawn as rectangles of their own, PDF readers widen each bar to whole
        pixels, and two bars that touch show a seam.
        """
        module_mm = module_mm or self.module_mm
        row_height_mm = module_mm if height_mm is None else height_mm
        path = [
            f"{(left_mm + column * module_mm) * self.k:.4f} "
            f"{(self.h - top_mm - row * row_height_mm) * self.k:.4f} "
            f"{width * module_mm * self.k:.4f} {-row_height_mm * self.k:.4f} re"
            for column, row, width in code.bars()
        ]
        self._out(f"q 0 g {' '.join(path)} f Q")

    def as_bytes(self) -> bytes:
        """Return the finished PDF."""
        held = io.BytesIO()
        self.output(held)
        return held.getvalue()
