"""Sales looked back on: the last days and weeks and the articles, as a chart and as a table."""

import csv
import io
from typing import Final

from PySide6.QtCore import QCoreApplication

from pos_app.domain.day_totals import Tally
from pos_app.domain.sales_report import SalesReport
from pos_app.ui.backoffice.office import Office, Page
from pos_app.ui.backoffice.view import BarView, KeyView, ListSheetView, OfficeView, RowView

translate = QCoreApplication.translate

MOST_BARS: Final = 10
DAY_MS: Final = 24 * 60 * 60 * 1000
WEEK: Final = 7
MONTH: Final = 31


class ReportsPage(Page):
    """Net sales by day or by article, over a day, a week or a month."""

    def __init__(self, office: Office) -> None:
        super().__init__(office)
        self._report = SalesReport()
        self._days = WEEK
        self._by_article = False

    def begin(self) -> None:
        """Ask for the sales of the days chosen."""

        def known(report: SalesReport) -> None:
            self._report = report
            self.office.show()

        since_ms = self.office.ports.now_ms() - self._days * DAY_MS
        day_of = self.office.money.day
        self.office.ask(lambda books: books.receipts.sales_since(since_ms, day_of), known)

    def view(self) -> OfficeView:
        """Return chart and table."""
        money, tallies = self.office.money, self._tallies()
        most = max((tally.amount_minor for _, tally in tallies), default=0)
        bars = tuple(
            BarView(
                label=name,
                value=money.note(tally.amount_minor),
                share=max(0.0, tally.amount_minor / most) if most > 0 else 0.0,
            )
            for name, tally in (tallies[:MOST_BARS] if self._by_article else tallies[-MOST_BARS:])
        )
        pieces = translate("office", "Pieces: {count}")
        receipts = translate("office", "Receipts: {count}")
        detail = pieces if self._by_article else receipts
        return OfficeView(
            sheet=ListSheetView(
                key="reports",
                title=translate("office", "Sales by article")
                if self._by_article
                else translate("office", "Sales by day"),
                sentence=translate(
                    "office", "Net of returns, VAT included; the last {days} days."
                ).format(days=self._days),
                bars=bars,
                rows=tuple(
                    RowView(
                        key=name,
                        title=name,
                        detail=detail.format(count=money.count(tally.count)),
                        amount=money.money(tally.amount_minor),
                    )
                    for name, tally in tallies
                ),
                hint=translate("office", "Nothing was sold in these days."),
                keys=(
                    KeyView(key="turn", text=translate("office", "By day"), icon="receipt")
                    if self._by_article
                    else KeyView(key="turn", text=translate("office", "By article"), icon="basket"),
                    *(
                        KeyView(
                            key=f"{days}",
                            text=translate("office", "{days} days").format(days=days)
                            if days > 1
                            else translate("office", "One day"),
                            is_enabled=days != self._days,
                        )
                        for days in (1, WEEK, MONTH)
                    ),
                    KeyView(key="csv", text="CSV", icon="save", is_enabled=bool(tallies)),
                ),
            )
        )

    def press(self, row: str, key: str) -> None:  # noqa: ARG002 - rows have no keys
        """Turn the table, choose other days, or save it."""
        match key:
            case "turn":
                self._by_article = not self._by_article
                self.office.show()
            case "csv":
                name = "sales-by-article" if self._by_article else "sales-by-day"
                papers = self.office.ports.papers
                self.office.await_paper(papers.save_table(name, table_of(self._tallies())))
            case _:
                self._days = int(key)
                self.begin()

    def _tallies(self) -> list[tuple[str, Tally]]:
        if self._by_article:
            sold = ((name, one) for name, one in self._report.articles.items() if one != Tally())
            return sorted(sold, key=lambda one: -one[1].amount_minor)
        return list(self._report.days.items())


def table_of(tallies: list[tuple[str, Tally]]) -> str:
    """Return lines of name, count and amount in minor units, with a head."""
    written = io.StringIO()
    writer = csv.writer(written)
    writer.writerow(("name", "count", "amount_minor"))
    # A name that begins as a formula does would be one to whoever opens the file.
    writer.writerows(
        (f"'{name}" if name[:1] in "=+-@" else name, tally.count, tally.amount_minor)
        for name, tally in tallies
    )
    return written.getvalue()
