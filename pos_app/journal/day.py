"""The door to the day of a till: float, drawer, X and Z.

A day is the stretch of the chain since the last Z. Nothing is kept beside the chain: every figure
is added up from it, so that a report is right with or without a network, today or later.
"""

from collections.abc import Callable, Mapping
from concurrent.futures import Future
from dataclasses import dataclass, replace

from pos_app.domain.day_report import (
    DayReport,
    GrandTotals,
    Place,
    ReportKind,
    plain_report,
    report_of,
)
from pos_app.domain.day_totals import CashMove, DayTotals, Tally
from pos_app.domain.money import Currency, checked_amount
from pos_app.domain.operation import OperationKind
from pos_app.domain.till import Till, is_training, training_till
from pos_app.errors import Code, Refused
from pos_app.journal.chain import append
from pos_app.journal.noting import note
from pos_app.journal.places import end_of, last_z
from pos_app.storage import journal, sales
from pos_app.storage.journal import KeptOperation
from pos_app.storage.statement import Connection
from pos_app.storage.store import Store
from pos_app.wallet.context import Context

WriteText = Callable[[DayReport], str]
"""Writes a report as it stands on paper; the text of a Z is kept in the chain for ever."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DayState:
    """How the day stands, without what a blind count must not know.

    `since_ms` is when the first thing of the day happened, None while nothing has.
    `last_float_minor` is proposed at the next opening; `last_z_number` is 0 before the first.
    """

    is_open: bool
    since_ms: int | None
    last_float_minor: int
    last_z_number: int


class Day:
    """The day of one till. Errors are the store's beside those named."""

    def __init__(
        self,
        store: Store,
        context: Context,
        till: Till,
        *,
        currency: Currency,
        write_text: WriteText,
    ) -> None:
        self._store = store
        self._context = context
        self._till = till
        self._currency = currency
        self._write_text = write_text

    def state(self) -> Future[DayState]:
        """Return how the day stands."""
        return self._store.read(self._state)

    def open(self, float_minor: int, operator: str) -> Future[None]:
        """Open the day with so much in the drawer. Refused: DAY_OPEN, INVALID_FIELD."""
        return self._store.write(lambda connection: self._open(connection, float_minor, operator))

    def move_cash(
        self, move: CashMove, amount_minor: int, reason: str, operator: str
    ) -> Future[None]:
        """Take cash out of the drawer or put some in. Refused: INVALID_FIELD."""
        return self._store.write(
            lambda connection: self._move(connection, move, amount_minor, reason, operator)
        )

    def x_report(self, operator: str) -> Future[DayReport]:
        """Return how the day stands, and note that somebody looked."""
        return self._store.write(lambda connection: self._x(connection, operator))

    def close(
        self, counted_minor: int | None, operator: str, *, until_ms: int | None = None
    ) -> Future[DayReport]:
        """Close the day with a Z: numbered, whole, never changed again.

        `counted_minor` is what lies in the drawer, None where nobody counted. With `until_ms` only
        what happened before that instant is closed: a past day that was forgotten.
        Refused: NOTHING_TO_CLOSE, INVALID_FIELD.
        """
        return self._store.write(
            lambda connection: self._close(connection, counted_minor, operator, until_ms)
        )

    def z_reports(self) -> Future[tuple[DayReport, ...]]:
        """Return every Z, the newest first."""
        return self._store.read(self._z_reports)

    def _open(self, connection: Connection, float_minor: int, operator: str) -> None:
        checked_amount(float_minor, "float")
        if self._state(connection).is_open:
            raise Refused(Code.DAY_OPEN)
        self._note(connection, OperationKind.DAY_OPENED, operator, {"float_minor": float_minor})

    def _move(
        self, connection: Connection, move: CashMove, amount_minor: int, reason: str, operator: str
    ) -> None:
        if checked_amount(amount_minor) == 0:
            raise Refused(Code.INVALID_FIELD, field="amount", reason="zero")
        body = {"move": move.value, "amount_minor": amount_minor, "reason": reason}
        self._note(connection, OperationKind.CASH_MOVED, operator, body)

    def _note(
        self,
        connection: Connection,
        kind: OperationKind,
        operator: str,
        body: Mapping[str, object],
    ) -> None:
        note(connection, self._context, self._till, kind, operator, body)

    def _state(self, connection: Connection) -> DayState:
        z_report = last_z(connection, self._till)
        opened = journal.find_last_of_kind(connection, self._till.till_id, OperationKind.DAY_OPENED)
        end = end_of(z_report)
        return DayState(
            is_open=opened is not None and (opened.incarnation, opened.sequence) > end,
            since_ms=self._since_ms(connection, end),
            last_float_minor=0 if opened is None else int(opened.body["float_minor"]),
            last_z_number=0 if z_report is None else int(z_report.body["number"]),
        )

    def _since_ms(self, connection: Connection, end: Place) -> int | None:
        totals = DayTotals()
        for kept in journal.read_operations(connection, self._till.till_id, most=20, after=end):
            totals.take(OperationKind(kept.kind), kept.body)
            if not totals.is_empty:
                return kept.made_at_ms
        return None

    def _x(self, connection: Connection, operator: str) -> DayReport:
        report, _ = self._report(connection, operator, None)
        kind = OperationKind.X_REPORT
        append(
            connection, self._till, kind, plain_report(report), amount_minor=0, at_ms=report.at_ms
        )
        return report

    def _close(
        self,
        connection: Connection,
        counted_minor: int | None,
        operator: str,
        until_ms: int | None,
    ) -> DayReport:
        if counted_minor is not None:
            checked_amount(counted_minor, "counted")
        open_report, number = self._report(connection, operator, until_ms)
        if open_report.totals.is_empty:
            raise Refused(Code.NOTHING_TO_CLOSE)
        report = replace(open_report, kind=ReportKind.Z, number=number, counted_minor=counted_minor)
        body = {**plain_report(report), "text": self._write_text(report)}
        kind = OperationKind.Z_REPORT
        append(connection, self._till, kind, body, amount_minor=0, at_ms=report.at_ms)
        return report

    def _report(
        self, connection: Connection, operator: str, until_ms: int | None
    ) -> tuple[DayReport, int]:
        z_report = last_z(connection, self._till)
        after = end_of(z_report)
        covered = read_stretch(connection, self._till, after, until_ms)
        before = GrandTotals() if z_report is None else _grand_of(z_report)
        now_ms = self._context.clock.now_ms()
        to_ms = now_ms if until_ms is None else until_ms - 1
        report = DayReport(
            kind=ReportKind.X,
            number=0,
            till_id=self._till.till_id,
            currency=self._currency,
            operator=operator,
            at_ms=now_ms,
            from_ms=now_ms if covered.from_ms is None else covered.from_ms,
            to_ms=to_ms,
            after=after,
            to=covered.to,
            totals=covered.totals,
            counted_minor=None,
            training=self._practised(connection, z_report, to_ms),
            grand=grand_after(before, covered.totals),
        )
        return report, (0 if z_report is None else int(z_report.body["number"])) + 1

    def _practised(
        self, connection: Connection, z_report: KeptOperation | None, to_ms: int
    ) -> Tally:
        if is_training(self._till):
            return Tally()
        after_ms = 0 if z_report is None else int(z_report.body["to_ms"])
        count, amount_minor = sales.sum_sales(
            connection, training_till(self._till).till_id, after_ms=after_ms, to_ms=to_ms
        )
        return Tally(count, amount_minor)

    def _z_reports(self, connection: Connection) -> tuple[DayReport, ...]:
        kept = journal.read_of_kind(connection, self._till.till_id, OperationKind.Z_REPORT)
        return tuple(
            report_of(one.body, self._till.till_id, one.made_at_ms) for one in reversed(kept)
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """A stretch of the chain, added up. `from_ms` is None while nothing of a day is in it."""

    totals: DayTotals
    to: Place
    from_ms: int | None


def read_stretch(
    connection: Connection, till: Till, after: Place, until_ms: int | None = None
) -> Stretch:
    """Add up what follows a place in the chain, to its end or to the first of a later time."""
    totals, to, from_ms = DayTotals(), after, None
    for kept in journal.read_operations(connection, till.till_id, after=after):
        if until_ms is not None and kept.made_at_ms >= until_ms:
            break
        to = (kept.incarnation, kept.sequence)
        totals.take(OperationKind(kept.kind), kept.body)
        if from_ms is None and not totals.is_empty:
            from_ms = kept.made_at_ms
    return Stretch(totals=totals, to=to, from_ms=from_ms)


def grand_after(before: GrandTotals, totals: DayTotals) -> GrandTotals:
    """Return the grand totals with one more day in them."""
    back_minor = totals.returns.amount_minor + totals.voids.amount_minor
    return GrandTotals(
        sales_minor=before.sales_minor + totals.sales.amount_minor,
        returns_minor=before.returns_minor + back_minor,
    )


def _grand_of(z_report: KeptOperation) -> GrandTotals:
    grand = z_report.body["grand"]
    return GrandTotals(sales_minor=grand["sales_minor"], returns_minor=grand["returns_minor"])
