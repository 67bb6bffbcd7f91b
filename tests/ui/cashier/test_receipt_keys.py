from concurrent.futures import Future

from PySide6.QtTest import QTest

from pos_app.checkout import outcomes
from pos_app.errors import Code, Unavailable
from pos_app.ui.probe import wait_for
from tests.checkout.counter import Counter, receipt_of
from tests.ui.cashier.till import Till

PATIENCE_MS = 60_000


def pay(till: Till) -> None:
    """Sell something, and let the sale be written."""
    till.desk.sell()
    till.desk.give(10_000)
    till.desk.commit()
    till.settle()


def fail(made: Future[str], till: Till) -> None:
    """Let the printer be lost, and wait until the till has heard it."""
    made.set_exception(Unavailable(Code.DEVICE_LOST))
    wait_for(lambda: till.can_see("status_printer"), PATIENCE_MS, "what was not printed")


def test_what_became_of_one_receipt_is_not_told_of_the_next(till: Till) -> None:
    till.click("tile_coffee")
    till.desk.give(10_000)
    till.desk.commit()
    till.settle()
    till.click("output_pdf")
    till.outputs.ordered[0][2].set_result("/receipts/1.pdf")
    QTest.qWait(10)
    till.desk.call_next()
    till.desk.sell()
    till.desk.give(10_000)
    till.desk.commit()
    assert not till.can_see("done_hint")


def test_a_receipt_printer_prints_each_sale_once_and_says_so(till: Till) -> None:
    till.outputs.prints_each_sale = True
    till.click("tile_coffee")
    till.desk.give(10_000)
    assert till.outputs.ordered == []
    till.desk.commit()
    till.settle()
    till.presenter.session_changed(till.desk.session)
    ((kind, first, printed),) = till.outputs.ordered
    assert kind == "paper"
    printed.set_result("lp0")
    wait_for(lambda: till.can_see("done_hint"), PATIENCE_MS, "what was printed")
    till.desk.call_next()
    till.desk.sell()
    till.desk.give(10_000)
    till.desk.commit()
    till.settle()
    assert [order[1] for order in till.outputs.ordered][:1] == [first]
    assert len(till.outputs.ordered) == 2


def test_without_a_receipt_printer_paper_waits_to_be_asked_for(till: Till) -> None:
    till.click("tile_coffee")
    till.desk.give(10_000)
    till.desk.commit()
    till.settle()
    assert till.outputs.ordered == []
    till.click("output_print")
    assert len(till.outputs.ordered) == 1


def test_a_printer_that_is_lost_is_told_and_the_sale_stands(till: Till) -> None:
    till.outputs.prints_each_sale = True
    till.click("tile_coffee")
    till.desk.give(10_000)
    till.desk.commit()
    till.settle()
    till.outputs.ordered[0][2].set_exception(Unavailable(Code.DEVICE_LOST))
    wait_for(lambda: till.can_see("done_hint"), PATIENCE_MS, "that nothing was printed")
    assert till.can_see("done_panel")
    till.click("output_print")
    assert len(till.outputs.ordered) == 2


def test_a_receipt_that_a_stop_hid_is_not_printed_by_itself_a_second_time(till: Till) -> None:
    before = Counter()
    before.sell(10_000)
    before.give(20_000)
    receipt = receipt_of(before.session)
    till.outputs.prints_each_sale = True
    till.desk.post(
        outcomes.TillRecovered(sale=None, released=(), parked=(), unseen_receipt=receipt)
    )
    assert till.can_see("done_panel")
    assert till.outputs.ordered == []


def test_a_receipt_that_fails_after_the_next_sale_began_is_told_of(till: Till) -> None:
    till.outputs.prints_each_sale = True
    pay(till)
    till.desk.call_next()
    till.desk.sell()
    fail(till.outputs.ordered[0][2], till)
    assert till.text("status_printer_text") == "Receipt not printed"
    assert not till.can_see("done_panel")


def test_what_becomes_of_an_earlier_receipt_is_not_told_of_a_later_one(till: Till) -> None:
    pay(till)
    till.click("output_pdf")
    till.desk.call_next()
    pay(till)
    till.outputs.ordered[0][2].set_result("/receipts/1.pdf")
    QTest.qWait(10)
    assert not till.can_see("done_hint")


def test_a_receipt_that_is_printed_puts_the_failure_before_away(till: Till) -> None:
    till.outputs.prints_each_sale = True
    pay(till)
    fail(till.outputs.ordered[0][2], till)
    till.click("output_print")
    till.outputs.ordered[1][2].set_result("lp0")
    wait_for(lambda: not till.can_see("status_printer"), PATIENCE_MS, "that all is printed")


def test_a_file_that_cannot_be_saved_says_nothing_of_the_printer(till: Till) -> None:
    pay(till)
    till.click("output_pdf")
    till.outputs.ordered[0][2].set_exception(Unavailable(Code.DISK_FULL))
    wait_for(lambda: till.can_see("done_hint"), PATIENCE_MS, "that nothing was saved")
    assert not till.can_see("status_printer")


def test_who_presses_what_was_not_printed_is_led_to_the_receipts_and_has_seen_it(
    till: Till,
) -> None:
    till.outputs.prints_each_sale = True
    pay(till)
    fail(till.outputs.ordered[0][2], till)
    led: list[str] = []
    till.presenter.receiptsPressed.connect(lambda: led.append("receipts"))
    till.click("status_printer")
    assert led == ["receipts"]
    assert not till.can_see("status_printer")
