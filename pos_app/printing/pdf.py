"""A receipt as a PDF as wide as the roll of a receipt printer and as long as it needs."""

from collections.abc import Sequence
from typing import Final, assert_never

from pos_app.printing.codes import code_128
from pos_app.printing.layout import (
    Amount,
    AmountRow,
    BarcodeRow,
    HeadingRow,
    ItemRow,
    LoadRow,
    Meaning,
    NoteRow,
    PairRow,
    ReceiptLayout,
    Row,
    RuleRow,
    SectionRow,
    Size,
    TenderRow,
    VatHeadingRow,
    VatRow,
)
from pos_app.printing.paper import Paper

ROLL_WIDTH_MM: Final = 80.0
EDGE_MM: Final = 5.0
INSIDE_MM: Final = ROLL_WIDTH_MM - 2 * EDGE_MM
INDENT_MM: Final = 3.0
GAP_MM: Final = 3.0
LONGEST_PAGE_MM: Final = 5000.0
"""PDF readers end at 5080 mm; a longer receipt goes on to a second page."""

LEADING: Final = 1.35
BODY_PT: Final = 8.5
SMALL_PT: Final = 7.5
TOTAL_PT: Final = 13.0
HEADING_PT: Final = {Size.NORMAL: SMALL_PT, Size.LARGE: 13.0, Size.DOUBLE: 2 * TOTAL_PT}
RATE_MM: Final = 13.0
RULE_MM: Final = 0.15
BARCODE_HEIGHT_MM: Final = 12.0


def receipt_pdf(layout: ReceiptLayout) -> bytes:
    """Return the receipt as a PDF 80 mm wide.

    Raises Broken when its barcode does not read back.
    """
    with Paper(ROLL_WIDTH_MM, LONGEST_PAGE_MM) as endless:
        trial = _Roll(endless, [LONGEST_PAGE_MM])
        trial.draw(layout)
    with Paper(ROLL_WIDTH_MM, trial.heights_mm[0]) as paper:
        paper.set_title(layout.title)
        _Roll(paper, trial.heights_mm).draw(layout)
        return paper.as_bytes()


class _Roll:
    """A receipt being drawn; once to learn how long it gets, once on paper of that length."""

    def __init__(self, paper: Paper, page_heights_mm: Sequence[float]) -> None:
        self._planned = page_heights_mm
        self._done: list[float] = []
        self._top = EDGE_MM
        self._paper = paper

    @property
    def heights_mm(self) -> list[float]:
        """How long every page has to be for what was drawn."""
        return [*self._done, self._top + EDGE_MM]

    def draw(self, layout: ReceiptLayout) -> None:
        for row in layout.rows:
            self._row(row)

    def _row(self, row: Row) -> None:  # noqa: C901, PLR0912 - one case a row
        match row:
            case HeadingRow(text, size):
                self._paper.ink(HEADING_PT[size], strong=size is not Size.NORMAL)
                self._centred(text)
            case SectionRow(text):
                self._paper.ink(BODY_PT, strong=True)
                self._left(text)
            case PairRow(left, right):
                self._paper.ink(SMALL_PT)
                self._pair(left, right)
            case ItemRow(name, amount, detail):
                self._named(name, amount, [detail] if detail else [])
            case LoadRow(name, amount, masked_code):
                self._named(name, amount, [masked_code])
            case AmountRow():
                self._amount(row)
            case VatHeadingRow(rate, net, vat, gross):
                self._paper.ink(SMALL_PT)
                self._table(rate, net, vat, gross)
            case VatRow(rate, net, vat, gross):
                self._paper.ink(SMALL_PT)
                self._table(rate, net.text, vat.text, gross.text)
            case TenderRow():
                self._tender(row)
            case NoteRow(text):
                self._paper.ink(BODY_PT)
                self._centred(text)
            case BarcodeRow(value):
                self._barcode(value)
            case RuleRow():
                self._rule()
            case _:
                assert_never(row)

    def _line_mm(self) -> float:
        return self._paper.font_size * LEADING

    def _down(self, height_mm: float) -> float:
        """Take that much paper, of a new page if this one ends, and return where it begins."""
        if self._top + height_mm + EDGE_MM > LONGEST_PAGE_MM:
            self._done.append(LONGEST_PAGE_MM)
            following = self._planned[min(len(self._done), len(self._planned) - 1)]
            self._paper.add_page(format=(ROLL_WIDTH_MM, following))
            self._top = EDGE_MM
        begin = self._top
        self._top += height_mm
        return begin

    def _centred(self, text: str) -> None:
        for line in self._paper.lines_of(text, INSIDE_MM):
            self._paper.put(EDGE_MM, self._down(self._line_mm()), INSIDE_MM, line, "C")

    def _left(self, text: str, indent_mm: float = 0) -> None:
        for line in self._paper.lines_of(text, INSIDE_MM - indent_mm):
            self._paper.put(EDGE_MM + indent_mm, self._down(self._line_mm()), INSIDE_MM, line)

    def _pair(self, left: str, right: str, indent_mm: float = 0) -> None:
        """Write both on one line, the left one wrapped; far too long a right one goes below."""
        room_mm = INSIDE_MM - indent_mm - self._paper.width_of(right) - GAP_MM
        if room_mm < INSIDE_MM / 4:
            self._left(left, indent_mm)
            for line in self._paper.lines_of(right, INSIDE_MM):
                self._paper.put(EDGE_MM, self._down(self._line_mm()), INSIDE_MM, line, "R")
            return
        top = self._top
        for line in self._paper.lines_of(left, room_mm):
            top = self._down(self._line_mm())
            self._paper.put(EDGE_MM + indent_mm, top, room_mm, line)
        self._paper.put(EDGE_MM, top, INSIDE_MM, right, "R")

    def _named(self, name: str, amount: Amount, details: Sequence[str]) -> None:
        self._paper.ink(BODY_PT)
        self._pair(name, amount.text)
        self._paper.ink(SMALL_PT)
        for detail in details:
            self._left(detail, INDENT_MM)

    def _amount(self, row: AmountRow) -> None:
        match row.meaning:
            case Meaning.TOTAL:
                self._paper.ink(TOTAL_PT, strong=True)
                self._pair(row.label, row.amount.text)
            case Meaning.DISCOUNT:
                self._paper.ink(SMALL_PT)
                self._pair(row.label, row.amount.text, INDENT_MM)
            case Meaning.GOODS_TOTAL | Meaning.LOADS_TOTAL | Meaning.CHANGE:
                self._paper.ink(BODY_PT, strong=True)
                self._pair(row.label, row.amount.text)
            case Meaning.ROUNDING | Meaning.RECEIVED:
                self._paper.ink(BODY_PT)
                self._pair(row.label, row.amount.text)

    def _tender(self, row: TenderRow) -> None:
        self._named(row.name, row.amount, [row.masked_code] if row.masked_code else [])
        self._paper.ink(SMALL_PT)
        for label, fact in row.details:
            self._pair(label, fact, INDENT_MM)

    def _table(self, rate: str, *facts: str) -> None:
        width_mm = (INSIDE_MM - RATE_MM) / len(facts)
        if any(self._paper.width_of(fact) > width_mm for fact in facts):
            for fact in facts:
                self._pair(rate, fact)
                rate = ""
            return
        top = self._down(self._line_mm())
        self._paper.put(EDGE_MM, top, RATE_MM, rate)
        for column, fact in enumerate(facts):
            self._paper.put(EDGE_MM + RATE_MM + column * width_mm, top, width_mm, fact, "R")

    def _rule(self) -> None:
        at = self._down(GAP_MM) + GAP_MM / 2 - 0.4
        self._paper.set_line_width(RULE_MM)
        self._paper.set_draw_color(0)
        self._paper.line(EDGE_MM, at, ROLL_WIDTH_MM - EDGE_MM, at)

    def _barcode(self, value: str) -> None:
        code = code_128(value)
        left = (ROLL_WIDTH_MM - self._paper.code_width_mm(code)) / 2
        top = self._down(BARCODE_HEIGHT_MM + GAP_MM) + GAP_MM
        self._paper.put_code(code, left, top, height_mm=BARCODE_HEIGHT_MM)
        self._down(GAP_MM / 2)
        self._paper.ink(SMALL_PT)
        self._centred(value)
