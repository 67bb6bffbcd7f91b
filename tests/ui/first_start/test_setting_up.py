"""The walk through a first start: on, back, and on from where somebody was last."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from pos_app.errors import Code, Refused
from pos_app.ui.first_start.answers import Answers
from tests.ui.first_start.conftest import At
from tests.ui.first_start.walk import LANGUAGE, PRINTER, READY, SCANNER, SHOP


def test_it_begins_with_the_language_and_nothing_leads_back_from_there(at: At) -> None:
    walk = at(LANGUAGE)
    assert walk.key == "language"
    assert walk.view.is_door
    walk.start.go_back()
    assert walk.key == "language"


def test_each_step_says_how_far_one_is(at: At) -> None:
    walk = at(LANGUAGE)
    assert getattr(walk.view.sheet, "progress", None) == (1, 8)
    walk.next()
    assert getattr(walk.view.sheet, "progress", None) == (2, 8)


def test_what_was_typed_is_there_again_after_going_back_and_on(at: At) -> None:
    walk = at(SHOP, Answers(staff_id="x"))
    walk.type("Fjord")
    walk.next()
    walk.press("list_back")
    assert walk.key == "shop"
    assert walk.row("shop").detail == "Fjord"


def test_each_step_is_written_down_as_it_is_left(at: At) -> None:
    walk = at(SHOP)
    walk.next()
    walk.next()
    assert [kept.step for kept in walk.played.kept] == [SHOP + 1, SHOP + 2]


def test_a_disk_that_keeps_nothing_is_said_where_one_is(at: At) -> None:
    walk = at(SHOP)
    walk.played.failure = Refused(Code.FOLDER_READ_ONLY)
    walk.next()
    walk.wait_for_sentence("folder")


def test_whoever_comes_back_goes_on_where_they_were(at: At) -> None:
    assert at(PRINTER).key == "printer"


def test_a_step_that_is_no_more_is_the_last_one(at: At) -> None:
    assert at(99).key == "ready"


def test_an_answer_can_be_changed_from_the_last_step(at: At) -> None:
    walk = at(READY)
    walk.press("row_currency_change")
    assert walk.key == "currency"


def test_what_was_said_is_gone_at_the_next_press(at: At) -> None:
    walk = at(SCANNER)
    walk.press("row_sheet_save")
    walk.wait_for_sentence("scanner.pdf")
    walk.start.take_scan("7038010000010")
    assert "scanner.pdf" not in walk.sentence


def test_enter_leads_on_where_there_is_no_field(at: At) -> None:
    walk = at(LANGUAGE)
    QTest.keyClick(walk.screen, Qt.Key.Key_Return)
    assert walk.key == "shop"


def test_escape_leads_back(at: At) -> None:
    walk = at(PRINTER)
    QTest.keyClick(walk.screen, Qt.Key.Key_Escape)
    assert walk.key == "scanner"
