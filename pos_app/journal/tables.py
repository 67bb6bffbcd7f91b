"""A file of another program as a table: its head and its rows, whichever spreadsheet wrote it."""

import csv
import io
from typing import Final

from pos_app.errors import Code, Refused

MOST_ROWS: Final = 200_000
_SEPARATORS: Final = ",;\t"
_UTF_16: Final = (b"\xff\xfe", b"\xfe\xff")

Rows = list[tuple[int, list[str]]]
"""Each row with the number of its last line in the file; the head's is 1."""


def read_table(content: bytes) -> tuple[tuple[str, ...], Rows]:
    """Return head and rows. A comma, a semicolon or a tab parts the columns, as the head has it.

    The cells of the head are in lower case, without spaces at their ends. Rows without anything in
    them are left out. Refused: UNREADABLE_FILE, it is no table, has no rows or too many.
    """
    text = _text_of(content)
    first = text.partition("\n")[0]
    if "\x00" in text or not first.strip():
        raise Refused(Code.UNREADABLE_FILE, reason="no_table")
    separator = max(_SEPARATORS, key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    try:
        head = tuple(cell.strip().lower() for cell in next(reader))
        rows = [(reader.line_num, cells) for cells in reader if any(map(str.strip, cells))]
    except csv.Error as error:
        raise Refused(Code.UNREADABLE_FILE, reason="no_table") from error
    if not rows or len(rows) > MOST_ROWS:
        raise Refused(Code.UNREADABLE_FILE, reason="rows", most=MOST_ROWS)
    return head, rows


def _text_of(content: bytes) -> str:
    try:
        return content.decode("utf-16" if content.startswith(_UTF_16) else "utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")  # what spreadsheets of the West write
