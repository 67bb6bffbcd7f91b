"""A chart of bars, drawn with the painter: each bar says its value, none needs its colour."""

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from pos_app.ui.backoffice.view import BarView
from pos_app.ui.components.painted import colour

HEIGHT_LINES: Final = 12.5
WIDEST_BAR_LINES: Final = 4.5
"""In heights of a line of its letters, which are as large as the screen asks for."""

GAP: Final = 0.35
CORNER_PART: Final = 0.25


class Bars(QWidget):
    """Shows one bar a value, the highest as high as there is room."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("bars")
        self._views: tuple[BarView, ...] = ()
        self._bar = QColor()
        self._ink = QColor()
        self._soft = QColor()

    def show_bars(self, views: tuple[BarView, ...]) -> None:
        """Show these bars."""
        if views != self._views:
            self._views = views
            self.setAccessibleName(", ".join(f"{one.label}: {one.value}" for one in views))
            self.update()

    def sizeHint(self) -> QSize:
        """Be as high as a chart has to be to be read."""
        return QSize(0, round(HEIGHT_LINES * self.fontMetrics().height()))

    def minimumSizeHint(self) -> QSize:
        """Never be less high than that."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the bars from left to right."""
        if not self._views:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = painter.fontMetrics().height()
        step = self.width() / len(self._views)
        width = min(WIDEST_BAR_LINES * line, step * (1 - GAP))
        room = self.height() - 2.5 * line
        for number, view in enumerate(self._views):
            middle = (number + 0.5) * step
            height = max(2.0, room * view.share)
            top = 1.25 * line + room - height
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._bar)
            corner = CORNER_PART * line
            painter.drawRoundedRect(QRectF(middle - width / 2, top, width, height), corner, corner)
            painter.setPen(self._ink)
            self._say(painter, view.value, middle, top - line * 1.1, step)
            painter.setPen(self._soft)
            self._say(painter, view.label, middle, self.height() - line * 1.1, step)

    def _say(self, painter: QPainter, text: str, middle: float, top: float, width: float) -> None:
        metrics = painter.fontMetrics()
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(1, round(width) - 2))
        area = QRectF(middle - width / 2, top, width, metrics.height())
        painter.drawText(area, int(Qt.AlignmentFlag.AlignCenter), shown)

    bar = colour("_bar")
    ink = colour("_ink")
    soft = colour("_soft")
