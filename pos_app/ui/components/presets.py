"""Ready answers, of which one press is enough: below one another, or side by side."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout

from pos_app.domain.value import value
from pos_app.ui.components.box import Box
from pos_app.ui.components.button import Button, Kind


@value(kw_only=True)
class PresetView:
    """A ready answer: its value in minor units, basis points or pieces, and how it reads."""

    value: int
    text: str
    hint: str = ""


class Presets(Box):
    """Shows ready answers and says the value of the one that was pressed."""

    pressed = Signal(int)

    def __init__(self, name: str, direction: QBoxLayout.Direction) -> None:
        super().__init__(direction, name)
        self.setProperty("gaps", "keys")
        self._buttons: list[Button] = []
        self._views: tuple[PresetView, ...] = ()

    def show_presets(self, key: str, views: tuple[PresetView, ...], *, enabled: bool) -> None:
        """Show these answers; each key is named after the sheet's key and its value."""
        while len(self._buttons) < len(views):
            self._buttons.append(self._new_button(len(self._buttons)))
        self._views = views
        for number, button in enumerate(self._buttons):
            button.setVisible(number < len(views))
            button.setEnabled(enabled)
        for button, view in zip(self._buttons, views, strict=False):
            button.setObjectName(f"{key}_{view.value}")
            button.say(f"{view.hint}   {view.text}" if view.hint else view.text)

    def _new_button(self, number: int) -> Button:
        button = Button("", Kind.QUIET)
        button.setProperty("part", "preset")
        button.clicked.connect(lambda: self.pressed.emit(self._views[number].value))
        self.put(button, stretch=self._stretch)
        return button

    @property
    def _stretch(self) -> int:
        return 0 if self._box.direction() is QBoxLayout.Direction.TopToBottom else 1
