"""The back office's screen: a page goes in, presses come out. It decides and formats nothing."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from pos_app.ui.backoffice.list_sheet import ListSheet
from pos_app.ui.backoffice.view import ListSheetView, OfficeView
from pos_app.ui.cashier.receipt_paper import ReceiptPaper
from pos_app.ui.cashier.sheet_views import AmountSheetView
from pos_app.ui.cashier.sheets.amount import AmountSheet
from pos_app.ui.cashier.wishes import ConfirmPressed, KeypadPressed, PresetPressed
from pos_app.ui.components.box import Column, Row
from pos_app.ui.components.keypad import BACK, CLEAR
from pos_app.ui.components.text import Role, Text, Tone

ENTER: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
LEFT_PART: Final = 5
RIGHT_PART: Final = 3


class OfficeScreen(Column):
    """Shows an `OfficeView`; showing the same one again changes nothing."""

    backPressed = Signal()
    keyPressed = Signal(str, str)
    textTyped = Signal(str)
    padPressed = Signal(str)
    presetPressed = Signal(int)
    confirmPressed = Signal()

    def __init__(self) -> None:
        super().__init__("office")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._view: OfficeView | None = None
        self._mark = Text(role=Role.STRONG, tone=Tone.NOTICE, name="office_mark")
        self._mark.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.list = ListSheet()
        self.amount = AmountSheet()
        self.paper = ReceiptPaper()
        body = Row("office_body")
        body.put(self.list, self.amount, stretch=LEFT_PART)
        body.put(self.paper, stretch=RIGHT_PART)
        self.put(self._mark)
        self.put(body, stretch=1)
        for sheet in (self.list, self.amount):
            sheet.backPressed.connect(self.backPressed)
        self.list.keyPressed.connect(self.keyPressed)
        self.list.textTyped.connect(self.textTyped)
        self.list.entered.connect(self.confirmPressed)
        self.amount.wished.connect(self._pass_on)

    @property
    def view(self) -> OfficeView | None:
        """The page that is shown."""
        return self._view

    def show_view(self, view: OfficeView) -> None:
        """Show the page."""
        if view == self._view:
            return
        self._view = view
        is_list = isinstance(view.sheet, ListSheetView)
        self.list.setVisible(is_list)
        self.amount.setVisible(not is_list)
        if isinstance(view.sheet, ListSheetView):
            self.list.show_list(view.sheet)
        else:
            self.amount.show_amount(view.sheet)
        for sheet in (self.list, self.amount):
            sheet.show_way_back(is_there=not view.is_door)
        self.paper.setVisible(view.paper is not None)
        if view.paper is not None:
            self.paper.show_receipt(view.paper)
        self._mark.say(view.mark)
        self._mark.setVisible(bool(view.mark))
        if isinstance(view.sheet, ListSheetView) and view.sheet.field:
            self.list.field.setFocus()
        else:
            self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let the keyboard do what the keys on the screen do; a held key is one key."""
        if event.isAutoRepeat():
            return
        if event.key() == Qt.Key.Key_Escape:
            self.backPressed.emit()
        elif self._view is None or not isinstance(self._view.sheet, AmountSheetView):
            super().keyPressEvent(event)
        elif event.key() in ENTER:
            if self._view.sheet.can_confirm:
                self.confirmPressed.emit()
        elif event.key() == Qt.Key.Key_Backspace:
            self.padPressed.emit(BACK)
        elif event.key() == Qt.Key.Key_Delete:
            self.padPressed.emit(CLEAR)
        elif event.text().isascii() and event.text().isdigit():
            self.padPressed.emit(event.text())
        else:
            super().keyPressEvent(event)

    def _pass_on(self, wish: object) -> None:
        match wish:
            case KeypadPressed(key):
                self.padPressed.emit(key)
            case PresetPressed(value):
                self.presetPressed.emit(value)
            case ConfirmPressed():
                self.confirmPressed.emit()
            case _:
                pass
