"""What is longer than its place, and slides there under a finger or the wheel.

It slides behind a pane of our own: to find out what pane Qt has made, the binding would look
through every kind of widget there is, which costs a start a quarter of what a bare window takes.
"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QScroller, QWidget


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
        QScroller.grabGesture(self._pane, QScroller.ScrollerGestureType.TouchGesture)
