"""All sheets of the cashier over the shelf, of which the view names one or none.

A sheet is made when it is first shown, or while nobody touches the till: a start does without.
"""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from pos_app.ui.cashier.wishes import BackPressed
from pos_app.ui.components.stage import Stage

if TYPE_CHECKING:
    from pos_app.ui.cashier.sheet_pages import SheetPage
    from pos_app.ui.cashier.sheet_views import SheetView
    from pos_app.ui.cashier.sheets.card import CardSheet
    from pos_app.ui.components.viewfinder import Viewfinder

FIRST_AHEAD_MS: Final = 1_500
NEXT_AHEAD_MS: Final = 60
"""Made ahead one at a time: each takes a few milliseconds, and a scan may come any moment."""


class SheetStack(Stage):
    """Shows the sheet that a view asks for and passes on what is wished on it."""

    wished = Signal(object)

    def __init__(self, shelf: QWidget, *, moving: bool) -> None:
        super().__init__(shelf, moving=moving)
        self._shelf = shelf
        self._pages: dict[type, SheetPage] = {}
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

    def _page_for(self, view_type: type) -> "SheetPage":
        page = self._pages.get(view_type)
        if page is None:
            from pos_app.ui.cashier.sheet_pages import makers

            page = self._pages[view_type] = makers()[view_type](self.wished, self.wish_back)
            if page.card is not None:
                self._card = page.card
            self.add(page.sheet)
        return page

    def _make_ahead(self) -> None:
        from pos_app.ui.cashier.sheet_pages import makers

        missing = [view_type for view_type in makers() if view_type not in self._pages]
        if not missing:
            return
        sheet = self._page_for(missing[0]).sheet
        for part in (sheet, *sheet.findChildren(QWidget)):
            part.ensurePolished()
        self._ahead.start(NEXT_AHEAD_MS)
