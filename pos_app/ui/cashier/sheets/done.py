"""The sheet of a completed sale: the change so large that it can be read while counting."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPlainTextEdit

from pos_app.ui.cashier.sheet_views import DoneSheetView
from pos_app.ui.cashier.wishes import NextCustomerPressed, Output, OutputPressed
from pos_app.ui.components.box import Column, Row
from pos_app.ui.components.button import Button, Kind
from pos_app.ui.components.facts import Facts
from pos_app.ui.components.fitting_text import FittedText
from pos_app.ui.components.icon_mark import IconMark
from pos_app.ui.components.text import Role, Text, Tone, WrappedText


class DoneSheet(Column):
    """Shows that it is paid, what to hand back, and the way to the next customer."""

    wished = Signal(object)

    def __init__(self) -> None:
        super().__init__("done_sheet")
        self.setProperty("part", "sheet")
        self._title = Text(role=Role.TOTAL, name="done_title")
        self._label = Text(role=Role.TITLE, name="done_label")
        self._figure = FittedText(role=Role.HERO, name="done_figure")
        self._facts = Facts("done_facts")
        self._hint = WrappedText(role=Role.BODY, tone=Tone.SOFT, name="done_hint")
        self._text = QPlainTextEdit()
        self._text.setObjectName("done_text")
        self._text.setReadOnly(True)
        self._text.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._outputs = Row("done_outputs")
        self._buttons: dict[str, Button] = {}
        self._next = Button("", Kind.PRIMARY, "next", "next_customer")
        self._next.setProperty("part", "confirm")
        panel = Column("done_panel")
        panel.push()
        panel.put_at(IconMark("accepted", name="done_mark"), Qt.AlignmentFlag.AlignHCenter)
        for text in (self._title, self._label, self._figure):
            text.setAlignment(Qt.AlignmentFlag.AlignCenter)
            panel.put(text)
        panel.put_at(self._facts, Qt.AlignmentFlag.AlignHCenter)
        panel.push()
        self._panel = panel
        self.put(panel, self._text, stretch=1)
        self.put(self._hint, self._outputs, self._next)
        self._next.clicked.connect(lambda: self.wished.emit(NextCustomerPressed()))

    def show_done(self, view: DoneSheetView) -> None:
        """Show the sheet."""
        self._title.say(view.title)
        self._label.say(view.figure_label)
        self._label.setVisible(bool(view.figure_label))
        self._figure.say(view.figure)
        self._facts.show_facts(view.facts)
        self._hint.say(view.hint)
        self._hint.setVisible(bool(view.hint))
        self._panel.setVisible(not view.text)
        self._text.setVisible(bool(view.text))
        if self._text.toPlainText() != view.text:
            self._text.setPlainText(view.text)
        for key, icon, words in view.outputs:
            if key not in self._buttons:
                self._buttons[key] = self._new_output(Output(key), icon)
            self._buttons[key].say(words)
        self._next.say(view.next_customer)

    def _new_output(self, output: Output, icon: str) -> Button:
        button = Button("", Kind.QUIET, icon, f"output_{output}")
        button.clicked.connect(lambda: self.wished.emit(OutputPressed(output)))
        self._outputs.put(button, stretch=1)
        return button
