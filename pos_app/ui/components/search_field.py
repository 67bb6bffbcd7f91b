"""The search field: words find articles, a number and Enter is a code, `3*` means three of it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy

from pos_app.ui.components.box import Row
from pos_app.ui.components.button import Button, Kind
from pos_app.ui.components.icon_mark import IconMark
from pos_app.ui.components.text import Tone


class _Line(QLineEdit):
    """A line edit that leaves Escape to the screen, and is closed once by an Enter that is held."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            event.ignore()
            return
        if event.isAutoRepeat() and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            return
        super().keyPressEvent(event)


class SearchField(Row):
    """Says what is typed (`typed`) and when Enter closes it (`entered`)."""

    typed = Signal(str)
    entered = Signal(str)

    def __init__(self, placeholder: str, name: str = "search") -> None:
        super().__init__(f"{name}_box")
        self.setProperty("focused", "no")
        self.line = _Line()
        self.line.setObjectName(name)
        self.line.setPlaceholderText(placeholder)
        self.line.setAccessibleName(placeholder)
        self.line.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.put(IconMark("search", Tone.SOFT))
        self.put(self.line, stretch=1)
        self._clear = self.put_late(lambda: self._new_clear(f"{name}_clear"))
        self.setFocusProxy(self.line)
        self.line.textEdited.connect(self.typed)
        self.line.textChanged.connect(self._offer_to_clear)
        self.line.returnPressed.connect(lambda: self.entered.emit(self.line.text()))

    def show_text(self, text: str) -> None:
        """Show the text without saying that it was typed."""
        if text != self.line.text():
            self.line.setText(text)

    def _offer_to_clear(self, _: str) -> None:
        # Not by what changed: whoever heard of it may have emptied the field meanwhile.
        self._clear.show(when=bool(self.line.text()))

    def _new_clear(self, name: str) -> Button:
        clear = Button("", Kind.PLAIN, icon="cross", name=name)
        clear.setAccessibleName(self.tr("Clear the search"))
        clear.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        clear.clicked.connect(lambda: self.typed.emit(""))
        return clear
