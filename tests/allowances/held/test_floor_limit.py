"""A floor limit in the books: off by default, for one payment, never more than the shop bears."""

import json
from dataclasses import replace

import pytest

from pos_app.domain.day_report import DayReport
from pos_app.domain.day_totals import Tally
from pos_app.domain.floor_limit import NO_FLOOR_LIMIT, FloorLimit, FloorLimitPolicy
from pos_app.domain.money import Currency
from pos_app.domain.operation import OperationKind, content_hash
from pos_app.domain.outbox import OutboxState
from pos_app.domain.shop import Shop
from pos_app.domain.tender import Approval, CardTender
from pos_app.errors import Code, Refused
from pos_app.journal.book import Book
from pos_app.journal.day import Day
from pos_app.printing.day_reports import day_report_text
from pos_app.storage.at_risk import RiskSum, list_risks, sum_at_risk
from pos_app.storage.journal import read_of_kind
from pos_app.storage.outbox import settle
from pos_app.storage.store import Store
from tests.allowances.held.shop import JoinedTill
from tests.journal.books import Books, change

POLICY = FloorLimitPolicy(payment_minor=5_000, till_minor=8_000)


@pytest.fixture
def till(till: JoinedTill) -> JoinedTill:
    limit(till, POLICY)
    return till


def limit(till: JoinedTill, policy: FloorLimitPolicy) -> None:
    till.book = Book(till.store, till.context, till.till, floor_limit=policy)


def sell_at_risk(till: JoinedTill, risk_minor: int, covered_minor: int = 0) -> CardTender:
    return till.sell_for_card(
        risk_minor + covered_minor,
        floor_limit=FloorLimit(amount_minor=risk_minor, by="Berit"),
        approval=Approval.FLOOR_LIMIT,
    )


def at_risk(till: JoinedTill) -> RiskSum:
    return till.store.read(lambda c: sum_at_risk(c, till.till.till_id)).result()


def answer_for_all(till: JoinedTill, outcome: str, fields: str) -> None:
    till.store.write(
        lambda c: settle(
            c,
            till.till.till_id,
            incarnation=till.till.incarnation,
            sequences=range(1, 1_000),
            state=OutboxState.ACKED,
            outcome=outcome,
            fields=fields,
            at_ms=till.clock.now_ms(),
        )
    ).result()


@pytest.mark.parametrize("policy", [NO_FLOOR_LIMIT, POLICY])
def test_more_than_the_shop_allows_is_refused_and_leaves_nothing(
    till: JoinedTill, policy: FloorLimitPolicy
) -> None:
    limit(till, policy)
    with pytest.raises(Refused) as caught:
        sell_at_risk(till, policy.payment_minor + 1)
    assert caught.value.code is Code.FLOOR_LIMIT_PASSED
    assert caught.value.fields["most_minor"] == policy.payment_minor
    assert at_risk(till) == RiskSum(0, 0, 0)
    assert till.findings() == []


def test_a_till_without_a_central_has_nothing_to_go_beyond(memory_store: Store) -> None:
    books = Books(memory_store)
    token = books.make_card("card-1", 1_000)
    book = Book(books.store, books.context, books.till, floor_limit=POLICY)
    asked = books.reserve_command(books.sale().sale_id, token, 2_000)
    allowed = replace(asked, floor_limit=FloorLimit(amount_minor=1_000, by="Berit"))
    with pytest.raises(Refused) as caught:
        book.reserve(allowed).result()
    assert caught.value.code is Code.FLOOR_LIMIT_PASSED


def test_who_allowed_how_much_stays_with_the_payment_for_ever(till: JoinedTill) -> None:
    till.be_given(10_000)
    tender = sell_at_risk(till, 2_500, covered_minor=10_000)
    assert (tender.approved_by, tender.at_risk_minor) == ("Berit", 2_500)
    (receipt,) = till.book.receipts().result()
    assert receipt.tenders == (tender,)
    sales = till.store.read(
        lambda c: read_of_kind(c, till.till.till_id, OperationKind.SALE_COMPLETED)
    ).result()
    (told,) = sales[0].body["tenders"]
    assert (told["approved_by"], told["at_risk_minor"]) == ("Berit", 2_500)
    assert till.findings() == []


def test_no_number_of_payments_goes_beyond_what_the_till_may_risk(till: JoinedTill) -> None:
    sell_at_risk(till, 5_000)
    with pytest.raises(Refused):
        sell_at_risk(till, 3_001)
    sell_at_risk(till, 3_000)
    assert at_risk(till) == RiskSum(2, 8_000, 2)
    with pytest.raises(Refused) as caught:
        sell_at_risk(till, 1)
    assert caught.value.fields["most_minor"] == 0


def test_what_is_held_counts_before_it_is_sold_and_no_more_once_it_is_free(
    till: JoinedTill,
) -> None:
    sale = till.sale(till.goods(5_000))
    allowed = FloorLimit(amount_minor=5_000, by="Berit")
    held = till.hold(sale.sale_id, 5_000, floor_limit=allowed, approval=Approval.FLOOR_LIMIT)
    assert at_risk(till) == RiskSum(1, 5_000, 0)
    with pytest.raises(Refused):
        sell_at_risk(till, 3_001)
    till.book.release(held.tender_id, "Kari").result()
    assert at_risk(till) == RiskSum(0, 0, 0)
    assert till.findings() == []


def test_once_central_answered_nothing_of_it_is_at_risk_and_the_loss_is_known(
    till: JoinedTill,
) -> None:
    tender = sell_at_risk(till, 5_000)
    answer_for_all(till, "late", '{"late_minor":2000,"shortfall_minor":3000}')
    assert at_risk(till) == RiskSum(0, 0, 1)
    (risk,) = till.store.read(lambda c: list_risks(c, till.till.till_id, 10)).result()
    assert (risk.approved_by, risk.at_risk_minor, risk.outcome) == ("Berit", 5_000, "late")
    assert risk.fields == '{"late_minor":2000,"shortfall_minor":3000}'
    assert risk.masked_code == tender.masked_code
    sell_at_risk(till, 5_000)


def test_a_till_that_stopped_in_the_middle_of_it_starts_with_nothing_at_risk(
    till: JoinedTill,
) -> None:
    sale = till.sale(till.goods(5_000))
    allowed = FloorLimit(amount_minor=5_000, by="Berit")
    till.hold(sale.sale_id, 5_000, floor_limit=allowed, approval=Approval.FLOOR_LIMIT)
    till.start_again()
    (released,) = till.book.recover("Kari").result().released
    assert (released.approved_by, released.at_risk_minor) == ("Berit", 5_000)
    assert at_risk(till) == RiskSum(0, 0, 0)
    assert till.open_of() == []
    assert till.findings() == []


def test_what_is_at_risk_is_told_wherever_a_card_is_looked_up(till: JoinedTill) -> None:
    sell_at_risk(till, 5_000)
    assert till.rights.find("token-of-card-1").result().at_risk_minor == 5_000


def test_a_z_says_who_stood_for_what_and_who_put_how_much_at_risk(till: JoinedTill) -> None:
    till.be_given(20_000)
    till.sell_for_card(3_000, approval=Approval.ONLINE)
    till.sell_for_card(4_000, approval=Approval.ALLOWANCE)
    sell_at_risk(till, 2_500, covered_minor=13_000)
    day = Day(till.store, till.context, till.till, currency=Currency.NOK, write_text=text_of_report)
    report = day.close(None, "Kari").result()
    assert report.totals.approvals == {
        "online": Tally(1, 3_000),
        "allowance": Tally(1, 4_000),
        "floor_limit": Tally(1, 15_500),
    }
    assert report.totals.allowed_by == {"Berit": Tally(1, 2_500)}
    (kept,) = day.z_reports().result()
    assert kept.totals == report.totals
    lines = [line.split() for line in text_of_report(report).splitlines()]
    assert ["below", "the", "floor", "limit", "1", "155.00"] in lines
    assert ["Berit", "1", "25.00"] in lines
    assert till.findings() == []


def test_a_z_of_the_days_when_none_told_who_stood_for_what_is_still_right(
    till: JoinedTill,
) -> None:
    till.be_given(20_000)
    till.sell_for_card(4_000, approval=Approval.ALLOWANCE)
    day = Day(till.store, till.context, till.till, currency=Currency.NOK, write_text=text_of_report)
    day.close(None, "Kari").result()
    (kept,) = till.store.read(
        lambda c: read_of_kind(c, till.till.till_id, OperationKind.Z_REPORT)
    ).result()
    said = json.loads(kept.content)
    del said["body"]["totals"]["approvals"]
    content = json.dumps(said, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    change(
        till.store,
        f"UPDATE journal SET content = '{content.replace(chr(39), chr(39) * 2)}',"  # noqa: S608 - our own
        f" hash = x'{content_hash(content).hex()}' WHERE sequence = {kept.sequence}",
    )
    assert till.findings() == []


def text_of_report(report: DayReport) -> str:
    return day_report_text(report, Shop(name="Fjord & Furu"), "en_GB")
