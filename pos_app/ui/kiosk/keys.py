"""The kiosk's keys: as many as a view names, walked through by hand, by keyboard or by a switch."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from pos_app.ui.components.box import Row
from pos_app.ui.components.button import Button, Kind
from pos_app.ui.kiosk.view import ChoiceView

NEXT: Final = frozenset({Qt.Key.Key_Space, Qt.Key.Key_Tab, Qt.Key.Key_Right, Qt.Key.Key_Down})
PREVIOUS: Final = frozenset({Qt.Key.Key_Backtab, Qt.Key.Key_Left, Qt.Key.Key_Up})
CHOOSE: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Select})


class KioskKey(Button):
    """A key that leaves the keyboard to the screen: there Space walks on and Enter presses."""

    def __init__(self, kind: Kind = Kind.QUIET) -> None:
        super().__init__("", kind)

    def show_choice(self, view: ChoiceView, kind: Kind) -> None:
        """Show the choice."""
        self.setObjectName(f"kiosk_{view.key}")
        self.show_icon(view.icon)
        self.say(view.text)
        self.setAccessibleName(view.name or view.text)
        self.show_kind(Kind.PRIMARY if view.is_loud else kind)
        self.setCheckable(True)
        self.setChecked(view.is_chosen)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave every key to the screen."""
        event.ignore()


class KeyBar(Row):
    """Keys beside one another."""

    pressed = Signal(str)

    def __init__(self, name: str, kind: Kind = Kind.QUIET, *, spreads: bool = False) -> None:
        super().__init__(name)
        self.setProperty("gaps", "keys")
        self._kind = kind
        self._spreads = spreads
        self._buttons: list[KioskKey] = []
        self._views: tuple[ChoiceView, ...] = ()

    def show_keys(self, views: Sequence[ChoiceView]) -> None:
        """Show these keys; the same ones again cost nothing."""
        if self._views == tuple(views):
            return
        self._views = tuple(views)
        while len(self._buttons) < len(views):
            self._buttons.append(self._new_key(len(self._buttons)))
        for number, button in enumerate(self._buttons):
            button.setVisible(number < len(views))
        for button, view in zip(self._buttons, views, strict=False):
            button.show_choice(view, self._kind)

    def _new_key(self, number: int) -> KioskKey:
        key = KioskKey(self._kind)
        key.clicked.connect(lambda: self._press(number))
        if self._spreads:
            key.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.put(key)
        return key

    def _press(self, number: int) -> None:
        view = self._views[number]
        self._buttons[number].setChecked(view.is_chosen)
        self.pressed.emit(view.key)


def walkable(root: QWidget) -> list[QAbstractButton]:
    """Return what can be pressed within a widget now, in the order of reading."""
    buttons = [
        button
        for button in root.findChildren(QAbstractButton)
        if button.isEnabled() and button.isVisibleTo(root)
    ]
    places = {button: button.mapTo(root, QPoint(0, 0)) for button in buttons}
    return sorted(buttons, key=lambda button: (places[button].y(), places[button].x()))


def walk(root: QWidget, step: int) -> None:
    """Give the focus to the next key, or the one before; after the last comes the first."""
    keys = walkable(root)
    if not keys:
        return
    at = next((number for number, key in enumerate(keys) if key.hasFocus()), None)
    following = (at + step) % len(keys) if at is not None else (0 if step > 0 else -1)
    keys[following].setFocus(Qt.FocusReason.TabFocusReason)


def press_focused(root: QWidget) -> bool:
    """Press the key that has the focus; False where none has."""
    for key in walkable(root):
        if key.hasFocus():
            key.click()
            return True
    return False
