"""Reports of the day on paper: the one just made, and every Z there is."""

from PySide6.QtCore import QCoreApplication

from pos_app.domain.day_report import DayReport, ReportKind
from pos_app.printing.day_reports import day_report_layout
from pos_app.ui.backoffice.office import Office, Page
from pos_app.ui.backoffice.view import KeyView, ListSheetView, OfficeView, RowView

translate = QCoreApplication.translate


def _title(report: DayReport) -> str:
    if report.kind is ReportKind.Z:
        return f"Z {report.number}"
    return translate("office", "X report")


class ReportPage(Page):
    """One report on paper: how the day came out, print and save."""

    def __init__(self, office: Office, report: DayReport, *, is_copy: bool = False) -> None:
        super().__init__(office)
        ports = office.ports
        self._report = report
        self._layout = day_report_layout(report, ports.shop, ports.locale, copy=is_copy)

    def view(self) -> OfficeView:
        """Return the report beside what matters of it."""
        report, money = self._report, self.office.money
        rows = [
            RowView(
                key="net",
                title=translate("office", "Net sales"),
                amount=money.money(report.totals.net_sales_minor),
            ),
            RowView(
                key="loads",
                title=translate("office", "Put on cards"),
                amount=money.money(report.totals.loads.amount_minor),
            ),
        ]
        if report.counted_minor is not None and report.difference_minor is not None:
            counted = money.money(report.counted_minor)
            rows.append(
                RowView(key="counted", title=translate("office", "Counted"), amount=counted)
            )
            rows.append(
                RowView(
                    key="difference",
                    title=translate("office", "Difference"),
                    detail=""
                    if report.difference_minor
                    else translate("office", "The drawer is right to the last coin."),
                    amount=money.money(report.difference_minor),
                )
            )
        return OfficeView(
            sheet=ListSheetView(
                key="report",
                title=_title(report),
                rows=tuple(rows),
                keys=(
                    KeyView(key="save", text=translate("office", "Save PDF"), icon="save"),
                    KeyView(key="print", text=translate("office", "Print"), icon="print"),
                    KeyView(
                        key="done", text=translate("office", "Done"), icon="check", is_loud=True
                    ),
                ),
            ),
            paper=self._layout,
        )

    def press(self, row: str, key: str) -> None:  # noqa: ARG002 - the page's own keys only
        """Make paper, or go back."""
        office, report = self.office, self._report
        name = f"{report.kind.value}-{report.till_id}-{report.number or report.at_ms}"
        match key:
            case "save":
                office.await_paper(office.ports.papers.save_layout(self._layout, name))
            case "print":
                office.await_paper(office.ports.papers.print_layout(self._layout, name))
            case _:
                office.go_back()

    def confirm(self) -> None:
        """Go back."""
        self.office.go_back()


class ZReportsPage(Page):
    """Every Z there is, the newest first; a reprint is marked as a copy."""

    def __init__(self, office: Office) -> None:
        super().__init__(office)
        self._reports: tuple[DayReport, ...] | None = None

    def begin(self) -> None:
        """Ask for them."""

        def known(reports: tuple[DayReport, ...]) -> None:
            self._reports = reports
            self.office.show()

        self.office.ask(lambda books: books.day.z_reports(), known)

    def view(self) -> OfficeView:
        """Return the list."""
        money = self.office.money
        return OfficeView(
            sheet=ListSheetView(
                key="z_reports",
                title=translate("office", "Z reports"),
                rows=tuple(
                    RowView(
                        key=f"{report.number}",
                        icon="receipt",
                        title=_title(report),
                        detail=f"{money.moment(report.at_ms)}  {report.operator}",
                        amount=money.money(report.totals.net_sales_minor),
                        keys=(KeyView(key="show", text=translate("office", "Show")),),
                    )
                    for report in self._reports or ()
                ),
                hint=translate("office", "No day has been closed yet.")
                if self._reports is not None
                else "",
            )
        )

    def press(self, row: str, key: str) -> None:  # noqa: ARG002 - there is one key a row
        """Show one of them."""
        report = next((one for one in self._reports or () if f"{one.number}" == row), None)
        if report is not None and report.kind is ReportKind.Z:
            self.office.open(ReportPage(self.office, report, is_copy=True))
