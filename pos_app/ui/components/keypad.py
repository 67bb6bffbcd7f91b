"""The keypad: 3 x 4 keys with 00 and clear. It says which key; what that means is decided above."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy

from pos_app.ui.components.box import Column, Row
from pos_app.ui.components.button import Button, Kind
from pos_app.ui.components.fitting_text import FittedText
from pos_app.ui.components.text import Role, Tone

CLEAR: Final = "clear"
BACK: Final = "back"
ROWS: Final = (("7", "8", "9"), ("4", "5", "6"), ("1", "2", "3"), ("00", "0", CLEAR))


class Keypad(Column):
    """Digits for a finger. `keyPressed` carries a digit, `00` or `CLEAR`."""

    keyPressed = Signal(str)

    def __init__(self, name: str = "keypad") -> None:
        super().__init__(name)
        for keys in ROWS:
            row = Row()
            row.setProperty("gaps", "keys")
            row.put(*(self._key(key) for key in keys), stretch=1)
            self.put(row, stretch=1)

    def _key(self, key: str) -> Button:
        button = Button("C" if key == CLEAR else key, Kind.KEY, name=f"key_{key}")
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        button.setAccessibleName(self.tr("Clear") if key == CLEAR else key)
        button.clicked.connect(lambda: self.keyPressed.emit(key))
        return button


class AmountPad(Column):
    """An amount being typed, large, above the keypad it is typed with."""

    keyPressed = Signal(str)

    def __init__(self, name: str = "amount_pad") -> None:
        super().__init__(name)
        self._amount = FittedText(role=Role.TOTAL, name=f"{name}_amount")
        self._amount.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        back = Button("", Kind.PLAIN, icon="backspace", name="key_back")
        back.setAccessibleName(self.tr("Delete the last digit"))
        back.clicked.connect(lambda: self.keyPressed.emit(BACK))
        shown = Row("amount_shown")
        shown.put(self._amount, stretch=1)
        shown.put(back)
        keypad = Keypad()
        keypad.keyPressed.connect(self.keyPressed)
        self.put(shown)
        self.put(keypad, stretch=1)

    def show_amount(self, text: str, *, typed: bool) -> None:
        """Show the amount; one that is only proposed is softer than one that was typed."""
        self._amount.say(text, Tone.PLAIN if typed else Tone.SOFT)
