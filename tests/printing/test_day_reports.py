"""A day on paper: each sum has a name."""

from pos_app.domain.day_report import DayReport, GrandTotals, ReportKind
from pos_app.domain.day_totals import DayTotals, Tally
from pos_app.domain.ids import TillId
from pos_app.domain.money import Currency
from pos_app.printing.day_reports import day_report_layout
from pos_app.printing.layout import PairRow
from tests.printing.any_sale import AT_MS, SHOP


def test_articles_in_no_group_are_a_line_that_says_so() -> None:
    totals = DayTotals(groups={"": Tally(1, 45_00), "Te": Tally(2, 90_00)})
    report = DayReport(
        kind=ReportKind.X,
        number=0,
        till_id=TillId("till-1"),
        currency=Currency.NOK,
        operator="Åse",
        at_ms=AT_MS,
        from_ms=AT_MS,
        to_ms=AT_MS,
        after=(1, 1),
        to=(1, 9),
        totals=totals,
        counted_minor=None,
        training=Tally(),
        grand=GrandTotals(sales_minor=135_00, returns_minor=0),
    )
    rows = day_report_layout(report, SHOP, "nb_NO").rows
    named = {row.left: row.right.split() for row in rows if isinstance(row, PairRow)}
    assert named["Uten varegruppe"] == ["1", "45,00"]
    assert named["Te"] == ["2", "90,00"]
