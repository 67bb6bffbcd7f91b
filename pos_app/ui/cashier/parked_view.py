"""The sales that were put aside."""

from typing import Final

from PySide6.QtCore import QCoreApplication

from pos_app.checkout.states import Completed, Session
from pos_app.domain.sale import GoodsLine, ParkedSale
from pos_app.ui.cashier.sheet_views import ParkedRowView, ParkedSheetView
from pos_app.ui.money_text import MoneyText

translate = QCoreApplication.translate

NAMES_SHOWN: Final = 4


def parked_sheet(session: Session, money: MoneyText) -> ParkedSheetView:
    """Return the parked sales, the latest first."""
    can_recall = isinstance(session.phase, Completed) or not session.sale.lines
    hint = ""
    if session.parked and not can_recall:
        hint = translate("cashier", "Finish or park the sale in hand to take up another.")
    return ParkedSheetView(
        rows=tuple(_row(parked, money) for parked in reversed(session.parked)),
        can_recall=can_recall,
        hint=hint,
    )


def _row(parked: ParkedSale, money: MoneyText) -> ParkedRowView:
    sale = parked.sale
    names = [
        line.article.name if isinstance(line, GoodsLine) else translate("cashier", "Top-up")
        for line in sale.lines
    ]
    shown = ", ".join(names[:NAMES_SHOWN]) + (" …" if len(names) > NAMES_SHOWN else "")
    return ParkedRowView(
        sale_id=sale.sale_id,
        title=f"{money.clock(parked.parked_at_ms)}  ·  {parked.operator}",
        detail=shown,
        amount=money.money(sale.totals().total_minor),
    )
