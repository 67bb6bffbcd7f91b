"""The page that asks why: a ready reason, or one that is typed. Nothing moves without one."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from pos_app.ui.backoffice.office import Office, Page
from pos_app.ui.backoffice.view import KeyView, ListSheetView, OfficeView, RowView

translate = QCoreApplication.translate


def lost_reasons() -> tuple[str, ...]:
    """Return why a card is put out of use."""
    return (
        translate("office", "Lost"),
        translate("office", "Stolen"),
        translate("office", "Damaged"),
    )


def correction_reasons() -> tuple[str, ...]:
    """Return why value comes or goes without a payment."""
    return (
        translate("office", "Goodwill"),
        translate("office", "A mistake of ours"),
        translate("office", "Competition or campaign"),
    )


def return_reasons() -> tuple[str, ...]:
    """Return why goods come back, for shops that name no reasons of their own."""
    return (
        translate("office", "Does not fit"),
        translate("office", "Faulty"),
        translate("office", "Not wanted after all"),
        translate("office", "Rung up wrongly"),
    )


def payout_reasons() -> tuple[str, ...]:
    """Return why cash leaves the drawer without a sale."""
    return (
        translate("office", "Bought for the shop"),
        translate("office", "Paid back without a receipt"),
        translate("office", "Wages or an advance"),
    )


def pay_in_reasons() -> tuple[str, ...]:
    """Return why cash comes into the drawer without a sale."""
    return (
        translate("office", "Change from the bank"),
        translate("office", "Put back what was too little"),
    )


class ReasonPage(Page):
    """Asks for a reason and hands it on; a press while that is under way changes nothing."""

    def __init__(
        self,
        office: Office,
        title: str,
        sentence: str,
        reasons: tuple[str, ...],
        then: Callable[[str], None],
    ) -> None:
        super().__init__(office)
        self._title = title
        self._sentence = sentence
        self._reasons = reasons
        self._then = then
        self._typed = ""

    def view(self) -> OfficeView:
        """Return the reasons."""
        return OfficeView(
            sheet=ListSheetView(
                key="reason",
                title=self._title,
                sentence=self._sentence,
                field=translate("office", "Another reason"),
                field_text=self._typed,
                rows=tuple(
                    RowView(
                        key=f"reason_{number}",
                        icon="edit",
                        title=reason,
                        keys=(KeyView(key="go", text=translate("office", "Choose")),),
                    )
                    for number, reason in enumerate(self._reasons)
                ),
                keys=(
                    KeyView(
                        key="typed",
                        text=translate("office", "Go on with this reason"),
                        icon="check",
                        is_loud=True,
                        is_enabled=bool(self._typed.strip()),
                    ),
                ),
            )
        )

    def type(self, text: str) -> None:
        """Note the reason."""
        self._typed = text
        self.office.show()

    def confirm(self) -> None:
        """Go on with what was typed."""
        if self._typed.strip():
            self._then(self._typed.strip())

    def press(self, row: str, key: str) -> None:  # noqa: ARG002 - there is one key a row
        """Go on with a ready reason, or with what was typed."""
        if row:
            self._then(self._reasons[int(row.removeprefix("reason_"))])
        else:
            self.confirm()
