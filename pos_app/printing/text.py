"""A receipt as text of a fixed width, for plain printers, files and the eye."""

import unicodedata
from collections.abc import Iterator
from typing import Final, assert_never

from pos_app.printing.layout import (
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

COLUMNS: Final = 42
FEWEST_COLUMNS: Final = 24
INDENT: Final = "  "
RATE_COLUMNS: Final = 8
FEWEST_COLUMNS_OF_A_NAME: Final = 8
_PLAIN: Final = str.maketrans({"\u00a0": " ", "\u202f": " ", "\u2009": " ", "\u2212": "-"})
"""Babel's fine spaces and minus are on no receipt printer."""


def receipt_text(layout: ReceiptLayout, columns: int = COLUMNS) -> str:
    """Return the receipt as lines of at most `columns` cells, each ended by a newline.

    Long names are wrapped, amounts stand at the right edge and are never broken. East Asian wide
    characters count two cells. Trailing spaces are left out. Fewer than 24 columns are refused.
    """
    if columns < FEWEST_COLUMNS:
        raise ValueError(f"a receipt needs {FEWEST_COLUMNS} columns, not {columns}")
    lines = (line for row in layout.rows for line in lines_of(row, columns))
    return "".join(f"{line.rstrip()}\n" for line in lines)


def cells(text: str) -> int:
    """Return how many columns the text takes."""
    return sum(_cells_of(character) for character in text)


def _cells_of(character: str) -> int:
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def lines_of(row: Row, columns: int) -> Iterator[str]:  # noqa: C901, PLR0912 - one case a row
    """Give the lines of one row, each at most `columns` cells wide."""
    match row:
        case HeadingRow(text, size):
            yield from _heading(text, size, columns)
        case SectionRow(text):
            yield from _wrapped(text, columns)
        case NoteRow(text) | BarcodeRow(text):
            yield from centred(text, columns)
        case PairRow(left, right):
            yield from _pair(left, right, columns)
        case ItemRow(name, amount, detail):
            yield from _pair(name, amount.text, columns)
            if detail:
                yield from _wrapped(detail, columns, INDENT)
        case LoadRow(name, amount, masked_code):
            yield from _pair(name, amount.text, columns)
            yield from _wrapped(masked_code, columns, INDENT)
        case AmountRow():
            yield from _amount(row, columns)
        case VatHeadingRow(rate, net, vat, gross):
            line = _table_line(rate, (net, vat, gross), columns)
            yield from (
                _wrapped(f"{rate}: {net} / {vat} / {gross}", columns) if line is None else (line,)
            )
        case VatRow():
            yield from _vat(row, columns)
        case TenderRow(name, amount, masked_code, details):
            yield from _pair(name, amount.text, columns)
            if masked_code:
                yield from _wrapped(masked_code, columns, INDENT)
            for label, fact in details:
                yield from _pair(INDENT + label, fact, columns)
        case RuleRow():
            yield "-" * columns
        case _:
            assert_never(row)


def _plain(text: str) -> str:
    return text.translate(_PLAIN)


def _centred(line: str, columns: int) -> str:
    return " " * ((columns - cells(line)) // 2) + line


def _heading(text: str, size: Size, columns: int) -> Iterator[str]:
    if size is Size.DOUBLE:
        # A printer sets these letters two columns wide; plain text leaves a column between them.
        yield ""
        yield from (_centred(" ".join(line), columns) for line in _wrapped(text, columns // 2))
        yield ""
        return
    yield from centred(text, columns)


def centred(text: str, columns: int) -> Iterator[str]:
    """Give the text in lines that stand in the middle."""
    yield from (_centred(line, columns) for line in _wrapped(text, columns))


def _amount(row: AmountRow, columns: int) -> Iterator[str]:
    if row.meaning is Meaning.TOTAL:
        yield from _pair(row.label.upper(), row.amount.text, columns)
        return
    indent = INDENT if row.meaning is Meaning.DISCOUNT else ""
    yield from _pair(indent + row.label, row.amount.text, columns)


def _vat(row: VatRow, columns: int) -> Iterator[str]:
    line = _table_line(row.rate, (row.net.text, row.vat.text, row.gross.text), columns)
    if line is not None:
        yield line
        return
    yield from _pair(row.rate, row.net.text, columns)
    yield from _pair("", row.vat.text, columns)
    yield from _pair("", row.gross.text, columns)


def _table_line(rate: str, amounts: tuple[str, ...], columns: int) -> str | None:
    """Return one line of the VAT table, or None where a text is wider than its column."""
    texts = [_plain(amount) for amount in amounts]
    width = (columns - RATE_COLUMNS) // len(texts)
    first = columns - width * len(texts)
    rate = _plain(rate)
    if cells(rate) >= first or any(cells(text) >= width for text in texts):
        return None
    line = rate + " " * (first - cells(rate))
    return line + "".join(" " * (width - cells(text)) + text for text in texts)


def _pair(left: str, right: str, columns: int) -> Iterator[str]:
    """Give the left text wrapped, and the right one at the right edge of its last line.

    The column of the right text stays clear, unless that leaves too little for the left one.
    """
    right = _plain(right)
    room = columns - cells(right) - 2
    if room >= FEWEST_COLUMNS_OF_A_NAME:
        *before, last = _wrapped(left, room)
        yield from before
        yield last + " " * (columns - cells(last) - cells(right)) + right
        return
    yield from _wrapped(left, columns)
    yield from (" " * (columns - cells(line)) + line for line in _wrapped(right, columns))


def _wrapped(text: str, columns: int, indent: str = "") -> Iterator[str]:
    """Give the text in lines, broken at spaces and, where a word is too long, within it.

    A leading indent is kept on every line.
    """
    text = _plain(text)
    indent = indent or text[: len(text) - len(text.lstrip())]
    line = ""
    for piece in _pieces(text.split(), columns - len(indent)):
        tried = f"{line} {piece}" if line else piece
        if cells(tried) > columns - len(indent):
            yield indent + line
            tried = piece
        line = tried
    yield indent + line


def _pieces(words: list[str], columns: int) -> Iterator[str]:
    for word in words:
        piece = ""
        for character in word:
            if cells(piece + character) > columns:
                yield piece
                piece = ""
            piece += character
        yield piece
