"""What stands where nothing is yet: an icon, what it is, and how to begin."""

from typing import Final

from PySide6.QtCore import Qt

from pos_app.ui.components.box import Column, Row
from pos_app.ui.components.button import Button, Kind
from pos_app.ui.components.icon_mark import IconMark
from pos_app.ui.components.text import Role, Tone, WrappedText

_BELOW_THE_WORDS: Final = 4
"""Above them are a stretch and the icon."""


class EmptyState(Column):
    """Says calmly that there is nothing here and what to do about it."""

    def __init__(self, icon: str, title: str, hint: str, name: str) -> None:
        super().__init__(name)
        self.setProperty("part", "empty")
        self._title = WrappedText(title, Role.STRONG)
        self._hint = WrappedText(hint, Role.BODY, Tone.SOFT)
        self._title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.push()
        self.put_at(IconMark(icon, Tone.SOFT, name=f"{name}_mark"), Qt.AlignmentFlag.AlignHCenter)
        self.put(self._title, self._hint)
        self.push()

    def offer(self, name: str) -> Button:
        """Return a key below the words, for the way to begin."""
        key = Button("", Kind.PRIMARY, name=name)
        middle = Row()
        middle.push()
        middle.put(key)
        middle.push()
        self.insert(_BELOW_THE_WORDS, middle)
        return key

    def say_title(self, title: str) -> None:
        """Say something else about the same thing."""
        self._title.say(title)

    def say(self, title: str, hint: str) -> None:
        """Say something else."""
        self._title.say(title)
        self._hint.say(hint)
