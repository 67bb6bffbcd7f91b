"""Columns and rows whose gaps and paddings are the style sheet's.

Qt's layouts know nothing of style sheets; here the gap is a property that a rule can set
(`Column { qproperty-gap: 8; }`), and the padding is the frame's own.
"""

from collections.abc import Callable
from typing import Final, TypeVar

from PySide6.QtCore import Property, Qt
from PySide6.QtWidgets import QBoxLayout, QFrame, QWidget

from pos_app.ui.components.late import Late

ROW: Final = QBoxLayout.Direction.LeftToRight
COLUMN: Final = QBoxLayout.Direction.TopToBottom

WHOLE: Final = 1000
"""The stretch of what takes all there is, beside a push that takes what is left of it."""

Part = TypeVar("Part", bound=QWidget)


class _Places:
    """Where widgets are put one after the other."""

    _box: QBoxLayout

    def put(self, *widgets: QWidget, stretch: int = 0) -> None:
        """Add the widgets at the end, each with the stretch."""
        for widget in widgets:
            self._box.addWidget(widget, stretch)

    def put_at(self, widget: QWidget, alignment: Qt.AlignmentFlag) -> None:
        """Add a widget that keeps its own size, aligned within what is left."""
        self._box.addWidget(widget, 0, alignment)

    def put_late(
        self, make: Callable[[], Part], *, stretch: int = 0, after: QWidget | None = None
    ) -> Late[Part]:
        """Keep the place at the end for a widget that is made when it is first needed."""
        place = QBoxLayout(self._box.direction())
        self._box.addLayout(place, stretch)
        return Late(place, make, after)

    def push(self) -> None:
        """Push what follows to the far end."""
        self._box.addStretch(1)

    def insert(self, position: int, widget: QWidget) -> None:
        """Put the widget before the one at that position."""
        self._box.insertWidget(position, widget)

    def across(self, stretch: int = 0) -> "Across":
        """Keep the place at the end for widgets below one another in a row, or side by side."""
        is_row = self._box.direction() is ROW
        across = QBoxLayout(COLUMN if is_row else ROW)
        across.setSpacing(0)
        self._box.addLayout(across, stretch)
        return Across(across)


class Across(_Places):
    """Widgets within a box, one after the other without a gap.

    It has no name and no look: a part that had would cost as much as one that is seen.
    """

    def __init__(self, box: QBoxLayout) -> None:
        self._box = box


class Box(QFrame, _Places):
    """Widgets one after the other, with a name and a look."""

    def __init__(self, direction: QBoxLayout.Direction, name: str = "") -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._box = QBoxLayout(direction, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(0)

    def _gap(self) -> int:
        return self._box.spacing()

    def _set_gap(self, gap: int) -> None:
        self._box.setSpacing(gap)

    gap = Property(int, _gap, _set_gap)


class Column(Box):
    """Widgets below one another."""

    def __init__(self, name: str = "") -> None:
        super().__init__(COLUMN, name)


class Row(Box):
    """Widgets beside one another."""

    def __init__(self, name: str = "") -> None:
        super().__init__(ROW, name)


class Centred(Row):
    """Keeps a widget in the middle once it is as wide as the style sheet lets it be."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__()
        self.push()
        self.put(widget, stretch=WHOLE)
        self.push()
