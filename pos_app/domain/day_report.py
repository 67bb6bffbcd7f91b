"""X and Z: what a report says of a day, and how it is kept in the chain."""

from collections.abc import Mapping
from dataclasses import fields
from enum import StrEnum
from typing import Any, Final

from pos_app.domain.day_totals import DayTotals, Tally, VatTally
from pos_app.domain.ids import TillId
from pos_app.domain.money import Currency
from pos_app.domain.value import value

Plain = Mapping[str, Any]
_ADDED_LATER: Final = frozenset(
    {
        *("put_on_by_hand", "taken_off_by_hand", "taken_over", "blocked"),
        *("approvals", "allowed_by", "return_reasons"),
    }
)
"""Figures that older reports do not have; without anything to tell newer ones leave them out."""

Place = tuple[int, int]
"""Where an operation lies in the chain: its incarnation and its sequence."""


class ReportKind(StrEnum):
    """An X may be asked for at any time; a Z closes the day and has a number."""

    X = "x"
    Z = "z"


@value(kw_only=True)
class GrandTotals:
    """What was sold and returned since the till was first opened; never set back."""

    sales_minor: int = 0
    returns_minor: int = 0

    @property
    def net_minor(self) -> int:
        """Sales less returns."""
        return self.sales_minor - self.returns_minor


@value(kw_only=True)
class DayReport:
    """One report. `number` is 0 for an X. `after` and `to` are the stretch of the chain it covers.

    `from_ms` is when the first of it happened, `to_ms` up to when it reaches. `counted_minor` is
    None where nobody counted; `training` is what was practised meanwhile.
    """

    kind: ReportKind
    number: int
    till_id: TillId
    currency: Currency
    operator: str
    at_ms: int
    from_ms: int
    to_ms: int
    after: Place
    to: Place
    totals: DayTotals
    counted_minor: int | None
    training: Tally
    grand: GrandTotals

    @property
    def difference_minor(self) -> int | None:
        """What was counted less what had to be there."""
        if self.counted_minor is None:
            return None
        return self.counted_minor - self.totals.expected_cash_minor


def plain_report(report: DayReport) -> dict[str, object]:
    """Return the report as plain values; what follows from other figures is written too."""
    return {
        "kind": report.kind.value,
        "number": report.number,
        "currency": report.currency.value,
        "operator": report.operator,
        "from_ms": report.from_ms,
        "to_ms": report.to_ms,
        "after": list(report.after),
        "to": list(report.to),
        "totals": _plain_totals(report.totals),
        "net_sales_minor": report.totals.net_sales_minor,
        "vat_minor": report.totals.vat_minor,
        "expected_cash_minor": report.totals.expected_cash_minor,
        "counted_minor": report.counted_minor,
        "difference_minor": report.difference_minor,
        "training": _plain_tally(report.training),
        "grand": {
            "sales_minor": report.grand.sales_minor,
            "returns_minor": report.grand.returns_minor,
            "net_minor": report.grand.net_minor,
        },
    }


def report_of(plain: Plain, till_id: TillId, at_ms: int) -> DayReport:
    """Return the report that `plain_report` wrote."""
    return DayReport(
        kind=ReportKind(plain["kind"]),
        number=plain["number"],
        till_id=till_id,
        currency=Currency(plain["currency"]),
        operator=plain["operator"],
        at_ms=at_ms,
        from_ms=plain["from_ms"],
        to_ms=plain["to_ms"],
        after=(plain["after"][0], plain["after"][1]),
        to=(plain["to"][0], plain["to"][1]),
        totals=_totals_of(plain["totals"]),
        counted_minor=plain["counted_minor"],
        training=_tally_of(plain["training"]),
        grand=GrandTotals(
            sales_minor=plain["grand"]["sales_minor"],
            returns_minor=plain["grand"]["returns_minor"],
        ),
    )


def _plain_totals(totals: DayTotals) -> dict[str, object]:
    figures = {one.name: getattr(totals, one.name) for one in fields(DayTotals)}
    return {
        name: _plain(figure)
        for name, figure in figures.items()
        if name not in _ADDED_LATER or figure not in (Tally(), {})
    }


def _plain(value: object) -> object:
    match value:
        case Tally():
            return _plain_tally(value)
        case VatTally():
            return {"gross_minor": value.gross_minor, "vat_minor": value.vat_minor}
        case dict():
            return {str(key): _plain(one) for key, one in _items(value)}
        case _:
            return value


def _items(tallies: Any) -> list[tuple[Any, Any]]:  # noqa: ANN401 - a dictionary of either kind
    return list(tallies.items())


def _plain_tally(tally: Tally) -> dict[str, object]:
    return {"count": tally.count, "amount_minor": tally.amount_minor}


def _tally_of(plain: Plain) -> Tally:
    return Tally(plain["count"], plain["amount_minor"])


def _totals_of(plain: Plain) -> DayTotals:
    totals = DayTotals()
    for one in fields(DayTotals):
        if one.name in _ADDED_LATER and one.name not in plain:
            continue
        before, kept = getattr(totals, one.name), plain[one.name]
        if one.name == "vat":
            value: object = {
                int(rate): VatTally(share["gross_minor"], share["vat_minor"])
                for rate, share in kept.items()
            }
        elif isinstance(before, Tally):
            value = _tally_of(kept)
        elif isinstance(before, dict):
            value = {key: _tally_of(tally) for key, tally in kept.items()}
        else:
            value = kept
        setattr(totals, one.name, value)
    return totals
