"""The strip that is always there: connection, what waits, the devices, who sells and the time."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from pos_app.domain.value import value
from pos_app.ui.components.box import Row
from pos_app.ui.components.button import Button, Kind
from pos_app.ui.components.fitting_text import ElidedText
from pos_app.ui.components.icon_mark import IconMark
from pos_app.ui.components.text import Role, Text, Tone


@value(kw_only=True)
class StatusView:
    """One state: `key` names it for ever, icon, words and tone say how it is now.

    One that `is_switch` looks like what it is: something to press. One that `gives_way` is cut
    where the room is short, its icon stays.
    """

    key: str
    icon: str
    text: str
    tone: Tone
    detail: str = ""
    is_switch: bool = False
    gives_way: bool = False


class _Status(Row):
    pressed = Signal()

    def __init__(self, view: StatusView) -> None:
        super().__init__(f"status_{view.key}")
        self.setProperty("part", "switch" if view.is_switch else "status")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        if view.is_switch:  # no higher than its words, so that its edge is seen whole
            self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._mark = IconMark(view.icon, view.tone)
        kind = ElidedText if view.gives_way else Text
        self._text = kind(view.text, Role.CAPTION, view.tone, name=f"status_{view.key}_text")
        self.put(self._mark, self._text)

    def show_status(self, view: StatusView) -> None:
        self._mark.show_icon(view.icon, view.tone)
        self._text.say(view.text, view.tone)
        self.setToolTip(view.detail or view.text)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()
        self.pressed.emit()


class StatusStrip(Row):
    """Shows the shop's name, the states given, and cashier and clock at the far end."""

    appearancePressed = Signal()
    officePressed = Signal()
    lockPressed = Signal()
    statusPressed = Signal(str)

    def __init__(self) -> None:
        super().__init__("strip")
        self._shop = ElidedText(role=Role.BODY, name="strip_shop")
        self._statuses: dict[str, _Status] = {}
        self._views: dict[str, StatusView] = {}
        self._middle = Row("strip_statuses")
        self._cashier = ElidedText(role=Role.CAPTION, name="strip_cashier")
        self._clock = Text(role=Role.BODY, name="strip_clock")
        appearance = Button("", Kind.PLAIN, icon="dark", name="appearance")
        appearance.setAccessibleName(self.tr("Light or dark"))
        appearance.setToolTip(self.tr("Light or dark"))
        appearance.clicked.connect(self.appearancePressed)
        lock = Button("", Kind.PLAIN, icon="lock", name="lock")
        lock.setAccessibleName(self.tr("Lock"))
        lock.setToolTip(self.tr("Lock, or let somebody else sign in (F8)"))
        lock.clicked.connect(self.lockPressed)
        office = Button("", Kind.PLAIN, icon="menu", name="office_key")
        office.setAccessibleName(self.tr("Behind the counter"))
        office.setToolTip(self.tr("The day, receipts, returns, staff (F10)"))
        office.clicked.connect(self.officePressed)
        self.put(self._shop, self._middle)
        self.push()
        self.put(IconMark("cashier", Tone.SOFT), self._cashier, self._clock)
        self.put(lock, office, appearance)
        self._appearance = appearance

    @property
    def last_key(self) -> QWidget:
        """The key at the far end."""
        return self._appearance

    def show_strip(
        self, shop: str, statuses: Sequence[StatusView], cashier: str, clock: str
    ) -> None:
        """Show all of it; what has not changed costs nothing."""
        self._shop.say(shop)
        self._cashier.say(cashier)
        self._clock.say(clock)
        shown = {view.key for view in statuses}
        for key, status in self._statuses.items():
            status.setVisible(key in shown)
        for view in statuses:
            if self._views.get(view.key) == view:
                continue
            if view.key not in self._statuses:
                status = self._statuses[view.key] = _Status(view)
                status.pressed.connect(lambda key=view.key: self.statusPressed.emit(key))
                self._middle.put(status)
            self._statuses[view.key].show_status(view)
            self._views[view.key] = view
