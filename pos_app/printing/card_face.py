"""The face of one card at true size, 85.6 by 54 mm, its code as QR and, if it fits, as bars."""

from dataclasses import dataclass, field
from typing import Final

from pos_app.domain.money import Currency
from pos_app.printing.codes import CODE_128_QUIET_MODULES, PrintableCode, code_128, qr
from pos_app.printing.figures import Figures
from pos_app.printing.paper import DOT_MM, MODULE_MM, Paper
from pos_app.printing.wording import shortened

CARD_WIDTH_MM: Final = 85.6
CARD_HEIGHT_MM: Final = 54.0
CORNER_MM: Final = 3.18
BAND_MM: Final = 15.0
EDGE_MM: Final = 5.0
QR_BOX_MM: Final = 26.0
QR_EDGE_MM: Final = 2.5
BARS_WIDTH_MM: Final = CARD_WIDTH_MM - QR_BOX_MM - QR_EDGE_MM - EDGE_MM / 2
BARS_TOP_MM: Final = 34.0
BARS_HEIGHT_MM: Final = 12.0

WHITE: Final = (255, 255, 255)
INK: Final = (26, 28, 34)
SOFT: Final = (96, 98, 105)

Colour = tuple[int, int, int]
"""Red, green and blue, 0 to 255 each."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetToken:
    """A token to print: its clear value, how it may be written, and what kind it is."""

    value: str = field(repr=False)
    masked_code: str
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetCard:
    """A card to print. The first token stands on its face; every other gets a label of its own.

    `details` are short lines below the status, such as a PIN or a date.
    """

    issuer: str
    name: str
    amount_minor: int
    currency: Currency
    status: str
    tokens: tuple[SheetToken, ...]
    details: tuple[str, ...] = ()
    colour: Colour = (36, 66, 92)


def bars_for_face(token: SheetToken, module_mm: float = MODULE_MM) -> PrintableCode | None:
    """Return the token in Code 128 if it fits a card at a width scanners read, else None."""
    code = code_128(token.value)
    return code if code.width_modules * module_mm <= BARS_WIDTH_MM else None


def draw_card_face(
    paper: Paper, card: SheetCard, left_mm: float, top_mm: float, figures: Figures
) -> None:
    """Draw a card with its upper left corner there.

    Raises Refused(INVALID_FIELD) for a token we do not print and Broken for a code that does not
    read back.
    """
    token = card.tokens[0]
    _draw_ground(paper, card.colour, left_mm, top_mm)
    _draw_band(paper, card, left_mm, top_mm, figures)
    _draw_facts(paper, card, left_mm, top_mm)
    _draw_qr(paper, token, left_mm, top_mm)
    bars = bars_for_face(token, paper.module_mm)
    if bars is not None:
        # The bars begin where the words do; their quiet zone reaches into the edge.
        quiet_mm = CODE_128_QUIET_MODULES * paper.module_mm
        paper.put_code(
            bars,
            left_mm + EDGE_MM - quiet_mm,
            top_mm + BARS_TOP_MM,
            height_mm=BARS_HEIGHT_MM,
        )
    paper.ink(7, colour=INK)
    width_mm = CARD_WIDTH_MM - QR_BOX_MM - QR_EDGE_MM - EDGE_MM
    masked = paper.cut_to(shortened(token.masked_code), width_mm)
    paper.put(left_mm + EDGE_MM, top_mm + CARD_HEIGHT_MM - 6, width_mm, masked)


def _draw_ground(paper: Paper, colour: Colour, left_mm: float, top_mm: float) -> None:
    paper.set_fill_color(*colour)
    paper.set_draw_color(200)
    paper.set_line_width(0.1)
    paper.rounded(left_mm, top_mm, CARD_WIDTH_MM, BAND_MM + CORNER_MM, CORNER_MM, "F")
    paper.set_fill_color(255)
    paper.rect(left_mm, top_mm + BAND_MM, CARD_WIDTH_MM, 2 * CORNER_MM, style="F")
    paper.rounded(left_mm, top_mm, CARD_WIDTH_MM, CARD_HEIGHT_MM, CORNER_MM, "D")


def _draw_band(
    paper: Paper, card: SheetCard, left_mm: float, top_mm: float, figures: Figures
) -> None:
    inside_mm = CARD_WIDTH_MM - 2 * EDGE_MM
    paper.ink(13, strong=True, colour=WHITE)
    # A card that is only printed yet has neither value nor status.
    is_bare = not (card.amount_minor or card.status)
    amount = "" if is_bare else figures.money(card.amount_minor, card.currency)
    paper.put(left_mm + EDGE_MM, top_mm + 7, inside_mm, amount, "R")
    room_mm = inside_mm - paper.width_of(amount) - EDGE_MM
    paper.ink(11, strong=True, colour=WHITE)
    paper.put(left_mm + EDGE_MM, top_mm + 7.4, room_mm, paper.cut_to(card.name, room_mm))
    paper.ink(6.5, colour=WHITE)
    paper.put(left_mm + EDGE_MM, top_mm + 3.2, inside_mm, paper.cut_to(card.issuer, inside_mm))


def _draw_facts(paper: Paper, card: SheetCard, left_mm: float, top_mm: float) -> None:
    width_mm = CARD_WIDTH_MM - QR_BOX_MM - QR_EDGE_MM - EDGE_MM
    paper.ink(8.5, strong=True, colour=INK)
    paper.put(
        left_mm + EDGE_MM, top_mm + BAND_MM + 3.5, width_mm, paper.cut_to(card.status, width_mm)
    )
    paper.ink(7, colour=SOFT)
    for number, detail in enumerate(card.details):
        line_mm = top_mm + BAND_MM + 8 + number * 3.6
        paper.put(left_mm + EDGE_MM, line_mm, width_mm, paper.cut_to(detail, width_mm))


def _draw_qr(paper: Paper, token: SheetToken, left_mm: float, top_mm: float) -> None:
    code = qr(token.value)
    dots = int(QR_BOX_MM / code.width_modules / DOT_MM)
    module_mm = dots * DOT_MM
    spare_mm = QR_BOX_MM - code.width_modules * module_mm
    below_band_mm = CARD_HEIGHT_MM - BAND_MM
    paper.put_code(
        code,
        left_mm + CARD_WIDTH_MM - QR_EDGE_MM - QR_BOX_MM + spare_mm / 2,
        top_mm + BAND_MM + (below_band_mm - QR_BOX_MM + spare_mm) / 2,
        module_mm=module_mm,
    )
