"""The cashier's screen: a view goes in, wishes come out. It decides nothing and formats nothing."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent

from pos_app.ui.cashier.sale_pane import SalePane
from pos_app.ui.cashier.sheet_stack import SheetStack
from pos_app.ui.cashier.shelf_page import ShelfPage
from pos_app.ui.cashier.view import View
from pos_app.ui.cashier.wishes import (
    AppearancePressed,
    ArticlesPressed,
    DismissPressed,
    LineSwitchPressed,
    LockPressed,
    OfficePressed,
    ReceiptsPressed,
    ScannersPressed,
    SyncPressed,
    ToastGone,
    UndoPressed,
)
from pos_app.ui.components.banner import Banner, BannerView
from pos_app.ui.components.box import Column, Row
from pos_app.ui.components.flash import Flash
from pos_app.ui.components.late import take_turn
from pos_app.ui.components.status_strip import StatusStrip
from pos_app.ui.components.text import Tone
from pos_app.ui.components.tile_grid import FindPicture

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from pos_app.printing.layout import ReceiptLayout
    from pos_app.ui.cashier.docked import DockedViewfinder
    from pos_app.ui.cashier.receipt_paper import ReceiptPaper
    from pos_app.ui.components.toast import Toast
    from pos_app.ui.components.viewfinder import Corners

LEFT_PART: Final = 5
RIGHT_PART: Final = 3
"""How shelf and sale share the width, within the sale's least and largest width."""


class CashierScreen(Column):
    """Shows a `View`; showing the same one again changes nothing. `wished` carries a `Wish`."""

    wished = Signal(object)

    def __init__(self, find_picture: FindPicture, *, moving: bool = True) -> None:
        super().__init__("cashier")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._view: View | None = None
        self._strip = StatusStrip()
        self._shelf = ShelfPage(find_picture)
        self._sheets = SheetStack(self._shelf, moving=moving)
        self._sale = SalePane()
        self._receipt: ReceiptPaper | None = None
        self._body = Row("body")
        left = self._body.across(stretch=LEFT_PART)
        self._banner = left.put_late(self._new_banner, after=self._strip.last_key)
        left.put(self._sheets, stretch=1)
        self._body.put(self._sale, stretch=RIGHT_PART)
        self.put(self._strip)
        self.put(self._body, stretch=1)
        self._viewfinder: DockedViewfinder | None = None
        self._toast: Toast | None = None
        self._flash = Flash(self)
        for part in (self._shelf, self._sheets, self._sale):
            part.wished.connect(self.wished)
        self._strip.statusPressed.connect(self._wish_of_status)
        self._strip.appearancePressed.connect(lambda: self.wished.emit(AppearancePressed()))
        self._strip.officePressed.connect(lambda: self.wished.emit(OfficePressed()))
        self._strip.lockPressed.connect(lambda: self.wished.emit(LockPressed()))
        self._sheets.installEventFilter(self)

    def show_view(self, view: View) -> None:
        """Show the view; parts that are as they were are left alone."""
        before, self._view = self._view, view
        if before is None or view.sale != before.sale:
            self._sale.show_sale(view.sale)
        if before is None or view.strip != before.strip:
            strip = view.strip
            self._strip.show_strip(strip.shop, strip.statuses, strip.cashier, strip.clock)
        if before is None or view.shelf != before.shelf:
            self._shelf.show_shelf(view.shelf)
        if before is None or view.receipt is not before.receipt:
            self._show_receipt(view.receipt)
        if before is None or view.banner != before.banner:
            self._show_banner(view.banner)
        if before is None or (view.toast, view.undo) != (before.toast, before.undo):
            self._show_toast(view.toast, view.undo)
        if before is None or view.sheet != before.sheet:
            self._sheets.show_sheet(view.sheet)
            self._give_focus(opened=before is None or type(view.sheet) is not type(before.sheet))
        if before is None or view.shows_viewfinder != before.shows_viewfinder:
            self._show_viewfinder(is_shown=view.shows_viewfinder)

    def show_pictures(self) -> None:
        """Look again for the pictures of the tiles: more of them have been read."""
        if self._view is not None:
            self._shelf.show_shelf(self._view.shelf)

    def show_frame(self, frame: "QImage", outlines: "tuple[Corners, ...]", hint: str) -> None:
        """Show what the camera sees on each viewfinder there is, with a hint over it."""
        for viewfinder in (self._viewfinder, self._sheets.viewfinder):
            if viewfinder is not None and viewfinder.isVisible():
                viewfinder.show_frame(frame, outlines)
                viewfinder.say(hint)

    def flash(self, tone: Tone) -> None:
        """Light the frame of the window for a moment."""
        self._flash.flash(tone)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn keys that no field took into wishes; a held key is one key."""
        if event.isAutoRepeat() or self._view is None:
            return
        if self._sheets.is_shielded and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            return
        from pos_app.ui.cashier.keys import wish_of  # it knows what each sheet takes

        wish = wish_of(event, self._view)
        if wish is not None:
            self.wished.emit(wish)
        elif self._view.sheet is None and event.text().isprintable() and event.text():
            self._shelf.type_on(event)
        else:
            event.ignore()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep what floats where it belongs."""
        super().resizeEvent(event)
        self._place_toast()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the viewfinder in its corner of the stage."""
        if watched is self._sheets and event.type() == QEvent.Type.Resize:
            if self._viewfinder is not None:
                self._viewfinder.dock()
            self._place_toast()
        return super().eventFilter(watched, event)

    def _show_receipt(self, layout: "ReceiptLayout | None") -> None:
        """Put the receipt in the place of the sale; its paper is made with the first."""
        if layout is not None:
            if self._receipt is None:
                from pos_app.ui.cashier.receipt_paper import ReceiptPaper

                self._receipt = ReceiptPaper()
                self._body.put(self._receipt, stretch=RIGHT_PART)
            self._receipt.show_receipt(layout)
        if self._receipt is not None:
            self._receipt.setVisible(layout is not None)
        self._sale.setVisible(layout is None)

    def _show_banner(self, view: BannerView | None) -> None:
        if view is None:
            self._banner.hide()
        else:
            self._banner.made().show_banner(view)

    def _new_banner(self) -> Banner:
        banner = Banner()
        banner.dismissPressed.connect(lambda: self.wished.emit(DismissPressed()))
        banner.keyPressed.connect(self._wish_article)
        return banner

    def _show_toast(self, words: str, undo: str) -> None:
        if self._toast is None:
            if not words:
                return
            from pos_app.ui.components.toast import Toast

            self._toast = Toast()
            self._toast.setParent(self)
            take_turn(self._toast, self._sale.last_key)
            self._toast.undoPressed.connect(lambda: self.wished.emit(UndoPressed()))
            self._toast.gone.connect(lambda: self.wished.emit(ToastGone()))
        self._toast.show_words(words, undo)
        self._place_toast()

    def _show_viewfinder(self, *, is_shown: bool) -> None:
        if is_shown and self._viewfinder is None:
            from pos_app.ui.cashier.docked import DockedViewfinder

            self._viewfinder = DockedViewfinder(self._sheets)
        if self._viewfinder is not None:
            self._viewfinder.setVisible(is_shown)
            self._shelf.leave_room(self._viewfinder.height() if is_shown else 0)

    def _give_focus(self, *, opened: bool) -> None:
        if not opened:
            return
        if self._view is not None and self._view.sheet is None:
            self._shelf.setFocus()
        elif not self._sheets.take_focus():
            self.setFocus()

    def _wish_article(self, code: str) -> None:
        self.wished.emit(ArticlesPressed(code))

    def _wish_of_status(self, key: str) -> None:
        if key in {"scanner", "camera"}:
            self.wished.emit(ScannersPressed())
        elif key in {"connection", "pending", "parked"}:
            self.wished.emit(SyncPressed())
        elif key == "printer":
            self.wished.emit(ReceiptsPressed())
        elif key == "line_switch":
            self.wished.emit(LineSwitchPressed())

    def _place_toast(self) -> None:
        if self._toast is None or self._toast.isHidden():
            return
        stage = self._sheets
        corner = stage.mapTo(self, QPoint(0, 0))
        size = self._toast.sizeHint().boundedTo(stage.size())
        left = corner.x() + (stage.width() - size.width()) // 2
        top = corner.y() + stage.height() - size.height() - size.height() // 3
        self._toast.setGeometry(left, top, size.width(), size.height())
