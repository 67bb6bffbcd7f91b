"""The devices of the machine, each with the key that puts it to use."""

from collections.abc import Sequence

from PySide6.QtCore import Signal

from pos_app.ui.components.box import Column, Row
from pos_app.ui.components.button import Button, Kind
from pos_app.ui.components.fitting_text import ElidedText
from pos_app.ui.components.icon_mark import IconMark
from pos_app.ui.components.text import Role, Text, Tone
from pos_app.ui.scanners.view_model import PortView


class PortList(Column):
    """Shows as many devices as it is given, and says so where there is none."""

    devicePressed = Signal(str)

    def __init__(self) -> None:
        super().__init__("scanner_ports")
        self._rows: list[_PortRow] = []
        self._none = Text(self.tr("No camera and no scanner was found."), tone=Tone.SOFT)
        self.put(self._none)

    def show_ports(self, views: Sequence[PortView]) -> None:
        """Show the devices."""
        self._none.setVisible(not views)
        while len(self._rows) < len(views):
            row = _PortRow()
            row.devicePressed.connect(self.devicePressed)
            self._rows.append(row)
            self.put(row)
        for number, row in enumerate(self._rows):
            row.setVisible(number < len(views))
        for row, view in zip(self._rows, views, strict=False):
            row.show_port(view)


class _PortRow(Row):
    devicePressed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("part", "port")
        self._device = ""
        self._mark = IconMark("scanner", Tone.SOFT)
        self._name = ElidedText(role=Role.STRONG)
        self._detail = ElidedText(role=Role.CAPTION, tone=Tone.SOFT)
        self._key = Button("", Kind.QUIET)
        words = Column()
        words.put(self._name, self._detail)
        self.put(self._mark)
        self.put(words, stretch=1)
        self.put(self._key)
        self._key.clicked.connect(lambda: self.devicePressed.emit(self._device))

    def show_port(self, view: PortView) -> None:
        self._device = view.device
        self._mark.show_icon(view.icon, Tone.ACCENT if view.is_used else Tone.SOFT)
        self._name.say(view.name)
        self._detail.say(view.detail)
        self._key.setObjectName(f"port_{view.device}")
        self._key.say(view.key)
