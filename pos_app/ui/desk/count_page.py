"""The page on which a number of cards is typed."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from pos_app.ui.backoffice.office import Office, Page
from pos_app.ui.backoffice.view import OfficeView
from pos_app.ui.cashier.sheet_views import AmountSheetView
from pos_app.ui.components.typed import typed_on

translate = QCoreApplication.translate


class CountPage(Page):
    """Asks how many: a number from 1 to `most`."""

    def __init__(self, office: Office, most: int, on_count: Callable[[int], None]) -> None:
        super().__init__(office)
        self._most = most
        self._on_count = on_count
        self._typed: int | None = None

    def view(self) -> OfficeView:
        """Return the pad."""
        count = self.office.money.count(self._typed or 0)
        return OfficeView(
            sheet=AmountSheetView(
                key="count",
                title=translate("office", "How many cards?"),
                sentence="",
                modes=(),
                amount=count,
                is_typed=self._typed is not None,
                facts=(),
                presets=(),
                can_preset=False,
                confirm=translate("office", "{count} cards").format(count=count),
                can_confirm=bool(self._typed),
            )
        )

    def pad(self, key: str) -> None:
        """Type on; a number above the most stays as it was."""
        typed = typed_on(self._typed, key)
        if typed is None or typed <= self._most:
            self._typed = typed
        self.office.show()

    def confirm(self) -> None:
        """Take the number."""
        if self._typed:
            self._on_count(self._typed)
