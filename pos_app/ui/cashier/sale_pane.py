"""The sale at the right: its head, its lines, its payments, its sums and the keys to pay."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from pos_app.ui.cashier.pay_bar import PayBar
from pos_app.ui.cashier.view import SaleView
from pos_app.ui.cashier.wishes import (
    BackPressed,
    CancelConfirmed,
    CancelPressed,
    CountPressed,
    LinePressed,
    ParkPressed,
    RemovePressed,
    Sheet,
    SheetPressed,
)
from pos_app.ui.components.box import Column, Row
from pos_app.ui.components.button import Button, Kind
from pos_app.ui.components.empty_state import EmptyState
from pos_app.ui.components.facts import Facts
from pos_app.ui.components.fitting_text import FittedText
from pos_app.ui.components.line_row import Act, LineRow, LineView
from pos_app.ui.components.sliding import Sliding
from pos_app.ui.components.text import Role, Text, Tone

if TYPE_CHECKING:
    from PySide6.QtWidgets import QScrollBar

    from pos_app.ui.cashier.tender_list import TenderList

translate = QCoreApplication.translate

_AT_THE_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter

SPARE_ROWS: Final = 4
SPARE_AFTER_MS: Final = 40


class SalePane(Column):
    """Shows a sale and says what is wished of it."""

    wished = Signal(object)

    def __init__(self) -> None:
        super().__init__("sale_pane")
        self._head = _SaleHead()
        self._empty = EmptyState("basket", "", "", "sale_empty")
        self._lines = _Lines()
        self._total = FittedText(role=Role.TOTAL, name="total")
        self._total_label = Text(role=Role.STRONG, name="total_label")
        self._pay = PayBar()
        foot = Column("sale_foot")
        self._sums = foot.put_late(lambda: Facts("sale_sums"))
        foot.put(_pair("total_row", self._total_label, self._total))
        self._tenders = foot.put_late(self._new_tenders)
        self._due = foot.put_late(_Due)
        foot.put(self._pay)
        self.put(self._head)
        self._question = self.put_late(self._new_question, after=self._head.last_key)
        self.put(self._empty, self._lines, stretch=1)
        self.put(foot)
        for part in (self._head, self._lines, self._pay):
            part.wished.connect(self.wished)

    @property
    def last_key(self) -> QWidget:
        """The key at the foot that the Tab key comes to last."""
        return self._pay.last_key

    def show_sale(self, view: SaleView) -> None:
        """Show the sale."""
        self._head.show_head(view)
        self._head.setVisible(not view.asks_to_cancel)
        self._question.show(when=view.asks_to_cancel)
        self._empty.say(view.empty_title, view.empty_hint)
        self._empty.setVisible(not view.lines)
        self._lines.setVisible(bool(view.lines))
        self._lines.show_lines(view.lines)
        if view.sums:
            self._sums.made().show_facts(view.sums)
        self._sums.show(when=bool(view.sums))
        self._total_label.say(view.total_label)
        self._total.say(view.total)
        if view.tenders:
            self._tenders.made().show_tenders(view.tenders)
        self._tenders.show(when=bool(view.tenders))
        if view.due:
            self._due.made().show_due(view.due_label, view.due)
        self._due.show(when=bool(view.due))
        self._pay.show_pay(view.pay)

    def _new_question(self) -> "_CancelQuestion":
        question = _CancelQuestion()
        question.wished.connect(self.wished)
        return question

    def _new_tenders(self) -> "TenderList":
        from pos_app.ui.cashier.tender_list import TenderList

        tenders = TenderList()
        tenders.wished.connect(self.wished)
        return tenders


class _SaleHead(Row):
    wished = Signal(object)

    def __init__(self) -> None:
        super().__init__("sale_head")
        self._title = FittedText(role=Role.TITLE, name="sale_title")
        self._discount = Button("", Kind.PLAIN, "percent", "sale_discount")
        self._park = Button("", Kind.PLAIN, "park", "park")
        self._parked = Button(translate("cashier", "Parked"), Kind.PLAIN, "parked", "parked")
        self._cancel = Button("", Kind.PLAIN, "remove", "cancel")
        for button, words in (
            (self._discount, self.tr("Discount on the sale (F5)")),
            (self._park, self.tr("Park the sale (F6)")),
            (self._cancel, self.tr("Cancel the sale (F9)")),
        ):
            button.setAccessibleName(words)
            button.setToolTip(words)
        self._parked.setToolTip(self.tr("Parked sales (F7)"))
        words = self.across(stretch=1)
        words.push()
        words.put(self._title)
        self._before = words.put_late(
            lambda: FittedText(role=Role.CAPTION, tone=Tone.SOFT, name="sale_before")
        )
        words.push()
        self.put(self._parked, self._park, self._discount, self._cancel)
        self._parked.clicked.connect(lambda: self.wished.emit(SheetPressed(Sheet.PARKED)))
        self._park.clicked.connect(lambda: self.wished.emit(ParkPressed()))
        self._discount.clicked.connect(lambda: self.wished.emit(SheetPressed(Sheet.DISCOUNT)))
        self._cancel.clicked.connect(lambda: self.wished.emit(CancelPressed()))

    @property
    def last_key(self) -> QWidget:
        """The key at the far end."""
        return self._cancel

    def show_head(self, view: SaleView) -> None:
        self._title.say(view.title)
        if view.before:
            self._before.made().say(view.before)
        self._before.show(when=bool(view.before))
        self._parked.say(view.parked)
        self._park.setEnabled(view.can_park)
        self._discount.setEnabled(view.can_discount)
        self._cancel.setEnabled(view.can_cancel)


class _CancelQuestion(Row):
    wished = Signal(object)

    def __init__(self) -> None:
        super().__init__("cancel_question")
        keep = Button(self.tr("Keep it"), Kind.QUIET, name="cancel_keep")
        cancel = Button(self.tr("Cancel the sale"), Kind.DANGER, "remove", "cancel_confirm")
        self.put(Text(self.tr("Sure?"), Role.STRONG))
        self.push()
        self.put(keep, cancel)
        keep.clicked.connect(lambda: self.wished.emit(BackPressed()))
        cancel.clicked.connect(lambda: self.wished.emit(CancelConfirmed()))


class _Due(Row):
    """What is still to pay, once something was paid."""

    def __init__(self) -> None:
        super().__init__("due_row")
        self._label = Text(role=Role.STRONG, name="due_label")
        self._due = FittedText(role=Role.FIGURE, name="due")
        self._due.setAlignment(_AT_THE_RIGHT)
        self.put(self._label)
        self.put(self._due, stretch=1)

    def show_due(self, label: str, due: str) -> None:
        self._label.say(label)
        self._due.say(due)


class _Lines(Sliding):
    """The lines, the newest in sight."""

    wished = Signal(object)

    def __init__(self) -> None:
        super().__init__("lines")
        self._column = Column("lines_column")
        self._column.push()
        self.setWidget(self._column)
        self._rows: list[LineRow] = []
        self._views: tuple[LineView, ...] = ()
        self._follows = True
        self._spare = QTimer(self)
        self._spare.setSingleShot(True)
        self._spare.setInterval(SPARE_AFTER_MS)
        self._spare.timeout.connect(self._keep_spare)
        self._spare.start()
        self._bar: QScrollBar | None = None

    def show_lines(self, views: tuple[LineView, ...]) -> None:
        if views == self._views:
            return
        self._follows = len(views) > len(self._views)
        if self._bar is None and len(views) > 1:  # to ask Qt for it takes long, and one line fits
            self._bar = self.verticalScrollBar()
            self._bar.rangeChanged.connect(self._follow)
        while len(self._rows) < len(views):
            self._rows.append(self._new_row())
        if len(self._rows) < len(views) + SPARE_ROWS:
            self._spare.start()
        for row, view in zip(self._rows, views, strict=False):
            row.show_line(view)
        for number, row in enumerate(self._rows):
            row.setVisible(number < len(views))
        self._views = views

    def _follow(self, _least: int, most: int) -> None:
        if self._follows and self._bar is not None:
            self._bar.setValue(most)

    def _keep_spare(self) -> None:
        """Make a row that the next articles will need, between two scans and not within one."""
        if len(self._rows) >= len(self._views) + SPARE_ROWS:
            return
        row = self._new_row()
        row.hide()
        for part in (row, *row.findChildren(QWidget)):
            part.ensurePolished()
        self._rows.append(row)
        self._spare.start()

    def _new_row(self) -> LineRow:
        row = LineRow()
        self._column.insert(len(self._rows), row)
        row.pressed.connect(self._wish)
        return row

    def _wish(self, act: str, line_id: str) -> None:
        wish: object
        match Act(act):
            case Act.CHOOSE:
                wish = LinePressed(line_id)
            case Act.FEWER:
                wish = CountPressed(line_id, -1)
            case Act.MORE:
                wish = CountPressed(line_id, 1)
            case Act.QUANTITY:
                wish = SheetPressed(Sheet.QUANTITY, line_id)
            case Act.DISCOUNT:
                wish = SheetPressed(Sheet.DISCOUNT, line_id)
            case Act.REMOVE:
                wish = RemovePressed(line_id)
        self.wished.emit(wish)


def _pair(name: str, label: Text, value: Text) -> Row:
    row = Row(name)
    value.setAlignment(_AT_THE_RIGHT)
    row.put(label)
    row.put(value, stretch=1)
    return row
