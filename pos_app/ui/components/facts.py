"""Pairs of a word and a value, one below the other, the values in one column of figures."""

from collections.abc import Sequence

from PySide6.QtCore import Qt

from pos_app.domain.value import value
from pos_app.ui.components.box import Column, Row
from pos_app.ui.components.fitting_text import ElidedText
from pos_app.ui.components.text import Role, Text, Tone


@value(kw_only=True)
class FactView:
    """One pair; a strong one is what the eye should find."""

    label: str
    value: str
    strong: bool = False


class _Fact(Row):
    def __init__(self) -> None:
        super().__init__()
        self.setProperty("part", "fact")
        self._label = ElidedText(role=Role.BODY, tone=Tone.SOFT)
        self._value = Text(role=Role.BODY)
        self._value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.put(self._label, stretch=1)
        self.put(self._value)

    def show_fact(self, view: FactView) -> None:
        self._label.say(view.label)
        self._value.say(view.value)
        self._value.show_role(Role.FIGURE if view.strong else Role.BODY)


class Facts(Column):
    """Shows as many pairs as it is given."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.setProperty("part", "facts")
        self._rows: list[_Fact] = []
        self._views: tuple[FactView, ...] = ()

    def show_facts(self, views: Sequence[FactView]) -> None:
        """Show the pairs; the same ones again cost nothing."""
        if self._views == tuple(views):
            return
        while len(self._rows) < len(views):
            row = _Fact()
            self._rows.append(row)
            self.put(row)
        for number, row in enumerate(self._rows):
            row.setVisible(number < len(views))
        for row, view in zip(self._rows, views, strict=False):
            row.show_fact(view)
        self._views = tuple(views)
