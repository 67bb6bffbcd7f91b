"""The sheet of the moment in which the books are being written or asked."""

from PySide6.QtCore import Qt

from pos_app.ui.cashier.sheet_views import WaitSheetView
from pos_app.ui.components.box import Column
from pos_app.ui.components.icon_mark import IconMark
from pos_app.ui.components.text import Role, Text, Tone, WrappedText


class WaitSheet(Column):
    """Says what is being waited for. There is nothing to press on it."""

    def __init__(self) -> None:
        super().__init__("wait_sheet")
        self.setProperty("part", "sheet")
        self._mark = IconMark("wait", Tone.ACCENT, name="wait_mark")
        self._title = Text(role=Role.TITLE, name="wait_title")
        self._hint = WrappedText(role=Role.BODY, tone=Tone.SOFT, name="wait_hint")
        self._title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.push()
        self.put_at(self._mark, Qt.AlignmentFlag.AlignHCenter)
        self.put(self._title, self._hint)
        self.push()

    def show_wait(self, view: WaitSheetView) -> None:
        """Show what is being waited for."""
        self._mark.show_icon(view.icon, Tone.ACCENT)
        self._title.say(view.title)
        self._hint.say(view.hint)
