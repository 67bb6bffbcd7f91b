"""The sheet that sets a scanner up: three codes the till knows, and how to go about it."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from babel import Locale

from pos_app.printing.codes import CODE_128_QUIET_MODULES, code_128
from pos_app.printing.files import write_file
from pos_app.printing.paper import ROUGH_DPI, Paper
from pos_app.printing.words import words_of

A4_WIDTH_MM: Final = 210.0
A4_HEIGHT_MM: Final = 297.0
EDGE_MM: Final = 20.0
STEPS_TOP_MM: Final = 42.0
STEP_MM: Final = 8.0
CODES_TOP_MM: Final = 88.0
CODE_MM: Final = 58.0
BARS_MM: Final = 28.0
MODULE_FACTOR: Final = 2
"""Twice the width of a card's bars: even a scanner that is not set up well reads them."""

SOFT: Final = (96, 98, 105)


def set_up_sheet(
    texts: Sequence[str], path: Path, *, locale: str = "nb_NO", printer_dpi: int = ROUGH_DPI
) -> Path:
    """Write the sheet as a PDF on A4 and return its path.

    Raises Refused(INVALID_FIELD) for a text we do not print, Broken when a code does not read back,
    and what `write_file` raises.
    """
    words = words_of(Locale.parse(locale))
    with Paper(A4_WIDTH_MM, A4_HEIGHT_MM, printer_dpi=printer_dpi) as paper:
        width_mm = A4_WIDTH_MM - 2 * EDGE_MM
        paper.set_title(words.set_up_title)
        paper.ink(22, strong=True)
        paper.put(EDGE_MM, 22, width_mm, words.set_up_title)
        paper.ink(11)
        for number, step in enumerate(words.set_up_steps):
            top_mm = STEPS_TOP_MM + number * STEP_MM
            paper.put(EDGE_MM, top_mm, width_mm, f"{number + 1}.  {step}")
        module_mm = MODULE_FACTOR * paper.module_mm
        for number, text in enumerate(texts):
            top_mm = CODES_TOP_MM + number * CODE_MM
            paper.ink(16, strong=True)
            paper.put(EDGE_MM, top_mm - 10, width_mm, str(number + 1))
            quiet_mm = CODE_128_QUIET_MODULES * module_mm
            paper.put_code(
                code_128(text), EDGE_MM - quiet_mm, top_mm, module_mm=module_mm, height_mm=BARS_MM
            )
            paper.ink(9, colour=SOFT)
            paper.put(EDGE_MM, top_mm + BARS_MM + 2, width_mm, text)
        return write_file(path, paper.as_bytes())
