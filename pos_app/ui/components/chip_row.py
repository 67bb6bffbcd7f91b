"""A row of choices of which one is chosen; it scrolls sideways when they are many."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal

from pos_app.domain.value import value
from pos_app.ui.components.box import Row
from pos_app.ui.components.button import Button, Kind
from pos_app.ui.components.sliding import Sliding

if TYPE_CHECKING:
    from PySide6.QtGui import QWheelEvent


@value(kw_only=True)
class ChipView:
    """One choice: the key it is known by, its words, and whether it is the chosen one."""

    key: str
    text: str
    chosen: bool


class ChipRow(Sliding):
    """Shows choices and says which was pressed."""

    chipPressed = Signal(str)

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._row = Row(f"{name}_row")
        self.setWidget(self._row)
        self._views: tuple[ChipView, ...] = ()
        self._chips: list[Button] = []

    def show_chips(self, views: Sequence[ChipView]) -> None:
        """Show these choices; the same ones again cost nothing."""
        if self._views == tuple(views):
            return
        while len(self._chips) < len(views):
            self._chips.append(self._new_chip(len(self._chips), views[len(self._chips)].text))
        self._views = tuple(views)
        for number, chip in enumerate(self._chips):
            chip.setVisible(number < len(views))
        for chip, view in zip(self._chips, views, strict=False):
            chip.setObjectName(f"chip_{view.key}")
            chip.say(view.text)
            chip.setChecked(view.chosen)
            if view.chosen:
                self.ensureWidgetVisible(chip)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Be as tall as the chips: Qt does not tell the parent that what it holds has grown."""
        if watched is self._row and event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def wheelEvent(self, event: "QWheelEvent") -> None:
        """Let the wheel, which points up and down, move the row sideways."""
        bar = self.horizontalScrollBar()
        bar.setValue(bar.value() - event.angleDelta().y())
        event.accept()

    def sizeHint(self) -> QSize:
        """Be as tall as a chip."""
        return QSize(super().sizeHint().width(), self._row.sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Be as tall as a chip and as narrow as need be."""
        return QSize(0, self._row.sizeHint().height())

    def _new_chip(self, number: int, words: str) -> Button:
        chip = Button(words, Kind.CHIP)
        chip.setCheckable(True)
        chip.clicked.connect(lambda: self._press(number))
        self._row.insert(number, chip)
        if number == 0:
            self._row.push()
        return chip

    def _press(self, number: int) -> None:
        view = self._views[number]
        self._chips[number].setChecked(view.chosen)
        self.chipPressed.emit(view.key)
