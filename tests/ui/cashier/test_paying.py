"""Paying with hands and keys: once, however often a key is pressed."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from pos_app.checkout import events
from pos_app.checkout.states import Completed, Completing
from pos_app.ui.sounds import Cue
from tests.checkout.counter import card_of
from tests.ui.cashier.till import NBSP, Till

TOKEN = "DINCARD:0b9e52b2-7b1f-4a44-9a9f-3f1c22e5f000"


def test_exact_cash_is_two_presses(till: Till) -> None:
    till.click("tile_coffee")
    till.click("pay_cash")
    till.settle()
    till.click("cash_4900")
    assert isinstance(till.desk.session.phase, Completing)
    till.desk.commit()
    assert isinstance(till.desk.session.phase, Completed)
    assert till.can_see("next_customer")


def test_a_note_gives_its_change_in_figures_that_can_be_read_from_afar(till: Till) -> None:
    till.click("tile_coffee")
    till.key(Qt.Key.Key_F2)
    till.settle()
    till.click("cash_10000")
    till.desk.commit()
    assert till.text("done_figure") == f"51,00{NBSP}kr"
    assert till.find(QWidget, "done_figure").fontInfo().pixelSize() >= 60


def test_typed_cash_enters_from_the_right(till: Till) -> None:
    till.click("tile_coffee")
    till.key(Qt.Key.Key_F2)
    till.settle()
    till.click("key_2")
    till.click("key_00")
    assert till.text("amount_pad_amount") == f"2,00{NBSP}kr"
    till.click("key_00")
    till.click("key_back")
    till.click("key_0")
    assert till.text("amount_pad_amount") == f"200,00{NBSP}kr"
    till.click("confirm")
    [given] = [e for e in till.desk.posted if isinstance(e, events.CashGiven)]
    assert given.received_minor == 20_000


def test_an_amount_without_coins_cannot_be_taken(till: Till) -> None:
    till.click("tile_coffee")
    till.key(Qt.Key.Key_F2)
    till.settle()
    till.type("4950")
    assert not till.find(QWidget, "confirm").isEnabled()
    till.key(Qt.Key.Key_Return)
    assert till.desk.session.tenders == ()


def test_the_bank_terminal_is_confirmed_by_the_cashier(till: Till) -> None:
    till.click("tile_coffee")
    till.key(Qt.Key.Key_F3)
    till.settle()
    till.click("confirm")
    [confirmed] = [e for e in till.desk.posted if isinstance(e, events.TerminalConfirmed)]
    assert confirmed.amount_minor == 4_900


def test_a_card_scanned_while_a_sale_is_open_pays_without_a_press(till: Till) -> None:
    till.click("tile_coffee")
    till.presenter.take_scan(TOKEN)
    [request] = till.desk.session.requests
    card = card_of(10_000)
    till.desk.resolve(request, card)
    till.desk.reserve(request, card)
    assert till.text("verdict_word") == "Accepted"
    assert till.text("verdict_amount") == f"49,00{NBSP}kr"
    assert till.ears.heard == [Cue.ACCEPTED]
    till.desk.commit()
    assert till.can_see("next_customer")


def test_a_card_with_too_little_pays_a_part_and_says_what_is_left(till: Till) -> None:
    till.click("tile_coffee")
    till.presenter.take_scan(TOKEN)
    [request] = till.desk.session.requests
    card = card_of(1_900)
    till.desk.resolve(request, card)
    tender = till.desk.reserve(request, card)
    assert till.text("verdict_next_step") == f"30,00{NBSP}kr still to pay"
    assert till.text("due") == f"30,00{NBSP}kr"
    till.settle()
    till.click(f"tender_remove_{tender.tender_id}")
    assert till.desk.session.voiding


def test_a_declined_card_stays_on_the_screen_until_it_is_seen(till: Till) -> None:
    till.click("tile_coffee")
    till.presenter.take_scan(TOKEN)
    [request] = till.desk.session.requests
    till.desk.resolve(request, card_of(0))
    assert till.text("verdict_word") == "Declined"
    assert till.text("verdict_sentence") == "There is not enough on the card."
    assert till.ears.heard == [Cue.DECLINED]
    till.settle()
    till.click("verdict")
    assert not till.can_see("verdict")
    assert till.desk.session.due_minor == 4_900


def test_the_same_card_twice_is_told_quietly(till: Till) -> None:
    till.click("tile_coffee")
    till.click("tile_tea")
    card = card_of(5_000)
    till.desk.pay_by_card(card)
    till.ears.heard.clear()
    request = till.desk.scan("TOKEN-2")
    till.desk.resolve(request, card)
    assert till.ears.heard == [Cue.DUPLICATE]
    assert till.text("banner_happened") == "This card is paying for this sale already."


def test_nothing_can_be_paid_while_a_card_is_being_asked(till: Till) -> None:
    till.click("tile_coffee")
    till.presenter.take_scan(TOKEN)
    for name in ("pay_card", "pay_cash", "pay_terminal", "park"):
        assert not till.find(QWidget, name).isEnabled()
    till.key(Qt.Key.Key_F2)
    assert not till.can_see("amount_sheet")


@pytest.mark.parametrize("name", ["cash_4900", "confirm"])
def test_ten_clicks_in_200_ms_pay_once(till: Till, name: str) -> None:
    till.click("tile_coffee")
    till.click("pay_cash")
    till.settle()
    widget = till.find(QWidget, name)
    place = widget.mapTo(till.window, widget.rect().center())
    for _ in range(10):
        till.click_at(place)
        QTest.qWait(15)
    assert len([e for e in till.desk.posted if isinstance(e, events.CashGiven)]) == 1
    assert len(till.desk.session.tenders) == 1
    assert till.sold() == [("Coffee", 1)]


def test_ten_clicks_on_a_part_take_it_once_and_press_nothing_behind_it(till: Till) -> None:
    """The sheet goes with the first click; the others would land on the shelf."""
    till.type("9*")
    till.click("tile_coffee")
    till.click("pay_cash")
    till.settle()
    till.type("10000")
    widget = till.find(QWidget, "confirm")
    place = widget.mapTo(till.window, widget.rect().center())
    for _ in range(10):
        till.click_at(place)
        QTest.qWait(15)
    assert [tender.amount_minor for tender in till.desk.session.tenders] == [10_000]
    assert till.sold() == [("Coffee", 9)]


def test_enter_held_down_pays_once_and_keeps_the_change_on_the_screen(till: Till) -> None:
    till.click("tile_coffee")
    till.key(Qt.Key.Key_F2)
    till.settle()
    till.type("10000")
    till.key(Qt.Key.Key_Return)
    till.desk.commit()
    for _ in range(5):
        till.key(Qt.Key.Key_Return)
        QTest.qWait(10)
    assert isinstance(till.desk.session.phase, Completed)
    assert till.text("done_figure") == f"51,00{NBSP}kr"


def test_the_shelf_takes_presses_again_after_a_moment(till: Till) -> None:
    till.click("tile_coffee")
    till.click("pay_cash")
    till.key(Qt.Key.Key_Escape)
    till.click("tile_tea")
    assert till.sold() == [("Coffee", 1)]
    till.settle()
    till.click("tile_tea")
    assert till.sold() == [("Coffee", 1), ("Tea", 1)]


def hold(till: Till, key: Qt.Key, text: str = "") -> None:
    """Press a key and keep it down: a system tells each repeat as let go and pressed again."""
    till.key(key)
    window = till.window.windowHandle()
    assert window is not None
    for _ in range(20):
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text, autorep=True)
            QCoreApplication.sendEvent(window, event)
        till.settle()


def test_enter_held_on_cash_takes_it_once_and_leaves_the_receipt_on_the_screen(till: Till) -> None:
    till.desk.listeners.append(lambda _: _commit_at_once(till))
    till.click("tile_coffee")
    till.key(Qt.Key.Key_F2)
    till.settle()
    hold(till, Qt.Key.Key_Return, "\r")
    assert len([e for e in till.desk.posted if isinstance(e, events.CashGiven)]) == 1
    assert isinstance(till.desk.session.phase, Completed)
    assert till.can_see("next_customer")


@pytest.mark.parametrize("key", [Qt.Key.Key_F4, Qt.Key.Key_F6, Qt.Key.Key_F9, Qt.Key.Key_F12])
def test_a_function_key_held_is_pressed_once(till: Till, key: Qt.Key) -> None:
    till.click("tile_coffee")
    till.desk.posted.clear()
    hold(till, key)
    assert len(till.desk.posted) <= 1


def test_enter_held_in_the_search_sells_the_article_once(till: Till) -> None:
    till.type("bun")
    hold(till, Qt.Key.Key_Return, "\r")
    assert till.sold() == [("Bun", 1)]


def _commit_at_once(till: Till) -> None:
    if isinstance(till.desk.session.phase, Completing):
        QTimer.singleShot(0, till.desk.commit)
