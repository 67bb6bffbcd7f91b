"""What a scan does to the screen, and how one gets away from it again."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from pos_app.checkout import events
from pos_app.checkout.states import Completed, Selling
from pos_app.errors import Code, Unavailable
from pos_app.ui.sounds import Cue
from tests.checkout.counter import card_of
from tests.ui.cashier.till import GTIN, NBSP, Till

TOKEN = "DINCARD:0b9e52b2-7b1f-4a44-9a9f-3f1c22e5f000"


def test_a_scanned_article_is_sold_with_a_tone(till: Till) -> None:
    till.presenter.take_scan(GTIN["coffee"])
    assert till.sold() == [("Coffee", 1)]
    assert till.ears.heard == [Cue.ACCEPTED]


def test_an_unknown_article_is_told_by_words_and_tone(till: Till) -> None:
    till.presenter.take_scan("7038010099991")
    assert till.can_see("banner")
    assert till.ears.heard == [Cue.DECLINED]
    till.presenter.take_scan(GTIN["tea"])
    assert not till.can_see("banner")


def test_a_scan_that_cannot_be_read_changes_nothing(till: Till) -> None:
    till.click("tile_coffee")
    till.presenter.take_scan("æ")
    assert till.text("banner_happened") == "That scan could not be read."
    assert till.sold() == [("Coffee", 1)]


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
    till.click("tile_coffee")
    till.key(Qt.Key.Key_F1)
    till.settle()
    till.find(QLineEdit, "card_code").setText(TOKEN)
    till.click("card_use")
    [request] = till.desk.session.requests
    assert request.token.value == TOKEN


def test_escape_goes_back_one_step_at_a_time_and_never_ends_a_sale(till: Till) -> None:
    till.click("tile_coffee")
    till.type("bun")
    till.key(Qt.Key.Key_F2)
    for _ in range(10):
        till.key(Qt.Key.Key_Escape)
    assert till.sold() == [("Coffee", 1)]
    assert till.find(QLineEdit, "search").text() == ""
    assert not any(isinstance(e, events.SaleCancelled) for e in till.desk.posted)


def test_cancelling_asks_first(till: Till) -> None:
    till.click("tile_coffee")
    till.key(Qt.Key.Key_F9)
    till.click("cancel_keep")
    assert till.sold() == [("Coffee", 1)]
    till.click("cancel")
    till.click("cancel_confirm")
    assert till.sold() == []


def test_a_sale_is_parked_and_taken_up_again(till: Till) -> None:
    till.click("tile_coffee")
    parked_id = till.desk.session.sale_id
    till.click("park")
    assert till.sold() == []
    till.click("tile_tea")
    till.key(Qt.Key.Key_F7)
    assert not till.find(QWidget, f"recall_{parked_id}").isEnabled()
    till.key(Qt.Key.Key_F9)
    till.click("cancel_confirm")
    till.key(Qt.Key.Key_F7)
    till.settle()
    till.click(f"recall_{parked_id}")
    assert till.sold() == [("Coffee", 1)]


def test_the_receipt_takes_the_place_of_the_sale_until_the_next_customer(till: Till) -> None:
    till.click("tile_coffee")
    till.desk.give(10_000)
    till.desk.commit()
    assert till.can_see("receipt")
    assert not till.can_see("sale_pane")
    till.settle()
    till.key(Qt.Key.Key_F12)
    assert isinstance(till.desk.session.phase, Selling)
    assert till.can_see("sale_pane")


def test_the_receipt_is_saved_and_the_screen_says_where(till: Till) -> None:
    till.click("tile_coffee")
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
    till.click("tile_coffee")
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
    till.click("tile_coffee")
    till.desk.give(10_000)
    till.desk.post(events.CommitUnknown(error=Unavailable(Code.OUTCOME_UNKNOWN)))
    assert till.text("wait_title") == "Looking the sale up…"
    for name in ("pay_card", "pay_cash", "pay_terminal", "park", "cancel"):
        assert not till.find(QWidget, name).isEnabled()


def test_the_search_has_the_keys_again_whenever_the_shelf_is_seen(till: Till) -> None:
    till.click("tile_coffee")
    till.key(Qt.Key.Key_F2)
    till.key(Qt.Key.Key_Escape)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.objectName() == "search"
