"""What the camera sees, with an outline around each code it has found."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QImage,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPolygonF,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget

from pos_app.ui.components.painted import colour, size
from pos_app.ui.components.text import Role, WrappedText

Corners = Sequence[tuple[int, int]]


class Viewfinder(QWidget):
    """Shows the latest frame; the frames themselves never pile up.

    It fills its own shape and cuts off what stands over; one that shows the `whole` fits it in.
    """

    def __init__(self, name: str = "viewfinder", *, whole: bool = False) -> None:
        super().__init__()
        self.setObjectName(name)
        self._whole = whole
        self._hint = WrappedText(role=Role.CAPTION, name=f"{name}_hint")
        self._hint.setProperty("part", "viewfinder_hint")
        self._hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._hint.setParent(self)
        self._hint.hide()
        self._frame = QImage()
        self._outlines: tuple[Corners, ...] = ()
        self._outline = QColor()
        self._field = QColor()
        self._radius = 0

    def show_frame(self, frame: QImage, outlines: Sequence[Corners]) -> None:
        """Show a frame; the outlines are in its pixels."""
        self._frame = frame
        self._outlines = tuple(outlines)
        self.update()

    def say(self, hint: str) -> None:
        """Lay a sentence over the frames, or none."""
        self._hint.say(hint)
        self._hint.setVisible(bool(hint))
        self._place_hint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the sentence at the foot."""
        super().resizeEvent(event)
        self._place_hint()

    def sizeHint(self) -> QSize:
        """Be as large as the style sheet says."""
        return self.minimumSize()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the frame cropped to the shape, and the outlines over it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(self.rect()), self._radius, self._radius)
        painter.fillPath(shape, self._field)
        if self._frame.isNull():
            return
        painter.setClipPath(shape)
        scale = self._scale()
        painter.translate(self.width() / 2, self.height() / 2)
        painter.scale(scale, scale)
        painter.translate(-self._frame.width() / 2, -self._frame.height() / 2)
        painter.drawImage(0, 0, self._frame)
        pen = QPen(self._outline, 3 / scale)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        for corners in self._outlines:
            painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in corners]))

    def _scale(self) -> float:
        """Return how many pixels of the screen one of the frame takes."""
        across = self.width() / self._frame.width()
        down = self.height() / self._frame.height()
        return min(across, down) if self._whole else max(across, down)

    def _place_hint(self) -> None:
        height = self._hint.heightForWidth(self.width())
        self._hint.setGeometry(0, self.height() - height, self.width(), height)

    outline = colour("_outline")
    field = colour("_field")
    radius = size("_radius")
