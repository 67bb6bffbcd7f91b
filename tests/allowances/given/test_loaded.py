"""Loads: cash was taken, so it is on the card and out of everybody else's reach in one commit."""

import pytest

from pos_app.domain.allowance import AllowanceState
from pos_app.domain.money import LARGEST_AMOUNT_MINOR, Currency
from pos_app.domain.operation import OperationKind
from tests.allowances.given.central import Central, TillByHand
from tests.wallet.shop import DAY_MS, KARI


@pytest.fixture
def till(central: Central) -> TillByHand:
    central.shop.make_card(50_000)
    return central.till()


def test_a_top_up_is_a_fund_and_an_allowance_of_the_same_amount(
    central: Central, till: TillByHand
) -> None:
    ref = till.load(700)
    assert till.outcomes() == ["applied"]
    amounts = central.shop.amounts()
    assert (amounts.funds_minor, amounts.reserved_minor) == (50_700, 700)
    assert central.state_of(ref) is AllowanceState.OPEN


def test_what_was_loaded_is_spent_and_the_rest_given_back(
    central: Central, till: TillByHand
) -> None:
    ref = till.load(700)
    till.sell((ref, 300), origin="loaded")
    till.close(ref, 400)
    assert till.outcomes() == ["applied"] * 3
    amounts = central.shop.amounts()
    assert (amounts.balance_minor, amounts.reserved_minor) == (50_400, 0)


def test_a_card_is_activated_as_the_till_activated_it(central: Central, till: TillByHand) -> None:
    central.shop.make_batch("blank")
    ref = till.load(900, card_id="blank", kind="activation")
    assert till.outcomes() == ["applied"]
    amounts = central.shop.amounts("blank")
    assert (amounts.funds_minor, amounts.reserved_minor) == (900, 900)
    assert central.state_of(ref) is AllowanceState.OPEN


def test_a_card_that_was_activated_elsewhere_meanwhile_is_topped_up_and_flagged(
    central: Central, till: TillByHand
) -> None:
    central.shop.make_batch("blank")
    till.load(900, card_id="blank", kind="activation")
    central.shop.activate(100, card_id="blank")
    told = till.push().outcomes[0]
    assert (told.outcome.value, told.code) == ("flagged", "CARD_ALREADY_ACTIVE")
    assert central.shop.amounts("blank").funds_minor == 1_000


def test_a_card_that_was_activated_in_another_currency_is_for_a_person(
    central: Central, till: TillByHand
) -> None:
    central.shop.make_batch("blank")
    till.load(900, card_id="blank", kind="activation")
    central.shop.activate(100, card_id="blank", currency=Currency.SEK)
    told = till.push().outcomes[0]
    assert (told.outcome.value, told.code) == ("conflict", "CURRENCY_MISMATCH")
    assert central.gaps() == [("excess", 900)]


def test_more_than_a_card_can_hold_is_held_by_the_shop(central: Central, till: TillByHand) -> None:
    central.shop.fund(LARGEST_AMOUNT_MINOR - 50_500)
    ref = till.load(700)
    told = till.push().outcomes[0]
    assert told.outcome.value == "over_cap"
    assert told.fields == {"ref_id": ref, "excess_minor": 200}
    assert central.gaps() == [("excess", 200)]
    assert central.shop.amounts().funds_minor == LARGEST_AMOUNT_MINOR
    assert central.reserved() == 500


def test_a_full_card_takes_nothing(central: Central, till: TillByHand) -> None:
    central.shop.fund(LARGEST_AMOUNT_MINOR - 50_000)
    till.load(700)
    assert till.outcomes() == ["over_cap"]
    assert central.gaps() == [("excess", 700)]
    assert central.reserved() == 0


@pytest.mark.parametrize(
    ("card_id", "outcome", "code"),
    [
        ("nobodys", "conflict", "CARD_NOT_FOUND"),
        ("away", "conflict", "CARD_NOT_FOUND"),
        ("over", "flagged", "CARD_EXPIRED"),
        ("blank", "flagged", "CARD_INACTIVE"),
        ("swedish", "conflict", "CURRENCY_MISMATCH"),
    ],
)
def test_cash_for_a_card_that_can_take_nothing_is_held_by_the_shop(
    central: Central, till: TillByHand, card_id: str, outcome: str, code: str
) -> None:
    shop = central.shop
    shop.make_batch("blank")
    shop.make_card(100, card_id="over", token=None, expires_at_ms=shop.clock.now_ms() + 1)
    shop.make_card(100, card_id="away", token=None)
    shop.make_card(100, card_id="swedish", token=None, currency=Currency.SEK)
    shop.put_away("away")
    shop.clock.pass_ms(1)
    till.load(700, card_id=card_id)
    told = till.push().outcomes[0]
    assert (told.outcome.value, told.code) == (outcome, code)
    assert central.gaps() == [("excess", 700)]


def test_a_load_that_came_by_the_wallet_api_is_here_already(
    central: Central, till: TillByHand
) -> None:
    ref = till.load(700)
    central.shop.fund(700, ref_id=ref, originated_by=till.till_id)
    assert till.outcomes() == ["exists"]
    assert central.shop.amounts().funds_minor == 50_700


def test_a_ref_of_another_request_is_for_a_person(central: Central, till: TillByHand) -> None:
    ref = till.load(700)
    central.shop.fund(500, ref_id=ref)
    assert till.outcomes() == ["conflict"]
    assert central.shop.amounts().funds_minor == 50_500
    assert central.shop.movements()[-1].created_by == KARI


def test_a_card_whose_time_has_not_come_takes_the_money_and_lends_none(
    central: Central, till: TillByHand
) -> None:
    now_ms = central.shop.clock.now_ms()
    central.shop.make_card(100, card_id="early", token=None, active_from_ms=now_ms + DAY_MS)
    ref = till.load(700, card_id="early")
    till.sell((ref, 300), card_id="early", origin="loaded")
    assert till.outcomes() == ["applied", "late"]
    amounts = central.shop.amounts("early")
    assert (amounts.balance_minor, amounts.reserved_minor) == (500, 0)


def test_a_refund_by_another_kind_of_operation_is_a_load_too(
    central: Central, till: TillByHand
) -> None:
    body = {
        "currency": "NOK",
        "loads": [{"ref_id": "r", "card_id": "card-1", "amount_minor": 250, "kind": "refund"}],
    }
    till.do(OperationKind.SALE_COMPLETED, body)
    assert till.outcomes() == ["applied"]
    assert central.shop.amounts().funds_minor == 50_250


def test_money_without_a_currency_is_for_a_person(till: TillByHand) -> None:
    loads = [{"ref_id": "r", "card_id": "card-1", "amount_minor": 250, "kind": "refund"}]
    till.do(OperationKind.SALE_COMPLETED, {"loads": loads})
    assert till.outcomes() == ["conflict"]


def test_cash_for_a_blocked_card_is_on_it_and_what_the_till_may_spend_is_asked_back(
    central: Central, till: TillByHand
) -> None:
    central.shop.block()
    ref = till.load(700)
    till.sell((ref, 300), origin="loaded")
    till.close(ref, 400)
    told = till.push().outcomes
    assert [one.outcome.value for one in told] == ["flagged", "flagged", "applied"]
    assert {one.code for one in told[:2]} == {"CARD_BLOCKED"}
    assert central.recalled(till.till_id) == [ref]
    amounts = central.shop.amounts()
    assert (amounts.balance_minor, amounts.reserved_minor) == (50_400, 0)
    assert central.gaps() == []


def test_a_blocked_card_that_a_till_sold_is_active_and_stays_blocked(
    central: Central, till: TillByHand
) -> None:
    central.shop.make_batch("blank")
    central.shop.block("blank")
    ref = till.load(700, card_id="blank", kind="activation")
    assert till.outcomes() == ["flagged"]
    assert central.recalled(till.till_id) == [ref]
    card = central.shop.card("blank")
    assert (card.amounts.balance_minor, card.blocked_at_ms is None) == (700, False)
