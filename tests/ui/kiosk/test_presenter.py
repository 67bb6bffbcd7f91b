from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from pos_app.checkout.effects import ReleaseTender
from pos_app.checkout.states import CardDeclined, Completed, OutcomeUnknown, Selling
from pos_app.domain.tender import TerminalTender
from pos_app.errors import Code, Unavailable
from pos_app.ui.kiosk.doors import TerminalPayment
from pos_app.ui.kiosk.view_model import LANGUAGES
from pos_app.ui.kiosk.visit import Visit
from pos_app.ui.sounds import Cue
from tests.checkout.counter import card_of
from tests.ui.cashier.till import BUN, COFFEE, GTIN, NBSP
from tests.ui.kiosk.kiosk import EQUIPMENT, PIN, Kiosk, open_kiosk

FRESH = Visit(language="en")


def show_card(kiosk: Kiosk, minor: int = 500_00) -> None:
    """Scan a card and let the books say what is on it."""
    kiosk.presenter.take_scan("CARD-TOKEN-1")
    (request,) = kiosk.desk.session.requests
    kiosk.desk.resolve(request, card_of(minor))


def test_an_article_and_a_card_are_two_scans_and_nothing_else(kiosk: Kiosk) -> None:
    kiosk.presenter.take_scan(GTIN["coffee"])
    assert kiosk.text("kiosk_total") == f"49,00{NBSP}kr"
    kiosk.presenter.take_scan("CARD-TOKEN-1")
    (request,) = kiosk.desk.session.requests
    kiosk.desk.resolve(request, card_of(500_00))
    (request,) = kiosk.desk.session.requests
    kiosk.desk.reserve(request, card_of(500_00))
    receipt = kiosk.desk.commit()
    assert receipt.sale.goods[0].article == COFFEE
    assert kiosk.text("kiosk_title") == "Thank you"
    assert kiosk.can_see("kiosk_code")
    assert not kiosk.can_see("kiosk_facts")


def test_a_balance_is_covered_until_somebody_asks(kiosk: Kiosk) -> None:
    show_card(kiosk)
    assert "500" not in kiosk.text("kiosk_figure")
    kiosk.press("show_balance")
    assert kiosk.text("kiosk_figure") == f"500,00{NBSP}kr"
    kiosk.press("done")
    assert kiosk.presenter.visit == FRESH
    show_card(kiosk)
    assert "500" not in kiosk.text("kiosk_figure")


def test_whoever_asks_for_the_balance_first_sees_it_after_one_scan(kiosk: Kiosk) -> None:
    kiosk.press("balance")
    show_card(kiosk)
    assert kiosk.text("kiosk_figure") == f"500,00{NBSP}kr"


def test_a_shop_may_show_balances_at_once(qtbot: QtBot) -> None:
    kiosk = open_kiosk(qtbot, replace(EQUIPMENT, hides_balance=False))
    show_card(kiosk)
    assert kiosk.text("kiosk_figure") == f"500,00{NBSP}kr"
    kiosk.presenter.close()


def test_a_card_is_topped_up_on_the_bank_terminal(kiosk: Kiosk, qtbot: QtBot) -> None:
    kiosk.press("load")
    show_card(kiosk)
    kiosk.press("load_20000")
    (payment,) = kiosk.terminal.asked
    assert payment.amount_minor == 200_00
    assert kiosk.text("kiosk_title") == "Follow the bank terminal"
    assert not kiosk.can_see("kiosk_start_over")
    kiosk.terminal.answer(approved=True)
    qtbot.waitUntil(lambda: bool(kiosk.desk.session.tenders))
    (tender,) = kiosk.desk.session.tenders
    assert tender == TerminalTender(tender_id=payment.tender_id, amount_minor=200_00)
    assert kiosk.terminal.settled == 0
    kiosk.desk.commit()
    assert kiosk.terminal.settled == 1
    assert kiosk.text("kiosk_title") == "Thank you"


def test_a_terminal_that_says_no_leaves_nothing_behind(kiosk: Kiosk, qtbot: QtBot) -> None:
    show_card(kiosk)
    kiosk.press("load")
    kiosk.press("load_10000")
    kiosk.terminal.answer(approved=False)
    qtbot.waitUntil(lambda: not kiosk.desk.session.sale.lines)
    assert kiosk.text("banner_happened") == "The bank terminal did not approve."
    assert kiosk.terminal.settled == 1


def test_goods_stay_when_the_terminal_says_no(kiosk: Kiosk, qtbot: QtBot) -> None:
    kiosk.presenter.take_scan(GTIN["bun"])
    kiosk.press("terminal")
    kiosk.terminal.answer(approved=False)
    qtbot.waitUntil(lambda: kiosk.can_see("banner_happened"))
    assert [line.article for line in kiosk.desk.session.sale.goods] == [BUN]
    assert kiosk.can_see("kiosk_total")


def test_a_silent_terminal_is_never_guessed_about(kiosk: Kiosk, qtbot: QtBot) -> None:
    kiosk.presenter.take_scan(GTIN["bun"])
    kiosk.press("terminal")
    kiosk.terminal.fall_silent(Unavailable(Code.OUTCOME_UNKNOWN))
    qtbot.waitUntil(lambda: kiosk.text("kiosk_title") == "Please ask the staff")
    kiosk.wait(600)
    kiosk.presenter.give_up()
    assert kiosk.desk.session.sale.lines
    kiosk.presenter.take_scan(GTIN["coffee"])
    assert len(kiosk.desk.session.sale.lines) == 1
    assert kiosk.ears.heard[-1] is Cue.DECLINED
    kiosk.press("was_approved")
    type_pin(kiosk, PIN)
    qtbot.waitUntil(lambda: bool(kiosk.desk.session.tenders))
    assert kiosk.staff.approved == [("kari", "The bank terminal approved")]
    kiosk.desk.commit()
    assert isinstance(kiosk.desk.session.phase, Completed)


def test_a_payment_that_was_open_when_the_program_stopped_waits_for_staff(kiosk: Kiosk) -> None:
    kiosk.presenter.take_scan(GTIN["bun"])
    kiosk.terminal.left = TerminalPayment(kiosk.presenter.means.acts.tender_id(), 35_00)
    kiosk.presenter.recovered()
    assert kiosk.text("kiosk_title") == "Please ask the staff"


def test_a_payment_that_came_back_with_its_sale_is_settled(kiosk: Kiosk) -> None:
    kiosk.presenter.take_scan(GTIN["bun"])
    tender_id = kiosk.desk.confirm(10_00)
    kiosk.terminal.left = TerminalPayment(tender_id, 10_00)
    kiosk.presenter.recovered()
    assert kiosk.terminal.settled == 1
    assert kiosk.can_see("kiosk_pay_hint")


def test_a_second_press_on_the_terminal_key_asks_for_nothing_more(kiosk: Kiosk) -> None:
    kiosk.presenter.take_scan(GTIN["bun"])
    for _ in range(3):
        kiosk.presenter.press("terminal")
    assert len(kiosk.terminal.asked) == 1


def test_whoever_is_gone_is_warned_and_then_forgotten(kiosk: Kiosk) -> None:
    kiosk.presenter.take_scan(GTIN["coffee"])
    show_card(kiosk, 20_00)
    (request,) = kiosk.desk.session.requests
    kiosk.desk.reserve(request, card_of(20_00))
    kiosk.press("language_fi")
    kiosk.wait(59)
    assert not kiosk.can_see("kiosk_warning")
    kiosk.wait(2)
    assert kiosk.can_see("kiosk_warning")
    kiosk.desk.history.clear()
    kiosk.wait(19)
    assert not kiosk.desk.session.sale.lines
    assert [type(effect) for effect in kiosk.desk.history].count(ReleaseTender) == 1
    assert kiosk.presenter.visit == FRESH
    assert not kiosk.can_see("kiosk_warning")


def test_whoever_is_still_there_gets_all_the_time_again(kiosk: Kiosk) -> None:
    kiosk.presenter.take_scan(GTIN["coffee"])
    kiosk.wait(70)
    kiosk.press("stay")
    assert not kiosk.can_see("kiosk_warning")
    kiosk.wait(59)
    assert not kiosk.can_see("kiosk_warning")
    kiosk.wait(10)
    QTest.mouseClick(
        kiosk.find("kiosk_warning"), Qt.MouseButton.LeftButton, pos=kiosk.screen.rect().topLeft()
    )
    assert not kiosk.can_see("kiosk_warning")
    assert kiosk.desk.session.sale.lines


def test_a_scan_says_that_somebody_is_there(kiosk: Kiosk) -> None:
    kiosk.presenter.take_scan(GTIN["coffee"])
    kiosk.wait(70)
    kiosk.presenter.take_scan(GTIN["tea"])
    assert not kiosk.can_see("kiosk_warning")
    assert len(kiosk.desk.session.sale.lines) == 2


def test_at_rest_nobody_is_warned_and_a_receipt_is_put_away_in_silence(kiosk: Kiosk) -> None:
    kiosk.wait(1_000)
    assert kiosk.presenter.visit == FRESH
    kiosk.press("letters")
    kiosk.wait(61)
    assert kiosk.presenter.visit == FRESH
    kiosk.presenter.take_scan(GTIN["coffee"])
    kiosk.desk.give(50_00)
    kiosk.desk.commit()
    kiosk.wait(61)
    assert isinstance(kiosk.desk.session.phase, Selling)


def test_a_sale_that_is_being_written_is_not_given_up(kiosk: Kiosk) -> None:
    kiosk.presenter.take_scan(GTIN["coffee"])
    kiosk.desk.give(50_00)
    kiosk.wait(500)
    assert kiosk.desk.session.sale.lines
    assert kiosk.text("kiosk_title") == "One moment"
    assert not isinstance(kiosk.desk.session.phase, OutcomeUnknown)


@pytest.mark.parametrize(("language", "name"), LANGUAGES)
def test_every_language_is_one_press_away_on_every_page(
    kiosk: Kiosk, language: str, name: str
) -> None:
    chosen: list[str] = []
    kiosk.presenter.languageChosen.connect(chosen.append)
    kiosk.press("pay")
    assert kiosk.text(f"kiosk_language_{language}") == name
    kiosk.press(f"language_{language}")
    assert kiosk.presenter.visit.language == language
    assert chosen == ([] if language == "en" else [language])


def test_letters_grow_and_contrast_comes_and_goes(kiosk: Kiosk) -> None:
    looks: list[tuple[int, bool]] = []

    def look(percent: int, has_contrast: bool) -> None:  # noqa: FBT001 - a signal
        looks.append((percent, has_contrast))

    kiosk.presenter.lookChanged.connect(look)
    for key in ("letters", "letters", "contrast", "letters", "contrast"):
        kiosk.press(key)
    assert looks == [(125, False), (150, False), (150, True), (100, True), (100, False)]


def test_help_is_called_and_called_off_and_never_outlives_the_visit(kiosk: Kiosk) -> None:
    kiosk.press("call")
    assert kiosk.text("kiosk_call").strip() == "Help is on its way"
    kiosk.press("call")
    kiosk.press("call")
    kiosk.presenter.give_up()
    assert kiosk.lamp.shown == [True, False, True, False]


def test_a_voice_reads_what_is_new_but_never_a_covered_balance(kiosk: Kiosk) -> None:
    assert kiosk.voice.said == []
    kiosk.press("speak")
    kiosk.press("language_de")
    show_card(kiosk)
    words, language = kiosk.voice.said[-1]
    assert language == "de"
    assert "Card" in words
    assert "500" not in words
    assert "\N{BULLET}\N{BULLET}\N{BULLET}\N{BULLET}\N{BULLET}" not in words
    before = len(kiosk.voice.said)
    kiosk.presenter.show()
    assert len(kiosk.voice.said) == before
    kiosk.press("speak")
    kiosk.press("done")
    assert len(kiosk.voice.said) == before
    assert kiosk.voice.hushed >= 1


def test_a_kiosk_without_terminal_lamp_and_voice_offers_none(qtbot: QtBot) -> None:
    bare = replace(EQUIPMENT, has_terminal=False, has_lamp=False, has_voice=False)
    kiosk = open_kiosk(qtbot, bare)
    shown = [name for name in ("load", "call", "speak") if kiosk.can_see(f"kiosk_{name}")]
    assert shown == []
    show_card(kiosk)
    assert not kiosk.can_see("kiosk_load")
    for key in ("terminal", "call", "speak"):
        kiosk.presenter.press(key)
    kiosk.presenter.close()


def type_pin(kiosk: Kiosk, pin: str) -> None:
    kiosk.screen.memberPressed.emit(0)
    for digit in pin:
        kiosk.screen.padPressed.emit(digit)
    kiosk.screen.confirmPressed.emit()


def test_staff_leave_by_pin_and_nobody_else(kiosk: Kiosk, qtbot: QtBot) -> None:
    left: list[bool] = []
    kiosk.presenter.leavePressed.connect(lambda: left.append(True))
    kiosk.press("staff")
    type_pin(kiosk, "0000")
    qtbot.waitUntil(lambda: bool(kiosk.presenter.visit.pin_error))
    assert left == []
    kiosk.press("start_over")
    assert kiosk.presenter.visit == FRESH
    kiosk.press("staff")
    type_pin(kiosk, PIN)
    qtbot.waitUntil(lambda: left == [True])
    assert kiosk.staff.approved == [("kari", "Leave the kiosk")]


def test_without_staff_there_is_no_way_out(qtbot: QtBot) -> None:
    kiosk = open_kiosk(qtbot, replace(EQUIPMENT, staff=()))
    kiosk.press("staff")
    kiosk.screen.padPressed.emit("1")
    kiosk.screen.confirmPressed.emit()
    assert kiosk.text("amount_sentence") == "Nobody works here yet. Add staff at the till."
    assert kiosk.staff.approved == []
    kiosk.presenter.close()


def test_a_pin_forgets_its_digits_one_by_one_or_all(kiosk: Kiosk) -> None:
    kiosk.press("staff")
    for key in ("1", "2", "back", "3", "clear", "9"):
        kiosk.screen.padPressed.emit(key)
    assert kiosk.presenter.visit.pin == "9"


def test_a_line_counts_up_and_down_and_off(kiosk: Kiosk) -> None:
    kiosk.presenter.take_scan(GTIN["coffee"])
    (line,) = kiosk.desk.session.sale.goods
    kiosk.press(f"more_{line.line_id}")
    assert kiosk.desk.session.sale.goods[0].quantity == 2
    kiosk.press(f"fewer_{line.line_id}")
    kiosk.press(f"fewer_{line.line_id}")
    assert not kiosk.desk.session.sale.lines


def test_a_declined_card_is_told_and_put_away(kiosk: Kiosk) -> None:
    kiosk.presenter.take_scan(GTIN["coffee"])
    show_card(kiosk, 0)
    assert isinstance(kiosk.desk.session.notice, CardDeclined)
    assert kiosk.text("kiosk_title") == "Card not accepted"
    kiosk.press("dismiss")
    assert kiosk.can_see("kiosk_total")


def test_a_receipt_is_printed_for_whoever_wants_it(kiosk: Kiosk, qtbot: QtBot) -> None:
    kiosk.presenter.press("print")
    kiosk.presenter.take_scan(GTIN["coffee"])
    kiosk.desk.give(50_00)
    receipt = kiosk.desk.commit()
    kiosk.press("print")
    assert kiosk.paper.printed == [receipt]
    assert kiosk.text("kiosk_hint") == "The receipt is being printed."
    kiosk.paper.answers[0].set_exception(Unavailable(Code.DEVICE_LOST))
    qtbot.waitUntil(lambda: "printed" not in kiosk.text("kiosk_hint"))


def test_offline_is_said(kiosk: Kiosk) -> None:
    kiosk.presenter.equipment_changed(lambda equipment: replace(equipment, is_offline=True))
    assert kiosk.text("kiosk_status") == "Offline"
    kiosk.presenter.equipment_changed(lambda equipment: replace(equipment, must_join_again=True))
    assert kiosk.text("kiosk_status") == "No cards can be taken now"


def test_an_article_that_nobody_knows_is_told(kiosk: Kiosk) -> None:
    kiosk.presenter.take_scan("4006381333931")
    assert kiosk.text("banner_happened") == "This article is not known here."


@pytest.mark.parametrize("keys", [(Qt.Key.Key_Space,), (Qt.Key.Key_Tab,), (Qt.Key.Key_Right,)])
def test_two_keys_are_enough_for_everything(kiosk: Kiosk, keys: tuple[Qt.Key, ...]) -> None:
    for _ in range(40):
        QTest.keyClick(kiosk.screen, keys[0])
        if kiosk.find("kiosk_balance").hasFocus():
            break
    QTest.keyClick(kiosk.screen.focusWidget() or kiosk.screen, Qt.Key.Key_Return)
    assert kiosk.text("kiosk_title") == "Scan your card"
    QTest.keyClick(kiosk.screen, Qt.Key.Key_Left)
    QTest.keyClick(kiosk.screen, Qt.Key.Key_Escape)
    assert kiosk.presenter.visit == FRESH


def test_while_it_warns_the_keys_walk_through_the_question_alone(kiosk: Kiosk) -> None:
    kiosk.presenter.take_scan(GTIN["coffee"])
    kiosk.wait(70)
    QTest.keyClick(kiosk.screen, Qt.Key.Key_Space)
    assert kiosk.find("kiosk_stay").hasFocus()
    QTest.keyClick(kiosk.screen, Qt.Key.Key_Return)
    assert not kiosk.can_see("kiosk_warning")
