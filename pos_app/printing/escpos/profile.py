"""What must be known of a receipt printer before anything is sent to it."""

from dataclasses import dataclass
from typing import Final

DOTS_OF_A_LETTER: Final = 12
"""Font A is 12 dots wide and 24 high on every printer that speaks ESC/POS."""

HEIGHT_OF_A_LINE: Final = 30
"""Dots from one line to the next, as the printers come."""


SLOTS: Final = {"CP437": 0, "CP850": 2, "CP865": 5, "CP1252": 16, "CP852": 18, "CP858": 19}
"""Where a code page lies in most printers: the number that `ESC t` is sent for it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PrinterProfile:
    """One kind of printer. `columns` of font A stand side by side on its paper.

    `code_pages` are names in SLOTS, tried in their order; a line with a letter that none of them
    has is drawn as a picture. `name` is the library's word for the kind.
    """

    name: str = "default"
    columns: int = 42
    code_pages: tuple[str, ...] = ("CP858", "CP865", "CP437")
    has_cutter: bool = True

    @property
    def width_dots(self) -> int:
        """How many dots a line of paper takes: 8 to the millimetre."""
        return self.columns * DOTS_OF_A_LETTER


WIDE: Final = PrinterProfile(columns=48)
"""Paper of 80 mm, 72 of them printed: 576 dots."""

NARROW: Final = PrinterProfile(columns=32)
"""Paper of 58 mm, 48 of them printed: 384 dots."""
