"""Shows a widget where nobody sees it, in a size, and takes its picture."""

from collections.abc import Iterator
from pathlib import Path
from typing import cast

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QApplication, QLayout, QVBoxLayout, QWidget
from shiboken6 import delete

from pos_app.errors import Code, Unavailable
from pos_app.ui.clipping import clipped_texts

Shown = QWidget
"""What can be shown, for those who build it without knowing Qt."""

Picture = QPixmap
"""What it looks like, for the same."""


class Studio:
    """A window that nobody sees, in which one widget after the other stands for its picture."""

    def __init__(self) -> None:
        self._window = QWidget()
        self._window.setObjectName("main_window")
        self._window.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        self._layout = QVBoxLayout(self._window)
        self._layout.setContentsMargins(0, 0, 0, 0)
        # A screen that is too large for a size shall be cut there, and be found out.
        self._layout.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self._widget: QWidget | None = None
        self._window.show()

    @property
    def window(self) -> Shown:
        """The window, to be dressed."""
        return self._window

    def show(self, widget: Shown) -> None:
        """Let the widget stand there, in place of the one before, which is ended."""
        self._end()
        self._widget = widget
        self._layout.addWidget(widget)
        widget.show()

    def fit(self, width_px: int, height_px: int) -> None:
        """Lay the widget out in a size."""
        self._window.resize(QSize(width_px, height_px))
        self._settle()

    def take(self) -> Picture:
        """Return the picture in the size it was last laid out in."""
        return self._window.grab()

    def clipped(self) -> list[str]:
        """Return the texts that do not fit in that size."""
        return clipped_texts(self._window)

    def kinds(self) -> Iterator[type]:
        """Yield the class of everything that can be seen."""
        for widget in self._window.findChildren(QWidget):
            if widget.isVisible():
                yield type(widget)

    def close(self) -> None:
        """End the window and what stands in it."""
        self._window.close()
        delete(self._window)

    def _end(self) -> None:
        if self._widget is not None:
            self._settle()  # an answer on its way would find nobody
            delete(self._widget)
            self._widget = None

    def _settle(self) -> None:
        for _ in range(2):  # a layout that changed may change its parent's
            QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
            QApplication.processEvents()


def save(picture: QPixmap, path: Path) -> None:
    """Save a picture as a PNG.

    Raises:
        Unavailable: DISK_FULL, or whatever else keeps a file from being written.
    """
    if not picture.save(str(path), "PNG"):
        raise Unavailable(Code.DISK_FULL, path=str(path))


def thumbnail(picture: QPixmap, width_px: int, height_px: int) -> bytes:
    """Return the picture in so few grey pixels that no edge of a letter is left, row by row."""
    smooth = Qt.TransformationMode.SmoothTransformation
    keep = Qt.AspectRatioMode.IgnoreAspectRatio
    small = picture.toImage().scaled(width_px, height_px, keep, smooth)
    grey = small.convertToFormat(QImage.Format.Format_Grayscale8)
    return b"".join(
        bytes(cast("memoryview", grey.constScanLine(row))[:width_px]) for row in range(height_px)
    )
