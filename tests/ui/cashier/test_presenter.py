from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from pos_app.checkout import events, outcomes
from pos_app.checkout.catalogue import Catalogue
from pos_app.scanning.layouts import Spelling
from pos_app.scanning.source import SourceState
from pos_app.scanning.verdict import WedgeScan
from pos_app.ui.cashier import presenter as presenter_module
from pos_app.ui.cashier.surroundings import Surroundings
from pos_app.ui.components.viewfinder import Viewfinder
from pos_app.ui.sounds import Cue
from tests.checkout.counter import NOW_MS, card_of
from tests.ui.cashier.till import (
    BEYOND_ALL_PATIENCE_MS,
    CATALOGUE,
    COFFEE,
    GTIN,
    TEA,
    Till,
    open_till,
)

TOKEN = "DINCARD:0b9e52b2-7b1f-4a44-9a9f-3f1c22e5f000"


def with_camera(around: Surroundings) -> Surroundings:
    return replace(around, camera=SourceState.LIVE)


def wedge_scan(typed: str, *spellings: str) -> WedgeScan:
    return WedgeScan(
        text=spellings[0] if len(spellings) == 1 else typed,
        typed=typed,
        spellings=tuple(Spelling(text) for text in spellings),
        gaps_ms=(),
        suffix=None,
        keys=(),
        leaked=(),
        at_ms=0,
    )


def test_an_accepted_card_is_put_away_by_itself_and_a_declined_one_is_not(
    qtbot: QtBot,
    dressed: None,  # noqa: ARG001
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(presenter_module, "ACCEPTED_FOR_MS", 30)
    till = open_till(qtbot)
    till.click("tile_coffee")
    till.desk.pay_by_card(card_of(1_000))
    assert till.can_see("verdict")
    qtbot.waitUntil(lambda: not till.can_see("verdict"))
    request = till.desk.scan("TOKEN-2")
    till.desk.resolve(request, card_of(0, "card-2"))
    QTest.qWait(80)
    assert till.can_see("verdict")


def test_every_card_that_comes_later_has_its_whole_time_on_the_screen(
    qtbot: QtBot,
    dressed: None,  # noqa: ARG001
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    till = open_till(qtbot)
    till.click("tile_coffee")
    monkeypatch.setattr(presenter_module, "ACCEPTED_FOR_MS", 50)
    till.desk.pay_by_card(card_of(1_000))
    monkeypatch.setattr(presenter_module, "ACCEPTED_FOR_MS", BEYOND_ALL_PATIENCE_MS)
    till.desk.pay_by_card(card_of(1_000, "card-2"))
    QTest.qWait(120)
    assert till.can_see("verdict")


def test_where_the_layout_is_in_doubt_the_catalogue_decides(till: Till) -> None:
    till.presenter.take_wedge_scan(wedge_scan("??", "nothing-of-ours", GTIN["tea"]))
    assert [line.article.name for line in till.desk.session.sale.goods] == ["Tea"]


def test_a_scan_with_one_reading_is_taken_as_read(till: Till) -> None:
    till.presenter.take_wedge_scan(wedge_scan("DINCARDØ…", TOKEN))
    [request] = till.desk.session.requests
    assert request.token.value == TOKEN


def test_a_code_still_held_to_the_camera_gets_the_quiet_cue(till: Till) -> None:
    till.presenter.skip_repeat()
    assert till.ears.heard == [Cue.DUPLICATE]


def test_an_article_scanned_while_the_sale_is_written_is_heard_and_kept(till: Till) -> None:
    till.click("tile_coffee")
    till.desk.give(10_000)
    till.presenter.take_scan(GTIN["tea"])
    assert till.ears.heard == [Cue.ACCEPTED]
    assert [one.line.article.name for one in till.desk.session.deferred] == ["Tea"]


def test_an_article_that_is_refused_is_not_heard_as_taken(till: Till) -> None:
    till.type("9999*")
    till.click("tile_coffee")
    till.presenter.take_scan(GTIN["coffee"])
    assert till.ears.heard == [Cue.DECLINED]


def test_the_wish_for_light_or_dark_goes_to_whoever_can_fulfil_it(qtbot: QtBot, till: Till) -> None:
    with qtbot.waitSignal(till.presenter.appearancePressed, timeout=1000):
        till.click("appearance")
    assert till.desk.posted == []


def test_the_receipt_can_be_read_as_text_and_put_away_again(till: Till) -> None:
    till.click("tile_coffee")
    till.desk.give(10_000)
    till.desk.commit()
    till.settle()
    till.click("output_text")
    assert "Fjord & Furu" in till.find(QPlainTextEdit, "done_text").toPlainText()
    assert not till.can_see("done_panel")
    till.click("output_text")
    assert till.can_see("done_panel")


def test_a_till_that_was_stopped_tells_what_it_found(till: Till) -> None:
    till.click("tile_coffee")
    sale = till.desk.session.sale
    till.desk.cancel()
    recovered = outcomes.TillRecovered(sale=sale, released=(), parked=(), unseen_receipt=None)
    till.desk.post(recovered)
    assert till.text("banner_happened").startswith("The till stopped")
    till.click("tile_coffee")
    assert not till.can_see("banner")


def test_the_camera_has_a_place_that_a_press_moves(till: Till) -> None:
    assert not till.can_see("viewfinder")
    till.presenter.surroundings_changed(with_camera)
    frame = QImage(320, 240, QImage.Format.Format_RGB888)
    frame.fill(QColor("#204060"))
    till.screen.show_frame(frame, (), "Too dark")
    viewfinder = till.find(Viewfinder, "viewfinder")
    assert viewfinder.grab().toImage().pixelColor(60, 60).name() == "#204060"
    right = viewfinder.x()
    till.click("viewfinder")
    assert viewfinder.x() == 0
    till.click("viewfinder")
    assert viewfinder.x() == right


def test_the_camera_is_large_where_a_card_is_awaited(till: Till) -> None:
    till.presenter.surroundings_changed(with_camera)
    till.click("tile_coffee")
    till.click("pay_card")
    assert till.can_see("card_viewfinder")
    assert not till.can_see("viewfinder")
    small, large = till.find(QWidget, "viewfinder"), till.find(QWidget, "card_viewfinder")
    assert large.minimumWidth() > small.minimumWidth()


def test_the_clock_goes_on(till: Till) -> None:
    before = till.text("strip_clock")
    till.presenter.surroundings_changed(lambda around: replace(around, now_ms=NOW_MS + 61 * 60_000))
    assert till.text("strip_clock") != before


def test_a_discount_in_money_is_given_as_money(till: Till) -> None:
    till.click("tile_coffee")
    till.click("sale_discount")
    till.settle()
    till.click("chip_amount")
    till.type("900")
    till.click("confirm")
    [given] = [event for event in till.desk.posted if isinstance(event, events.SaleDiscounted)]
    assert (given.discount.amount_minor, given.discount.basis_points) == (900, 0)


@pytest.mark.parametrize("text", ["0*", "12345*"])
def test_a_count_that_makes_no_sense_is_one_or_a_search(till: Till, text: str) -> None:
    till.type(text)
    assert not till.can_see("next_quantity")


def test_a_press_opens_a_line_and_another_closes_it(till: Till) -> None:
    till.click("tile_coffee")
    [line] = till.desk.session.sale.lines
    row = till.find(QWidget, f"line_{line.line_id}")
    till.click(row.objectName())
    assert till.can_see("line_more")
    till.click_at(row.mapTo(till.window, QPoint(row.width() // 2, 20)))
    assert not till.can_see("line_more")
    till.click(row.objectName())
    till.click("line_quantity")
    till.settle()
    till.click("quantity_6")
    assert till.desk.session.sale.goods[0].quantity == 6


def test_a_shelf_that_is_empty_leads_to_the_first_articles(till: Till) -> None:
    wanted: list[str] = []
    till.presenter.articlesPressed.connect(wanted.append)
    till.presenter.restock(Catalogue([]))
    assert not till.can_see("tile_coffee")
    till.click("shelf_begin")
    assert wanted == [""]
    till.presenter.restock(CATALOGUE)
    assert till.can_see("tile_coffee")
    assert not till.can_see("shelf_begin")


def test_a_new_price_counts_for_the_next_scan_and_not_for_what_is_in_the_sale(till: Till) -> None:
    till.presenter.take_scan(GTIN["coffee"])
    dearer = replace(COFFEE, unit_price_minor=2 * COFFEE.unit_price_minor)
    till.presenter.restock(Catalogue([dearer, TEA]))
    till.presenter.take_scan(GTIN["coffee"])
    lines = till.desk.session.sale.goods
    assert [line.article for line in lines] == [COFFEE, dearer]
    assert not till.can_see("tile_bun")
