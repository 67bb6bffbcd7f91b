"""What the customer sees: one scene at a time, nothing to press, nothing that takes a key."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QStackedWidget, QWidget

from pos_app.ui.components.box import Column, Row
from pos_app.ui.components.facts import Facts
from pos_app.ui.components.fitting_text import ClampedText, FittedText
from pos_app.ui.components.icon_mark import IconMark
from pos_app.ui.components.text import Role, Text, Tone, WrappedText
from pos_app.ui.components.verdict import Verdict
from pos_app.ui.customer.code_mark import CodeMark
from pos_app.ui.customer.view import BoughtView, CustomerView, Scene, ThanksView

_CENTRE = Qt.AlignmentFlag.AlignCenter


class CustomerScreen(Column):
    """Shows views. It takes no focus: whatever is typed or scanned belongs to the cashier."""

    def __init__(self) -> None:
        super().__init__("customer")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._welcome = _Welcome()
        self._sale = _Sale()
        self._verdict = Verdict()
        self._thanks = _Thanks()
        self._stage = QStackedWidget()
        self._scenes: dict[Scene, QWidget] = {
            Scene.WELCOME: self._welcome,
            Scene.SALE: self._sale,
            Scene.VERDICT: self._verdict,
            Scene.DONE: self._thanks,
        }
        for scene in self._scenes.values():
            self._stage.addWidget(scene)
        self.put(self._stage, stretch=1)
        self._view: CustomerView | None = None

    def render_view(self, view: CustomerView) -> None:
        """Show the view; the one already shown costs nothing."""
        if view == self._view:
            return
        self._view = view
        self._welcome.show_shop(view.shop, view.greeting)
        self._sale.show_sale(view)
        if view.verdict is not None:
            self._verdict.show_verdict(view.verdict)
        if view.thanks is not None:
            self._thanks.show_thanks(view.thanks)
        self._stage.setCurrentWidget(self._scenes[view.scene])


class _Welcome(Column):
    def __init__(self) -> None:
        super().__init__("customer_welcome")
        self._shop = FittedText(role=Role.HERO, name="customer_shop")
        self._greeting = Text(role=Role.TOTAL, tone=Tone.SOFT, name="customer_greeting")
        for text in (self._shop, self._greeting):
            text.setAlignment(_CENTRE)
        self.push()
        self.put(self._greeting, self._shop)
        self.push()

    def show_shop(self, shop: str, greeting: str) -> None:
        self._shop.say(shop)
        self._greeting.say(greeting)


class _Sale(Column):
    """The lines, the last one always in view, over what there is to pay."""

    def __init__(self) -> None:
        super().__init__("customer_sale")
        self._lines = Column("customer_lines")
        self._rows: list[_BoughtRow] = []
        self._lines.push()
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(self._lines)
        self._scroll.verticalScrollBar().rangeChanged.connect(self._show_last)
        self._facts = Facts("customer_facts")
        self._label = Text(role=Role.TITLE, tone=Tone.SOFT)
        self._total = FittedText(role=Role.HERO, name="customer_total")
        self._total.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        total = Row("customer_total_row")
        total.put(self._label)
        total.put(self._total, stretch=1)
        foot = Column("customer_foot")
        foot.put(self._facts, total)
        self.put(self._scroll, stretch=1)
        self.put(foot)

    def show_sale(self, view: CustomerView) -> None:
        while len(self._rows) < len(view.lines):
            row = _BoughtRow()
            self._lines.insert(len(self._rows), row)
            self._rows.append(row)
        for number, row in enumerate(self._rows):
            row.setVisible(number < len(view.lines))
            if number < len(view.lines):
                row.show_line(view.lines[number])
        self._facts.show_facts(view.facts)
        self._facts.setVisible(bool(view.facts))
        self._label.say(view.total_label)
        self._total.say(view.total)

    def _show_last(self, _least: int, most: int) -> None:
        self._scroll.verticalScrollBar().setValue(most)


class _BoughtRow(Row):
    def __init__(self) -> None:
        super().__init__()
        self.setProperty("part", "bought")
        self._quantity = Text(role=Role.TITLE, tone=Tone.SOFT)
        self._quantity.setProperty("part", "bought_quantity")
        self._name = ClampedText(role=Role.TITLE)
        self._amount = Text(role=Role.TITLE)
        self.put_at(self._quantity, Qt.AlignmentFlag.AlignVCenter)
        self.put(self._name, stretch=1)
        self.put(self._amount)

    def show_line(self, view: BoughtView) -> None:
        self._quantity.say(view.quantity)
        self._name.say(view.name)
        self._amount.say(view.amount)


class _Thanks(Row):
    """What was paid on the left, the receipt to photograph on the right."""

    def __init__(self) -> None:
        super().__init__("customer_thanks")
        self._title = Text(role=Role.TOTAL, name="thanks_title")
        self._label = Text(role=Role.TITLE)
        self._figure = FittedText(role=Role.HERO, name="thanks_figure")
        self._facts = Facts("thanks_facts")
        words = Column("thanks_words")
        words.push()
        words.put_at(IconMark("accepted", name="thanks_mark"), Qt.AlignmentFlag.AlignHCenter)
        for text in (self._title, self._label, self._figure):
            text.setAlignment(_CENTRE)
            words.put(text)
        words.put_at(self._facts, Qt.AlignmentFlag.AlignHCenter)
        words.push()
        self._code = CodeMark("thanks_code")
        self._hint = WrappedText(role=Role.TITLE, tone=Tone.SOFT, name="thanks_hint")
        self._hint.setAlignment(_CENTRE)
        self._receipt = Column("thanks_receipt")
        self._receipt.push()
        self._receipt.put_at(self._code, Qt.AlignmentFlag.AlignHCenter)
        self._receipt.put(self._hint)
        self._receipt.push()
        self.put(words, stretch=3)
        self.put(self._receipt, stretch=2)

    def show_thanks(self, view: ThanksView) -> None:
        self._title.say(view.title)
        self._label.say(view.figure_label)
        self._figure.say(view.figure)
        self._facts.show_facts(view.facts)
        self._facts.setVisible(bool(view.facts))
        self._code.show_value(view.receipt_code)
        self._hint.say(view.receipt_hint)
