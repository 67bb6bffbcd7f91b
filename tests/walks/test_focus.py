"""A scan arrives and leaks into nothing, whatever has the keys on whatever sheet lies open."""

from collections.abc import Callable
from typing import Final

import pytest

from pos_app.checkout.states import ArticleNotFound, CardShown
from pos_app.ui.cashier.wishes import CancelPressed, Sheet, SheetPressed
from pos_app.ui.probe import wait_for
from tests.walks.counter import Till
from tests.walks.shop import ARTICLES

pytestmark = pytest.mark.slow

UNKNOWN: Final = "7038010001451"
FEWEST: Final = 3
"""Fewer things that can have the keys, and the sheet did not open."""


def leave_the_shelf(till: Till) -> None:
    assert till.desk.session.sale.lines


def open_sheet(sheet: Sheet) -> Callable[[Till], None]:
    def open_it(till: Till) -> None:
        line = till.desk.session.sale.lines[0]
        till.workplace.presenter.take_wish(SheetPressed(sheet, line.line_id))

    return open_it


def ask_to_cancel(till: Till) -> None:
    till.workplace.presenter.take_wish(CancelPressed())


def show_a_receipt(till: Till) -> None:
    till.desk.give_cash(1_000_00)
    till.sold()


def park_and_list(till: Till) -> None:
    till.desk.park()
    till.desk.press_article(ARTICLES[1])
    till.workplace.presenter.take_wish(SheetPressed(Sheet.PARKED))


SHEETS: Final[dict[str, Callable[[Till], None]]] = {
    "shelf": leave_the_shelf,
    "card": open_sheet(Sheet.CARD),
    "cash": open_sheet(Sheet.CASH),
    "terminal": open_sheet(Sheet.TERMINAL),
    "quantity": open_sheet(Sheet.QUANTITY),
    "discount": open_sheet(Sheet.DISCOUNT),
    "parked": park_and_list,
    "cancel": ask_to_cancel,
    "receipt": show_a_receipt,
}


@pytest.mark.parametrize("sheet", SHEETS)
def test_a_scan_arrives_and_leaks_into_nothing_whatever_has_the_keys(
    till: Till, sheet: str
) -> None:
    till.desk.press_article(ARTICLES[0])
    SHEETS[sheet](till)
    told = till.texts_of_the_counter()
    receivers = till.focusable()
    assert len(receivers) >= FEWEST
    for receiver in receivers:
        receiver.setFocus()
        till.scan(UNKNOWN)
        wait_for(lambda: isinstance(till.desk.session.notice, ArticleNotFound))
        till.desk.dismiss_notice()
        assert till.texts_of_the_counter() == told, receiver.objectName()


def test_a_scan_over_the_balance_of_a_card_begins_a_sale_and_leaks_into_nothing(
    till: Till,
) -> None:
    till.scan(till.shop.tokens[0])
    wait_for(lambda: isinstance(till.desk.session.notice, CardShown))
    for receiver in till.focusable():
        receiver.setFocus()
        till.scan(ARTICLES[0].code)
        wait_for(lambda: till.desk.session.sale.goods)
        assert "search" not in {name for name, text in till.texts() if text == ARTICLES[0].code}
        till.desk.cancel()
        till.scan(till.shop.tokens[0])
        wait_for(lambda: isinstance(till.desk.session.notice, CardShown))
