"""A line that goes in steps, drawn with the painter: what was there, and how long it stayed so."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from pos_app.ui.backoffice.view import StepView
from pos_app.ui.components.painted import colour

HEIGHT_LINES: Final = 8
WIDTH_LINES: Final = 10
"""In heights of a line of its letters, which are as large as the screen asks for."""

STROKE_PART: Final = 0.125
DOT_PART: Final = 0.25


class Steps(QWidget):
    """Shows one step a value, the first at the left. The last one says its value, and the highest.

    Read aloud it says its name and every value, so that nothing is in the picture alone.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("steps")
        self._views: tuple[StepView, ...] = ()
        self._line = QColor()
        self._fill = QColor()
        self._ink = QColor()
        self._soft = QColor()

    def show_steps(self, views: tuple[StepView, ...], name: str) -> None:
        """Show these steps."""
        if views != self._views:
            self._views = views
            self.setAccessibleName(name)
            self.setAccessibleDescription(", ".join(one.value for one in views))
            self.update()

    def sizeHint(self) -> QSize:
        """Be as high as a line has to be to be read."""
        return QSize(WIDTH_LINES, HEIGHT_LINES) * self.fontMetrics().height()

    def minimumSizeHint(self) -> QSize:
        """Never be smaller than that."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the line, the ground under it, and the two values."""
        if not self._views:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        text_px = painter.fontMetrics().height()
        stroke, dot = STROKE_PART * text_px, DOT_PART * text_px
        top, bottom = 1.5 * text_px, self.height() - stroke
        path = self._path(top, bottom, self.width() - dot)
        ground = QPainterPath(path)
        ground.lineTo(self.width() - dot, bottom)
        ground.lineTo(0, bottom)
        painter.fillPath(ground, self._fill)
        painter.setPen(QPen(self._line, stroke))
        painter.drawPath(path)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._line)
        painter.drawEllipse(path.currentPosition(), dot, dot)
        self._say_values(painter, path.currentPosition().y(), text_px)

    def _path(self, top: float, bottom: float, right: float) -> QPainterPath:
        width = right / len(self._views)
        heights = [bottom - one.share * (bottom - top) for one in self._views]
        path = QPainterPath(QPointF(0, heights[0]))
        for number, height in enumerate(heights):
            path.lineTo(number * width, height)
            path.lineTo((number + 1) * width, height)
        return path

    def _say_values(self, painter: QPainter, last_y: float, text_px: int) -> None:
        highest = max(self._views, key=lambda one: one.share)
        last = self._views[-1]
        if highest.value != last.value:
            painter.setPen(self._soft)
            self._say(painter, highest.value, 0, text_px, Qt.AlignmentFlag.AlignLeft)
        painter.setPen(self._ink)
        above = max(0.0, last_y - 1.4 * text_px)
        self._say(painter, last.value, above, text_px, Qt.AlignmentFlag.AlignRight)

    def _say(
        self, painter: QPainter, text: str, top: float, text_px: int, side: Qt.AlignmentFlag
    ) -> None:
        painter.drawText(QRectF(0, top, self.width(), text_px), int(side), text)

    line = colour("_line")
    fill = colour("_fill")
    ink = colour("_ink")
    soft = colour("_soft")
