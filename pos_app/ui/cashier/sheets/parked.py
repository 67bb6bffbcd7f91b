"""The sheet of the sales that were put aside."""

from PySide6.QtCore import Signal

from pos_app.ui.cashier.sheet_views import ParkedRowView, ParkedSheetView
from pos_app.ui.cashier.wishes import RecallPressed
from pos_app.ui.components.box import Column, Row
from pos_app.ui.components.button import Button, Kind
from pos_app.ui.components.empty_state import EmptyState
from pos_app.ui.components.fitting_text import ElidedText
from pos_app.ui.components.sheet import SheetFrame
from pos_app.ui.components.sliding import Sliding
from pos_app.ui.components.text import Role, Text, Tone, WrappedText


class ParkedSheet(SheetFrame):
    """Shows the parked sales and says which is to be taken up."""

    wished = Signal(object)

    def __init__(self) -> None:
        super().__init__("parked")
        self.say_title(self.tr("Parked sales"))
        self._hint = WrappedText(role=Role.BODY, tone=Tone.NOTICE, name="parked_hint")
        self._empty = EmptyState(
            "parked",
            self.tr("No parked sales"),
            self.tr("A sale that has to wait is parked with F6 and taken up again here."),
            "parked_empty",
        )
        self._column = Column("parked_column")
        self._column.push()
        self._list = Sliding("parked_list")
        self._list.setWidget(self._column)
        self._rows: list[_ParkedRow] = []
        self.content.put(self._hint)
        self.content.put(self._list, self._empty, stretch=1)

    def show_parked(self, view: ParkedSheetView) -> None:
        """Show the sales."""
        self._hint.say(view.hint)
        self._hint.setVisible(bool(view.hint))
        self._empty.setVisible(not view.rows)
        self._list.setVisible(bool(view.rows))
        while len(self._rows) < len(view.rows):
            row = _ParkedRow()
            row.recallPressed.connect(self._wish)
            self._column.insert(len(self._rows), row)
            self._rows.append(row)
        for number, row in enumerate(self._rows):
            row.setVisible(number < len(view.rows))
        for row, row_view in zip(self._rows, view.rows, strict=False):
            row.show_row(row_view, can_recall=view.can_recall)

    def _wish(self, sale_id: str) -> None:
        self.wished.emit(RecallPressed(sale_id))


class _ParkedRow(Row):
    recallPressed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("part", "parked_row")
        self._sale_id = ""
        self._title = Text(role=Role.STRONG)
        self._detail = ElidedText(role=Role.CAPTION, tone=Tone.SOFT)
        self._amount = Text(role=Role.STRONG)
        self._recall = Button(self.tr("Take up"), Kind.QUIET, "next")
        self._recall.clicked.connect(lambda: self.recallPressed.emit(self._sale_id))
        words = Column()
        words.put(self._title, self._detail)
        self.put(words, stretch=1)
        self.put(self._amount, self._recall)

    def show_row(self, view: ParkedRowView, *, can_recall: bool) -> None:
        self._sale_id = view.sale_id
        self._recall.setObjectName(f"recall_{view.sale_id}")
        self._title.say(view.title)
        self._detail.say(view.detail)
        self._amount.say(view.amount)
        self._recall.setEnabled(can_recall)
