"""The screen of a first start: pages of the back office, and Enter leads on wherever one is."""

from PySide6.QtGui import QKeyEvent

from pos_app.ui.backoffice.screen import ENTER, OfficeScreen
from pos_app.ui.backoffice.view import ListSheetView


class FirstStartScreen(OfficeScreen):
    """Shows an `OfficeView`; Enter is told of pages without a field, too."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter where no field and no key took it."""
        is_list = self.view is not None and isinstance(self.view.sheet, ListSheetView)
        if is_list and event.key() in ENTER and not event.isAutoRepeat():
            self.confirmPressed.emit()
        else:
            super().keyPressEvent(event)
