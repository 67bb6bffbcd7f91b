"""What is longer than its place, and slides there under a finger or the wheel.

It slides behind a pane of our own: to find out what pane Qt has made, the binding would look
through every kind of widget there is, which costs a start a quarter of what a bare window takes.
"""

from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

LULL_MS: Final = 40
"""It heeds fingers so long after it was first shown: sooner than one can be laid on it."""


class Sliding(QScrollArea):
    """Its widget is as wide as there is room, and slides when it is higher."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._pane = QWidget()
        self.setViewport(self._pane)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._heeds_fingers = False

    def showEvent(self, event: QShowEvent) -> None:
        """Heed fingers soon: that takes Qt longer than to make all the rest."""
        super().showEvent(event)
        if not self._heeds_fingers:
            self._heeds_fingers = True
            QTimer.singleShot(LULL_MS, self, self._heed_fingers)

    def _heed_fingers(self) -> None:
        from PySide6.QtWidgets import QScroller

        QScroller.grabGesture(self._pane, QScroller.ScrollerGestureType.TouchGesture)
