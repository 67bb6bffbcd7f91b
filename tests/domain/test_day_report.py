"""Reports as they are kept: figures that came later are left out where there is nothing to tell."""

import pytest

from pos_app.domain.day_report import DayReport, GrandTotals, ReportKind, plain_report, report_of
from pos_app.domain.day_totals import DayTotals, Tally
from pos_app.domain.ids import TillId
from pos_app.domain.metadata import canonical_json
from pos_app.domain.money import Currency
from pos_app.domain.operation import OperationKind

LATER = (
    *("put_on_by_hand", "taken_off_by_hand", "taken_over", "blocked"),
    *("approvals", "allowed_by", "return_reasons"),
)


def report(totals: DayTotals) -> DayReport:
    return DayReport(
        kind=ReportKind.Z,
        number=1,
        till_id=TillId("till-1"),
        currency=Currency.NOK,
        operator="Kari",
        at_ms=5,
        from_ms=1,
        to_ms=4,
        after=(0, 0),
        to=(1, 3),
        totals=totals,
        counted_minor=None,
        training=Tally(),
        grand=GrandTotals(),
    )


def test_a_report_from_before_is_read_as_it_was_and_written_the_same_again() -> None:
    before = plain_report(report(DayTotals()))
    assert not any(figure in canonical_json(before) for figure in LATER)
    assert plain_report(report_of(before, TillId("till-1"), 5)) == before


@pytest.mark.parametrize(
    ("kind", "body", "figure", "tally"),
    [
        (
            OperationKind.CARD_CORRECTED,
            {"is_added": True, "amount_minor": 5},
            "put_on_by_hand",
            Tally(1, 5),
        ),
        (
            OperationKind.CARD_CORRECTED,
            {"is_added": False, "amount_minor": 5},
            "taken_off_by_hand",
            Tally(1, 5),
        ),
        (OperationKind.CARD_BLOCKED, {"balance_minor": 7}, "blocked", Tally(1, 7)),
        (
            OperationKind.CARDS_TAKEN_OVER,
            {"count": 3, "amount_minor": 9},
            "taken_over",
            Tally(3, 9),
        ),
    ],
)
def test_what_was_done_to_cards_by_hand_is_a_day_that_has_to_be_closed(
    kind: OperationKind, body: dict[str, object], figure: str, tally: Tally
) -> None:
    totals = DayTotals()
    assert totals.is_empty
    totals.take(kind, body)
    assert getattr(totals, figure) == tally
    assert not totals.is_empty
    assert (totals.net_sales_minor, totals.expected_cash_minor) == (0, 0)
    kept = report(totals)
    assert report_of(plain_report(kept), TillId("till-1"), 5) == kept


def test_what_no_figure_counts_changes_none() -> None:
    totals = DayTotals()
    totals.take(OperationKind.CARD_PIN_CHANGED, {"card_id": "gift-1"})
    assert totals == DayTotals()
