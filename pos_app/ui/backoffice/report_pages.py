"""Sales looked back on: the last days and weeks and the articles, as a chart and as a table."""

import csv
import io
from collections.abc import Callable
from enum import StrEnum
from typing import Final

from PySide6.QtCore import QCoreApplication

from pos_app.domain.day_totals import Tally
from pos_app.domain.sales_report import SalesReport
from pos_app.ui.backoffice.office import Office, Page
from pos_app.ui.backoffice.view import BarView, KeyView, ListSheetView, OfficeView, RowView
from pos_app.ui.money_text import MoneyText

translate = QCoreApplication.translate

MOST_BARS: Final = 10
WEEK: Final = 7
MONTH: Final = 31
FOUR_WEEKS: Final = 28
QUARTER: Final = 91


class Table(StrEnum):
    """What sales are added up by; also how its file is called."""

    DAYS = "sales-by-day"
    WEEKS = "sales-by-week"
    ARTICLES = "sales-by-article"


_NEXT: Final = {
    Table.DAYS: Table.WEEKS,
    Table.WEEKS: Table.ARTICLES,
    Table.ARTICLES: Table.DAYS,
}


class ReportsPage(Page):
    """Net sales by day, week or article, over so many days of which the last is today."""

    def __init__(self, office: Office) -> None:
        super().__init__(office)
        self._report = SalesReport()
        self._table = Table.DAYS
        self._days = WEEK

    def begin(self) -> None:
        """Ask for the sales of the days chosen."""
        self._ask(self._table, self._days)

    def view(self) -> OfficeView:
        """Return chart and table."""
        money, tallies = self.office.money, self._tallies()
        most = max((tally.amount_minor for _, tally in tallies), default=0)
        is_by_article = self._table is Table.ARTICLES
        bars = tuple(
            BarView(
                label=name,
                value=money.note(tally.amount_minor),
                share=max(0.0, tally.amount_minor / most) if most > 0 else 0.0,
            )
            for name, tally in (tallies[:MOST_BARS] if is_by_article else tallies[-MOST_BARS:])
        )
        pieces = translate("office", "Pieces: {count}")
        receipts = translate("office", "Receipts: {count}")
        detail = pieces if is_by_article else receipts
        return OfficeView(
            sheet=ListSheetView(
                key="reports",
                title=_title(self._table),
                sentence=self._sentence(),
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
                    _turning_key(_NEXT[self._table]),
                    *(
                        KeyView(key=f"{days}", text=_span_name(days), is_enabled=days != self._days)
                        for days in _spans(self._table)
                    ),
                    KeyView(key="csv", text="CSV", icon="save", is_enabled=bool(tallies)),
                ),
            )
        )

    def press(self, row: str, key: str) -> None:  # noqa: ARG002 - rows have no keys
        """Turn the table, choose other days, or save it."""
        match key:
            case "turn":
                table = _NEXT[self._table]
                spans = _spans(table)
                self._ask(table, self._days if self._days in spans else spans[1])
            case "csv":
                papers = self.office.ports.papers
                lines = table_of(self._tallies())
                self.office.await_paper(papers.save_table(self._table.value, lines))
            case _:
                self._ask(self._table, int(key))

    def _ask(self, table: Table, days: int) -> None:
        money, now_ms = self.office.money, self.office.ports.now_ms()

        def known(report: SalesReport) -> None:
            self._report, self._table, self._days = report, table, days
            self.office.show()

        name_of, since_ms = money.day, money.day_began(now_ms, days - 1)
        if table is Table.WEEKS:
            name_of, since_ms = _weeks_of(money), money.week_began(now_ms, days // WEEK - 1)
        self.office.ask(lambda books: books.receipts.sales_since(since_ms, name_of), known)

    def _sentence(self) -> str:
        if self._table is Table.WEEKS:
            text = translate(
                "office", "Net of returns, VAT included; {weeks} weeks, each from its Monday on."
            )
            return text.format(weeks=self._days // WEEK)
        if self._days == 1:
            return translate("office", "Net of returns, VAT included; today.")
        text = translate("office", "Net of returns, VAT included; the last {days} days.")
        return text.format(days=self._days)

    def _tallies(self) -> list[tuple[str, Tally]]:
        if self._table is Table.ARTICLES:
            sold = ((name, one) for name, one in self._report.articles.items() if one != Tally())
            return sorted(sold, key=lambda one: -one[1].amount_minor)
        return list(self._report.days.items())


def _title(table: Table) -> str:
    match table:
        case Table.DAYS:
            return translate("office", "Sales by day")
        case Table.WEEKS:
            return translate("office", "Sales by week")
        case Table.ARTICLES:
            return translate("office", "Sales by article")


def _turning_key(table: Table) -> KeyView:
    match table:
        case Table.DAYS:
            return KeyView(key="turn", text=translate("office", "By day"), icon="receipt")
        case Table.WEEKS:
            return KeyView(key="turn", text=translate("office", "By week"), icon="receipt")
        case Table.ARTICLES:
            return KeyView(key="turn", text=translate("office", "By article"), icon="basket")


def _spans(table: Table) -> tuple[int, ...]:
    return (FOUR_WEEKS, QUARTER) if table is Table.WEEKS else (1, WEEK, MONTH)


def _span_name(days: int) -> str:
    if days == 1:
        return translate("office", "Today")
    if days in _spans(Table.WEEKS):
        return translate("office", "{weeks} weeks").format(weeks=days // WEEK)
    return translate("office", "{days} days").format(days=days)


def _weeks_of(money: MoneyText) -> Callable[[int], str]:
    name = translate("office", "Week {number}")
    return lambda at_ms: name.format(number=money.week(at_ms))


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
