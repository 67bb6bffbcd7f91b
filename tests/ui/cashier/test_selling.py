"""Selling with hands and keys, on the real screen and the real machine."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from pos_app.scanning import article_codes
from pos_app.ui.cashier.sale_pane import SPARE_ROWS
from pos_app.ui.components.line_row import LineRow
from tests.ui.cashier.till import GTIN, NBSP, Till

TOKEN = "DINCARD:0b9e52b2-7b1f-4a44-9a9f-3f1c22e5f000"


def test_a_tile_sells_its_article_and_the_total_follows(till: Till) -> None:
    till.click("tile_coffee")
    till.click("tile_coffee")
    till.click("tile_bun")
    assert till.sold() == [("Coffee", 2), ("Bun", 1)]
    assert till.text("total") == f"133,00{NBSP}kr"
    assert till.text("sale_title") == "3 items"


def test_typing_anywhere_searches_and_enter_sells_the_only_one_found(till: Till) -> None:
    till.type("bu")
    assert till.can_see("tile_bun")
    assert not till.can_see("tile_coffee")
    till.key(Qt.Key.Key_Return)
    assert till.sold() == [("Bun", 1)]
    assert till.can_see("tile_coffee")


def test_enter_sells_nothing_while_several_are_found(till: Till) -> None:
    till.type("e")
    till.key(Qt.Key.Key_Return)
    assert till.sold() == []


def test_a_typed_code_and_enter_is_the_article(till: Till) -> None:
    till.type(GTIN["tea"])
    till.key(Qt.Key.Key_Return)
    assert till.sold() == [("Tea", 1)]


def test_a_number_and_a_star_are_so_many_of_the_next(till: Till) -> None:
    till.type("3*")
    assert till.text("next_quantity").startswith("3")
    till.click("tile_tea")
    assert till.sold() == [("Tea", 3)]
    till.click("tile_coffee")
    assert till.sold()[1] == ("Coffee", 1)


def test_a_star_alone_asks_how_many_of_the_last_line(till: Till) -> None:
    till.click("tile_coffee")
    till.type("*")
    assert till.text("amount_title") == "Quantity"
    till.settle()
    till.type("12")
    till.key(Qt.Key.Key_Return)
    assert till.sold() == [("Coffee", 12)]


def test_rows_for_the_next_articles_are_made_between_scans(qtbot: QtBot, till: Till) -> None:
    qtbot.waitUntil(lambda: len(till.screen.findChildren(LineRow)) == SPARE_ROWS)
    ready = set(till.screen.findChildren(LineRow))
    assert not any(row.isVisible() for row in ready)
    till.click("tile_coffee")
    [shown] = [row for row in till.screen.findChildren(LineRow) if row.isVisible()]
    assert shown in ready


def test_a_group_shows_its_articles_only(till: Till) -> None:
    till.click("chip_Bakery")
    assert till.can_see("tile_bun")
    assert not till.can_see("tile_tea")
    till.click("chip_")
    assert till.can_see("tile_tea")


def test_a_chosen_line_can_be_counted_up_and_down_and_taken_off(till: Till) -> None:
    till.click("tile_coffee")
    [line_id] = till.line_ids()
    till.click(f"line_{line_id}")
    till.click("line_more")
    assert till.sold() == [("Coffee", 2)]
    till.click("line_fewer")
    till.click("line_fewer")
    assert till.sold() == []
    assert till.text("toast_text") == "Coffee removed"


def test_a_line_taken_off_comes_back_with_its_discount(till: Till) -> None:
    till.click("tile_coffee")
    [line_id] = till.line_ids()
    till.click(f"line_{line_id}")
    till.click("line_discount")
    till.settle()
    till.click("discount_1000")
    till.settle()
    assert till.text("total") == f"44,10{NBSP}kr"
    till.click("line_remove")
    assert till.sold() == []
    till.click("toast_undo")
    assert till.sold() == [("Coffee", 1)]
    assert till.text("total") == f"44,10{NBSP}kr"
    assert not till.can_see("toast")


def test_a_discount_on_the_sale_is_given_by_its_key(till: Till) -> None:
    till.click("tile_coffee")
    till.key(Qt.Key.Key_F5)
    till.settle()
    till.type("50")
    till.key(Qt.Key.Key_Return)
    assert till.text("total") == f"24,50{NBSP}kr"


def test_an_article_that_is_known_by_its_whole_code_is_sold_without_asking_what_that_holds(
    till: Till, monkeypatch: pytest.MonkeyPatch
) -> None:
    def must_not_be_asked(text: str, country: str) -> None:
        raise AssertionError(f"asked about {text} of {country}")

    monkeypatch.setattr(article_codes, "read_article_code", must_not_be_asked)
    till.presenter.take_scan(GTIN["coffee"])
    assert till.sold() == [("Coffee", 1)]


def test_a_count_that_was_taken_leaves_no_cross_on_an_empty_field(till: Till) -> None:
    till.type("3*")
    assert till.find(QLineEdit, "search").text() == ""
    assert not till.can_see("search_clear")
    till.type("b")
    assert till.can_see("search_clear")
