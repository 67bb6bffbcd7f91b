"""What people allowed beyond every right, payment by payment, and what it came to at central."""

import json
from typing import Any

from PySide6.QtCore import QCoreApplication

from pos_app.sync.traffic import At, Risk, Traffic
from pos_app.ui.backoffice.office import Office, Page
from pos_app.ui.backoffice.operation_page import OperationPage
from pos_app.ui.backoffice.view import KeyView, ListSheetView, OfficeView, RowView

translate = QCoreApplication.translate


class RisksPage(Page):
    """The last payments at risk, the newest first."""

    def __init__(self, office: Office, traffic: Traffic) -> None:
        super().__init__(office)
        self._traffic = traffic
        self._risks: tuple[Risk, ...] | None = None

    def begin(self) -> None:
        """Ask for them."""

        def known(risks: tuple[Risk, ...]) -> None:
            self._risks = risks
            self.office.show()

        self.office.deliver(self._traffic.risks(), known, self.office.tell_error)

    def view(self) -> OfficeView:
        """Return the list."""
        return OfficeView(
            sheet=ListSheetView(
                key="risks",
                title=translate("sync", "Allowed by floor limit"),
                sentence=translate(
                    "sync", "Paid beyond what this till held. At risk until central has answered."
                ),
                rows=tuple(self._row(risk) for risk in self._risks or ()),
                hint="" if self._risks is None else translate("sync", "Nothing was allowed."),
            )
        )

    def press(self, row: str, key: str) -> None:  # noqa: ARG002 - a row has one key
        """Show the sale as it went to central."""
        life, _, sequence = row.partition("/")
        self.office.open(OperationPage(self.office, self._traffic, At(int(life), int(sequence))))

    def _row(self, risk: Risk) -> RowView:
        money = self.office.money
        name = risk.card_name or translate("sync", "Card")
        by = translate("sync", "allowed by {name}").format(name=risk.approved_by)
        at, lost_minor = money.moment(risk.completed_at_ms), _lost_minor(risk)
        return RowView(
            key=f"{risk.incarnation}/{risk.sequence}",
            icon="pending" if risk.outcome is None else "notice" if lost_minor else "accepted",
            title=f"{name}  {risk.masked_code}",
            detail=f"{at}, {by}.  {self._outcome(risk)}",
            amount=money.money(risk.at_risk_minor),
            keys=(KeyView(key="show", text=translate("office", "Show")),),
        )

    def _outcome(self, risk: Risk) -> str:
        if risk.outcome is None:
            return translate("sync", "Central has not heard of it yet.")
        lost_minor = _lost_minor(risk)
        if lost_minor:
            lost = translate("sync", "The card went short by {amount}: the shop's loss.")
            return lost.format(amount=self.office.money.money(lost_minor))
        return translate("sync", "The card had it: nothing was lost.")


def _lost_minor(risk: Risk) -> int:
    fields: dict[str, Any] = {} if risk.fields is None else json.loads(risk.fields)
    return int(fields.get("shortfall_minor", 0))
