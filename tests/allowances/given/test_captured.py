"""Captures at central: exact, once, and never below zero; what no card covers is the shop's."""

import pytest

from pos_app.domain.allowance import AllowanceState
from pos_app.domain.ids import TillId
from pos_app.errors import Code, Refused
from tests.allowances.given.central import TILL, Central, TillByHand
from tests.wallet.shop import answer, refused


@pytest.fixture
def till(central: Central) -> TillByHand:
    central.shop.make_card(50_000)
    return central.till()


def test_several_parts_are_several_movements(central: Central, till: TillByHand) -> None:
    one, two = till.granted(10_000), till.granted(10_000)
    till.sell((one.allowance_id, 10_000), (two.allowance_id, 4_000))
    assert till.outcomes() == ["applied"]
    refs = [made.ref_id for made in central.shop.movements() if made.parent_id]
    assert refs == ["till-1-1-1/1", "till-1-1-1/2"]
    assert central.reserved() == 6_000


def test_a_used_up_allowance_is_closed(central: Central, till: TillByHand) -> None:
    grant = till.granted(10_000)
    till.sell((grant.allowance_id, 4_000))
    till.sell((grant.allowance_id, 6_000))
    till.push()
    assert central.state_of(grant.allowance_id) is AllowanceState.CLOSED
    assert central.reserved() == 0


def test_what_was_sold_without_a_right_is_taken_as_far_as_it_goes(
    central: Central, till: TillByHand
) -> None:
    till.sell(("never-given", 60_000))
    told = till.push().outcomes[0]
    assert told.outcome.value == "late"
    assert told.fields == {"late_minor": 50_000, "shortfall_minor": 10_000}
    assert central.gaps() == [("shortfall", 10_000)]
    assert central.available() == 0


def test_more_than_an_allowance_holds_is_late_for_the_rest(
    central: Central, till: TillByHand
) -> None:
    grant = till.granted(10_000)
    till.sell((grant.allowance_id, 12_000))
    assert till.outcomes() == ["late"]
    amounts = central.shop.amounts()
    assert (amounts.drawdown_minor, amounts.reserved_minor) == (12_000, 0)
    assert central.gaps() == []


def test_nobody_pays_from_what_another_till_holds(central: Central, till: TillByHand) -> None:
    other = central.till(TillId("till-2"))
    grant = other.granted(50_000)
    till.sell((grant.allowance_id, 1_000))
    assert till.outcomes() == ["late"]
    assert central.gaps() == [("shortfall", 1_000)]
    assert central.reserved() == 50_000


def test_an_allowance_pays_for_its_own_card_only(central: Central, till: TillByHand) -> None:
    central.shop.make_card(300, card_id="card-2", token=None)
    grant = till.granted(10_000)
    till.sell((grant.allowance_id, 500), card_id="card-2")
    assert till.outcomes() == ["late"]
    assert central.shop.amounts("card-2").drawdown_minor == 300
    assert central.gaps() == [("shortfall", 200)]
    assert central.reserved() == 10_000


def test_a_floor_limit_is_late_however_much_there_is(central: Central, till: TillByHand) -> None:
    till.sell(("floor", 700), origin="floor_limit")
    assert till.outcomes() == ["late"]
    assert central.shop.amounts().drawdown_minor == 700


def test_a_card_nobody_knows_is_the_shops_loss(central: Central, till: TillByHand) -> None:
    till.sell(("a", 700), card_id="nobodys")
    told = till.push().outcomes[0]
    assert (told.outcome.value, told.code) == ("late", "CARD_NOT_FOUND")
    assert central.gaps() == [("shortfall", 700)]


def test_a_card_that_was_put_away_is_the_shops_loss(central: Central, till: TillByHand) -> None:
    central.shop.put_away("card-1")
    till.sell(("a", 700))
    assert till.outcomes() == ["late"]
    assert central.gaps() == [("shortfall", 700)]


def test_another_currency_is_for_a_person(central: Central, till: TillByHand) -> None:
    grant = till.granted(10_000)
    till.sell((grant.allowance_id, 700), currency="SEK")
    told = till.push().outcomes[0]
    assert (told.outcome.value, told.code) == ("conflict", "CURRENCY_MISMATCH")
    assert central.shop.amounts().drawdown_minor == 0


def test_the_same_ref_with_the_same_amount_was_made_before(
    central: Central, till: TillByHand
) -> None:
    central.shop.draw(700, ref_id="till-1-1-1")
    till.sell(("a", 700))
    assert till.outcomes() == ["exists"]
    assert central.shop.amounts().drawdown_minor == 700


def test_the_same_ref_with_another_amount_is_for_a_person(
    central: Central, till: TillByHand
) -> None:
    central.shop.draw(500, ref_id="till-1-1-1")
    till.sell(("a", 700))
    told = till.push().outcomes[0]
    assert (told.outcome.value, told.code) == ("conflict", "REF_ID_CONFLICT")
    assert central.shop.amounts().drawdown_minor == 500


def test_a_ref_that_was_refused_before_is_taken_late(central: Central, till: TillByHand) -> None:
    grant = till.granted(10_000)
    central.shop.wallet.drawdown(central.shop.asking(90_000, ref_id="till-1-1-1")).exception()
    till.sell((grant.allowance_id, 700))
    assert till.outcomes() == ["late"]
    assert central.shop.amounts().drawdown_minor == 700
    assert central.reserved() == 10_000


def test_a_sale_after_the_cards_time_is_taken_and_flagged(
    central: Central, till: TillByHand
) -> None:
    central.shop.make_card(
        10_000, card_id="short", token=None, expires_at_ms=central.shop.clock.now_ms() + 10
    )
    grant = till.granted(10_000, card_id="short")
    central.shop.clock.pass_ms(9)
    till.sell((grant.allowance_id, 700), card_id="short")
    central.shop.clock.pass_ms(1)
    till.sell((grant.allowance_id, 700), card_id="short")
    assert till.outcomes() == ["applied", "flagged"]
    assert central.shop.amounts("short").drawdown_minor == 1_400


def test_a_one_shot_token_that_was_used_elsewhere_is_flagged(
    central: Central, till: TillByHand
) -> None:
    made = central.shop.make_token()
    grant = till.granted(10_000)
    till.sell((grant.allowance_id, 700), token_id=made.token.id)
    assert till.outcomes() == ["applied"]
    till.sell((grant.allowance_id, 700), token_id=made.token.id)
    assert till.outcomes(after=1) == ["flagged"]
    assert central.shop.amounts().drawdown_minor == 1_400
    with pytest.raises(Refused) as caught:
        central.shop.draw(100, token=made.value)
    assert caught.value.code is Code.TOKEN_USED


def test_a_token_that_central_does_not_know_is_nobodys_reuse(
    central: Central, till: TillByHand
) -> None:
    grant = till.granted(10_000)
    till.sell((grant.allowance_id, 700), token_id="token-of-nobody")
    till.sell((grant.allowance_id, 700), card_id="nobodys", token_id="token-of-nobody")
    assert till.outcomes() == ["applied", "late"]
    assert central.shop.amounts().drawdown_minor == 700


def test_nobody_but_the_till_settles_what_it_holds(central: Central, till: TillByHand) -> None:
    grant = till.granted(10_000)
    pending = next(made for made in central.shop.movements() if made.originated_by == TILL)
    with refused(Code.TRANSACTION_NOT_PENDING, state="held_by_a_till"):
        central.shop.void(pending)
    with refused(Code.TRANSACTION_NOT_PENDING, state="held_by_a_till"):
        central.shop.capture(pending, 1)
    till.sell((grant.allowance_id, 700))
    assert till.outcomes() == ["applied"]
    assert central.reserved() == 9_300


def test_what_was_sold_of_a_card_that_was_blocked_meanwhile_is_booked_and_flagged(
    central: Central, till: TillByHand
) -> None:
    grant = till.granted(10_000)
    central.shop.block()
    assert central.recalled(TILL) == [grant.allowance_id]
    till.sell((grant.allowance_id, 4_000))
    told = till.push().outcomes[0]
    assert (told.outcome.value, told.code) == ("flagged", "CARD_BLOCKED")
    assert central.shop.amounts().drawdown_minor == 4_000
    till.close(grant.allowance_id, 6_000)
    assert till.outcomes(after=1) == ["applied"]
    assert central.available() == 46_000


def test_a_blocked_card_pays_late_what_was_sold_without_a_right(
    central: Central, till: TillByHand
) -> None:
    central.shop.block()
    till.sell(("never-given", 700))
    assert till.outcomes() == ["late"]
    assert central.shop.amounts().drawdown_minor == 700


def test_the_audit_finds_what_was_not_asked_back_of_a_blocked_card(
    central: Central, till: TillByHand
) -> None:
    grant = till.granted(10_000)
    central.shop.block()
    recall = "UPDATE till_allowance SET recalled_at_ms = {}"
    answer(central.store.write(lambda c: c.exec_driver_sql(recall.format("NULL")).rowcount))
    (found,) = answer(central.shop.wallet.audit()).differences
    assert (found.card_id, found.subject, found.field) == (
        "card-1",
        grant.allowance_id,
        "recalled",
    )
    answer(central.store.write(lambda c: c.exec_driver_sql(recall.format("1")).rowcount))
