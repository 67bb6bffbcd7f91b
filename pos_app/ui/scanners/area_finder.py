"""A viewfinder on which the part that codes are held into is drawn with a finger."""

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen

from pos_app.ui.components.viewfinder import Viewfinder

LEAST_SHARE = 0.1
"""A smaller part of the width or height is a press and no drawing."""


class AreaFinder(Viewfinder):
    """Shows the whole frame. `areaDrawn` gives left, top, right and bottom as shares of it."""

    areaDrawn = Signal(float, float, float, float)

    def __init__(self, name: str) -> None:
        super().__init__(name, whole=True)
        self._from: QPointF | None = None
        self._to = QPointF()
        self.setCursor(Qt.CursorShape.CrossCursor)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin at a corner."""
        if not self._frame.isNull() and self._scale() > 0:
            self._from = self._to = self._share_at(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Draw on to the opposite corner."""
        if self._from is not None:
            self._to = self._share_at(event.position())
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell what was drawn, if it is large enough to be meant."""
        if self._from is None:
            return
        drawn = QRectF(self._from, self._share_at(event.position())).normalized()
        self._from = None
        self.update()
        if min(drawn.width(), drawn.height()) >= LEAST_SHARE:
            self.areaDrawn.emit(drawn.left(), drawn.top(), drawn.right(), drawn.bottom())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what is being drawn over the frame."""
        super().paintEvent(event)
        if self._from is None:
            return
        painter = QPainter(self)
        painter.setPen(QPen(self._outline, 2, Qt.PenStyle.DashLine))
        painter.drawRect(QRectF(self._point_of(self._from), self._point_of(self._to)).normalized())

    def _share_at(self, point: QPointF) -> QPointF:
        frame = self._frame_on_screen()
        across = (point.x() - frame.left()) / max(1.0, frame.width())
        down = (point.y() - frame.top()) / max(1.0, frame.height())
        return QPointF(min(1.0, max(0.0, across)), min(1.0, max(0.0, down)))

    def _point_of(self, share: QPointF) -> QPointF:
        frame = self._frame_on_screen()
        return frame.topLeft() + QPointF(share.x() * frame.width(), share.y() * frame.height())

    def _frame_on_screen(self) -> QRectF:
        width, height = (
            side * self._scale() for side in (self._frame.width(), self._frame.height())
        )
        return QRectF((self.width() - width) / 2, (self.height() - height) / 2, width, height)
