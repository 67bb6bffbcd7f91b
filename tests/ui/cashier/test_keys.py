import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest

from pos_app.domain.value import replace
from pos_app.ui.cashier.keys import wish_of
from pos_app.ui.cashier.view import View
from pos_app.ui.cashier.view_model import ViewModel
from pos_app.ui.cashier.wishes import (
    BackPressed,
    CancelPressed,
    CompletePressed,
    ConfirmPressed,
    KeypadPressed,
    NextCustomerPressed,
    ParkPressed,
    Sheet,
    SheetPressed,
    Wish,
)
from pos_app.ui.cashier.workplace import Workplace
from pos_app.ui.components.keypad import BACK, CLEAR
from tests.checkout.counter import Counter
from tests.ui.cashier.till import AROUND, CATALOGUE, MONEY, Till

Key = Qt.Key


def view_of(counter: Counter, workplace: Workplace | None = None) -> View:
    return ViewModel(CATALOGUE, MONEY).view_of(counter.session, workplace or Workplace(), AROUND)


def wish(key: Qt.Key, view: View, text: str = "") -> Wish | None:
    return wish_of(QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, text), view)


@pytest.mark.parametrize(
    ("key", "wished"),
    [
        (Key.Key_F1, SheetPressed(Sheet.CARD)),
        (Key.Key_F2, SheetPressed(Sheet.CASH)),
        (Key.Key_F3, SheetPressed(Sheet.TERMINAL)),
        (Key.Key_F5, SheetPressed(Sheet.DISCOUNT)),
        (Key.Key_F6, ParkPressed()),
        (Key.Key_F9, CancelPressed()),
    ],
)
def test_a_key_does_what_a_press_could_do_and_nothing_where_that_is_greyed(
    key: Qt.Key, wished: Wish
) -> None:
    empty, selling = Counter(), Counter()
    selling.sell()
    assert wish(key, view_of(selling)) == wished
    assert wish(key, view_of(empty)) is None


def test_parked_sales_and_escape_are_always_there() -> None:
    view = view_of(Counter())
    assert wish(Key.Key_F7, view) == SheetPressed(Sheet.PARKED)
    assert wish(Key.Key_Escape, view) == BackPressed()


def test_the_key_to_complete_is_alive_only_when_nothing_is_left_to_pay() -> None:
    counter = Counter()
    counter.sell(10_030)
    assert wish(Key.Key_F4, view_of(counter)) is None
    counter.confirm(10_000)
    assert wish(Key.Key_F4, view_of(counter)) == CompletePressed()


@pytest.mark.parametrize(
    ("key", "text", "wished"),
    [
        (Key.Key_7, "7", KeypadPressed("7")),
        (Key.Key_Backspace, "\b", KeypadPressed(BACK)),
        (Key.Key_Delete, "\x7f", KeypadPressed(CLEAR)),
        (Key.Key_Return, "\r", ConfirmPressed()),
        (Key.Key_Enter, "\r", ConfirmPressed()),
        (Key.Key_A, "a", None),
        (Key.Key_2, "\N{SUPERSCRIPT TWO}", None),
    ],
)
def test_on_a_sheet_the_keyboard_is_the_keypad(key: Qt.Key, text: str, wished: Wish | None) -> None:
    counter = Counter()
    counter.sell()
    assert wish(key, view_of(counter, Workplace(sheet=Sheet.CASH)), text) == wished


def test_enter_confirms_nothing_that_cannot_be_confirmed() -> None:
    counter = Counter()
    counter.sell()
    view = view_of(counter, Workplace(sheet=Sheet.CASH, typed=1))
    assert wish(Key.Key_Return, view, "\r") is None


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Enter, Key.Key_F12])
def test_after_a_sale_the_next_customer_is_one_key_away(key: Qt.Key) -> None:
    counter = Counter()
    counter.sell()
    counter.give(10_000)
    counter.commit()
    assert wish(key, view_of(counter)) == NextCustomerPressed()


def test_paying_keys_are_dead_in_front_of_a_receipt() -> None:
    counter = Counter()
    counter.sell()
    counter.give(10_000)
    counter.commit()
    view = view_of(counter)
    assert replace(view.sale.pay, can_pay=False) == view.sale.pay
    assert wish(Key.Key_F2, view) is None


def test_the_scanners_are_a_press_or_two_keys_away(till: Till) -> None:
    asked: list[bool] = []
    till.presenter.scannersPressed.connect(lambda: asked.append(True))
    till.click("status_scanner")
    QTest.keyClick(till.screen, Qt.Key.Key_F8, Qt.KeyboardModifier.ControlModifier)
    assert asked == [True, True]


def test_a_press_on_another_state_opens_nothing(till: Till) -> None:
    asked: list[bool] = []
    till.presenter.scannersPressed.connect(lambda: asked.append(True))
    till.click("status_sound")
    assert asked == []
