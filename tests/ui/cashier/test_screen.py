"""What a cashier does with hands and keys, on the real screen and the real machine."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from pos_app.checkout import events
from pos_app.checkout.states import Completed, Completing, Selling
from pos_app.errors import Code, Unavailable
from pos_app.ui.cashier.sale_pane import SPARE_ROWS
from pos_app.ui.components.line_row import LineRow
from pos_app.ui.sounds import Cue
from tests.checkout.counter import card_of
from tests.ui.cashier.till import GTIN, NBSP, Till

TOKEN = "DINCARD:0b9e52b2-7b1f-4a44-9a9f-3f1c22e5f000"


def sold(till: Till) -> list[tuple[str, int]]:
    return [(line.article.name, line.quantity) for line in till.desk.session.sale.goods]


def sell_coffee(till: Till) -> None:
    till.click("tile_coffee")


def lines_on_screen(till: Till) -> list[str]:
    return [line.line_id for line in till.desk.session.sale.goods]


# -- selling


def test_a_tile_sells_its_article_and_the_total_follows(till: Till) -> None:
    till.click("tile_coffee")
    till.click("tile_coffee")
    till.click("tile_bun")
    assert sold(till) == [("Coffee", 2), ("Bun", 1)]
    assert till.text("total") == f"133,00{NBSP}kr"
    assert till.text("sale_title") == "3 items"


def test_typing_anywhere_searches_and_enter_sells_the_only_one_found(till: Till) -> None:
    till.type("bu")
    assert till.can_see("tile_bun")
    assert not till.can_see("tile_coffee")
    till.key(Qt.Key.Key_Return)
    assert sold(till) == [("Bun", 1)]
    assert till.can_see("tile_coffee")


def test_enter_sells_nothing_while_several_are_found(till: Till) -> None:
    till.type("e")
    till.key(Qt.Key.Key_Return)
    assert sold(till) == []


def test_a_typed_code_and_enter_is_the_article(till: Till) -> None:
    till.type(GTIN["tea"])
    till.key(Qt.Key.Key_Return)
    assert sold(till) == [("Tea", 1)]


def test_a_number_and_a_star_are_so_many_of_the_next(till: Till) -> None:
    till.type("3*")
    assert till.text("next_quantity").startswith("3")
    till.click("tile_tea")
    assert sold(till) == [("Tea", 3)]
    till.click("tile_coffee")
    assert sold(till)[1] == ("Coffee", 1)


def test_a_star_alone_asks_how_many_of_the_last_line(till: Till) -> None:
    sell_coffee(till)
    till.type("*")
    assert till.text("amount_title") == "Quantity"
    till.settle()
    till.type("12")
    till.key(Qt.Key.Key_Return)
    assert sold(till) == [("Coffee", 12)]


def test_rows_for_the_next_articles_are_made_between_scans(qtbot: QtBot, till: Till) -> None:
    qtbot.waitUntil(lambda: len(till.screen.findChildren(LineRow)) == SPARE_ROWS)
    ready = set(till.screen.findChildren(LineRow))
    assert not any(row.isVisible() for row in ready)
    sell_coffee(till)
    [shown] = [row for row in till.screen.findChildren(LineRow) if row.isVisible()]
    assert shown in ready


def test_a_group_shows_its_articles_only(till: Till) -> None:
    till.click("chip_Bakery")
    assert till.can_see("tile_bun")
    assert not till.can_see("tile_tea")
    till.click("chip_")
    assert till.can_see("tile_tea")


def test_a_chosen_line_can_be_counted_up_and_down_and_taken_off(till: Till) -> None:
    sell_coffee(till)
    [line_id] = lines_on_screen(till)
    till.click(f"line_{line_id}")
    till.click("line_more")
    assert sold(till) == [("Coffee", 2)]
    till.click("line_fewer")
    till.click("line_fewer")
    assert sold(till) == []
    assert till.text("toast_text") == "Coffee removed"


def test_a_line_taken_off_comes_back_with_its_discount(till: Till) -> None:
    sell_coffee(till)
    [line_id] = lines_on_screen(till)
    till.click(f"line_{line_id}")
    till.click("line_discount")
    till.settle()
    till.click("discount_1000")
    till.settle()
    assert till.text("total") == f"44,10{NBSP}kr"
    till.click("line_remove")
    assert sold(till) == []
    till.click("toast_undo")
    assert sold(till) == [("Coffee", 1)]
    assert till.text("total") == f"44,10{NBSP}kr"
    assert not till.can_see("toast")


def test_a_discount_on_the_sale_is_given_by_its_key(till: Till) -> None:
    sell_coffee(till)
    till.key(Qt.Key.Key_F5)
    till.settle()
    till.type("50")
    till.key(Qt.Key.Key_Return)
    assert till.text("total") == f"24,50{NBSP}kr"


# -- paying


def test_exact_cash_is_two_presses(till: Till) -> None:
    sell_coffee(till)
    till.click("pay_cash")
    till.settle()
    till.click("cash_4900")
    assert isinstance(till.desk.session.phase, Completing)
    till.desk.commit()
    assert isinstance(till.desk.session.phase, Completed)
    assert till.can_see("next_customer")


def test_a_note_gives_its_change_in_figures_that_can_be_read_from_afar(till: Till) -> None:
    sell_coffee(till)
    till.key(Qt.Key.Key_F2)
    till.settle()
    till.click("cash_10000")
    till.desk.commit()
    assert till.text("done_figure") == f"51,00{NBSP}kr"
    assert till.find(QWidget, "done_figure").fontInfo().pixelSize() >= 60


def test_typed_cash_enters_from_the_right(till: Till) -> None:
    sell_coffee(till)
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
    sell_coffee(till)
    till.key(Qt.Key.Key_F2)
    till.settle()
    till.type("4950")
    assert not till.find(QWidget, "confirm").isEnabled()
    till.key(Qt.Key.Key_Return)
    assert till.desk.session.tenders == ()


def test_the_bank_terminal_is_confirmed_by_the_cashier(till: Till) -> None:
    sell_coffee(till)
    till.key(Qt.Key.Key_F3)
    till.settle()
    till.click("confirm")
    [confirmed] = [e for e in till.desk.posted if isinstance(e, events.TerminalConfirmed)]
    assert confirmed.amount_minor == 4_900


def test_a_card_scanned_while_a_sale_is_open_pays_without_a_press(till: Till) -> None:
    sell_coffee(till)
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
    sell_coffee(till)
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
    sell_coffee(till)
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
    sell_coffee(till)
    till.click("tile_tea")
    card = card_of(5_000)
    till.desk.pay_by_card(card)
    till.ears.heard.clear()
    request = till.desk.scan("TOKEN-2")
    till.desk.resolve(request, card)
    assert till.ears.heard == [Cue.DUPLICATE]
    assert till.text("banner_happened") == "This card is paying for this sale already."


def test_nothing_can_be_paid_while_a_card_is_being_asked(till: Till) -> None:
    sell_coffee(till)
    till.presenter.take_scan(TOKEN)
    for name in ("pay_card", "pay_cash", "pay_terminal", "park"):
        assert not till.find(QWidget, name).isEnabled()
    till.key(Qt.Key.Key_F2)
    assert not till.can_see("amount_sheet")


# -- presses too many


@pytest.mark.parametrize("name", ["cash_4900", "confirm"])
def test_ten_clicks_in_200_ms_pay_once(till: Till, name: str) -> None:
    sell_coffee(till)
    till.click("pay_cash")
    till.settle()
    widget = till.find(QWidget, name)
    place = widget.mapTo(till.window, widget.rect().center())
    for _ in range(10):
        till.click_at(place)
        QTest.qWait(15)
    assert len([e for e in till.desk.posted if isinstance(e, events.CashGiven)]) == 1
    assert len(till.desk.session.tenders) == 1
    assert sold(till) == [("Coffee", 1)]


def test_ten_clicks_on_a_part_take_it_once_and_press_nothing_behind_it(till: Till) -> None:
    """The sheet goes with the first click; the others would land on the shelf."""
    till.type("9*")
    sell_coffee(till)
    till.click("pay_cash")
    till.settle()
    till.type("10000")
    widget = till.find(QWidget, "confirm")
    place = widget.mapTo(till.window, widget.rect().center())
    for _ in range(10):
        till.click_at(place)
        QTest.qWait(15)
    assert [tender.amount_minor for tender in till.desk.session.tenders] == [10_000]
    assert sold(till) == [("Coffee", 9)]


def test_enter_held_down_pays_once_and_keeps_the_change_on_the_screen(till: Till) -> None:
    sell_coffee(till)
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
    sell_coffee(till)
    till.click("pay_cash")
    till.key(Qt.Key.Key_Escape)
    till.click("tile_tea")
    assert sold(till) == [("Coffee", 1)]
    till.settle()
    till.click("tile_tea")
    assert sold(till) == [("Coffee", 1), ("Tea", 1)]


# -- scanning


def test_a_scanned_article_is_sold_with_a_tone(till: Till) -> None:
    till.presenter.take_scan(GTIN["coffee"])
    assert sold(till) == [("Coffee", 1)]
    assert till.ears.heard == [Cue.ACCEPTED]


def test_an_unknown_article_is_told_by_words_and_tone(till: Till) -> None:
    till.presenter.take_scan("7038010099991")
    assert till.can_see("banner")
    assert till.ears.heard == [Cue.DECLINED]
    till.presenter.take_scan(GTIN["tea"])
    assert not till.can_see("banner")


def test_a_scan_that_cannot_be_read_changes_nothing(till: Till) -> None:
    sell_coffee(till)
    till.presenter.take_scan("æ")
    assert till.text("banner_happened") == "That scan could not be read."
    assert sold(till) == [("Coffee", 1)]


def test_a_card_scanned_with_nothing_to_pay_shows_its_balance(till: Till) -> None:
    till.presenter.take_scan(TOKEN)
    [request] = till.desk.session.requests
    till.desk.resolve(request, card_of(41_250))
    assert till.text("enquiry_balance") == f"412,50{NBSP}kr"
    till.settle()
    till.click("enquiry_load")
    till.settle()
    till.click("load_20000")
    assert till.text("total") == f"200,00{NBSP}kr"
    assert not till.can_see("enquiry_sheet")


def test_a_card_that_was_not_sold_yet_can_be_sold(till: Till) -> None:
    till.presenter.take_scan(TOKEN)
    [request] = till.desk.session.requests
    till.desk.resolve(request, card_of(0, active=False))
    assert till.text("enquiry_status") == "Not sold yet"
    till.settle()
    till.click("enquiry_load")
    assert till.text("amount_title") == "Sell this card"


def test_an_article_scanned_over_a_balance_begins_the_sale(till: Till) -> None:
    till.presenter.take_scan(TOKEN)
    [request] = till.desk.session.requests
    till.desk.resolve(request, card_of(41_250))
    till.presenter.take_scan(GTIN["coffee"])
    assert not till.can_see("enquiry_sheet")
    assert till.can_see("tile_coffee")


def test_a_typed_card_number_is_asked_about(till: Till) -> None:
    sell_coffee(till)
    till.key(Qt.Key.Key_F1)
    till.settle()
    till.find(QLineEdit, "card_code").setText(TOKEN)
    till.click("card_use")
    [request] = till.desk.session.requests
    assert request.token.value == TOKEN


# -- escape, parking, the end


def test_escape_goes_back_one_step_at_a_time_and_never_ends_a_sale(till: Till) -> None:
    sell_coffee(till)
    till.type("bun")
    till.key(Qt.Key.Key_F2)
    for _ in range(10):
        till.key(Qt.Key.Key_Escape)
    assert sold(till) == [("Coffee", 1)]
    assert till.find(QLineEdit, "search").text() == ""
    assert not any(isinstance(e, events.SaleCancelled) for e in till.desk.posted)


def test_cancelling_asks_first(till: Till) -> None:
    sell_coffee(till)
    till.key(Qt.Key.Key_F9)
    till.click("cancel_keep")
    assert sold(till) == [("Coffee", 1)]
    till.click("cancel")
    till.click("cancel_confirm")
    assert sold(till) == []


def test_a_sale_is_parked_and_taken_up_again(till: Till) -> None:
    sell_coffee(till)
    parked_id = till.desk.session.sale_id
    till.click("park")
    assert sold(till) == []
    till.click("tile_tea")
    till.key(Qt.Key.Key_F7)
    assert not till.find(QWidget, f"recall_{parked_id}").isEnabled()
    till.key(Qt.Key.Key_F9)
    till.click("cancel_confirm")
    till.key(Qt.Key.Key_F7)
    till.settle()
    till.click(f"recall_{parked_id}")
    assert sold(till) == [("Coffee", 1)]


def test_the_receipt_takes_the_place_of_the_sale_until_the_next_customer(till: Till) -> None:
    sell_coffee(till)
    till.desk.give(10_000)
    till.desk.commit()
    assert till.can_see("receipt")
    assert not till.can_see("sale_pane")
    till.settle()
    till.key(Qt.Key.Key_F12)
    assert isinstance(till.desk.session.phase, Selling)
    assert till.can_see("sale_pane")


def test_the_receipt_is_saved_and_the_screen_says_where(till: Till) -> None:
    sell_coffee(till)
    till.desk.give(10_000)
    receipt = till.desk.commit()
    till.settle()
    till.click("output_pdf")
    [(kind, ordered, future)] = till.outputs.ordered
    assert (kind, ordered) == ("pdf", receipt)
    assert till.text("done_hint") == "Working on it…"
    future.set_result("/receipts/1.pdf")
    QTest.qWait(10)
    assert till.text("done_hint") == "Saved as /receipts/1.pdf"


def test_a_printer_that_is_gone_is_told_and_the_sale_stands(till: Till) -> None:
    sell_coffee(till)
    till.desk.give(10_000)
    till.desk.commit()
    till.settle()
    till.click("output_print")
    [(_, _, future)] = till.outputs.ordered
    future.set_exception(Unavailable(Code.DEVICE_LOST, device="printer"))
    QTest.qWait(10)
    assert till.text("done_hint").startswith("A device is not answering.")
    assert isinstance(till.desk.session.phase, Completed)


def test_a_commit_without_an_answer_says_so_and_takes_nothing(till: Till) -> None:
    sell_coffee(till)
    till.desk.give(10_000)
    till.desk.post(events.CommitUnknown(error=Unavailable(Code.OUTCOME_UNKNOWN)))
    assert till.text("wait_title") == "Looking the sale up…"
    for name in ("pay_card", "pay_cash", "pay_terminal", "park", "cancel"):
        assert not till.find(QWidget, name).isEnabled()


def test_the_search_has_the_keys_again_whenever_the_shelf_is_seen(till: Till) -> None:
    sell_coffee(till)
    till.key(Qt.Key.Key_F2)
    till.key(Qt.Key.Key_Escape)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.objectName() == "search"
