"""All sheets of the cashier over the shelf, of which the view names one or none."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from pos_app.ui.cashier.sheets.amount import AmountSheet
from pos_app.ui.cashier.sheets.card import CardSheet
from pos_app.ui.cashier.sheets.done import DoneSheet
from pos_app.ui.cashier.sheets.enquiry import EnquirySheet
from pos_app.ui.cashier.sheets.parked import ParkedSheet
from pos_app.ui.cashier.sheets.wait import WaitSheet
from pos_app.ui.cashier.view import (
    AmountSheetView,
    CardSheetView,
    DoneSheetView,
    EnquirySheetView,
    ParkedSheetView,
    SheetView,
    WaitSheetView,
)
from pos_app.ui.cashier.wishes import BackPressed
from pos_app.ui.components.stage import Stage
from pos_app.ui.components.verdict import Verdict, VerdictView


class SheetStack(Stage):
    """Shows the sheet that a view asks for and passes on what is wished on it."""

    wished = Signal(object)

    def __init__(self, shelf: QWidget, *, moving: bool) -> None:
        super().__init__(shelf, moving=moving)
        self._shelf = shelf
        self._amount = AmountSheet()
        self.card = CardSheet()
        self._parked = ParkedSheet()
        self._enquiry = EnquirySheet()
        self._done = DoneSheet()
        self._wait = WaitSheet()
        self._verdict = Verdict()
        sheets = (self._amount, self.card, self._parked, self._enquiry, self._done)
        for sheet in sheets:
            self.add(sheet)
            sheet.wished.connect(self.wished)
        for sheet in (self._wait, self._verdict):
            self.add(sheet)
        for framed in (self._amount, self.card, self._parked, self._enquiry):
            framed.backPressed.connect(self._wish_back)
        self._verdict.dismissPressed.connect(self._wish_back)

    def show_sheet(self, view: SheetView | None) -> None:
        """Show the sheet, or the shelf."""
        self.show_page(self._filled(view))

    def take_focus(self) -> bool:
        """Give the keys to the field of the sheet that has one; False when it has none."""
        if self.current is self.card:
            return self.card.take_focus()
        return False

    def _filled(self, view: SheetView | None) -> QWidget:  # noqa: PLR0911 - one case a sheet
        match view:
            case None:
                return self._shelf
            case AmountSheetView():
                self._amount.show_amount(view)
                return self._amount
            case CardSheetView():
                self.card.show_card(view)
                return self.card
            case ParkedSheetView():
                self._parked.show_parked(view)
                return self._parked
            case EnquirySheetView():
                self._enquiry.show_enquiry(view)
                return self._enquiry
            case DoneSheetView():
                self._done.show_done(view)
                return self._done
            case WaitSheetView():
                self._wait.show_wait(view)
                return self._wait
            case VerdictView():
                self._verdict.show_verdict(view)
                return self._verdict

    def _wish_back(self) -> None:
        self.wished.emit(BackPressed())
