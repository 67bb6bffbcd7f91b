"""Our own stroke icons, tinted in the colour the style sheet asks for.

The drawings in `resources/icons` are 24 x 24 black strokes; the colour is laid over what is drawn,
so one set serves light, dark and every verdict, and each is read once and drawn once in a size.
What is read is the `.pic` that `packaging/icons.py` recorded of each SVG: a start has no time for
the library that reads those.
"""

from functools import lru_cache
from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPicture, QPixmap

from pos_app.errors import Broken, Code
from pos_app.paths import resource

EDGE: Final = 24
"""How wide and how high each is drawn."""


@lru_cache(maxsize=128)
def _drawing(name: str) -> QPicture:
    path = str(resource("icons", f"{name}.pic"))
    drawing = QPicture()
    if not drawing.load(path):
        raise Broken(Code.UNREADABLE_FILE, path=path)
    return drawing


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
    painter.scale(size_px / EDGE, size_px / EDGE)
    painter.drawPicture(0, 0, drawing)
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
