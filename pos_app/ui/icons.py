"""Our own stroke icons, tinted in the colour the style sheet asks for.

The drawings in `resources/icons` are 24 x 24 strokes in `currentColor`, which is black where nobody
says otherwise; the colour is laid over what is drawn, so one set serves light, dark and every
verdict, and each is read once and drawn once in a size.
"""

from functools import lru_cache

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from pos_app.paths import resource


@lru_cache(maxsize=128)
def _drawing(name: str) -> QSvgRenderer:
    return QSvgRenderer(resource("icons", f"{name}.svg").read_bytes())


def icon_pixmap(name: str, colour: QColor, size_px: int, pixel_ratio: float) -> QPixmap:
    """Return the icon as a pixmap of `size_px` device-independent pixels."""
    return _tinted(_strokes(name, size_px, pixel_ratio), colour)


def tinted_icon(
    name: str, colour: QColor, disabled: QColor, size_px: int, pixel_ratio: float
) -> QIcon:
    """Return the icon for a button: one colour while it can be pressed, another while not."""
    strokes = _strokes(name, size_px, pixel_ratio)
    icon = QIcon(_tinted(strokes, colour))
    icon.addPixmap(_tinted(strokes, disabled), QIcon.Mode.Disabled)
    return icon


@lru_cache(maxsize=128)
def _strokes(name: str, size_px: int, pixel_ratio: float) -> QPixmap:
    drawing = _drawing(name)
    strokes = QPixmap(QSize(size_px, size_px) * pixel_ratio)
    strokes.fill(Qt.GlobalColor.transparent)
    strokes.setDevicePixelRatio(pixel_ratio)
    painter = QPainter(strokes)
    drawing.render(painter, QRectF(0, 0, size_px, size_px))
    painter.end()
    return strokes


def _tinted(strokes: QPixmap, colour: QColor) -> QPixmap:
    tinted = QPixmap(strokes)
    painter = QPainter(tinted)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRect(tinted.rect())
    painter.end()
    return tinted
