"""A receipt as the bytes of ESC/POS: letters where the printer has them, pictures where not."""

from typing import TYPE_CHECKING, Final

from pos_app.printing.codes import code_128
from pos_app.printing.escpos.library import new_ticket
from pos_app.printing.escpos.pictures import code_picture, line_picture
from pos_app.printing.escpos.profile import SLOTS, PrinterProfile
from pos_app.printing.layout import (
    AmountRow,
    BarcodeRow,
    HeadingRow,
    Meaning,
    ReceiptLayout,
    Row,
    SectionRow,
    Size,
)
from pos_app.printing.text import centred, lines_of

if TYPE_CHECKING:
    from escpos.printer import Dummy

_LINES_BELOW: Final = 4
_DRAWER_PIN: Final = 2


def receipt_bytes(
    layout: ReceiptLayout, profile: PrinterProfile, *, opens_drawer: bool = False
) -> bytes:
    """Return what makes the printer print the receipt and, if it can, cut it.

    With `opens_drawer` the pulse comes first, so that the cashier need not wait for the paper. No
    letter is ever replaced by another: what no code page of the printer has is drawn.
    """
    ticket = new_ticket(profile.name, profile.width_dots)
    ticket.hw("INIT")
    if opens_drawer:
        ticket.cashdraw(_DRAWER_PIN)
    writer = _Writer(ticket, profile)
    for row in layout.rows:
        writer.write(row)
    if profile.has_cutter:
        ticket.cut()
    else:
        ticket.print_and_feed(_LINES_BELOW)
    return bytes(ticket.output)


def drawer_bytes(profile: PrinterProfile) -> bytes:
    """Return what makes the printer open the drawer and print nothing."""
    ticket = new_ticket(profile.name, profile.width_dots)
    ticket.cashdraw(_DRAWER_PIN)
    return bytes(ticket.output)


class _Writer:
    """Writes rows onto one ticket, changing the printer's code page only where it must."""

    def __init__(self, ticket: "Dummy", profile: PrinterProfile) -> None:
        self._ticket = ticket
        self._profile = profile
        self._code_page: str | None = None

    def write(self, row: Row) -> None:
        columns = self._profile.columns
        match row:
            case HeadingRow(text, (Size.DOUBLE | Size.LARGE)):
                for line in centred(text, columns // 2):
                    self._line(line, strong=row.size is Size.LARGE, scale=2)
            case BarcodeRow(value):
                self._code(value)
                self._lines(row)
            case AmountRow(Meaning.TOTAL):
                self._lines(row, strong=True)
            case HeadingRow() | SectionRow():
                self._lines(row, strong=isinstance(row, SectionRow))
            case _:
                self._lines(row)

    def _lines(self, row: Row, *, strong: bool = False) -> None:
        for line in lines_of(row, self._profile.columns):
            self._line(line.rstrip(), strong=strong)

    def _line(self, line: str, *, strong: bool, scale: int = 1) -> None:
        encoded = self._encoded(line)
        if encoded is None:
            columns = self._profile.columns
            self._ticket.image(line_picture(line, columns, strong=strong, scale=scale))
            return
        self._ticket.set(
            bold=strong,
            double_width=scale > 1,
            double_height=scale > 1,
            normal_textsize=scale == 1,
        )
        self._ticket._raw(encoded + b"\n")  # noqa: SLF001 - its text() guesses the code page

    def _encoded(self, line: str) -> bytes | None:
        """Return the line in a code page of the printer, the one in use first; None for none."""
        in_use = () if self._code_page is None else (self._code_page,)
        for name in (*in_use, *self._profile.code_pages):
            try:
                letters = line.encode(name)
            except UnicodeEncodeError:
                continue
            change = b"" if name == self._code_page else b"\x1bt" + bytes([SLOTS[name]])
            self._code_page = name
            return change + letters
        return None

    def _code(self, value: str) -> None:
        picture = code_picture(code_128(value), self._profile.width_dots)
        if picture is not None:
            self._ticket.image(picture)
