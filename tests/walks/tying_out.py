"""The sums that have to be one sum: receipts, reports, the cards' ledger, and the audit file."""

import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Final

from pos_app.bootstrap.audit_file import SOFTWARE
from pos_app.bootstrap.books import Books
from pos_app.domain.day_report import DayReport
from pos_app.domain.day_totals import WayToPay, way_of
from pos_app.domain.giving_back import CardBack, CashBack, ReturnReceipt
from pos_app.domain.listing import CardFilter
from pos_app.journal.receipts import AnyReceipt
from pos_app.journal.saft import NAMESPACE, Software, saft_file
from pos_app.journal.saft_codes import PAYMENTS, RECEIVED_PAYMENT

ALL: Final = 100_000
SPACE: Final = {"s": NAMESPACE}


def check_books_tie_out(books: Books, reports: Sequence[DayReport], opening_minor: int) -> None:
    """Hold all of them against each other.

    `reports` cover the whole chain, the last of them perhaps an X; `opening_minor` is what was on
    the cards before the till was first opened.
    """
    assert books.book.verify().result() == ()
    assert books.wallet.audit().result().clean
    receipts = books.receipts.last(ALL).result()
    assert [one.number for one in receipts] == [*range(len(receipts), 0, -1)]
    goods_minor = sum(map(_goods_minor, receipts))
    by_way = _together(map(_ways, receipts))
    assert sum(one.totals.net_sales_minor for one in reports) == goods_minor
    assert _together(map(_ways_of_report, reports)) == by_way
    assert _on_cards_minor(books) == opening_minor + sum(map(_put_on_cards_minor, reports))
    assert _audit_file(books) == (Decimal(goods_minor) / 100, _named(by_way))


def _goods_minor(receipt: AnyReceipt) -> int:
    if isinstance(receipt, ReturnReceipt):
        return -receipt.returned.goods_minor
    return receipt.sale.totals().goods_minor


def _ways(receipt: AnyReceipt) -> Counter[str]:
    ways = Counter[str]()
    if isinstance(receipt, ReturnReceipt):
        for back in receipt.back:
            match back:
                case CardBack():
                    way = WayToPay.CARD
                case CashBack():
                    way = WayToPay.CASH
                case _:
                    way = WayToPay.TERMINAL
            ways[way] -= back.amount_minor
    else:
        for tender in receipt.tenders:
            ways[way_of(tender)] += tender.amount_minor
    return ways


def _together(ways: Iterable[Counter[str]]) -> dict[str, int]:
    all_of_them = Counter[str]()
    for one in ways:
        all_of_them.update(one)
    return {way: minor for way, minor in all_of_them.items() if minor}


def _ways_of_report(report: DayReport) -> Counter[str]:
    return Counter({way: tally.amount_minor for way, tally in report.totals.ways.items()})


def _put_on_cards_minor(report: DayReport) -> int:
    """Return by how much the cards are worth more than before it."""
    totals, ways = report.totals, report.totals.ways
    came = (totals.loads, totals.put_on_by_hand, totals.taken_over)
    went = (totals.loads_taken_back, totals.taken_off_by_hand, totals.blocked)
    paid_minor = ways[WayToPay.CARD].amount_minor if WayToPay.CARD in ways else 0
    return (
        sum(tally.amount_minor for tally in came)
        - sum(tally.amount_minor for tally in went)
        - paid_minor
    )


def _on_cards_minor(books: Books) -> int:
    wanted = CardFilter(limit=100)
    page = books.wallet.list_cards(books.till.account_id, wanted).result()
    assert page.starting_after is None, "a shop of a story has fewer cards"
    return sum(card.amounts.balance_minor for card in page.cards)


def _audit_file(books: Books) -> tuple[Decimal, dict[str, Decimal]]:
    """Return what goods came to, and what was paid in each way, as the tax office reads it."""
    software = Software(name=SOFTWARE, version="1", company=SOFTWARE)
    shop, currency = books.settings.as_shop(), books.settings.currency
    content = books.store.read(
        lambda connection: saft_file(
            connection, books.till, shop, currency, software, books.clock.now_ms()
        )
    ).result()
    root = ET.fromstring(content)  # noqa: S314 - our own file
    goods, paid = Decimal(), dict[str, Decimal]()
    for one in root.iterfind(".//s:cashtransaction", SPACE):
        is_load = (one.findtext("s:nr", "", SPACE)).endswith("-L")
        assert is_load or one.findtext("s:transType", "", SPACE) != RECEIVED_PAYMENT
        if not is_load:
            goods += Decimal(one.findtext("s:transAmntIn", "", SPACE))
        for payment in one.iterfind("s:payment", SPACE):
            code = payment.findtext("s:paymentType", "", SPACE)
            amount = Decimal(payment.findtext("s:paidAmnt", "", SPACE))
            paid[code] = paid.get(code, Decimal()) + amount
    return goods, {code: amount for code, amount in paid.items() if amount}


def _named(ways: dict[str, int]) -> dict[str, Decimal]:
    return {PAYMENTS[WayToPay(way)]: Decimal(minor) / 100 for way, minor in ways.items()}
