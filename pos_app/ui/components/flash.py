"""A 150 ms frame of colour around the whole window: seen from the corner of an eye."""

from typing import Final

from PySide6.QtCore import QRect, Qt, QTimer
from PySide6.QtGui import QRegion
from PySide6.QtWidgets import QFrame, QWidget

from pos_app.ui.components.text import Tone, restyle

FLASH_MS: Final = 150


class Flash:
    """A frame along the edges of a widget: showing it repaints the edges and nothing else.

    It is made for the first flash: until then nothing has to be dressed.
    """

    def __init__(self, framed: QWidget) -> None:
        self._framed = framed
        self._frame: QFrame | None = None
        self._out = QTimer(framed)
        self._out.setSingleShot(True)
        self._out.setInterval(FLASH_MS)
        self._out.timeout.connect(self._hide)

    @property
    def is_showing(self) -> bool:
        """Whether the frame is lit now."""
        return self._out.isActive()

    def flash(self, tone: Tone) -> None:
        """Show the tone's colour for a moment, again when it is still showing."""
        if self._frame is None:
            self._frame = _new_frame(self._framed)
        restyle(self._frame, "tone", tone.value)
        self._frame.ensurePolished()
        whole, thickness = self._framed.rect(), self._frame.minimumHeight()
        within = whole.adjusted(thickness, thickness, -thickness, -thickness)
        self._frame.setGeometry(whole)
        self._frame.setMask(_edges(whole, within))
        self._frame.raise_()
        self._frame.show()
        self._out.start()

    def _hide(self) -> None:
        if self._frame is not None:
            self._frame.hide()


def _new_frame(framed: QWidget) -> QFrame:
    frame = QFrame(framed)
    frame.setObjectName("flash")
    frame.setProperty("part", "flash")
    frame.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    frame.hide()
    return frame


def _edges(whole: QRect, within: QRect) -> QRegion:
    return QRegion(whole).subtracted(QRegion(within))
