"""A 150 ms frame of colour around the whole window: seen from the corner of an eye."""

from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QWidget

from pos_app.ui.components.text import Tone, restyle

FLASH_MS: Final = 150
EDGES: Final = ("top", "bottom", "left", "right")


class Flash:
    """Four bars along the edges of a widget: showing them repaints the edges and nothing else.

    They are made for the first flash: until then nothing has to be dressed.
    """

    def __init__(self, framed: QWidget) -> None:
        self._framed = framed
        self._bars: tuple[QFrame, ...] = ()
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
        if not self._bars:
            self._bars = tuple(self._bar(edge) for edge in EDGES)
        top, bottom, left, right = self._bars
        for bar in self._bars:
            restyle(bar, "tone", tone.value)
            bar.ensurePolished()
        thickness = top.minimumHeight()
        width, height = self._framed.width(), self._framed.height()
        top.setGeometry(0, 0, width, thickness)
        bottom.setGeometry(0, height - thickness, width, thickness)
        left.setGeometry(0, 0, thickness, height)
        right.setGeometry(width - thickness, 0, thickness, height)
        for bar in self._bars:
            bar.raise_()
            bar.show()
        self._out.start()

    def _bar(self, edge: str) -> QFrame:
        bar = QFrame(self._framed)
        bar.setObjectName(f"flash_{edge}")
        bar.setProperty("part", "flash")
        bar.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        bar.hide()
        return bar

    def _hide(self) -> None:
        for bar in self._bars:
            bar.hide()
