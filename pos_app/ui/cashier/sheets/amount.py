"""The sheet on which a number is typed: keypad left, ready answers right, a key to confirm."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout

from pos_app.ui.cashier.sheet_views import AmountSheetView
from pos_app.ui.cashier.wishes import (
    ConfirmPressed,
    KeypadPressed,
    ModePressed,
    PresetPressed,
    SecondPressed,
)
from pos_app.ui.components.box import WHOLE, Column, Row
from pos_app.ui.components.button import Button, Kind
from pos_app.ui.components.chip_row import ChipRow
from pos_app.ui.components.facts import Facts
from pos_app.ui.components.keypad import AmountPad
from pos_app.ui.components.presets import Presets
from pos_app.ui.components.sheet import SheetFrame
from pos_app.ui.components.text import Role, Tone, WrappedText, restyle


class AmountSheet(SheetFrame):
    """Cash, bank terminal, quantity, discount and load all look like this."""

    wished = Signal(object)

    def __init__(self) -> None:
        super().__init__("amount")
        self._sentence = WrappedText(role=Role.BODY, tone=Tone.SOFT, name="amount_sentence")
        self._modes = ChipRow("amount_modes")
        self._pad = AmountPad()
        self._facts = Facts("amount_facts")
        self._presets = Presets("presets", QBoxLayout.Direction.TopToBottom)
        self._confirm = Button("", Kind.PRIMARY, "check", "confirm")
        self._confirm.setProperty("part", "confirm")
        self._second = Button("", Kind.QUIET, "terminal", "second")
        self._second.setProperty("part", "confirm")
        left = Column("amount_left")
        left.put(self._modes)
        left.put(self._pad, stretch=1)
        right = Column("amount_right")
        right.put(self._presets)
        right.push()
        right.put(self._facts)
        self._right = right
        both = Row("amount_both")
        both.put(left, stretch=5)
        both.put(right, stretch=4)
        self.content.put(self._sentence)
        self.content.put(both, stretch=WHOLE)
        ends = Row("amount_ends")
        ends.setProperty("gaps", "keys")
        ends.put(self._confirm, self._second, stretch=1)
        self.content.put(ends)
        self.content.push()
        self._modes.chipPressed.connect(self._wish_mode)
        self._pad.keyPressed.connect(self._wish_key)
        self._presets.pressed.connect(self._wish_preset)
        self._confirm.clicked.connect(lambda: self.wished.emit(ConfirmPressed()))
        self._second.clicked.connect(lambda: self.wished.emit(SecondPressed()))

    def show_amount(self, view: AmountSheetView) -> None:
        """Show the sheet."""
        self.say_title(view.title)
        self._sentence.say(view.sentence, view.tone)
        self._sentence.setVisible(bool(view.sentence))
        self._modes.show_chips(view.modes)
        self._modes.setVisible(bool(view.modes))
        self._pad.show_amount(view.amount, typed=view.is_typed)
        self._facts.show_facts(view.facts)
        self._presets.show_presets(view.key, view.presets, enabled=view.can_preset)
        has_answers = bool(view.presets or view.facts)
        self._right.setVisible(has_answers)
        restyle(self._middle, "room", "wide" if has_answers else "narrow")
        self._confirm.say(view.confirm)
        self._confirm.setEnabled(view.can_confirm)
        self._second.say(view.second)
        self._second.setVisible(bool(view.second))
        self._second.setEnabled(view.can_preset)

    def _wish_mode(self, mode: str) -> None:
        self.wished.emit(ModePressed(mode))

    def _wish_key(self, key: str) -> None:
        self.wished.emit(KeypadPressed(key))

    def _wish_preset(self, value: int) -> None:
        self.wished.emit(PresetPressed(value))
