"""The shelf: search, groups and tiles. What is seen when no sheet lies over it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QKeyEvent

from pos_app.ui.cashier.view import ShelfView
from pos_app.ui.cashier.wishes import (
    ArticlePressed,
    ArticlesPressed,
    GroupPressed,
    SearchEntered,
    SearchTyped,
)
from pos_app.ui.components.box import Column
from pos_app.ui.components.chip_row import ChipRow
from pos_app.ui.components.empty_state import EmptyState
from pos_app.ui.components.search_field import SearchField
from pos_app.ui.components.text import Role, Text, Tone, WrappedText
from pos_app.ui.components.tile_grid import FindPicture, TileGrid

if TYPE_CHECKING:
    from pos_app.ui.components.button import Button


class ShelfPage(Column):
    """Shows the articles and says which one, or what to look for."""

    wished = Signal(object)

    def __init__(self, find_picture: FindPicture) -> None:
        super().__init__("shelf_page")
        self._find_picture = find_picture
        self._search = SearchField(self.tr("Search, or type a code"))
        self._groups = ChipRow("groups")
        self._tiles = TileGrid()
        self._begin: Button | None = None
        top = self.across()
        self._quantity = top.put_late(
            lambda: Text(role=Role.FIGURE, tone=Tone.ACCENT, name="next_quantity")
        )
        top.put(self._search, stretch=1)
        self.put(self._groups)
        self.put(self._tiles, stretch=1)
        self._nothing = self.put_late(
            lambda: EmptyState("search", "", "", "shelf_empty"), stretch=1
        )
        self._hint = self.put_late(
            lambda: WrappedText(role=Role.BODY, tone=Tone.SOFT, name="shelf_hint")
        )
        self.setFocusProxy(self._search)
        self._search.typed.connect(self._wish_search)
        self._search.entered.connect(self._wish_entry)
        self._groups.chipPressed.connect(self._wish_group)
        self._tiles.tilePressed.connect(self._wish_article)

    def show_shelf(self, view: ShelfView) -> None:
        """Show the shelf."""
        self._search.show_text(view.search)
        if view.next_quantity:
            self._quantity.made().say(view.next_quantity)
        self._quantity.show(when=bool(view.next_quantity))
        self._groups.show_chips(view.groups)
        self._tiles.show_tiles(view.tiles, self._find_picture)
        self._tiles.setVisible(bool(view.tiles))
        if not view.tiles:
            self._show_nothing(self._nothing.made(), view)
        elif view.hint:
            self._hint.made().say(view.hint)
        self._nothing.show(when=not view.tiles)
        self._hint.show(when=bool(view.hint and view.tiles))

    def leave_room(self, height: int) -> None:
        """Let the last tiles be scrolled clear of what floats over them."""
        self._tiles.leave_room(height)

    def type_on(self, event: QKeyEvent) -> None:
        """Let a key that nobody took begin or go on with the search."""
        self._search.setFocus()
        QCoreApplication.sendEvent(self._search.line, event)

    def _show_nothing(self, nothing: EmptyState, view: ShelfView) -> None:
        look = self.tr("Scan the article, or look for another word of its name.")
        begin = self.tr("Scan an article to add it, or take all of them from a file.")
        nothing.say(view.hint, begin if view.begin else look)
        if view.begin and self._begin is None:
            self._begin = nothing.offer("shelf_begin")
            self._begin.clicked.connect(self._wish_articles)
        if self._begin is not None:
            self._begin.say(view.begin)
            self._begin.setVisible(bool(view.begin))

    def _wish_articles(self) -> None:
        self.wished.emit(ArticlesPressed())

    def _wish_search(self, text: str) -> None:
        self.wished.emit(SearchTyped(text))

    def _wish_entry(self, text: str) -> None:
        self.wished.emit(SearchEntered(text))

    def _wish_group(self, group: str) -> None:
        self.wished.emit(GroupPressed(group))

    def _wish_article(self, article_id: str) -> None:
        self.wished.emit(ArticlePressed(article_id))
