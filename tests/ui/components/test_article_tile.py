from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QImage, QPainter, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from pos_app.ui.components.article_tile import ArticleTile, TileGround, TileView

TEA = TileView(article_id="tea", name="Morning tea", price="49,90", hue=1, picture=None)
NUTS = TileView(article_id="nuts", name="Hazelnuts", price="31,00", hue=2, picture=None)
SHEET = (
    "TileGround {{ qproperty-hues: '#000 #fff {swatch} #111 #cceecc #111'; qproperty-ring: #c00; }}"
)


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    shown = QWidget()
    qtbot.addWidget(shown)
    shown.setStyleSheet(SHEET.format(swatch="#ddeeff"))
    shown.resize(240, 180)
    return shown


@pytest.fixture
def tile(window: QWidget, qtbot: QtBot) -> ArticleTile:
    ground = TileGround()
    QVBoxLayout(window).addWidget(ground)
    made = ArticleTile(ground)
    made.move(20, 20)
    made.setFixedSize(160, 120)
    made.show_article(TEA, None)
    with qtbot.waitExposed(window):
        window.show()
    made.clearFocus()
    return made


def seen(tile: ArticleTile) -> QImage:
    return tile.grab().toImage()


def picture() -> QPixmap:
    painted = QPixmap(40, 40)
    painted.fill(QColor("red"))
    return painted


def test_a_tile_painted_again_looks_the_same(tile: ArticleTile) -> None:
    assert seen(tile) == seen(tile)


def another_article(tile: ArticleTile) -> None:
    tile.show_article(NUTS, None)


def its_picture(tile: ArticleTile) -> None:
    tile.show_article(TEA, picture())


def a_finger_on_it(tile: ArticleTile) -> None:
    tile.setDown(True)


def a_pointer_over_it(tile: ArticleTile) -> None:
    window = tile.window().windowHandle()
    QTest.mouseMove(window, tile.mapTo(tile.window(), tile.rect().center()))


def focus(tile: ArticleTile) -> None:
    tile.setFocus(Qt.FocusReason.TabFocusReason)


def not_to_be_pressed(tile: ArticleTile) -> None:
    tile.setEnabled(False)


def another_size(tile: ArticleTile) -> None:
    tile.setFixedSize(180, 120)


def another_theme(tile: ArticleTile) -> None:
    tile.window().setStyleSheet(SHEET.format(swatch="#203040"))


@pytest.mark.parametrize(
    "change",
    [
        another_article,
        its_picture,
        a_finger_on_it,
        a_pointer_over_it,
        focus,
        not_to_be_pressed,
        another_size,
        another_theme,
    ],
)
def test_what_changes_a_tile_is_seen(
    tile: ArticleTile, change: Callable[[ArticleTile], None]
) -> None:
    before = seen(tile)
    change(tile)
    QApplication.processEvents()
    assert seen(tile) != before


def test_a_tile_let_go_looks_as_before(tile: ArticleTile) -> None:
    before = seen(tile)
    tile.setDown(True)
    assert seen(tile) != before
    tile.setDown(False)
    assert seen(tile) == before


@pytest.mark.parametrize("size_px", [12, 63, 64, 70, 140])
@pytest.mark.parametrize("pixel_ratio", [1.0, 1.25, 2.0])
def test_an_initial_is_what_faint_ink_over_nothing_would_be(
    qapp: QApplication, size_px: int, pixel_ratio: float
) -> None:
    font, ink = QFont(qapp.font()), QColor(180, 60, 20, 28)
    font.setPixelSize(size_px)
    drawn = TileGround().initial("Å", font, ink, pixel_ratio)
    laid_over = QPixmap(drawn.size())
    laid_over.setDevicePixelRatio(pixel_ratio)
    laid_over.fill(Qt.GlobalColor.transparent)
    painter = QPainter(laid_over)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(font)
    painter.setPen(ink)
    painter.drawText(0, QFontMetrics(font).ascent(), "Å")
    painter.end()
    assert drawn.toImage() == laid_over.toImage()
