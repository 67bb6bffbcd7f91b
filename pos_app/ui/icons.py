"""Our own stroke icons, tinted in the colour the style sheet asks for.

The drawings in `resources/icons` are 24 x 24 strokes in `currentColor`; the colour is put in when
they are painted, so one set serves light, dark and every verdict.
"""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from pos_app.paths import resource


@lru_cache(maxsize=256)
def _drawing(name: str, colour: str) -> QSvgRenderer:
    return QSvgRenderer(QByteArray(_strokes(name).replace("currentColor", colour).encode()))


@lru_cache(maxsize=128)
def _strokes(name: str) -> str:
    return resource("icons", f"{name}.svg").read_text(encoding="utf-8")


def paint_icon(painter: QPainter, name: str, area: QRectF, colour: QColor) -> None:
    """Paint the icon into the area, which should be square."""
    _drawing(name, colour.name()).render(painter, area)


def icon_pixmap(name: str, colour: QColor, size_px: int, pixel_ratio: float) -> QPixmap:
    """Return the icon as a pixmap of `size_px` device-independent pixels."""
    drawing = _drawing(name, colour.name())
    pixmap = QPixmap(QSize(size_px, size_px) * pixel_ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    pixmap.setDevicePixelRatio(pixel_ratio)
    painter = QPainter(pixmap)
    drawing.render(painter, QRectF(0, 0, size_px, size_px))
    painter.end()
    return pixmap


def tinted_icon(
    name: str, colour: QColor, disabled: QColor, size_px: int, pixel_ratio: float
) -> QIcon:
    """Return the icon for a button: one colour while it can be pressed, another while not."""
    icon = QIcon(icon_pixmap(name, colour, size_px, pixel_ratio))
    icon.addPixmap(icon_pixmap(name, disabled, size_px, pixel_ratio), QIcon.Mode.Disabled)
    return icon
