"""A till spends what it holds and never more, the oldest first, in the commit of the sale."""

import json
from dataclasses import replace
from typing import Any

import pytest

from pos_app.domain.allowance import AllowanceState
from pos_app.domain.floor_limit import FloorLimit
from pos_app.domain.joining import JoiningState
from pos_app.domain.tender import Approval
from pos_app.errors import Broken, Code, Refused
from pos_app.storage.held_allowances import find_allowance, list_open
from pos_app.storage.journal import read_operations
from tests.allowances.held.shop import HOUR_MS, JoinedTill
from tests.journal.books import change


def captures_of(till: JoinedTill) -> list[dict[str, Any]]:
    """Return what the last operation says of captures."""
    operations = till.store.read(
        lambda connection: list(read_operations(connection, till.till.till_id))
    ).result()
    return json.loads(operations[-1].content)["body"].get("captures", [])


def test_a_sale_takes_from_the_oldest_first_and_says_so(till: JoinedTill) -> None:
    first, second = till.be_given(10_000), till.be_given(20_000)
    tender = till.sell_for_card(15_000)
    assert captures_of(till) == [
        {
            "tender_id": tender.tender_id,
            "card_id": "card-1",
            "capture_ref_id": tender.capture_ref_id,
            "parts": [
                {"allowance_id": first, "origin": "granted", "amount_minor": 10_000},
                {"allowance_id": second, "origin": "granted", "amount_minor": 5_000},
            ],
        }
    ]
    assert till.spendable() == 15_000
    assert [right.allowance_id for right in till.open_of()] == [second]
    assert till.findings() == []


def test_the_customer_is_told_what_is_left_of_the_whole_card_and_not_of_this_tills_part(
    till: JoinedTill,
) -> None:
    till.be_given(10_000)  # central said with it that 80 000 more can be spent
    assert till.sell_for_card(4_000).card_available_minor == 6_000 + 80_000
    assert till.sell_for_card(6_000).card_available_minor == 80_000


def test_an_allowance_with_nothing_left_is_closed(till: JoinedTill) -> None:
    given = till.be_given(10_000)
    till.sell_for_card(10_000)
    held = till.store.read(
        lambda connection: find_allowance(connection, till.till.till_id, given)
    ).result()
    assert held is not None
    assert held.allowance.state is AllowanceState.CLOSED


def test_more_than_is_held_is_refused_for_ever(till: JoinedTill) -> None:
    till.be_given(10_000)
    with pytest.raises(Refused) as caught:
        till.sell_for_card(10_001)
    assert caught.value.code is Code.INSUFFICIENT_FUNDS
    assert till.spendable() == 10_000


def test_what_a_payment_holds_is_not_offered_again(till: JoinedTill) -> None:
    till.be_given(10_000)
    tender = till.hold(till.sale().sale_id, 4_000)
    assert till.spendable() == 6_000
    till.book.release(tender.tender_id, "Kari").result()
    assert till.spendable() == 10_000


def test_an_allowance_that_is_over_is_not_spent(till: JoinedTill) -> None:
    till.be_given(10_000)
    till.clock.at_ms += 72 * HOUR_MS - 60_000
    assert till.spendable() == 0
    with pytest.raises(Refused) as caught:
        till.sell_for_card(1_000)
    assert caught.value.code is Code.INSUFFICIENT_FUNDS
    assert caught.value.fields["missing_minor"] == 1_000
    assert till.card("card-1").amounts.reserved_minor == 0


def test_what_was_promised_while_the_lease_ran_is_taken_after_it(till: JoinedTill) -> None:
    till.be_given(10_000)
    sale = till.sale(till.goods(10_000))
    tender = till.hold(sale.sale_id, 10_000)
    till.clock.at_ms += 73 * HOUR_MS
    till.book.complete(till.completion(sale, tender)).result()
    assert till.findings() == []


def test_a_lease_that_runs_is_used_before_an_older_one_that_is_over(till: JoinedTill) -> None:
    till.be_given(10_000, expires_at_ms=till.clock.at_ms + HOUR_MS)
    young = till.be_given(10_000)
    till.clock.at_ms += 2 * HOUR_MS
    till.sell_for_card(4_000)
    (captured,) = captures_of(till)
    assert captured["parts"] == [
        {"allowance_id": young, "origin": "granted", "amount_minor": 4_000}
    ]


def test_a_blocked_card_pays_no_more(till: JoinedTill) -> None:
    till.be_given(10_000)
    till.learn(till.told(version=2, deleted_at_ms=till.clock.at_ms))
    assert till.spendable() == 0
    with pytest.raises(Refused) as caught:
        till.sell_for_card(1_000)
    assert caught.value.code is Code.CARD_BLOCKED


def test_a_card_that_was_stopped_pays_no_more_and_the_till_says_why(till: JoinedTill) -> None:
    till.be_given(10_000)
    till.learn(till.told(version=2, blocked_why="stolen"))
    assert till.spendable() == 0
    with pytest.raises(Refused) as caught:
        till.sell_for_card(1_000)
    assert caught.value.code is Code.CARD_BLOCKED
    assert caught.value.fields == {"why": "stolen"}
    till.learn(till.told(version=3))
    till.sell_for_card(1_000)


def test_a_payment_in_hand_is_finished_although_its_card_was_stopped(till: JoinedTill) -> None:
    till.be_given(10_000)
    sale = till.sale(till.goods_of(1_000))
    tender = till.hold(sale.sale_id, 1_000)
    till.learn(till.told(version=2, blocked_why="stolen"))
    assert till.rights.give_back_what_is_due().result() == 0
    till.book.complete(till.completion(sale, tender)).result()
    assert till.rights.give_back_what_is_due().result() == 1
    assert till.open_of() == []
    assert till.findings() == []


@pytest.mark.parametrize("state", [JoiningState.FENCED, JoiningState.QUARANTINED])
def test_a_life_that_may_not_spend_spends_nothing(till: JoinedTill, state: JoiningState) -> None:
    till.be_given(10_000)
    till.rights.fence(state).result()
    assert till.spendable() == 0
    with pytest.raises(Refused) as caught:
        till.sell_for_card(1_000)
    assert caught.value.code is Code.TILL_MUST_JOIN_AGAIN


def test_a_floor_limit_is_for_one_payment_and_comes_first(till: JoinedTill) -> None:
    till.be_given(10_000)
    allowed = FloorLimit(amount_minor=5_000, by="Mari")
    tender = till.sell_for_card(15_000, floor_limit=allowed, approval=Approval.FLOOR_LIMIT)
    assert tender.approval is Approval.FLOOR_LIMIT
    (captured,) = captures_of(till)
    assert [part["origin"] for part in captured["parts"]] == ["floor_limit", "granted"]
    assert till.spendable() == 0
    assert till.findings() == []


def test_a_floor_limit_ends_with_the_payment_that_did_not_come_about(till: JoinedTill) -> None:
    till.be_given(10_000)
    allowed = FloorLimit(amount_minor=5_000, by="Mari")
    sale = till.sale(till.goods(15_000))
    tender = till.hold(sale.sale_id, 15_000, floor_limit=allowed, approval=Approval.FLOOR_LIMIT)
    assert till.spendable() == 0
    till.book.release(tender.tender_id, "Kari").result()
    assert till.spendable() == 10_000
    assert till.findings() == []


def test_a_floor_limit_of_another_payment_is_not_spent(till: JoinedTill) -> None:
    till.be_given(10_000)
    allowed = FloorLimit(amount_minor=5_000, by="Mari")
    at_risk = till.sale(till.goods(5_000))
    till.hold(at_risk.sale_id, 5_000, floor_limit=allowed, approval=Approval.FLOOR_LIMIT)
    assert till.spendable() == 10_000
    till.sell_for_card(10_000)
    (captured,) = captures_of(till)
    assert [part["origin"] for part in captured["parts"]] == ["granted"]
    assert till.findings() == []


def test_a_floor_limit_that_was_denied_leaves_nothing(till: JoinedTill) -> None:
    till.learn(till.told("card-2", expires_at_ms=till.clock.at_ms + 1))
    till.clock.at_ms += 2
    allowed = FloorLimit(amount_minor=5_000, by="Mari")
    with pytest.raises(Refused):
        till.sell_for_card(5_000, "card-2", floor_limit=allowed, approval=Approval.FLOOR_LIMIT)
    assert till.store.read(lambda c: list_open(c, till.till.till_id)).result() == ()


def test_asking_twice_for_a_payment_at_risk_is_asking_once(till: JoinedTill) -> None:
    allowed = FloorLimit(amount_minor=5_000, by="Mari")
    asked = till.reserve_command(till.sale().sale_id, "token-of-card-1", 5_000)
    at_risk = replace(asked, floor_limit=allowed, approval=Approval.FLOOR_LIMIT)
    first = till.book.reserve(at_risk).result()
    assert till.book.reserve(at_risk).result() == first
    assert till.card("card-1").amounts.balance_minor == 5_000


def test_money_that_no_right_stands_for_stops_the_sale(till: JoinedTill) -> None:
    till.be_given(10_000)
    sale = till.sale(till.goods(10_000))
    tender = till.hold(sale.sale_id, 10_000)
    change(till.store, "UPDATE allowance SET captured_minor = 1")
    with pytest.raises(Broken) as caught:
        till.book.complete(till.completion(sale, tender)).result()
    assert caught.value.code is Code.BOOKS_DO_NOT_AGREE
    assert any("rights_and_money_differ" in finding for finding in till.findings())


def test_a_floor_limit_is_used_up_although_a_lease_that_is_over_could_pay(till: JoinedTill) -> None:
    till.be_given(10_000)
    till.clock.at_ms += 80 * HOUR_MS
    allowed = FloorLimit(amount_minor=9_000, by="Mari")
    till.sell_for_card(5_000, floor_limit=allowed, approval=Approval.FLOOR_LIMIT)
    (captured,) = captures_of(till)
    assert [part["origin"] for part in captured["parts"]] == ["floor_limit"]
    with pytest.raises(Refused) as caught:
        till.sell_for_card(1_000)
    assert caught.value.code is Code.INSUFFICIENT_FUNDS
    assert till.findings() == []


def test_a_payment_at_risk_does_not_answer_for_a_lease_that_ended_under_another(
    till: JoinedTill,
) -> None:
    till.be_given(10_000)
    in_hand = till.sale(till.goods(10_000))
    tender = till.hold(in_hand.sale_id, 10_000)
    till.clock.at_ms += 80 * HOUR_MS
    allowed = FloorLimit(amount_minor=5_000, by="Mari")
    with pytest.raises(Refused) as caught:
        till.sell_for_card(5_001, floor_limit=allowed, approval=Approval.FLOOR_LIMIT)
    assert caught.value.code is Code.INSUFFICIENT_FUNDS
    till.sell_for_card(5_000, floor_limit=allowed, approval=Approval.FLOOR_LIMIT)
    till.book.complete(till.completion(in_hand, tender)).result()
    assert till.findings() == []
