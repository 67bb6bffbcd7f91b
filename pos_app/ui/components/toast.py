"""A word in passing, with a way back: "Milk removed · Undo". It leaves by itself."""

from typing import Final

from PySide6.QtCore import QTimer, Signal

from pos_app.ui.components.box import Row
from pos_app.ui.components.button import Button, Kind
from pos_app.ui.components.fitting_text import ElidedText
from pos_app.ui.components.text import Role

SHOWN_FOR_MS: Final = 6_000


class Toast(Row):
    """Floats over the bottom of its parent and never takes the focus or the way of a payment."""

    undoPressed = Signal()
    gone = Signal()

    def __init__(self) -> None:
        super().__init__("toast")
        self._text = ElidedText(role=Role.BODY, name="toast_text")
        self._undo = Button("", Kind.PLAIN, icon="undo", name="toast_undo")
        self.put(self._text, stretch=1)
        self.put(self._undo)
        self._leave = QTimer(self)
        self._leave.setSingleShot(True)
        self._leave.timeout.connect(self.gone)
        self._undo.clicked.connect(self.undoPressed)
        self.hide()

    def show_words(self, text: str, undo: str) -> None:
        """Show the words, and the way back when `undo` names one; an empty text hides the toast."""
        if not text:
            self._leave.stop()
            self.hide()
            return
        self._text.say(text)
        self._undo.say(undo)
        self._undo.setVisible(bool(undo))
        self._leave.start(SHOWN_FOR_MS)
        self.show()
        self.raise_()
