"""A4 sheets of cards to cut out, and of labels for the codes that are not on a card's face."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Final, TypeVar

from babel import Locale
from babel.numbers import format_decimal

from pos_app.errors import Code, Refused
from pos_app.printing.card_face import (
    CARD_HEIGHT_MM,
    CARD_WIDTH_MM,
    INK,
    SOFT,
    SheetCard,
    SheetToken,
    bars_for_face,
    draw_card_face,
)
from pos_app.printing.codes import CODE_128_QUIET_MODULES, code_128, qr
from pos_app.printing.figures import Figures
from pos_app.printing.files import write_file
from pos_app.printing.paper import MODULE_MM, ROUGH_DPI, Paper
from pos_app.printing.vocabulary import Words
from pos_app.printing.wording import shortened
from pos_app.printing.words import words_of

A4_WIDTH_MM: Final = 210.0
A4_HEIGHT_MM: Final = 297.0
EDGE_MM: Final = 14.0
COLUMNS: Final = 2
CARDS_A_PAGE: Final = 8
GAP_MM: Final = 6.0
CARDS_TOP_MM: Final = 32.0
CARDS_LEFT_MM: Final = (A4_WIDTH_MM - COLUMNS * CARD_WIDTH_MM - GAP_MM) / 2
CUT_MARK_MM: Final = 2.4
LABELS_A_PAGE: Final = 9
LABEL_HEIGHT_MM: Final = 27.0
LABEL_BARS_MM: Final = 14.0
LABEL_QR_MODULE_MM: Final = 2 * MODULE_MM
RULER_MM: Final = 50.0

Progress = Callable[[int, int], None]
"""Told after each card and each label how many are done, of how many."""

_T = TypeVar("_T")


def cards_sheet(
    cards: Sequence[SheetCard],
    path: Path,
    progress: Progress | None = None,
    *,
    locale: str = "nb_NO",
    language: str | None = None,
    printer_dpi: int = ROUGH_DPI,
) -> Path:
    """Write the cards as a PDF on A4, to be printed at 100 %, and return its path.

    Each card is drawn at 85.6 by 54 mm between cut marks, with its first token as QR and, where it
    fits at a width scanners read, as Code 128. Labels with all other codes follow. Figures are the
    `locale`'s, words those of the `language` of whoever prints, or else the locale's too. The file
    is whole or not there. Raises Refused(INVALID_FIELD) for no cards and for a token we do not
    print, Broken when a code does not read back, and what `write_file` raises.
    """
    if not cards:
        raise Refused(Code.INVALID_FIELD, field="cards", reason="empty")
    with Paper(A4_WIDTH_MM, A4_HEIGHT_MM, printer_dpi=printer_dpi) as paper:
        words = words_of(Locale.parse(language or locale))
        _Sheet(paper, cards, progress, Locale.parse(locale), words, printer_dpi).draw()
        return write_file(path, paper.as_bytes())


class _Sheet:
    def __init__(
        self,
        paper: Paper,
        cards: Sequence[SheetCard],
        progress: Progress | None,
        locale: Locale,
        words: Words,
        printer_dpi: int,
    ) -> None:
        self._cards = cards
        self._labels = [
            (card, token) for card in cards for token in _tokens_for_labels(card, paper.module_mm)
        ]
        self._progress = progress
        self._done = 0
        self._words = words
        self._narrowest_bar = self._words.narrowest_bar.format(
            module_mm=format_decimal(paper.module_mm, "0.00#", locale=locale), dpi=printer_dpi
        )
        self._figures = Figures(locale)
        self._paper = paper
        self._is_first_page = True

    def draw(self) -> None:
        self._paper.set_title(self._words.cards_title)
        for page in _batches(self._cards, CARDS_A_PAGE):
            self._begin_page(self._words.cards_title)
            for place, card in enumerate(page):
                row, column = divmod(place, COLUMNS)
                left_mm = CARDS_LEFT_MM + column * (CARD_WIDTH_MM + GAP_MM)
                top_mm = CARDS_TOP_MM + row * (CARD_HEIGHT_MM + GAP_MM)
                draw_card_face(self._paper, card, left_mm, top_mm, self._figures)
                self._draw_cut_marks(left_mm, top_mm)
                self._tell()
        for page in _batches(self._labels, LABELS_A_PAGE):
            self._begin_page(self._words.long_codes_title)
            for place, (card, token) in enumerate(page):
                self._draw_label(card, token, CARDS_TOP_MM + place * LABEL_HEIGHT_MM)
                self._tell()

    def _tell(self) -> None:
        self._done += 1
        if self._progress is not None:
            self._progress(self._done, len(self._cards) + len(self._labels))

    def _begin_page(self, title: str) -> None:
        paper = self._paper
        if not self._is_first_page:
            paper.add_page()
        self._is_first_page = False
        paper.ink(15, strong=True, colour=INK)
        paper.put(EDGE_MM, 13, A4_WIDTH_MM - 2 * EDGE_MM, title)
        paper.ink(8, colour=SOFT)
        paper.put(EDGE_MM, 20.5, A4_WIDTH_MM - 2 * EDGE_MM, self._words.print_at_true_size)
        end_mm = EDGE_MM + paper.width_of(self._words.print_at_true_size) + 3
        self._draw_ruler(end_mm, 22)
        paper.put(EDGE_MM, 24.5, A4_WIDTH_MM - 2 * EDGE_MM, self._narrowest_bar)

    def _draw_ruler(self, left_mm: float, at_mm: float) -> None:
        self._paper.set_draw_color(*INK)
        self._paper.set_line_width(0.2)
        self._paper.line(left_mm, at_mm, left_mm + RULER_MM, at_mm)
        for end_mm in (left_mm, left_mm + RULER_MM):
            self._paper.line(end_mm, at_mm - 1, end_mm, at_mm + 1)

    def _draw_cut_marks(self, left_mm: float, top_mm: float) -> None:
        paper = self._paper
        paper.set_draw_color(*SOFT)
        paper.set_line_width(0.1)
        for x_mm, outwards in ((left_mm, -1), (left_mm + CARD_WIDTH_MM, 1)):
            for y_mm, down in ((top_mm, -1), (top_mm + CARD_HEIGHT_MM, 1)):
                far_x_mm = x_mm + outwards * (CUT_MARK_MM + 0.4)
                far_y_mm = y_mm + down * (CUT_MARK_MM + 0.4)
                paper.line(x_mm + outwards * 0.4, y_mm, far_x_mm, y_mm)
                paper.line(x_mm, y_mm + down * 0.4, x_mm, far_y_mm)

    def _draw_label(self, card: SheetCard, token: SheetToken, top_mm: float) -> None:
        paper = self._paper
        bars, square = code_128(token.value), qr(token.value)
        paper.set_draw_color(220)
        paper.set_line_width(0.1)
        paper.line(EDGE_MM, top_mm, A4_WIDTH_MM - EDGE_MM, top_mm)
        paper.ink(8.5, strong=True, colour=INK)
        name = paper.cut_to(card.name, 60)
        paper.put(EDGE_MM, top_mm + 3, 60, name)
        after_mm = EDGE_MM + paper.width_of(name) + 4
        paper.ink(8, colour=SOFT)
        facts = "   ".join(fact for fact in (token.note, shortened(token.masked_code)) if fact)
        room_mm = A4_WIDTH_MM - EDGE_MM - after_mm - square.width_modules * LABEL_QR_MODULE_MM
        paper.put(after_mm, top_mm + 3.1, room_mm, paper.cut_to(facts, room_mm))
        # The bars begin where the words do: their own quiet zone may reach into the margin.
        quiet_mm = CODE_128_QUIET_MODULES * paper.module_mm
        paper.put_code(bars, EDGE_MM - quiet_mm, top_mm + 9, height_mm=LABEL_BARS_MM)
        right_mm = A4_WIDTH_MM - EDGE_MM - square.width_modules * LABEL_QR_MODULE_MM
        paper.put_code(square, right_mm, top_mm + 3, module_mm=LABEL_QR_MODULE_MM)


def _tokens_for_labels(card: SheetCard, module_mm: float) -> Iterator[SheetToken]:
    first, *others = card.tokens
    if bars_for_face(first, module_mm) is None:
        yield first
    yield from others


def _batches(items: Iterable[_T], size: int) -> Iterator[list[_T]]:
    rest = iter(items)
    while batch := list(islice(rest, size)):
        yield batch
