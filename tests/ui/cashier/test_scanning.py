"""What a scan does to the screen, and how one gets away from it again."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from pos_app.checkout import events, outcomes
from pos_app.checkout.states import Completed, Completing, Selling
from pos_app.domain.tender import CashTender, Tender, TerminalTender
from pos_app.errors import Code, Unavailable
from pos_app.ui.cashier.wishes import RemovePressed, SecondPressed
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


def test_an_unknown_article_can_be_added_from_here(till: Till) -> None:
    wanted: list[str] = []
    till.presenter.articlesPressed.connect(wanted.append)
    till.click("tile_coffee")
    till.presenter.take_scan("7038010099991")
    till.click("banner_key")
    assert wanted == ["7038010099991"]
    assert not till.can_see("banner")
    assert till.sold() == [("Coffee", 1)]
    till.presenter.take_scan("æ")
    assert till.can_see("banner")
    assert not till.can_see("banner_key")


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


def show_card(till: Till, *, active: bool = True) -> None:
    till.presenter.take_scan(TOKEN)
    [request] = till.desk.session.requests
    till.desk.resolve(request, card_of(41_250 if active else 0, active=active))
    till.settle()


@pytest.mark.parametrize("active", [True, False], ids=["top_up", "sold"])
@pytest.mark.parametrize(
    ("key", "kind"), [("confirm", CashTender), ("second", TerminalTender)], ids=["cash", "terminal"]
)
def test_a_card_is_topped_up_by_a_scan_the_amount_and_how_it_is_paid(
    till: Till, key: str, kind: type[Tender], *, active: bool
) -> None:
    show_card(till, active=active)
    till.click("top_up_50000")
    assert till.text("amount_title") == f"500,00{NBSP}kr: how is it paid?"
    till.settle()
    till.click(key)
    assert isinstance(till.desk.session.phase, Completing)
    (tender,) = till.desk.session.tenders
    assert (type(tender), tender.amount_minor) == (kind, 500_00)


def test_another_amount_is_typed_and_paid_with_what_was_handed_over(till: Till) -> None:
    show_card(till)
    till.click("enquiry_load")
    till.settle()
    for key in ("2", "5", "00", "0"):
        till.click(f"key_{key}")
    till.click("confirm")
    till.settle()
    till.click("load_paid_30000")
    (tender,) = till.desk.session.tenders
    assert isinstance(tender, CashTender)
    assert (tender.amount_minor, tender.received_minor, tender.change_minor) == (
        250_00,
        300_00,
        50_00,
    )


def test_a_top_up_beside_articles_is_paid_with_them(till: Till) -> None:
    show_card(till, active=False)
    till.click("top_up_20000")
    till.presenter.take_scan(GTIN["coffee"])
    assert not till.can_see("amount_sheet")
    assert till.can_see("tile_coffee")


def test_a_top_up_that_is_taken_off_again_leaves_nothing_to_pay(till: Till) -> None:
    show_card(till)
    till.click("top_up_20000")
    (line,) = till.desk.session.sale.lines
    till.presenter.take_wish(RemovePressed(line.line_id))
    till.presenter.take_wish(SecondPressed())
    assert not till.can_see("amount_sheet")
    till.presenter.take_scan(GTIN["coffee"])
    assert till.can_see("tile_coffee")
    assert not till.desk.session.tenders


def test_escape_puts_the_question_how_a_top_up_is_paid_away_and_nothing_else(till: Till) -> None:
    show_card(till)
    till.click("top_up_20000")
    till.key(Qt.Key.Key_Escape)
    assert not till.can_see("amount_sheet")
    assert till.text("total") == f"200,00{NBSP}kr"
    till.presenter.take_wish(SecondPressed())
    assert not till.desk.session.tenders


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
    till.desk.post(outcomes.CommitUnknown(error=Unavailable(Code.OUTCOME_UNKNOWN)))
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
