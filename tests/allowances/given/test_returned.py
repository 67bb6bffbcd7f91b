"""Accepted and closed: only the holder returns an allowance, and only when both ends agree (R3)."""

import pytest

from pos_app.domain.allowance import AllowanceState
from pos_app.domain.operation import Operation, OperationKind
from pos_app.wallet.void import void
from tests.allowances.given.central import TILL, Central, TillByHand


@pytest.fixture
def till(central: Central) -> TillByHand:
    central.shop.make_card(50_000)
    return central.till()


def accept(till: TillByHand, allowance_id: str, amount: int, card: str = "card-1") -> Operation:
    body = {"allowance_id": allowance_id, "card_id": card, "amount_minor": amount}
    return till.do(OperationKind.ALLOWANCE_ACCEPTED, body)


def test_what_is_left_can_be_spent_by_everybody_again(central: Central, till: TillByHand) -> None:
    grant = till.granted(20_000)
    accept(till, grant.allowance_id, 20_000)
    till.sell((grant.allowance_id, 15_000))
    till.close(grant.allowance_id, 5_000)
    assert till.outcomes() == ["applied"] * 3
    assert (central.reserved(), central.available()) == (0, 35_000)
    assert central.state_of(grant.allowance_id) is AllowanceState.CLOSED


def test_nothing_is_given_back_while_the_ends_do_not_agree(
    central: Central, till: TillByHand
) -> None:
    grant = till.granted(20_000)
    till.close(grant.allowance_id, 5_000)
    told = till.push().outcomes[0]
    assert (told.outcome.value, told.code) == ("conflict", "BOOKS_DO_NOT_AGREE")
    assert central.reserved() == 20_000
    assert central.state_of(grant.allowance_id) is AllowanceState.CLOSING


def test_giving_back_twice_gives_back_once(central: Central, till: TillByHand) -> None:
    grant = till.granted(20_000)
    till.close(grant.allowance_id, 20_000)
    till.close(grant.allowance_id, 20_000)
    assert till.outcomes() == ["applied", "exists"]
    assert central.available() == 50_000


def test_a_sale_that_comes_after_its_allowance_went_back_is_late(
    central: Central, till: TillByHand
) -> None:
    grant = till.granted(20_000)
    till.close(grant.allowance_id, 20_000)
    till.sell((grant.allowance_id, 700))
    assert till.outcomes() == ["applied", "late"]
    assert central.shop.amounts().drawdown_minor == 700


def test_what_nobody_gave_cannot_come_back(till: TillByHand) -> None:
    till.close("nobodys", 700)
    assert till.outcomes() == ["late"]


def test_accepting_says_no_more_than_what_was_given(central: Central, till: TillByHand) -> None:
    grant = till.granted(20_000)
    accept(till, grant.allowance_id, 20_001)
    assert till.outcomes() == ["conflict"]
    assert central.reserved() == 20_000


def test_a_restored_central_sets_aside_again_what_it_forgot(
    central: Central, till: TillByHand
) -> None:
    accept(till, "forgotten", 20_000)
    till.sell(("forgotten", 15_000))
    assert till.outcomes() == ["applied", "applied"]
    assert central.reserved() == 5_000


def test_a_restored_central_sets_aside_what_is_still_there(
    central: Central, till: TillByHand
) -> None:
    central.shop.draw(40_000)
    accept(till, "forgotten", 20_000)
    till.sell(("forgotten", 15_000))
    assert till.outcomes() == ["late", "late"]
    assert central.gaps() == [("shortfall", 5_000)]
    assert central.available() == 0


def test_a_restored_central_may_have_nothing_left(central: Central, till: TillByHand) -> None:
    central.shop.draw(50_000)
    accept(till, "forgotten", 20_000)
    accept(till, "of-nobodys", 20_000, card="nobodys")
    assert till.outcomes() == ["late", "late"]


def test_a_restored_central_sets_nothing_aside_of_a_card_that_is_over(
    central: Central, till: TillByHand
) -> None:
    at_ms = central.shop.clock.now_ms() + 1
    central.shop.make_card(100, card_id="over", token=None, expires_at_ms=at_ms)
    central.shop.clock.pass_ms(1)
    accept(till, "forgotten", 50, card="over")
    assert till.outcomes() == ["late"]
    assert central.reserved("over") == 0


def test_what_an_earlier_life_gives_back_is_given_back_late(
    central: Central, till: TillByHand
) -> None:
    grant = till.granted(20_000)
    accept(till, grant.allowance_id, 20_000)
    accept(till, "forgotten", 700)
    till.close(grant.allowance_id, 20_000)
    till.close(grant.allowance_id, 20_000)
    central.till()
    assert till.outcomes() == ["late"] * 4
    assert central.reserved() == 700
    assert central.state_of("forgotten") is AllowanceState.FROZEN


def test_a_later_life_cannot_give_back_what_an_earlier_one_holds(
    central: Central, till: TillByHand
) -> None:
    grant = till.granted(20_000)
    later = central.till()
    later.close(grant.allowance_id, 20_000)
    assert later.outcomes() == ["late"]
    assert central.reserved() == 20_000


def test_nothing_comes_back_of_one_that_somebody_gave_back_before(
    central: Central, till: TillByHand
) -> None:
    grant = till.granted(20_000)
    pending = next(made for made in central.shop.movements() if made.originated_by == TILL)
    voiding = central.shop.voiding(pending)
    central.store.write(lambda c: void(c, central.shop.context, voiding, holder=True)).result()
    till.close(grant.allowance_id, 0)
    assert till.outcomes() == ["applied"]
    assert central.state_of(grant.allowance_id) is AllowanceState.CLOSED


def test_what_a_restored_central_forgot_of_a_blocked_card_is_set_aside_and_asked_back(
    central: Central, till: TillByHand
) -> None:
    central.shop.block()
    accept(till, "forgotten", 20_000)
    till.sell(("forgotten", 15_000))
    till.close("forgotten", 5_000)
    assert till.outcomes() == ["applied", "flagged", "applied"]
    assert central.recalled(TILL) == ["forgotten"]
    assert central.available() == 35_000
