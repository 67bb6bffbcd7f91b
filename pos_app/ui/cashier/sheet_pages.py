"""Makes the sheets of the cashier, each when its first view is to be shown.

A maker is given the signal that passes on what is wished on its sheet, and what wishes it away.
"""

from collections.abc import Callable, Mapping
from functools import cache
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QWidget

from pos_app.domain.value import value
from pos_app.ui.cashier.wishes import FloorLimitPressed

if TYPE_CHECKING:
    from pos_app.ui.cashier.sheets.card import CardSheet


@value
class SheetPage:
    """A sheet, and how a view is shown on it. `card` is the sheet once more if cards go there."""

    sheet: QWidget
    show: Callable[[Any], None]
    card: "CardSheet | None" = None


Back = Callable[[], None]


@cache
def makers() -> Mapping[type, Callable[[SignalInstance, Back], SheetPage]]:
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
        views.CardSheetView: _card_page,
        views.ParkedSheetView: _parked_page,
    }


def _card_page(wished: SignalInstance, back: Back) -> SheetPage:
    from pos_app.ui.cashier.sheets.card import CardSheet

    sheet = CardSheet()
    sheet.wished.connect(wished)
    sheet.backPressed.connect(back)
    return SheetPage(sheet, sheet.show_card, card=sheet)


def _amount_page(wished: SignalInstance, back: Back) -> SheetPage:
    from pos_app.ui.cashier.sheets.amount import AmountSheet

    sheet = AmountSheet()
    sheet.wished.connect(wished)
    sheet.backPressed.connect(back)
    return SheetPage(sheet, sheet.show_amount)


def _parked_page(wished: SignalInstance, back: Back) -> SheetPage:
    from pos_app.ui.cashier.sheets.parked import ParkedSheet

    sheet = ParkedSheet()
    sheet.wished.connect(wished)
    sheet.backPressed.connect(back)
    return SheetPage(sheet, sheet.show_parked)


def _enquiry_page(wished: SignalInstance, back: Back) -> SheetPage:
    from pos_app.ui.cashier.sheets.enquiry import EnquirySheet

    sheet = EnquirySheet()
    sheet.wished.connect(wished)
    sheet.backPressed.connect(back)
    return SheetPage(sheet, sheet.show_enquiry)


def _done_page(wished: SignalInstance, _: Back) -> SheetPage:
    from pos_app.ui.cashier.sheets.done import DoneSheet

    sheet = DoneSheet()
    sheet.wished.connect(wished)
    return SheetPage(sheet, sheet.show_done)


def _wait_page(_: SignalInstance, __: Back) -> SheetPage:
    from pos_app.ui.cashier.sheets.wait import WaitSheet

    sheet = WaitSheet()
    return SheetPage(sheet, sheet.show_wait)


def _verdict_page(wished: SignalInstance, back: Back) -> SheetPage:
    from pos_app.ui.components.verdict import Verdict

    sheet = Verdict()
    sheet.dismissPressed.connect(back)
    sheet.askPressed.connect(lambda: wished.emit(FloorLimitPressed()))
    return SheetPage(sheet, sheet.show_verdict)
