import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pos_app.ui.components.article_tile import ArticleTile, TileGround, TileView
from pos_app.ui.components.tile_grid import TileGrid
from pos_app.ui.theme import Theme


@pytest.fixture
def grid(qtbot: QtBot, qapp: QApplication) -> TileGrid:
    Theme(qapp, "light").apply()
    made = TileGrid()
    qtbot.addWidget(made)
    made.resize(600, 400)
    made.show()
    made.show_tiles(views(1), lambda _: None)
    qtbot.waitUntil(lambda: has_all(made))
    return made


def has_all(grid: TileGrid) -> bool:
    """Tell whether the grid has been on the screen for a moment: then it makes all at once."""
    grid.show_tiles(views(60), lambda _: None)
    return len(grid.findChildren(ArticleTile)) == 60


def views(count: int, start: int = 0) -> list[TileView]:
    return [
        TileView(
            article_id=f"{number}", name=f"Article {number}", price="1,00", hue=0, picture=None
        )
        for number in range(start, start + count)
    ]


def shown(grid: TileGrid) -> list[ArticleTile]:
    tiles = [tile for tile in grid.findChildren(ArticleTile) if tile.isVisible()]
    return sorted(tiles, key=lambda tile: (tile.y(), tile.x()))


def test_tiles_stand_in_reading_order_and_do_not_overlap(grid: TileGrid) -> None:
    grid.show_tiles(views(20), lambda _: None)
    tiles = shown(grid)
    assert [tile.view.article_id for tile in tiles if tile.view] == [str(n) for n in range(20)]
    for one in tiles:
        assert not any(
            one.geometry().intersects(other.geometry()) for other in tiles if other is not one
        )


def test_a_shelf_that_was_not_seen_yet_begins_with_the_tiles_in_sight(
    grid: TileGrid, qtbot: QtBot
) -> None:
    new = TileGrid()
    qtbot.addWidget(new)
    new.show_tiles(views(60), lambda _: None)
    new.resize(grid.size())
    new.show()
    first = shown(new)
    assert 12 <= len(first) < 60
    assert len({tile.x() for tile in first}) == 4
    pitch = first[4].y() - first[0].y()
    assert first[-1].y() + pitch >= new.viewport().height(), "no place in sight lacks its tile"
    assert first[-1].y() < new.viewport().height(), "no tile is made that nobody sees"
    qtbot.waitUntil(lambda: len(shown(new)) == 60)
    assert [tile.view for tile in shown(new)] == views(60)
    assert [tile.geometry() for tile in shown(new)] == [tile.geometry() for tile in shown(grid)]


def test_the_room_is_shared_with_a_scroll_bar_before_the_first_paint(
    qtbot: QtBot, qapp: QApplication
) -> None:
    new = TileGrid()
    qtbot.addWidget(new)
    new.show_tiles(views(60), lambda _: None)
    Theme(qapp, "light").apply()  # as a start does: only once there is a shelf
    new.resize(520, 440)
    new.show()
    width = new.viewport().width()
    assert new.verticalScrollBar().isVisible()
    assert width < new.width()
    assert len(shown(new)) == 9, "no more tiles than there are places"
    QApplication.processEvents()
    assert new.viewport().width() == width


def test_every_tile_is_large_enough_for_a_finger(grid: TileGrid) -> None:
    grid.show_tiles(views(7), lambda _: None)
    assert all(tile.width() >= 56 and tile.height() >= 56 for tile in shown(grid))


def test_tiles_fill_the_width_in_as_many_columns_as_fit(grid: TileGrid) -> None:
    grid.show_tiles(views(12), lambda _: None)
    first_row = [tile for tile in shown(grid) if tile.y() == 0]
    assert len(first_row) == 4
    grid.resize(900, 400)
    QApplication.processEvents()
    assert len([tile for tile in shown(grid) if tile.y() == 0]) == 6
    grid.resize(1800, 400)
    QApplication.processEvents()
    assert len([tile for tile in shown(grid) if tile.y() == 0]) == 7


def test_other_articles_use_the_same_tiles_again(grid: TileGrid) -> None:
    grid.show_tiles(views(30), lambda _: None)
    made = set(grid.findChildren(ArticleTile))
    grid.show_tiles(views(5, start=100), lambda _: None)
    assert len(shown(grid)) == 5
    assert set(grid.findChildren(ArticleTile)) == made


def test_a_press_says_which_article(grid: TileGrid) -> None:
    said: list[str] = []
    grid.tilePressed.connect(said.append)
    grid.show_tiles(views(5), lambda _: None)
    grid.show_tiles(views(5, start=100), lambda _: None)
    QTest.mouseClick(shown(grid)[2], Qt.MouseButton.LeftButton)
    assert said == ["102"]


def test_a_new_search_begins_at_the_top(grid: TileGrid) -> None:
    grid.show_tiles(views(60), lambda _: None)
    QApplication.processEvents()
    grid.verticalScrollBar().setValue(500)
    grid.show_tiles(views(60), lambda _: None)
    assert grid.verticalScrollBar().value() == 500
    grid.show_tiles(views(59), lambda _: None)
    assert grid.verticalScrollBar().value() == 0


def test_the_last_row_can_be_scrolled_clear_of_what_floats_over_it(grid: TileGrid) -> None:
    grid.show_tiles(views(60), lambda _: None)
    QApplication.processEvents()
    before = grid.verticalScrollBar().maximum()
    grid.leave_room(150)
    QApplication.processEvents()
    assert grid.verticalScrollBar().maximum() == before + 150


def in_hues(*hues: int) -> list[TileView]:
    return [
        TileView(article_id=f"{number}", name="Tea", price="1,00", hue=hue, picture=None)
        for number, hue in enumerate(hues)
    ]


def colours(grid: TileGrid) -> list[str]:
    """Return the colour of each tile's field where no pointer is over it."""
    QApplication.processEvents()
    for tile in shown(grid):
        tile.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, on=False)
    pictures = [(tile.grab().toImage(), tile.height() // 2) for tile in shown(grid)]
    return [picture.pixelColor(4, middle).name() for picture, middle in pictures]


def test_tiles_that_change_their_hue_look_as_if_they_had_always_had_it(
    grid: TileGrid, qtbot: QtBot, qapp: QApplication
) -> None:
    def in_a_new_grid() -> list[str]:
        new = TileGrid()
        qtbot.addWidget(new)
        new.resize(600, 400)
        new.show()
        new.show_tiles(in_hues(3, 2, 1, 0), lambda _: None)
        return colours(new)

    grid.show_tiles(in_hues(0, 1, 2, 3), lambda _: None)
    before = colours(grid)
    assert len(set(before)) == 4
    grid.show_tiles(in_hues(3, 2, 1, 0), lambda _: None)
    light = colours(grid)
    assert light == in_a_new_grid() == before[::-1]
    Theme(qapp, "dark").apply()
    dark = colours(grid)
    assert dark == in_a_new_grid() != light
    grid.show_tiles(in_hues(0, 1, 2, 3), lambda _: None)
    assert colours(grid) == dark[::-1]


def test_an_initial_is_drawn_once_for_all_tiles_that_have_it(qapp: QApplication) -> None:
    ground, ink = TileGround(), QColor("black")
    drawn = ground.initial("T", qapp.font(), ink, 1)
    assert ground.initial("T", qapp.font(), QColor("black"), 1) is drawn
    others = [ground.initial("T", qapp.font(), QColor(1, 0, shade), 1) for shade in range(256)]
    assert all(other is not drawn for other in others)
    assert ground.initial("T", qapp.font(), ink, 1) is not drawn  # only so many are kept
