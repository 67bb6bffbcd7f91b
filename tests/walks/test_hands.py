"""Impatient hands and heavy fingers at the whole till: nobody pays twice, no receipt is missed."""

from time import perf_counter_ns
from typing import Final

import pytest
from PySide6.QtCore import Qt

from pos_app.bootstrap.upkeep import audit_of
from pos_app.checkout.states import Completed
from pos_app.domain.tender import CardTender, CashTender, TerminalTender
from pos_app.ui.probe import NS_PER_MS, find_shown, pause, wait_for
from tests.walks.counter import Till
from tests.walks.shop import ARTICLES

pytestmark = pytest.mark.slow

CLICKS: Final = 10
CLICK_GAP_MS: Final = 20


def click_away(till: Till, name: str) -> None:
    """Click ten times in 200 ms on what has that name now; fewer times where each takes long."""
    place = till.middle_of(name)
    until_ns = perf_counter_ns() + CLICKS * CLICK_GAP_MS * NS_PER_MS
    for _ in range(CLICKS):
        till.click_at(place)
        pause(CLICK_GAP_MS)
        if perf_counter_ns() > until_ns:
            return


def receipts_of(till: Till) -> int:
    audit = audit_of(till.shop.data)
    assert audit.clean
    return audit.receipts


@pytest.mark.parametrize(
    ("key", "name", "kind"),
    [
        (Qt.Key.Key_F2, "confirm", CashTender),
        (Qt.Key.Key_F2, "cash_20000", CashTender),
        (Qt.Key.Key_F3, "confirm", TerminalTender),
    ],
    ids=["cash", "note", "terminal"],
)
def test_ten_clicks_in_200_ms_take_one_payment_and_leave_the_receipt_on_the_screen(
    till: Till, key: Qt.Key, name: str, kind: type
) -> None:
    before = receipts_of(till)
    till.desk.press_article(ARTICLES[0])
    till.open_sheet(key)
    click_away(till, name)
    receipt = till.sold()
    assert [type(tender) for tender in receipt.tenders] == [kind]
    pause(CLICK_GAP_MS)
    assert till.desk.session.phase == Completed(receipt)
    assert receipts_of(till) == before + 1


def test_ten_clicks_on_a_key_to_pay_open_its_sheet_and_pay_nothing(till: Till) -> None:
    before = receipts_of(till)
    till.desk.press_article(ARTICLES[0])
    pause(0)
    for name, sheet in (("pay_cash", "amount_sheet"), ("pay_terminal", "amount_sheet")):
        click_away(till, name)
        assert find_shown(till.window, sheet) is not None
    assert till.desk.session.tenders == ()
    assert receipts_of(till) == before


def test_enter_held_down_takes_one_payment_and_leaves_the_receipt_on_the_screen(
    till: Till,
) -> None:
    before = receipts_of(till)
    till.desk.press_article(ARTICLES[0])
    till.open_sheet(Qt.Key.Key_F2)
    till.hold_enter(times=15, gap_ms=30)
    receipt = till.sold()
    assert len(receipt.tenders) == 1
    assert till.desk.session.phase == Completed(receipt)
    assert receipts_of(till) == before + 1


def test_a_card_scanned_ten_times_pays_once(till: Till) -> None:
    before = receipts_of(till)
    till.desk.press_article(ARTICLES[0], quantity=2)
    for _ in range(CLICKS):
        till.workplace.presenter.take_scan(till.shop.tokens[1])
    wait_for(lambda: till.desk.session.card_tenders)
    wait_for(lambda: not till.desk.session.requests)
    (tender,) = till.desk.session.tenders
    assert isinstance(tender, CardTender)
    assert tender.amount_minor == 60_00
    assert receipts_of(till) == before
