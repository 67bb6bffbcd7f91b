"""What this till may spend of which card with no line: lent by central, or put on the card here."""

from PySide6.QtCore import QCoreApplication

from pos_app.sync.traffic import PAGE, HeldRight, Traffic
from pos_app.ui.backoffice.office import Office, Page
from pos_app.ui.backoffice.sync_words import origin_words
from pos_app.ui.backoffice.view import KeyView, ListSheetView, OfficeView, RowView

translate = QCoreApplication.translate


class RightsPage(Page):
    """The allowances held, a page at a time, the oldest first."""

    def __init__(self, office: Office, traffic: Traffic) -> None:
        super().__init__(office)
        self._traffic = traffic
        self._rights: tuple[HeldRight, ...] | None = None
        self._places = [0]

    def begin(self) -> None:
        """Ask for the page."""
        after = self._places[-1]

        def known(rights: tuple[HeldRight, ...]) -> None:
            if after == self._places[-1]:
                self._rights = rights
                self.office.show()

        self.office.deliver(self._traffic.held(after), known, self.office.tell_error)

    def view(self) -> OfficeView:
        """Return the list."""
        rights = self._rights or ()
        return OfficeView(
            sheet=ListSheetView(
                key=f"rights_{len(self._places)}",
                title=translate("sync", "Can be spent without the line"),
                sentence=translate("sync", "Nobody else can spend this, until it is given back."),
                rows=tuple(self._row(right) for right in rights),
                hint="" if self._rights is None else translate("sync", "Nothing is held."),
                keys=(
                    KeyView(
                        key="before",
                        text=translate("sync", "Earlier"),
                        is_enabled=len(self._places) > 1,
                    ),
                    KeyView(
                        key="after",
                        text=translate("sync", "Later"),
                        is_enabled=len(rights) == PAGE,
                    ),
                ),
            )
        )

    def press(self, row: str, key: str) -> None:  # noqa: ARG002 - the rows have no keys
        """Turn the page."""
        if key == "before":
            self._places.pop()
        elif self._rights:
            self._places.append(self._rights[-1].position)
        self.begin()

    def _row(self, right: HeldRight) -> RowView:
        money = self.office.money
        name = right.card_name or translate("sync", "Card")
        code = "" if right.masked_code is None else f"  {right.masked_code}"
        parts = [
            translate("sync", "{origin}, {amount} at first").format(
                origin=origin_words(right.origin), amount=money.money(right.amount_minor)
            )
        ]
        if right.expires_at_ms is not None:
            until = money.moment(right.expires_at_ms)
            parts.append(translate("sync", "until {moment}").format(moment=until))
        if right.recalled:
            parts.append(translate("sync", "asked back by central"))
        return RowView(
            key=f"{right.position}",
            icon="card",
            title=f"{name}{code}",
            detail=", ".join(parts),
            amount=money.money(right.left_minor),
        )
