"""One line of the sale; the chosen one opens to be changed."""

from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent

from pos_app.domain.value import value
from pos_app.ui.components.box import Column, Row
from pos_app.ui.components.button import Button, Kind
from pos_app.ui.components.fitting_text import ClampedText, ElidedText
from pos_app.ui.components.text import Role, Text, Tone, restyle


@value(kw_only=True)
class LineView:
    """One line: `quantity` and `amount` as they are read, `detail` below the name."""

    line_id: str
    quantity: str
    name: str
    detail: str
    amount: str
    chosen: bool
    can_count: bool
    can_remove: bool


class Act(StrEnum):
    """What can be wished of a line."""

    CHOOSE = "choose"
    FEWER = "fewer"
    QUANTITY = "quantity"
    MORE = "more"
    DISCOUNT = "discount"
    REMOVE = "remove"


class LineRow(Column):
    """Shows a line and says what is wished of it."""

    pressed = Signal(str, str)
    """An `Act` and the id of the line it is about."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("part", "line")
        self.setProperty("chosen", "no")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._view: LineView | None = None
        self._quantity = Text(role=Role.STRONG)
        self._quantity.setProperty("part", "quantity")
        self._quantity.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._name = ClampedText(role=Role.STRONG)
        self._detail = ElidedText(role=Role.CAPTION, tone=Tone.SOFT)
        self._amount = Text(role=Role.STRONG)
        self._amount.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        shown = Row()
        shown.setProperty("part", "line_shown")
        shown.put_at(self._quantity, Qt.AlignmentFlag.AlignVCenter)
        shown.across(stretch=1).put(self._name, self._detail)
        shown.put(self._amount)
        self.put(shown)
        self._tools: Row | None = None

    @property
    def view(self) -> LineView | None:
        """What the row shows now."""
        return self._view

    def show_line(self, view: LineView) -> None:
        """Show the line; the one already shown costs nothing."""
        if view == self._view:
            return
        if self._view is None or self._view.line_id != view.line_id:
            self.setObjectName(f"line_{view.line_id}")
        self._view = view
        self._quantity.say(view.quantity)
        self._quantity.setVisible(bool(view.quantity))
        self._name.say(view.name)
        self._detail.say(view.detail)
        self._detail.setVisible(bool(view.detail))
        self._amount.say(view.amount)
        restyle(self, "chosen", "yes" if view.chosen else "no")
        self._show_tools(view)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose the line when the press ends on it."""
        if self.rect().contains(event.position().toPoint()):
            self._wish(Act.CHOOSE)

    def _show_tools(self, view: LineView) -> None:
        if not view.chosen:
            if self._tools is not None:
                self._tools.hide()
            return
        if self._tools is None:
            self._tools = self._make_tools()
            self.put(self._tools)
        for act in (Act.FEWER, Act.QUANTITY, Act.MORE, Act.DISCOUNT):
            self._tool(act).setVisible(view.can_count)
        self._tool(Act.QUANTITY).say(view.quantity or "1")
        self._tool(Act.REMOVE).setEnabled(view.can_remove)
        self._tools.show()

    def _tool(self, act: Act) -> Button:
        found = self.findChild(Button, f"line_{act}")
        if found is None:
            raise LookupError(act)
        return found

    def _make_tools(self) -> Row:
        tools = Row()
        tools.setProperty("part", "line_tools")
        fewer = Button("", Kind.QUIET, "minus", "line_fewer")
        quantity = Button("", Kind.QUIET, name="line_quantity")
        more = Button("", Kind.QUIET, "plus", "line_more")
        discount = Button(self.tr("Discount"), Kind.QUIET, "percent", "line_discount")
        remove = Button("", Kind.DANGER, "remove", "line_remove")
        fewer.setAccessibleName(self.tr("One fewer"))
        more.setAccessibleName(self.tr("One more"))
        quantity.setToolTip(self.tr("Type the quantity"))
        remove.setAccessibleName(self.tr("Remove the line"))
        remove.setToolTip(self.tr("Remove the line"))
        for button, act in (
            (fewer, Act.FEWER),
            (quantity, Act.QUANTITY),
            (more, Act.MORE),
            (discount, Act.DISCOUNT),
            (remove, Act.REMOVE),
        ):
            button.clicked.connect(lambda _checked=False, act=act: self._wish(act))
        tools.put(fewer, quantity, more)
        tools.push()
        tools.put(discount, remove)
        return tools

    def _wish(self, act: Act) -> None:
        if self._view is not None:
            self.pressed.emit(act.value, self._view.line_id)
