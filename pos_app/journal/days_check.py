"""Adds the chain up again and holds every report against it."""

from collections import deque
from collections.abc import Iterator
from enum import StrEnum

from pos_app.domain.day_report import GrandTotals, Place, plain_report, report_of
from pos_app.domain.day_totals import DayTotals
from pos_app.domain.ids import TillId
from pos_app.domain.metadata import canonical_json
from pos_app.domain.operation import OperationKind
from pos_app.journal.day import grand_after
from pos_app.storage.journal import KeptOperation

_REPORTS = (OperationKind.X_REPORT, OperationKind.Z_REPORT)


class Wrong(StrEnum):
    """What can be wrong with a report."""

    NUMBER = "number"
    FIGURES = "figures"


class DaysCheck:
    """Takes the operations of a chain in their order. What a Z covers is forgotten after it."""

    def __init__(self) -> None:
        self._open: deque[tuple[Place, KeptOperation]] = deque()
        self._after: Place = (0, 0)
        self._grand = GrandTotals()
        self._number = 0

    def take(self, kept: KeptOperation) -> Iterator[Wrong]:
        """Take one operation; of a report return what is wrong with it."""
        kind = OperationKind(kept.kind)
        if kind in _REPORTS:
            yield from self._check(kind, kept)
        self._open.append(((kept.incarnation, kept.sequence), kept))

    def _check(self, kind: OperationKind, kept: KeptOperation) -> Iterator[Wrong]:
        body = kept.body
        text = body.pop("text", None)
        report = report_of(body, TillId(""), kept.made_at_ms)
        totals = DayTotals()
        for place, one in self._open:
            if place <= report.to:
                totals.take(OperationKind(one.kind), one.body)
        if not report.totals.approvals:
            totals.approvals = {}  # a report of the days when none told them
        grand = grand_after(self._grand, totals)
        told = (report.after, canonical_json(body), report.grand, report.totals)
        if told != (self._after, canonical_json(plain_report(report)), grand, totals):
            yield Wrong.FIGURES
        if kind is OperationKind.X_REPORT:
            return
        self._number += 1
        if report.number != self._number or not text:
            yield Wrong.NUMBER
        while self._open and self._open[0][0] <= report.to:
            self._open.popleft()
        self._after, self._grand = report.to, grand
