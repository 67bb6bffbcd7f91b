"""The page of a till that keeps its own cards: what that means."""

from PySide6.QtCore import QCoreApplication

from pos_app.ui.backoffice.office import Page
from pos_app.ui.backoffice.view import ListSheetView, OfficeView

translate = QCoreApplication.translate


class StandAlonePage(Page):
    """Says that the till has no central, and misses nothing."""

    def view(self) -> OfficeView:
        """Return the page."""
        return OfficeView(
            sheet=ListSheetView(
                key="stand_alone",
                title=translate("sync", "The line to central"),
                hint=translate("strip", "This till keeps its own cards and needs no network."),
            )
        )
