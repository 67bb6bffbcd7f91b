"""The sheet of a card that was scanned with nothing to pay: what is on it, what can be done."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout

from pos_app.ui.cashier.sheet_views import EnquirySheetView
from pos_app.ui.cashier.wishes import PresetPressed, Sheet, SheetPressed
from pos_app.ui.components.box import Column, Row
from pos_app.ui.components.button import Button, Kind
from pos_app.ui.components.facts import Facts
from pos_app.ui.components.fitting_text import ElidedText, FittedText
from pos_app.ui.components.icon_mark import IconMark
from pos_app.ui.components.presets import Presets
from pos_app.ui.components.sheet import SheetFrame
from pos_app.ui.components.text import Role, Text, Tone, WrappedText, restyle


class EnquirySheet(SheetFrame):
    """Shows the card as a card: its name, its state and its balance, large."""

    wished = Signal(object)

    def __init__(self) -> None:
        super().__init__("enquiry")
        self.say_title(self.tr("Balance"))
        self._mark = IconMark("accepted", Tone.ACCEPTED)
        self._status = Text(role=Role.STRONG, name="enquiry_status")
        self._name = ElidedText(role=Role.TITLE, name="enquiry_name")
        self._label = Text(role=Role.BODY, name="enquiry_label")
        self._balance = FittedText(role=Role.HERO, name="enquiry_balance")
        self._facts = Facts("enquiry_facts")
        self._hint = WrappedText(role=Role.BODY, tone=Tone.SOFT, name="enquiry_hint")
        self._loads = Presets("enquiry_loads", QBoxLayout.Direction.LeftToRight)
        self._load = Button("", Kind.PRIMARY, "plus", "enquiry_load")
        self._load.setProperty("part", "confirm")
        self._state = Row("enquiry_state")
        self._state.put(self._mark, self._status)
        head = Row()
        head.put(self._name, stretch=1)
        head.put_at(self._state, Qt.AlignmentFlag.AlignVCenter)
        card = Column("enquiry_card")
        card.put(head)
        card.push()
        card.put(self._label, self._balance)
        self.content.put(card, stretch=3)
        self.content.put(self._facts)
        self.content.put(self._hint)
        self.content.push()
        self.content.put(self._loads)
        self.content.put(self._load)
        self._loads.pressed.connect(self._wish_load)
        self._load.clicked.connect(lambda: self.wished.emit(SheetPressed(Sheet.LOAD)))

    def show_enquiry(self, view: EnquirySheetView) -> None:
        """Show the card."""
        self._name.say(view.name)
        restyle(self._state, "tone", view.tone.value)
        self._mark.show_icon(view.icon, view.tone)
        self._status.say(view.status, view.tone)
        self._label.say(view.balance_label)
        self._balance.say(view.balance)
        self._facts.show_facts(view.facts)
        self._hint.say(view.hint)
        self._load.say(view.load)
        self._load.setEnabled(view.can_load)
        self._loads.show_presets("top_up", view.loads, enabled=True)
        self._loads.setVisible(bool(view.loads))

    def _wish_load(self, amount_minor: int) -> None:
        self.wished.emit(PresetPressed(amount_minor))
