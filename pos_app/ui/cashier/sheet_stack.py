"""All sheets of the cashier over the shelf, of which the view names one or none.

A sheet is made when it is first shown, or while nobody touches the till: a start does without.
"""

from collections.abc import Callable, Mapping
from functools import cache
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from pos_app.ui.cashier.wishes import BackPressed, FloorLimitPressed
from pos_app.ui.components.stage import Stage

if TYPE_CHECKING:
    from pos_app.ui.cashier.sheet_views import SheetView
    from pos_app.ui.cashier.sheets.card import CardSheet
    from pos_app.ui.components.viewfinder import Viewfinder

FIRST_AHEAD_MS: Final = 1_500
NEXT_AHEAD_MS: Final = 60
"""Made ahead one at a time: each takes a few milliseconds, and a scan may come any moment."""


class _Page(NamedTuple):
    """A sheet, and how a view is shown on it."""

    sheet: QWidget
    show: Callable[[Any], None]


class SheetStack(Stage):
    """Shows the sheet that a view asks for and passes on what is wished on it."""

    wished = Signal(object)

    def __init__(self, shelf: QWidget, *, moving: bool) -> None:
        super().__init__(shelf, moving=moving)
        self._shelf = shelf
        self._pages: dict[type, _Page] = {}
        self._card: CardSheet | None = None
        self._ahead = QTimer(self)
        self._ahead.setSingleShot(True)
        self._ahead.setInterval(FIRST_AHEAD_MS)
        self._ahead.timeout.connect(self._make_ahead)
        self._ahead.start()

    @property
    def viewfinder(self) -> "Viewfinder | None":
        """The viewfinder of the card sheet, once that sheet has been made."""
        return None if self._card is None else self._card.viewfinder

    def show_sheet(self, view: "SheetView | None") -> None:
        """Show the sheet, or the shelf."""
        if view is None:
            self.show_page(self._shelf)
            return
        page = self._page_for(type(view))
        page.show(view)
        self.show_page(page.sheet)

    def take_focus(self) -> bool:
        """Give the keys to the field of the sheet that has one; False when it has none."""
        return self._card is not None and self.current is self._card and self._card.take_focus()

    def wish_back(self) -> None:
        """Wish the sheet away."""
        self.wished.emit(BackPressed())

    def card_page(self) -> _Page:
        """Make the sheet that asks for a card: the one with a field and a viewfinder."""
        from pos_app.ui.cashier.sheets.card import CardSheet

        self._card = sheet = CardSheet()
        sheet.wished.connect(self.wished)
        sheet.backPressed.connect(self.wish_back)
        return _Page(sheet, sheet.show_card)

    def _page_for(self, view_type: type) -> _Page:
        page = self._pages.get(view_type)
        if page is None:
            page = self._pages[view_type] = _makers()[view_type](self)
            self.add(page.sheet)
        return page

    def _make_ahead(self) -> None:
        missing = [view_type for view_type in _makers() if view_type not in self._pages]
        if not missing:
            return
        sheet = self._page_for(missing[0]).sheet
        for part in (sheet, *sheet.findChildren(QWidget)):
            part.ensurePolished()
        self._ahead.start(NEXT_AHEAD_MS)


def _amount_page(stack: SheetStack) -> _Page:
    from pos_app.ui.cashier.sheets.amount import AmountSheet

    sheet = AmountSheet()
    sheet.wished.connect(stack.wished)
    sheet.backPressed.connect(stack.wish_back)
    return _Page(sheet, sheet.show_amount)


def _parked_page(stack: SheetStack) -> _Page:
    from pos_app.ui.cashier.sheets.parked import ParkedSheet

    sheet = ParkedSheet()
    sheet.wished.connect(stack.wished)
    sheet.backPressed.connect(stack.wish_back)
    return _Page(sheet, sheet.show_parked)


def _enquiry_page(stack: SheetStack) -> _Page:
    from pos_app.ui.cashier.sheets.enquiry import EnquirySheet

    sheet = EnquirySheet()
    sheet.wished.connect(stack.wished)
    sheet.backPressed.connect(stack.wish_back)
    return _Page(sheet, sheet.show_enquiry)


def _done_page(stack: SheetStack) -> _Page:
    from pos_app.ui.cashier.sheets.done import DoneSheet

    sheet = DoneSheet()
    sheet.wished.connect(stack.wished)
    return _Page(sheet, sheet.show_done)


def _wait_page(_: SheetStack) -> _Page:
    from pos_app.ui.cashier.sheets.wait import WaitSheet

    sheet = WaitSheet()
    return _Page(sheet, sheet.show_wait)


def _verdict_page(stack: SheetStack) -> _Page:
    from pos_app.ui.components.verdict import Verdict

    sheet = Verdict()
    sheet.dismissPressed.connect(stack.wish_back)
    sheet.askPressed.connect(lambda: stack.wished.emit(FloorLimitPressed()))
    return _Page(sheet, sheet.show_verdict)


@cache
def _makers() -> Mapping[type, Callable[[SheetStack], _Page]]:
    """Return the maker of each view's sheet; those a scan may ask for by itself stand first."""
    from pos_app.ui.cashier import sheet_views as views
    from pos_app.ui.components.verdict import VerdictView

    return {
        VerdictView: _verdict_page,
        views.EnquirySheetView: _enquiry_page,
        views.DoneSheetView: _done_page,
        views.AmountSheetView: _amount_page,
        views.PinSheetView: _amount_page,
        views.WaitSheetView: _wait_page,
        views.CardSheetView: SheetStack.card_page,
        views.ParkedSheetView: _parked_page,
    }
