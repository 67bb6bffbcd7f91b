"""Sales over days and by article: what a shop looks back on. Returns are taken off."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from pos_app.domain.day_totals import Tally
from pos_app.domain.giving_back import ReturnReceipt
from pos_app.domain.money import share_out
from pos_app.domain.receipt import Receipt


def _tallies() -> dict[str, Tally]:
    return {}


@dataclass(slots=True)
class SalesReport:
    """Net sales by day and by article; the counts are receipts and pieces. Days are as named."""

    days: dict[str, Tally] = field(default_factory=_tallies)
    articles: dict[str, Tally] = field(default_factory=_tallies)


def report_on(
    receipts: Iterable[Receipt | ReturnReceipt], day_of: Callable[[int], str]
) -> SalesReport:
    """Add receipts up; `day_of` names the day of an instant in UTC milliseconds."""
    report = SalesReport()
    for receipt in receipts:
        day = report.days.setdefault(day_of(receipt.completed_at_ms), Tally())
        if isinstance(receipt, ReturnReceipt):
            day.add(-receipt.returned.goods_minor, 0)
            for line in receipt.returned.goods:
                article = report.articles.setdefault(line.name, Tally())
                article.add(-line.amount_minor, -line.quantity)
            continue
        day.add(receipt.sale.totals().goods_minor)
        goods = receipt.sale.goods
        before = [line.amount_minor for line in goods]
        shares = share_out(receipt.sale.discount.taken_from(sum(before)), before)
        for line, share_minor in zip(goods, shares, strict=True):
            article = report.articles.setdefault(line.article.name, Tally())
            article.add(line.amount_minor - share_minor, line.quantity)
    return report
