"""The payments of a sale so far, each with the way back."""

from PySide6.QtCore import Signal

from pos_app.ui.cashier.view import TenderView
from pos_app.ui.cashier.wishes import TenderRemovePressed
from pos_app.ui.components.box import Column, Row
from pos_app.ui.components.button import Button, Kind
from pos_app.ui.components.fitting_text import ElidedText
from pos_app.ui.components.icon_mark import IconMark
from pos_app.ui.components.text import Role, Text, Tone


class _TenderRow(Row):
    removePressed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("part", "tender")
        self._view: TenderView | None = None
        self._mark = IconMark("card", Tone.ACCEPTED)
        self._name = ElidedText(role=Role.BODY)
        self._detail = ElidedText(role=Role.CAPTION, tone=Tone.SOFT)
        self._amount = Text(role=Role.STRONG)
        self._remove = Button("", Kind.PLAIN, "cross")
        self._remove.setAccessibleName(self.tr("Take the payment back"))
        self._remove.setToolTip(self.tr("Take the payment back"))
        self._remove.clicked.connect(self._wish)
        words = Column()
        words.put(self._name, self._detail)
        self.put(self._mark)
        self.put(words, stretch=1)
        self.put(self._amount, self._remove)

    def show_tender(self, view: TenderView) -> None:
        self._view = view
        self.setObjectName(f"tender_{view.tender_id}")
        self._remove.setObjectName(f"tender_remove_{view.tender_id}")
        self._mark.show_icon(view.icon, Tone.SOFT if view.is_busy else Tone.ACCEPTED)
        self._name.say(view.name)
        self._detail.say(view.detail)
        self._detail.setVisible(bool(view.detail))
        self._amount.say(view.amount, Tone.SOFT if view.is_busy else Tone.PLAIN)
        self._remove.setEnabled(view.can_remove)

    def _wish(self) -> None:
        if self._view is not None:
            self.removePressed.emit(self._view.tender_id)


class TenderList(Column):
    """Shows the payments and says which is to be taken back."""

    wished = Signal(object)

    def __init__(self) -> None:
        super().__init__("tenders")
        self._rows: list[_TenderRow] = []
        self._views: tuple[TenderView, ...] = ()
        self.hide()

    def show_tenders(self, views: tuple[TenderView, ...]) -> None:
        """Show the payments; the same ones again cost nothing."""
        if views == self._views:
            return
        while len(self._rows) < len(views):
            row = _TenderRow()
            row.removePressed.connect(self._wish)
            self._rows.append(row)
            self.put(row)
        for row, view in zip(self._rows, views, strict=False):
            row.show_tender(view)
        for number, row in enumerate(self._rows):
            row.setVisible(number < len(views))
        self._views = views
        self.setVisible(bool(views))

    def _wish(self, tender_id: str) -> None:
        self.wished.emit(TenderRemovePressed(tender_id))
