"""The keys a sale is paid with: an icon, a word, what it would do, and its function key."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout

from pos_app.ui.components.box import Column, Row
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
        head = Row(f"{name}_head")
        head.setProperty("part", "pay_head")
        head.push()
        words = FittedText(role=Role.STRONG)
        words.say(title)
        head.put(IconMark(icon), words)
        head.push()
        face = Column()
        face.setProperty("part", "pay_face")
        face.push()
        face.put(head, self._hint)
        face.push()
        face.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(face)

    def show_hint(self, hint: str) -> None:
        """Show what pressing would do, behind the function key."""
        self._hint.say(f"{self._shortcut}  {hint}" if hint else self._shortcut)
