"""The scanner, tried on the spot, and the printer, which prints a test."""

from typing import Final, Literal, get_args

from PySide6.QtCore import QCoreApplication

from pos_app.domain.value import replace
from pos_app.printing.layout import (
    BarcodeRow,
    HeadingRow,
    NoteRow,
    PairRow,
    ReceiptLayout,
    RuleRow,
    Size,
)
from pos_app.settings import PrinterSettings
from pos_app.ui.backoffice.view import KeyView, ListSheetView, OfficeView, RowView
from pos_app.ui.components.text import Tone
from pos_app.ui.first_start.answers import Answers
from pos_app.ui.first_start.setting_up import SettingUp, Step
from pos_app.ui.first_start.shop_steps import choice_row

translate = QCoreApplication.translate

SHOWN_OF_SCAN: Final = 48
_TEST_CODE: Final = "TILLIT-TEST"

Kind = Literal["pdf", "queue", "usb", "network", "serial", "file"]
"""The kinds of printers, those that need nothing told of them first."""


class ScannerStep(Step):
    """Shows what a scanner reads. Most need nothing; one that does is set up by a sheet."""

    def __init__(self, setting_up: SettingUp) -> None:
        super().__init__(setting_up)
        self._read = ""

    def view(self) -> OfficeView:
        """Return what was read, and the way to the sheet."""
        return OfficeView(
            sheet=ListSheetView(
                key="scanner",
                title=translate("start", "Scanner"),
                sentence=translate("start", "Scan any barcode: that of an article, or of a card."),
                rows=(
                    RowView(
                        key="read",
                        icon="accepted" if self._read else "scanner",
                        title=translate("start", "The scanner works")
                        if self._read
                        else translate("start", "Nothing was scanned yet"),
                        detail=self._read
                        or translate("start", "Without one, codes are typed, or a camera reads."),
                    ),
                    RowView(
                        key="sheet",
                        icon="print",
                        title=translate("start", "It does not read, or is slow?"),
                        detail=translate(
                            "start",
                            "Print this sheet. At the counter, Ctrl+F8 sets the scanner up by it.",
                        ),
                        keys=(KeyView(key="save", text=translate("start", "Save the sheet")),),
                    ),
                ),
            )
        )

    def press(self, row: str, key: str) -> None:  # noqa: ARG002 - one key a row
        """Save the sheet that sets a scanner up."""
        if row == "sheet":
            self.setting_up.tell_of(self, self.setting_up.ports.save_sheet(self.answers))

    def confirm(self) -> None:
        """Stay: the scanner that is tried may end what it reads with Enter."""

    def scan(self, text: str) -> None:
        """Show what was read."""
        self._read = text if len(text) <= SHOWN_OF_SCAN else f"{text[:SHOWN_OF_SCAN]}…"


class PrinterStep(Step):
    """How receipts are printed, or that they are kept as PDF; each way can be tried."""

    def __init__(self, setting_up: SettingUp) -> None:
        super().__init__(setting_up)
        self._typed = ""

    @property
    def is_answered(self) -> bool:
        """Whether the printer could be found by what is told of it."""
        return _is_found(self.answers.printer)

    def begin(self) -> None:
        """Show the address that was told."""
        self._typed = self.answers.printer.address

    def view(self) -> OfficeView:
        """Return the ways to print, and a field where one needs an address."""
        printer = self.answers.printer
        names = _names()
        return OfficeView(
            sheet=ListSheetView(
                key="printer",
                title=translate("start", "Printer"),
                sentence=translate("start", "A sale never waits for paper. Print a test to see."),
                field=_question(printer.kind),
                field_text=self._typed,
                rows=tuple(
                    choice_row(kind, *names[kind], is_it=kind == printer.kind) for kind in _kinds()
                ),
                keys=(
                    KeyView(
                        key="test",
                        text=translate("start", "Print a test"),
                        icon="print",
                        is_enabled=self.is_answered,
                    ),
                ),
            )
        )

    def type(self, text: str) -> None:
        """Take the address as it is typed."""
        self._typed = text
        told = replace(self.answers.printer, address="".join(text.split()))
        self.setting_up.answer(printer=told)

    def confirm(self) -> None:
        """Go on, or say what is missing."""
        if self.is_answered:
            self.setting_up.go_on()
            return
        missing = translate("start", "Nobody could find this printer: it needs a right address.")
        self.setting_up.tell(missing, Tone.DECLINED)

    def press(self, row: str, key: str) -> None:
        """Choose a way to print, or print a test."""
        for kind in _kinds():
            if kind == row and kind != self.answers.printer.kind:
                self._typed = ""
                told = replace(self.answers.printer, kind=kind, address="")
                self.setting_up.answer(printer=told)
        if key == "test" and self.is_answered:
            printed = self.setting_up.ports.print_test(_test_paper(self.answers), self.answers)
            self.setting_up.tell_of(self, printed)


def printer_name(printer: PrinterSettings) -> str:
    """Return how receipts are printed."""
    title, _ = _names()[printer.kind]
    return f"{title}: {printer.address}" if printer.address else title


def _test_paper(answers: Answers) -> ReceiptLayout:
    """Return a paper on which a person sees whether letters, bars and edges are right."""
    title = translate("start", "A test")
    return ReceiptLayout(
        title,
        (
            HeadingRow(answers.shop, Size.LARGE),
            RuleRow(),
            PairRow(title, "ÆØÅ æøå ÄÖ äöß € 1234"),
            NoteRow(translate("start", "If you can read this, receipts will be printed.")),
            BarcodeRow(_TEST_CODE),
        ),
    )


def _names() -> dict[Kind, tuple[str, str]]:
    return {
        "pdf": (
            translate("start", "No printer"),
            translate("start", "What is printed is kept as PDF in the till's folder."),
        ),
        "queue": (
            translate("start", "A printer of this computer"),
            translate("start", "The system's print queue prints pages."),
        ),
        "usb": (
            translate("start", "Receipt printer by USB"),
            translate("start", "The first one that is plugged in."),
        ),
        "network": (
            translate("start", "Receipt printer in the network"),
            translate("start", "By its address."),
        ),
        "serial": (
            translate("start", "Receipt printer on a serial line"),
            translate("start", "By the name of the line."),
        ),
        "file": (
            translate("start", "Device file"),
            translate("start", "What a receipt printer would get is written there."),
        ),
    }


def _question(kind: str) -> str:
    match kind:
        case "network":
            return translate("start", "Address of the printer, such as 192.168.1.50")
        case "serial":
            return translate("start", "Name of the line, such as /dev/ttyUSB0 or COM3")
        case "file":
            return translate("start", "Path of the file, such as /dev/usb/lp0")
        case _:
            return ""


def _is_found(printer: PrinterSettings) -> bool:
    try:
        printer.check()
    except ValueError:
        return False
    return True


def _kinds() -> tuple[Kind, ...]:
    return get_args(Kind)
