"""The pages of the kiosk as widgets: one thing said large, and the sale."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QScroller

from pos_app.ui.components.box import Centred, Column, Row
from pos_app.ui.components.button import Kind
from pos_app.ui.components.facts import Facts
from pos_app.ui.components.fitting_text import ClampedText, FittedText
from pos_app.ui.components.icon_mark import IconMark
from pos_app.ui.components.text import Role, Text, Tone, WrappedText, restyle_all
from pos_app.ui.customer.code_mark import CodeMark
from pos_app.ui.kiosk.keys import KeyBar, KioskKey
from pos_app.ui.kiosk.view import ChoiceView, GoodsPageView, GoodsView, MessagePageView

_CENTRE = Qt.AlignmentFlag.AlignCenter
KEYS_IN_A_ROW = 3


class MessagePage(Column):
    """Shows a `MessagePageView`; `pressed` carries the key."""

    pressed = Signal(str)

    def __init__(self) -> None:
        super().__init__("kiosk_message")
        self._mark = IconMark("wait", Tone.SOFT, name="kiosk_mark")
        self._title = WrappedText(role=Role.TOTAL, name="kiosk_title")
        self._figure = FittedText(role=Role.HERO, name="kiosk_figure")
        self._hint = WrappedText(role=Role.TITLE, tone=Tone.SOFT, name="kiosk_hint")
        self._facts = Facts("kiosk_facts")
        self._code = CodeMark("kiosk_code")
        self._bars = (KeyBar("kiosk_keys", spreads=True), KeyBar("kiosk_more_keys", spreads=True))
        for text in (self._title, self._figure, self._hint):
            text.setAlignment(_CENTRE)
        self.push()
        self.put_at(self._mark, Qt.AlignmentFlag.AlignHCenter)
        self.put(self._title, self._figure, self._hint)
        self.put_at(self._facts, Qt.AlignmentFlag.AlignHCenter)
        self.put_at(self._code, Qt.AlignmentFlag.AlignHCenter)
        self.push()
        bars = Column("kiosk_bars")
        for bar in self._bars:
            bars.put(bar)
            bar.pressed.connect(self.pressed)
        self.put(Centred(bars))

    def show_page(self, view: MessagePageView) -> None:
        """Show the page."""
        restyle_all(self, "tone", view.tone.value)
        self._mark.show_icon(view.icon, view.tone)
        for text, words in (
            (self._title, view.title),
            (self._figure, view.figure),
            (self._hint, view.hint),
        ):
            text.say(words)
            text.setVisible(bool(words))
        self._facts.show_facts(view.facts)
        self._facts.setVisible(bool(view.facts))
        self._mark.setVisible(not view.code)
        self._code.setVisible(bool(view.code))
        self._code.show_value(view.code)
        first, second = view.keys[:KEYS_IN_A_ROW], view.keys[KEYS_IN_A_ROW:]
        for bar, keys in zip(self._bars, (first, second), strict=True):
            bar.show_keys(keys)
            bar.setVisible(bool(keys))


class GoodsPage(Row):
    """Shows a `GoodsPageView`. `pressed` carries a key, `counted` a line's id and one more or less.

    The newest line is always in view.
    """

    pressed = Signal(str)
    counted = Signal(str, int)

    def __init__(self) -> None:
        super().__init__("kiosk_goods")
        self._rows: list[_GoodsRow] = []
        self._lines = Column("kiosk_lines")
        self._lines.push()
        self._area = QScrollArea()
        self._area.setObjectName("kiosk_list")
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(self._lines)
        self._area.verticalScrollBar().rangeChanged.connect(self._show_last)
        touch = QScroller.ScrollerGestureType.TouchGesture
        QScroller.grabGesture(self._area.viewport(), touch)
        self._label = Text(role=Role.TITLE, tone=Tone.SOFT, name="kiosk_total_label")
        self._total = FittedText(role=Role.HERO, name="kiosk_total")
        self._facts = Facts("kiosk_paid")
        self._hint = WrappedText(role=Role.TITLE, name="kiosk_pay_hint")
        self._keys = KeyBar("kiosk_pay_keys", spreads=True)
        pay = Column("kiosk_pay_side")
        pay.push()
        pay.put_at(IconMark("card-scan", Tone.ACCENT, name="kiosk_pay_mark"), _CENTRE)
        for text in (self._label, self._total, self._hint):
            text.setAlignment(_CENTRE)
        pay.put(self._label, self._total, self._facts, self._hint)
        pay.push()
        pay.put(self._keys)
        self.put(self._area, stretch=3)
        self.put(pay, stretch=2)
        self._keys.pressed.connect(self.pressed)

    def show_page(self, view: GoodsPageView) -> None:
        """Show the page."""
        while len(self._rows) < len(view.lines):
            row = _GoodsRow()
            row.counted.connect(self.counted)
            self._lines.insert(len(self._rows), row)
            self._rows.append(row)
        for number, row in enumerate(self._rows):
            row.setVisible(number < len(view.lines))
        for row, line in zip(self._rows, view.lines, strict=False):
            row.show_line(line)
        self._label.say(view.total_label)
        self._total.say(view.total)
        self._facts.show_facts(view.facts)
        self._facts.setVisible(bool(view.facts))
        self._hint.say(view.hint)
        self._keys.show_keys(view.keys)
        self._keys.setVisible(bool(view.keys))

    def _show_last(self, _least: int, most: int) -> None:
        self._area.verticalScrollBar().setValue(most)


class _GoodsRow(Row):
    counted = Signal(str, int)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("part", "kiosk_line")
        self._line_id = ""
        self._name = ClampedText(role=Role.TITLE)
        self._quantity = Text(role=Role.TITLE)
        self._quantity.setProperty("part", "bought_quantity")
        self._quantity.setAlignment(_CENTRE)
        self._amount = Text(role=Role.TITLE)
        self._fewer, self._more = KioskKey(Kind.PLAIN), KioskKey(Kind.PLAIN)
        self.put(self._name, stretch=1)
        self.put(self._fewer, self._quantity, self._more, self._amount)
        self._fewer.clicked.connect(lambda: self.counted.emit(self._line_id, -1))
        self._more.clicked.connect(lambda: self.counted.emit(self._line_id, 1))

    def show_line(self, view: GoodsView) -> None:
        self._line_id = view.line_id
        self.setObjectName(f"line_{view.line_id}")
        self._name.say(view.name)
        self._quantity.say(view.quantity)
        self._amount.say(view.amount)
        for key, icon, name, words in (
            (self._fewer, "minus", "fewer", view.fewer),
            (self._more, "plus", "more", view.more),
        ):
            shown = ChoiceView(key=f"{name}_{view.line_id}", text="", icon=icon, name=words)
            key.show_choice(shown, Kind.PLAIN)
            key.setVisible(view.can_change)
