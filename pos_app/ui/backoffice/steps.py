"""A line that goes in steps, drawn with the painter: what was there, and how long it stayed so."""

from typing import Final

from PySide6.QtCore import Property, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from pos_app.ui.backoffice.view import StepView

HEIGHT_PX: Final = 128
WIDTH_PX: Final = 160
STROKE_PX: Final = 2.0
DOT_PX: Final = 4.0


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
        return QSize(WIDTH_PX, HEIGHT_PX)

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
        top, bottom = 1.5 * text_px, self.height() - STROKE_PX
        path = self._path(top, bottom)
        ground = QPainterPath(path)
        ground.lineTo(self.width() - DOT_PX, bottom)
        ground.lineTo(0, bottom)
        painter.fillPath(ground, self._fill)
        painter.setPen(QPen(self._line, STROKE_PX))
        painter.drawPath(path)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._line)
        painter.drawEllipse(path.currentPosition(), DOT_PX, DOT_PX)
        self._say_values(painter, path.currentPosition().y(), text_px)

    def _path(self, top: float, bottom: float) -> QPainterPath:
        width = (self.width() - DOT_PX) / len(self._views)
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

    def _get_line(self) -> QColor:
        return self._line

    def _set_line(self, colour: QColor) -> None:
        self._line = colour

    def _get_fill(self) -> QColor:
        return self._fill

    def _set_fill(self, colour: QColor) -> None:
        self._fill = colour

    def _get_ink(self) -> QColor:
        return self._ink

    def _set_ink(self, colour: QColor) -> None:
        self._ink = colour

    def _get_soft(self) -> QColor:
        return self._soft

    def _set_soft(self, colour: QColor) -> None:
        self._soft = colour

    line = Property(QColor, _get_line, _set_line)
    fill = Property(QColor, _get_fill, _set_fill)
    ink = Property(QColor, _get_ink, _set_ink)
    soft = Property(QColor, _get_soft, _set_soft)
