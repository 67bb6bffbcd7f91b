"""The PIN of a card on the screen: hidden, in nobody's way, and clearly said when it is wrong."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from pos_app.checkout import events, outcomes
from pos_app.checkout.policy import Policy
from pos_app.checkout.states import CardRequest, Completing
from pos_app.domain.pin import FIRST_LOCK_MS
from pos_app.errors import Code, PosError, Refused, Unavailable
from pos_app.ui.cashier.pin_view import locked_for_ms
from pos_app.ui.cashier.sheet_views import PinSheetView
from pos_app.ui.cashier.surroundings import Surroundings
from pos_app.ui.cashier.workplace import Workplace
from pos_app.ui.sounds import Cue
from tests.checkout.counter import NOW_MS, card_of
from tests.ui.cashier.till import NBSP, Till, open_till, view_of

TOKEN = "DINCARD:0b9e52b2-7b1f-4a44-9a9f-3f1c22e5f000"
CARD = card_of(10_000, has_pin=True)
DOT = "\N{BULLET}"


@pytest.fixture
def till(qtbot: QtBot, dressed: None) -> Till:  # noqa: ARG001
    return open_till(qtbot, Policy(asks_pin=True))


def asked(till: Till) -> CardRequest:
    """Sell something and scan a card with a PIN; return what waits for the PIN."""
    till.click("tile_coffee")
    till.presenter.take_scan(TOKEN)
    [request] = till.desk.session.requests
    till.desk.resolve(request, CARD)
    till.settle()
    waiting = till.desk.session.pin_asked
    assert waiting is not None
    return waiting.request


def entered(till: Till) -> list[str]:
    return [one.pin.value for one in till.desk.posted if isinstance(one, events.PinEntered)]


def _later(around: Surroundings, by_ms: int) -> Surroundings:
    return replace(around, now_ms=NOW_MS + by_ms)


def refuse(till: Till, request: CardRequest, error: PosError) -> None:
    till.desk.post(outcomes.PinRefused(request=request, error=error))


def test_fingers_enter_a_pin_that_nobody_can_read_and_the_card_pays(till: Till) -> None:
    request = asked(till)
    assert till.ears.heard[-1] is Cue.ACCEPTED
    for key in ("key_4", "key_7", "key_1", "key_1"):
        till.click(key)
    assert till.text("amount_pad_amount") == DOT * 4
    till.click("confirm")
    assert entered(till) == ["4711"]
    till.desk.post(outcomes.PinProved(request=request))
    till.desk.reserve(request, CARD)
    assert till.text("verdict_word") == "Accepted"
    assert isinstance(till.desk.session.phase, Completing)


def test_keys_go_to_the_pin_and_not_to_the_search(till: Till) -> None:
    asked(till)
    till.type("47x")
    till.key(Qt.Key.Key_Backspace)
    till.type("11")
    assert till.find(QLineEdit, "search").text() == ""
    assert till.text("amount_pad_amount") == DOT * 4
    till.key(Qt.Key.Key_Return)
    assert entered(till) == ["4711"]


def test_a_pin_made_with_letters_can_be_typed(till: Till) -> None:
    asked(till)
    till.type("aB3?")
    till.key(Qt.Key.Key_Return)
    assert entered(till) == ["aB3?"]


def test_nothing_typed_is_no_try(till: Till) -> None:
    asked(till)
    assert not till.find(QWidget, "confirm").isEnabled()
    till.key(Qt.Key.Key_Return)
    assert entered(till) == []


def test_enter_pressed_twice_is_one_try(till: Till) -> None:
    asked(till)
    till.type("4711")
    till.key(Qt.Key.Key_Return)
    till.type("4711")
    till.key(Qt.Key.Key_Return)
    assert entered(till) == ["4711"]


def test_a_wrong_pin_is_said_with_the_tries_that_are_left(till: Till) -> None:
    request = asked(till)
    till.type("0000")
    till.key(Qt.Key.Key_Return)
    refuse(till, request, Refused(Code.PIN_INVALID, tries_left=3))
    assert till.ears.heard[-1] is Cue.DECLINED
    assert till.text("amount_sentence") == (
        "The PIN is wrong. Tries left before the card locks: 3."
    )
    assert till.text("amount_pad_amount") == "\N{EN DASH}"
    till.type("4711")
    till.key(Qt.Key.Key_Return)
    assert entered(till) == ["0000", "4711"]


def test_a_locked_card_says_for_how_long_and_takes_no_try_meanwhile(till: Till) -> None:
    request = asked(till)
    till.type("0000")
    till.key(Qt.Key.Key_Return)
    error = Refused(Code.PIN_INVALID, tries_left=0, until_ms=NOW_MS + FIRST_LOCK_MS)
    refuse(till, request, error)
    assert till.text("amount_sentence") == (
        "Too many wrong PINs. The card can be tried again in 1:00; nothing was taken."
    )
    till.type("4711")
    till.key(Qt.Key.Key_Return)
    assert entered(till) == ["0000"]


@pytest.mark.parametrize(("later_ms", "words"), [(1_000, "0:59"), (50_001, "0:10")])
def test_the_lock_counts_down(till: Till, later_ms: int, words: str) -> None:
    request = asked(till)
    refuse(till, request, Refused(Code.PIN_LOCKED, until_ms=NOW_MS + FIRST_LOCK_MS))
    till.presenter.surroundings_changed(lambda around: _later(around, later_ms))
    assert words in till.text("amount_sentence")


def test_a_lock_that_has_passed_lets_the_next_try_begin(till: Till) -> None:
    request = asked(till)
    refuse(till, request, Refused(Code.PIN_LOCKED, until_ms=NOW_MS + FIRST_LOCK_MS))
    till.presenter.surroundings_changed(lambda around: _later(around, FIRST_LOCK_MS))
    assert till.text("amount_sentence") == "The PIN can be tried again now."
    till.type("4711")
    till.key(Qt.Key.Key_Return)
    assert entered(till) == ["4711"]


def test_books_that_are_busy_are_no_wrong_pin(till: Till) -> None:
    request = asked(till)
    refuse(till, request, Unavailable(Code.BUSY))
    assert "PIN" not in till.text("amount_sentence")


def test_escape_gives_up_the_card_and_not_the_sale(till: Till) -> None:
    asked(till)
    till.type("47")
    till.key(Qt.Key.Key_Escape)
    assert till.desk.session.pin_asked is None
    assert till.sold() == [("Coffee", 1)]
    assert till.can_see("search")


def test_another_way_to_pay_gives_up_the_card(till: Till) -> None:
    asked(till)
    till.key(Qt.Key.Key_F2)
    assert till.desk.session.pin_asked is None
    assert till.can_see("cash_4900")


def test_an_article_scanned_meanwhile_joins_the_sale_and_the_card_is_asked_on(till: Till) -> None:
    asked(till)
    till.type("47")
    till.presenter.take_scan("7038010000010")
    assert till.sold() == [("Coffee", 1), ("Tea", 1)]
    assert till.text("amount_pad_amount") == DOT * 2
    facts = till.find(QWidget, "amount_facts")
    assert f"88,50{NBSP}kr" in [label.text() for label in facts.findChildren(QLabel)]


def test_the_next_card_finds_nothing_typed(till: Till) -> None:
    asked(till)
    till.type("47")
    till.presenter.take_scan(TOKEN.replace("f000", "f001"))
    [request] = till.desk.session.requests
    till.desk.resolve(request, card_of(10_000, "card-2", has_pin=True))
    assert till.text("amount_pad_amount") == "\N{EN DASH}"


def test_the_view_of_a_pin_holds_no_pin(till: Till) -> None:
    asked(till)
    view = view_of(till.desk.session, Workplace(pin="4711"))
    assert isinstance(view.sheet, PinSheetView)
    assert "4711" not in repr(view)
    assert "4711" not in repr(Workplace(pin="4711"))


def test_what_is_not_locked_is_locked_for_no_time() -> None:
    assert locked_for_ms(None, NOW_MS) == 0
    assert locked_for_ms(Refused(Code.PIN_LOCKED, until_ms=NOW_MS), NOW_MS) == 0
    assert locked_for_ms(Refused(Code.PIN_INVALID, tries_left=3), NOW_MS) == 0
