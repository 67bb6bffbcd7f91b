"""X and Z on paper: every figure the law asks for, in an order a person can follow."""

from collections.abc import Iterator
from datetime import tzinfo
from itertools import chain

from babel import Locale

from pos_app.domain.day_report import DayReport, ReportKind
from pos_app.domain.day_totals import CashMove, Tally, WayToPay
from pos_app.domain.shop import Shop
from pos_app.domain.tender import Approval
from pos_app.domain.till import TRAINING_MARK
from pos_app.printing.day_words import day_words_of
from pos_app.printing.figures import Figures
from pos_app.printing.layout import (
    Amount,
    AmountRow,
    HeadingRow,
    Meaning,
    PairRow,
    ReceiptLayout,
    Row,
    RuleRow,
    SectionRow,
    Size,
    VatHeadingRow,
    VatRow,
)
from pos_app.printing.text import receipt_text
from pos_app.printing.vocabulary import DayWords, Words
from pos_app.printing.wording import printable
from pos_app.printing.words import words_of


def day_report_text(
    report: DayReport, shop: Shop, locale: str, *, zone: tzinfo | None = None
) -> str:
    """Return the whole report as lines of text, as it is kept in the chain."""
    return receipt_text(day_report_layout(report, shop, locale, zone=zone))


def day_report_layout(
    report: DayReport,
    shop: Shop,
    locale: str,
    *,
    copy: bool = False,
    zone: tzinfo | None = None,
) -> ReceiptLayout:
    """Return the report, row by row, in the language and manner of a locale such as `nb_NO`.

    A reprint is a `copy` and says so at its head. Raises babel's UnknownLocaleError.
    """
    parsed = Locale.parse(locale)
    figures = Figures(parsed, zone)
    writer = _Writer(report, shop, words_of(parsed), day_words_of(parsed), figures)
    return writer.layout(copy=copy)


class _Writer:
    """One report being laid out."""

    def __init__(
        self, report: DayReport, shop: Shop, words: Words, day: DayWords, figures: Figures
    ) -> None:
        self._report = report
        self._totals = report.totals
        self._shop = shop
        self._words = words
        self._day = day
        self._figures = figures

    def layout(self, *, copy: bool) -> ReceiptLayout:
        rows = chain(
            (HeadingRow(self._words.copy, Size.DOUBLE),) if copy else (),
            self._head(),
            self._sales(),
            self._ways(),
            self._approvals(),
            self._groups(),
            self._vat(),
            self._operators(),
            self._reasons(),
            self._drawer(),
            self._counts(),
            self._grand(),
        )
        return ReceiptLayout(self._title(), tuple(rows))

    def _title(self) -> str:
        if self._report.kind is ReportKind.Z:
            return f"{self._day.z_report} {self._report.number}"
        return self._day.x_report

    def _head(self) -> Iterator[Row]:
        report = self._report
        if report.till_id.endswith(TRAINING_MARK):
            yield HeadingRow(self._day.training_mark, Size.DOUBLE)
        yield HeadingRow(printable(self._shop.name), Size.LARGE)
        if self._shop.organisation_number:
            number = printable(self._shop.organisation_number)
            yield HeadingRow(f"{self._words.organisation} {number}")
        yield RuleRow()
        yield HeadingRow(self._title(), Size.LARGE)
        yield PairRow(self._words.till, printable(report.till_id))
        yield PairRow(self._words.operator, printable(report.operator))
        yield PairRow(self._figures.day(report.at_ms), self._figures.time(report.at_ms))
        yield PairRow(self._day.from_to, self._moment(report.from_ms))
        yield PairRow("", self._moment(report.to_ms))
        yield RuleRow()

    def _sales(self) -> Iterator[Row]:
        day, totals = self._day, self._totals
        yield self._tally(day.sales, totals.sales)
        yield self._tally(day.returns, totals.returns, -1)
        yield self._tally(day.voids, totals.voids, -1)
        label = f"{day.net_sales} {self._report.currency}"
        yield AmountRow(Meaning.TOTAL, label, self._amount(totals.net_sales_minor))
        yield RuleRow()
        # Value put on a card is no sale: it stands by itself, outside the sum above.
        yield self._tally(day.loads, totals.loads)
        if totals.loads_taken_back.count:
            yield self._tally(day.loads_back, totals.loads_taken_back, -1)
        by_hand = (
            (day.put_on, totals.put_on_by_hand, 1),
            (day.taken_off, totals.taken_off_by_hand, -1),
            (day.taken_over, totals.taken_over, 1),
            (day.blocked, totals.blocked, -1),
        )
        yield from (self._tally(name, tally, sign) for name, tally, sign in by_hand if tally.count)

    def _ways(self) -> Iterator[Row]:
        names = {
            WayToPay.CASH: self._day.cash,
            WayToPay.TERMINAL: self._day.terminal,
            WayToPay.CARD: self._day.card,
            WayToPay.CREDIT_NOTE: self._day.credit_note,
        }
        yield from self._section(
            self._day.by_way,
            ((names[WayToPay(way)], tally) for way, tally in self._totals.ways.items()),
        )

    def _approvals(self) -> Iterator[Row]:
        approvals = self._words.approvals
        by = ((approvals[Approval(one)], tally) for one, tally in self._totals.approvals.items())
        yield from self._section(self._day.by_approval, by)
        allowed = sorted(self._totals.allowed_by.items())
        yield from self._section(self._day.at_risk, allowed)

    def _groups(self) -> Iterator[Row]:
        groups = sorted(self._totals.groups.items())
        named = [(name or self._day.no_group, tally) for name, tally in groups]
        yield from self._section(self._day.by_group, named)

    def _operators(self) -> Iterator[Row]:
        yield from self._section(self._day.by_operator, sorted(self._totals.operators.items()))

    def _reasons(self) -> Iterator[Row]:
        yield from self._section(self._day.by_reason, sorted(self._totals.return_reasons.items()))

    def _section(self, title: str, tallies: "Iterator[_Named] | list[_Named]") -> Iterator[Row]:
        rows = [self._tally(printable(name), tally) for name, tally in tallies]
        if rows:
            yield RuleRow()
            yield SectionRow(title)
            yield from rows

    def _vat(self) -> Iterator[Row]:
        if not self._totals.vat:
            return
        words = self._words
        yield RuleRow()
        yield VatHeadingRow(words.vat, words.before_vat, words.vat, words.with_vat)
        for rate, share in sorted(self._totals.vat.items(), reverse=True):
            yield VatRow(
                self._figures.percent(rate),
                self._amount(share.gross_minor - share.vat_minor),
                self._amount(share.vat_minor),
                self._amount(share.gross_minor),
            )

    def _drawer(self) -> Iterator[Row]:
        day, totals, report = self._day, self._totals, self._report
        names = {
            CashMove.DROP: day.drop,
            CashMove.PAYOUT: day.payout,
            CashMove.PAY_IN: day.pay_in,
        }
        yield RuleRow()
        yield SectionRow(day.drawer)
        yield PairRow(day.float_, self._figures.amount(totals.float_minor))
        for move, tally in totals.cash_moves.items():
            sign = 1 if move == CashMove.PAY_IN else -1
            yield self._tally(names[CashMove(move)], tally, sign)
        if totals.rounding_minor:
            yield PairRow(day.rounding, self._figures.amount(totals.rounding_minor))
        yield PairRow(day.expected, self._figures.amount(totals.expected_cash_minor))
        if report.counted_minor is not None and report.difference_minor is not None:
            yield PairRow(day.counted, self._figures.amount(report.counted_minor))
            yield PairRow(day.difference, self._figures.amount(report.difference_minor))

    def _counts(self) -> Iterator[Row]:
        day, totals = self._day, self._totals
        yield RuleRow()
        yield SectionRow(day.counts)
        numbers = f" ({totals.first_number}-{totals.last_number})" if totals.receipts else ""
        yield PairRow(f"{day.receipts}{numbers}", self._figures.count(totals.receipts))
        yield self._tally(day.discounts, totals.discounts)
        yield self._tally(day.corrections, totals.corrections)
        yield self._tally(day.cancelled, totals.cancelled)
        yield self._tally(day.copies, totals.copies)
        yield PairRow(day.gift_receipts, self._figures.count(totals.gift_receipts))
        yield PairRow(day.openings, self._figures.count(totals.drawer_openings))
        yield self._tally(day.training, self._report.training)

    def _grand(self) -> Iterator[Row]:
        day, grand = self._day, self._report.grand
        yield RuleRow()
        yield SectionRow(day.grand)
        yield PairRow(day.sales, self._figures.amount(grand.sales_minor))
        yield PairRow(day.returns, self._figures.amount(-grand.returns_minor))
        yield PairRow(day.grand_net, self._figures.amount(grand.net_minor))

    def _tally(self, name: str, tally: Tally, sign: int = 1) -> Row:
        count = f"{self._figures.count(tally.count)}  "
        return PairRow(name, f"{count}{self._figures.amount(sign * tally.amount_minor):>12}")

    def _amount(self, amount_minor: int) -> Amount:
        return Amount(amount_minor, self._figures.amount(amount_minor))

    def _moment(self, at_ms: int) -> str:
        return f"{self._figures.day(at_ms)} {self._figures.time(at_ms)}"


_Named = tuple[str, Tally]
