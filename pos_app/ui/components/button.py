"""Buttons: one accent for what comes next, quiet for the rest, red for what takes away."""

from enum import StrEnum
from typing import Final, cast

from PySide6.QtCore import Property, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon
from PySide6.QtWidgets import QPushButton

from pos_app.ui.components.text import restyle
from pos_app.ui.icons import tinted_icon

ICON_GAP: Final = "\N{FOUR-PER-EM SPACE}"


class Kind(StrEnum):
    """How loud a button is."""

    PRIMARY = "primary"
    QUIET = "quiet"
    PLAIN = "plain"
    DANGER = "danger"
    KEY = "key"
    CHIP = "chip"


class Button(QPushButton):
    """A button with words, an icon or both. Held keys do not repeat it.

    A press never moves the focus: the search field keeps it while the cashier taps.
    """

    def __init__(self, text: str, kind: Kind = Kind.QUIET, icon: str = "", name: str = "") -> None:
        super().__init__()
        self.setObjectName(name)
        self.setProperty("kind", kind.value)
        self.setProperty("bare", "yes")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAutoDefault(False)
        self._words = ""
        self._icon_name = icon
        self._ink = QColor()
        self._ink_disabled = QColor()
        self.say(text)

    @property
    def words(self) -> str:
        """What the button says, as it was given."""
        return self._words

    def say(self, words: str) -> None:
        """Show the words; those already shown cost nothing."""
        if words == self._words:
            return
        self._words = words
        self.setAccessibleName(words)
        self._write()
        restyle(self, "bare", "no" if words else "yes")

    def show_kind(self, kind: Kind) -> None:
        """Be as loud as another kind."""
        restyle(self, "kind", kind.value)

    def show_icon(self, icon: str) -> None:
        """Show another icon, or none."""
        if icon != self._icon_name:
            self._icon_name = icon
            if not icon:
                self.setIcon(QIcon())
            self._write()
            self._tint()

    def _write(self) -> None:
        # Qt would take an ampersand for a shortcut, and sets words too close to their icon.
        lead = ICON_GAP if self._icon_name and self._words else ""
        self.setText(lead + self._words.replace("&", "&&"))

    def _tint(self) -> None:
        # Drawn for the densest screen there is, an icon is sharp on whichever it stands.
        if self._icon_name and self._ink.isValid() and self._ink_disabled.isValid():
            side = self.iconSize().width()
            ratio = cast("QGuiApplication", QGuiApplication.instance()).devicePixelRatio()
            self.setIcon(tinted_icon(self._icon_name, self._ink, self._ink_disabled, side, ratio))

    def _get_ink(self) -> QColor:
        return self._ink

    def _set_ink(self, ink: QColor) -> None:
        self._ink = ink
        self._tint()

    def _get_ink_disabled(self) -> QColor:
        return self._ink_disabled

    def _set_ink_disabled(self, ink: QColor) -> None:
        self._ink_disabled = ink
        self._tint()

    ink = Property(QColor, _get_ink, _set_ink)
    inkDisabled = Property(QColor, _get_ink_disabled, _set_ink_disabled)
