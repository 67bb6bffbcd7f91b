"""The keys a sale is paid with: an icon, a word, what it would do, and its function key."""

from PySide6.QtCore import Property, Qt
from PySide6.QtWidgets import QBoxLayout, QPushButton, QSizePolicy

from pos_app.ui.components.fitting_text import FittedText
from pos_app.ui.components.icon_mark import IconMark
from pos_app.ui.components.text import Role, Text


class PayKey(QPushButton):
    """A tall key with two lines. A press never moves the focus and a held key never repeats it."""

    def __init__(self, title: str, icon: str, shortcut: str, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._hint = Text(role=Role.CAPTION, name=f"{name}_hint")
        self._hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._hint.say(shortcut)
        self._shortcut = shortcut
        mark = IconMark(icon)
        words = FittedText(role=Role.STRONG)
        words.say(title)
        self._face = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._face.setContentsMargins(0, 0, 0, 0)
        self._face.addStretch(1)
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._face.addLayout(self._head)
        self._head.addStretch(1)
        self._head.addWidget(mark)
        self._head.addWidget(words)
        self._head.addStretch(1)
        self._face.addWidget(self._hint)
        self._face.addStretch(1)
        self._set_gap(0)
        for part in (mark, words, self._hint):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_hint(self, hint: str) -> None:
        """Show what pressing would do, behind the function key."""
        self._hint.say(f"{self._shortcut}  {hint}" if hint else self._shortcut)

    def _gap(self) -> int:
        return self._face.spacing()

    def _set_gap(self, gap: int) -> None:
        self._head.setSpacing(gap)
        self._face.setSpacing(gap)

    gap = Property(int, _gap, _set_gap)
