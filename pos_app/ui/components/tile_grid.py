"""The shelf: tiles in as many columns as fit, filling the width, scrolled by finger or wheel."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import Property, QSize, Signal
from PySide6.QtGui import QPixmap, QResizeEvent
from PySide6.QtWidgets import QWidget

from pos_app.ui.components.article_tile import ArticleTile, TileDyes, TileView
from pos_app.ui.components.sliding import Sliding

MOST_COLUMNS: Final = 7
"""On a wide screen tiles grow instead: whole names are found sooner than more of them."""

FindPicture = Callable[[str], QPixmap | None]


class _Shelf(QWidget):
    """Places its tiles itself: Qt's grid would need every tile moved for each new column."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("shelf")
        self.tiles: list[ArticleTile] = []
        self.shown = 0
        self.gap = 0
        self.foot = 0

    def arrange(self) -> None:
        """Give every shown tile its place and the shelf its height."""
        if not self.tiles:
            return
        self.tiles[0].ensurePolished()
        least = self.tiles[0].minimumSize()
        fitting = (self.width() + self.gap) // max(1, least.width() + self.gap)
        columns = min(max(1, fitting), MOST_COLUMNS)
        width = (self.width() - (columns - 1) * self.gap) // columns
        for number, tile in enumerate(self.tiles[: self.shown]):
            row, column = divmod(number, columns)
            left, top = column * (width + self.gap), row * (least.height() + self.gap)
            tile.setGeometry(left, top, width, least.height())
        rows = -(-self.shown // columns)
        self.setMinimumHeight(max(0, rows * (least.height() + self.gap) - self.gap) + self.foot)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange the tiles in the new width."""
        super().resizeEvent(event)
        self.arrange()


class TileGrid(Sliding):
    """Shows tiles and says which was pressed. Tiles are made once and used again."""

    tilePressed = Signal(str)

    def __init__(self, name: str = "tiles") -> None:
        super().__init__(name)
        self._shelf = _Shelf()
        self._dyes = TileDyes()
        self.setWidget(self._shelf)

    def show_tiles(self, views: Sequence[TileView], find_picture: FindPicture) -> None:
        """Show these tiles in this order; scroll to the top when they are others than before."""
        shelf = self._shelf
        before = tuple(tile.view for tile in shelf.tiles[: shelf.shown])
        while len(shelf.tiles) < len(views):
            shelf.tiles.append(self._new_tile())
        for tile, view in zip(shelf.tiles, views, strict=False):
            tile.show_article(view, find_picture(view.picture) if view.picture else None)
        if before == tuple(views):
            return
        for number, tile in enumerate(shelf.tiles):
            tile.setVisible(number < len(views))
        shelf.shown = len(views)
        shelf.arrange()
        self.verticalScrollBar().setValue(0)

    def leave_room(self, height: int) -> None:
        """Let the last row be scrolled clear of what floats over the foot of the shelf."""
        if height != self._shelf.foot:
            self._shelf.foot = height
            self._shelf.arrange()

    def minimumSizeHint(self) -> QSize:
        """Ask for one column."""
        return QSize(0, 0)

    def _new_tile(self) -> ArticleTile:
        tile = ArticleTile(self._dyes)
        tile.setParent(self._shelf)
        tile.clicked.connect(lambda: self._press(tile))
        return tile

    def _press(self, tile: ArticleTile) -> None:
        if tile.view is not None:
            self.tilePressed.emit(tile.view.article_id)

    def _get_gap(self) -> int:
        return self._shelf.gap

    def _set_gap(self, gap: int) -> None:
        self._shelf.gap = gap
        self._shelf.arrange()

    gap = Property(int, _get_gap, _set_gap)
