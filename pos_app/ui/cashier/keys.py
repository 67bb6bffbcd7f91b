"""What the keys of the keyboard wish, given what is on the screen."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from pos_app.ui.cashier.sheet_views import AmountSheetView, DoneSheetView, PinSheetView
from pos_app.ui.cashier.view import View
from pos_app.ui.cashier.wishes import (
    BackPressed,
    CancelPressed,
    CompletePressed,
    ConfirmPressed,
    FloorLimitPressed,
    KeypadPressed,
    LineSwitchPressed,
    LockPressed,
    NextCustomerPressed,
    OfficePressed,
    ParkPressed,
    ScannersPressed,
    Sheet,
    SheetPressed,
    SyncPressed,
    Wish,
)
from pos_app.ui.components.keypad import BACK, CLEAR
from pos_app.ui.components.verdict import VerdictView

ENTER: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
CARD, CASH, TERMINAL = Qt.Key.Key_F1, Qt.Key.Key_F2, Qt.Key.Key_F3
PAYING: Final[Mapping[int, Wish]] = {
    CARD: SheetPressed(Sheet.CARD),
    CASH: SheetPressed(Sheet.CASH),
    TERMINAL: SheetPressed(Sheet.TERMINAL),
}
COMPLETE, DISCOUNT, PARK = Qt.Key.Key_F4, Qt.Key.Key_F5, Qt.Key.Key_F6
LOCK, OFFICE = Qt.Key.Key_F8, Qt.Key.Key_F10
ALLOW = Qt.Key.Key_F11
PARKED, CANCEL, NEXT_CUSTOMER = Qt.Key.Key_F7, Qt.Key.Key_F9, Qt.Key.Key_F12
WITH_CONTROL: Final[Mapping[int, Wish]] = {
    Qt.Key.Key_F8: ScannersPressed(),
    Qt.Key.Key_F9: LineSwitchPressed(),
    Qt.Key.Key_F10: SyncPressed(),
}


def wish_of(event: QKeyEvent, view: View) -> Wish | None:
    """Return what a key means on this view, or None when it means nothing there.

    A key does only what a press on the screen could do: what is greyed there is dead here.
    """
    key = event.key()
    if key == Qt.Key.Key_Escape:
        return BackPressed()
    if event.modifiers() & Qt.KeyboardModifier.ControlModifier and key in WITH_CONTROL:
        return WITH_CONTROL[key]
    if key in PAYING:
        return PAYING[key] if view.sale.pay.can_pay else None
    if view.sheet is not None:
        wish = _on_sheet(event, view)
        if wish is not None:
            return wish
    return _of_sale(key, view)


def _of_sale(key: int, view: View) -> Wish | None:
    allowed: Mapping[int, tuple[bool, Wish]] = {
        COMPLETE: (bool(view.sale.pay.complete), CompletePressed()),
        DISCOUNT: (view.sale.can_discount, SheetPressed(Sheet.DISCOUNT)),
        PARK: (view.sale.can_park, ParkPressed()),
        PARKED: (True, SheetPressed(Sheet.PARKED)),
        CANCEL: (view.sale.can_cancel, CancelPressed()),
        LOCK: (True, LockPressed()),
        OFFICE: (True, OfficePressed()),
    }
    may, wish = allowed.get(key, (False, BackPressed()))
    return wish if may else None


def _on_sheet(event: QKeyEvent, view: View) -> Wish | None:
    key = event.key()
    match view.sheet:
        case PinSheetView():
            return _on_amount(event, view.sheet) or _on_pin(event)
        case AmountSheetView():
            return _on_amount(event, view.sheet)
        case DoneSheetView():
            return NextCustomerPressed() if key in {*ENTER, NEXT_CUSTOMER} else None
        case VerdictView():
            if key == ALLOW and view.sheet.ask:
                return FloorLimitPressed()
            return BackPressed() if key in ENTER else None
        case _:
            return None


def _on_amount(event: QKeyEvent, sheet: AmountSheetView) -> Wish | None:
    key = event.key()
    if key in ENTER:
        return ConfirmPressed() if sheet.can_confirm else None
    if key == Qt.Key.Key_Backspace:
        return KeypadPressed(BACK)
    if key == Qt.Key.Key_Delete:
        return KeypadPressed(CLEAR)
    text = event.text()
    return KeypadPressed(text) if text.isascii() and text.isdigit() else None


def _on_pin(event: QKeyEvent) -> Wish | None:
    """Take what no keypad has: a PIN may be made with letters and signs."""
    text = event.text()
    return KeypadPressed(text) if len(text) == 1 and "!" <= text <= "~" else None
