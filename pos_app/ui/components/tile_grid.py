"""The shelf: tiles in as many columns as fit, filling the width, scrolled by finger or wheel."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Final, cast

from PySide6.QtCore import Property, QEvent, QSize, QTimer, Signal
from PySide6.QtGui import QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QWidget

from pos_app.ui.components.article_tile import ArticleTile, TileGround, TileView
from pos_app.ui.components.sliding import Sliding

MOST_COLUMNS: Final = 7
"""On a wide screen tiles grow instead: whole names are found sooner than more of them."""

REST_AFTER_MS: Final = 40
"""A shelf makes the tiles out of sight so long after it first came onto the screen."""

FindPicture = Callable[[str], QPixmap | None]


class _Shelf(TileGround):
    """Places its tiles itself: Qt's grid would need every tile moved for each new column.

    It slides behind a pane. `lacking` says that a place in sight has no tile yet, `painted` that it
    was painted for the first time.
    """

    lacking = Signal()
    painted = Signal()

    def __init__(self, pane: QWidget) -> None:
        super().__init__()
        self._pane = pane
        self.setObjectName("shelf")
        self.tiles: list[ArticleTile] = []
        self.shown = 0
        self.has_place = False
        self.in_sight = 1
        self.gap = 0
        self.foot = 0
        self._was_painted = False

    def arrange(self) -> None:
        """Give every shown tile its place and the shelf its height."""
        least = self._least_size()
        if least.isEmpty():
            return  # it will be dressed
        columns = self._columns_in(self.width(), least)
        width = (self.width() - (columns - 1) * self.gap) // columns
        pitch = least.height() + self.gap
        if self.has_place:
            self.in_sight = columns * -(-self._pane.height() // pitch)  # from the top
            if len(self.tiles) < min(self.in_sight, self.shown):
                self.lacking.emit()
        for number, tile in enumerate(self.tiles[: self.shown]):
            row, column = divmod(number, columns)
            tile.setGeometry(column * (width + self.gap), row * pitch, width, least.height())
        self.be_high_enough(self.width())

    def be_high_enough(self, width: int) -> None:
        """Ask for the height that all tiles take where there is so much width."""
        least = self._least_size()
        if least.isEmpty():
            return
        rows = -(-self.shown // self._columns_in(width, least))
        self.setMinimumHeight(max(0, rows * (least.height() + self.gap) - self.gap) + self.foot)

    def _least_size(self) -> QSize:
        if not self.tiles:
            return QSize()
        self.tiles[0].ensurePolished()
        return self.tiles[0].minimumSize()

    def _columns_in(self, width: int, least: QSize) -> int:
        fitting = (width + self.gap) // (least.width() + self.gap)
        return min(max(1, fitting), MOST_COLUMNS)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange the tiles in the new width."""
        super().resizeEvent(event)
        self.arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Say when it is on the screen."""
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            self.painted.emit()


class TileGrid(Sliding):
    """Shows tiles and says which was pressed. Tiles are made once and used again.

    Until it has been on the screen there are only those in sight.
    """

    tilePressed = Signal(str)

    def __init__(self, name: str = "tiles") -> None:
        super().__init__(name)
        self._shelf = _Shelf(self.viewport())
        self._views: Sequence[TileView] = ()
        self._find_picture: FindPicture = lambda _: None
        self._makes_all = False
        self._shelf.lacking.connect(self._make_tiles)
        self._shelf.painted.connect(self._make_rest_soon)
        self.setWidget(self._shelf)

    def show_tiles(self, views: Sequence[TileView], find_picture: FindPicture) -> None:
        """Show these tiles in this order; scroll to the top when they are others than before."""
        before, self._views = self._views, views
        self._find_picture = find_picture
        self._shelf.shown = len(views)
        self._make_tiles()
        for tile, view in zip(self._shelf.tiles, views, strict=False):
            self._show(tile, view)
        if tuple(before) == tuple(views):
            return
        for number, tile in enumerate(self._shelf.tiles):
            tile.setVisible(number < len(views))
        self._shelf.arrange()
        self.verticalScrollBar().setValue(0)

    def event(self, event: QEvent) -> bool:
        """Let it be known how far there is to slide before the room is shared with a scroll bar."""
        if event.type() == QEvent.Type.Resize:
            room = cast("QResizeEvent", event).size()
            self._shelf.be_high_enough(room.width())
            beyond = max(0, self._shelf.minimumHeight() - room.height())
            self.verticalScrollBar().setRange(0, beyond)  # Qt would only after the sharing
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fill the room once it is known how much there is."""
        super().resizeEvent(event)
        if not self._shelf.has_place:
            self._shelf.has_place = True
            self._shelf.arrange()

    def leave_room(self, height: int) -> None:
        """Let the last row be scrolled clear of what floats over the foot of the shelf."""
        if height != self._shelf.foot:
            self._shelf.foot = height
            self._shelf.arrange()

    def minimumSizeHint(self) -> QSize:
        """Ask for one column."""
        return QSize(0, 0)

    def _make_tiles(self) -> None:
        """Make the tiles that are lacking in sight, or all of them once the shelf was seen."""
        tiles = self._shelf.tiles
        wanted = self._views if self._makes_all else self._views[: self._shelf.in_sight]
        for view in wanted[len(tiles) :]:
            tile = ArticleTile(self._shelf)
            tile.clicked.connect(partial(self._press, tile))
            self._show(tile, view)
            tile.show()
            tiles.append(tile)

    def _make_rest_soon(self) -> None:
        QTimer.singleShot(REST_AFTER_MS, self, self._make_rest)

    def _make_rest(self) -> None:
        self._makes_all = True
        self._make_tiles()
        self._shelf.arrange()

    def _show(self, tile: ArticleTile, view: TileView) -> None:
        tile.show_article(view, self._find_picture(view.picture) if view.picture else None)

    def _press(self, tile: ArticleTile) -> None:
        if tile.view is not None:
            self.tilePressed.emit(tile.view.article_id)

    def _get_gap(self) -> int:
        return self._shelf.gap

    def _set_gap(self, gap: int) -> None:
        self._shelf.gap = gap
        self._shelf.arrange()

    gap = Property(int, _get_gap, _set_gap)
