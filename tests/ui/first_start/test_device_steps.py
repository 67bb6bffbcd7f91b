"""The scanner and the printer, tried on the spot."""

from concurrent.futures import Future

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from pos_app.errors import Code, Unavailable
from pos_app.ui.probe import wait_for
from tests.ui.first_start.conftest import At
from tests.ui.first_start.walk import PATIENCE_MS, PRINTER, SCANNER


def test_what_a_scanner_reads_is_shown(at: At) -> None:
    walk = at(SCANNER)
    assert "Nothing" in walk.row("read").title
    walk.start.take_scan("7038010000010")
    assert walk.row("read").title == "The scanner works"
    assert walk.row("read").detail == "7038010000010"


def test_a_long_code_is_cut(at: At) -> None:
    walk = at(SCANNER)
    walk.start.take_scan("A" * 100)
    assert walk.row("read").detail == "A" * 48 + "…"


def test_the_suffix_of_a_scanner_that_is_not_set_up_leads_nowhere(at: At) -> None:
    walk = at(SCANNER)
    QTest.keyClick(walk.screen, Qt.Key.Key_Return)
    assert walk.key == "scanner"


def test_the_sheet_that_sets_a_scanner_up_is_saved(at: At) -> None:
    walk = at(SCANNER)
    walk.press("row_sheet_save")
    walk.wait_for_sentence("Done: scanner.pdf")
    assert walk.played.sheets == ["nb_NO"]


def test_without_a_printer_paper_is_kept_as_pdf(at: At) -> None:
    walk = at(PRINTER)
    assert walk.row("pdf").keys[0].is_loud
    walk.press("page_test")
    walk.wait_for_sentence("Done: test.pdf")
    (printed,) = walk.played.printed
    assert printed.startswith("pdf ")
    assert "Fjord & Furu" in printed
    assert "ÆØÅ" in printed


def test_a_printer_in_the_network_needs_an_address_with_a_right_port(at: At) -> None:
    walk = at(PRINTER)
    walk.press("row_network_choose")
    assert not walk.can_press("page_next")
    assert not walk.can_press("page_test")
    walk.enter()
    assert "needs a right address" in walk.sentence
    walk.type("192.168.1.50:port")
    assert not walk.can_press("page_next")
    walk.type(" 192.168.1.50 ")
    assert walk.can_press("page_next")
    walk.enter()
    assert walk.answers.printer.address == "192.168.1.50"
    assert walk.key == "central"


def test_another_way_to_print_begins_without_an_address(at: At) -> None:
    walk = at(PRINTER)
    walk.press("row_serial_choose")
    walk.type("/dev/ttyUSB0")
    walk.press("row_file_choose")
    assert walk.field_text == ""
    assert walk.answers.printer.address == ""
    walk.press("row_usb_choose")
    assert walk.can_press("page_next")


def test_a_printer_that_does_not_answer_is_said(at: At) -> None:
    walk = at(PRINTER)
    walk.played.failure = Unavailable(Code.DEVICE_LOST)
    walk.press("page_test")
    walk.wait_for_sentence("not answering")


def test_an_answer_that_comes_late_is_not_told_at_another_step(at: At) -> None:
    walk = at(PRINTER)
    walk.played.paper = Future()
    walk.press("page_test")
    walk.next()
    walk.played.paper.set_exception(Unavailable(Code.DEVICE_LOST))
    heard: list[bool] = []
    walk.bridge.call(lambda: heard.append(True))
    wait_for(lambda: heard, PATIENCE_MS)
    assert walk.key == "central"
    assert "not answering" not in walk.sentence
