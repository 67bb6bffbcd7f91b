"""Lending: a till gets a part of a card ahead of any sale, and nobody who needs it goes short."""

import pytest
from msgspec import UNSET

from pos_app.allowances.given.policy import Policy
from pos_app.domain.ids import TillId
from pos_app.domain.money import Currency
from pos_app.errors import Code
from tests.allowances.given.central import Central, TillByHand
from tests.wallet.shop import refused


@pytest.fixture
def till(central: Central) -> TillByHand:
    central.rebuild(Policy())
    central.shop.make_card(50_000)
    return central.till()


def test_a_quarter_of_what_is_there_is_lent(central: Central, till: TillByHand) -> None:
    grant = till.granted(50_000, ahead=True)
    assert (grant.amount, grant.soft_limit) == (12_500, 3_750)
    assert (central.reserved(), central.available()) == (12_500, 37_500)


def test_no_more_is_lent_than_is_wanted(till: TillByHand) -> None:
    assert till.granted(400, ahead=True).amount == 400


def test_of_a_rich_card_a_till_is_lent_up_to_the_most_in_all(
    central: Central, till: TillByHand
) -> None:
    central.shop.make_card(10_000_000, card_id="rich")
    assert till.granted(10_000_000, card_id="rich", ahead=True).amount == 50_000
    told = till.ask(10_000_000, card_id="rich", ahead=True)
    assert (told.grant, told.refused) == (UNSET, "INSUFFICIENT_FUNDS")
    central.rebuild(Policy(largest_lent_minor=70_000))
    assert till.granted(10_000_000, card_id="rich", ahead=True).amount == 20_000


def test_a_third_till_is_lent_nothing_but_gets_what_it_needs(
    central: Central, till: TillByHand
) -> None:
    second, third = central.till(TillId("till-2")), central.till(TillId("till-3"))
    first = till.granted(50_000, ahead=True)
    assert second.granted(50_000, ahead=True).amount == 9_375
    told = third.ask(50_000, ahead=True)
    assert (told.grant, told.refused) == (UNSET, "INSUFFICIENT_FUNDS")
    assert central.recalled(till.till_id) == []  # nobody stands at the third till
    assert third.granted(28_000).amount == 28_000
    assert central.recalled(till.till_id) == []
    third.ask(1_000)
    assert central.recalled(till.till_id) == [first.allowance_id]
    till.close(first.allowance_id, first.amount)
    till.push()
    assert third.granted(12_500).amount == 12_500


def test_the_same_question_is_lent_to_once_and_is_no_question_of_a_sale(
    central: Central, till: TillByHand
) -> None:
    first = till.asking(50_000, request_id="q", ahead=True)
    assert till.asking(50_000, request_id="q", ahead=True) == first
    assert central.reserved() == 12_500
    assert till.asking(50_000, request_id="q").status == 400


def test_a_card_that_cannot_be_used_is_not_lent(central: Central, till: TillByHand) -> None:
    central.shop.draw(50_000)
    assert till.ask(50_000, ahead=True).refused == "INSUFFICIENT_FUNDS"
    assert till.ask(50_000, card_id="nobody's", ahead=True).refused == "CARD_NOT_FOUND"


@pytest.mark.parametrize("policy", [Policy(lent_basis_points=0), Policy(largest_lent_minor=0)])
def test_an_account_may_lend_nothing(central: Central, till: TillByHand, policy: Policy) -> None:
    central.rebuild(policy)
    assert till.ask(50_000, ahead=True).refused == "INSUFFICIENT_FUNDS"
    assert till.granted(50_000).amount == 50_000


def test_whoever_comes_up_short_without_a_till_has_it_asked_back(
    central: Central, till: TillByHand
) -> None:
    grant = till.granted(50_000, ahead=True)
    with refused(Code.INSUFFICIENT_FUNDS, available_minor=37_500):
        central.shop.draw(50_000)
    assert central.recalled(till.till_id) == [grant.allowance_id]
    assert [row.allowance_id for row in till.feed().rows if row.kind == "recall"] == [
        grant.allowance_id
    ]
    till.close(grant.allowance_id, grant.amount)
    till.push()
    assert central.shop.draw(50_000).amount_minor == 50_000


def test_a_refusal_for_another_reason_asks_nothing_back(central: Central, till: TillByHand) -> None:
    till.granted(50_000, ahead=True)
    with refused(Code.CURRENCY_MISMATCH):
        central.shop.draw(1_000, currency=Currency.SEK)
    assert central.recalled(till.till_id) == []
