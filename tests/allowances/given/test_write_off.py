"""Write-off: what a lost till held is free again by a person's decision, and on the record."""

import pytest

from pos_app.allowances.given.write_off import WriteOff
from pos_app.domain.allowance import AllowanceState, IncarnationState
from pos_app.domain.ids import TillId
from pos_app.domain.money import Currency
from pos_app.errors import Code
from pos_app.storage.till_requests import list_write_offs
from pos_app.wallet.void import void
from tests.allowances.given.central import TILL, Central, TillByHand, refusal
from tests.wallet.shop import ACCOUNT, NOON_MS, answer, refused


@pytest.fixture
def till(central: Central) -> TillByHand:
    central.shop.make_card(50_000)
    return central.till()


def written_off(incarnation: int = 1, **fields: str) -> WriteOff:
    given = {"by": "kari", "why": "stolen"} | fields
    return WriteOff(account_id=ACCOUNT, till_id=TILL, incarnation=incarnation, **given)


def test_the_exposure_is_what_the_till_could_still_bring_in(
    central: Central, till: TillByHand
) -> None:
    grant = till.granted(20_000)
    till.granted(1_000)
    till.sell((grant.allowance_id, 15_000))
    till.push()
    (line,) = answer(central.tills.exposure(ACCOUNT, TILL))
    assert (line.state, line.currency, line.allowances) == (
        IncarnationState.LIVE,
        Currency.NOK,
        2,
    )
    assert (line.remaining_minor, line.last_sequence, line.seen_at_ms) == (6_000, 1, NOON_MS)


def test_each_currency_is_a_line_and_a_life_that_holds_nothing_is_one_too(
    central: Central, till: TillByHand
) -> None:
    central.shop.make_card(50_000, card_id="swedish", token=None, currency=Currency.SEK)
    till.granted(100)
    till.granted(200, card_id="swedish", currency="SEK")
    central.till()
    lines = answer(central.tills.exposure(ACCOUNT, TILL))
    assert [(one.incarnation, one.currency, one.remaining_minor) for one in lines] == [
        (1, Currency.NOK, 100),
        (1, Currency.SEK, 200),
        (2, None, 0),
    ]


def test_what_it_held_is_free_again_and_on_the_record(central: Central, till: TillByHand) -> None:
    grant = till.granted(20_000)
    (ended,) = answer(central.tills.write_off(written_off()))
    assert (ended.allowance_id, ended.released_minor) == (grant.allowance_id, 20_000)
    assert (central.reserved(), central.available()) == (0, 50_000)
    assert central.state_of(grant.allowance_id) is AllowanceState.WRITTEN_OFF
    (row,) = answer(central.store.read(lambda c: list_write_offs(c, ACCOUNT, TILL)))
    assert (row.written_off_by, row.why, row.released_minor) == ("kari", "stolen", 20_000)
    assert answer(central.tills.write_off(written_off())) == ()


def test_a_till_that_comes_back_after_all_is_settled_late(
    central: Central, till: TillByHand
) -> None:
    grant = till.granted(20_000)
    till.sell((grant.allowance_id, 15_000))
    till.close(grant.allowance_id, 5_000)
    ref = till.load(700)
    answer(central.tills.write_off(written_off()))
    central.shop.draw(40_000)
    assert till.outcomes() == ["late"] * 3
    assert central.gaps() == [("shortfall", 5_000)]
    amounts = central.shop.amounts()
    assert (amounts.balance_minor, amounts.reserved_minor) == (700, 0)
    assert ref
    assert till.hello().verdict == "enrol"
    refusal(till.asking(100), 409, Code.TILL_NOT_LIVE)


def test_only_the_life_that_was_named_is_written_off(central: Central, till: TillByHand) -> None:
    till.granted(20_000)
    later = central.till()
    later.granted(1_000)
    answer(central.tills.write_off(written_off(1)))
    assert central.reserved() == 1_000
    assert later.granted(500).amount == 500
    assert later.feed().rows


def test_a_till_that_was_written_off_hears_no_more_until_it_joins_again(
    central: Central, till: TillByHand
) -> None:
    answer(central.tills.write_off(written_off()))
    central.shop.make_card(100, card_id="a", token=None)
    again = central.till()
    assert again.feed().rows == []
    assert {card.card_id for card in again.snapshot().cards} == {"a", "card-1"}
    central.shop.make_card(100, card_id="b", token=None)
    assert len(again.feed().rows) == 1
    assert till.till_id == again.till_id


def test_a_fork_stays_a_fork(central: Central, till: TillByHand) -> None:
    till.granted(20_000)
    till.hello(hash="00" * 32)
    answer(central.tills.write_off(written_off()))
    assert central.reserved() == 0
    till.sell(("a", 100))
    assert till.outcomes() == ["invalid"]


def test_an_audit_sees_an_allowance_that_somebody_else_gave_back(
    central: Central, till: TillByHand
) -> None:
    till.granted(20_000)
    pending = next(made for made in central.shop.movements() if made.originated_by == TILL)
    voiding = central.shop.voiding(pending)
    central.store.write(lambda c: void(c, central.shop.context, voiding, holder=True)).result()
    (difference,) = answer(central.shop.wallet.audit()).differences
    assert (difference.field, difference.recorded) == ("released_minor", 20_000)
    (ended,) = answer(central.tills.write_off(written_off()))
    assert ended.released_minor == 0


@pytest.mark.parametrize("field", ["by", "why"])
def test_who_and_why_are_always_known(central: Central, till: TillByHand, field: str) -> None:
    with refused(Code.INVALID_FIELD, field=field):
        answer(central.tills.write_off(written_off(till.incarnation, **{field: ""})))


def test_there_is_nothing_to_write_off_of_a_till_that_is_not_there(central: Central) -> None:
    with refused(Code.TILL_NOT_FOUND):
        answer(central.tills.write_off(written_off()))
    with refused(Code.TILL_NOT_FOUND):
        answer(central.tills.exposure(ACCOUNT, TILL))


def test_a_recall_names_a_till_that_holds_something(central: Central, till: TillByHand) -> None:
    with refused(Code.ALLOWANCE_NOT_FOUND):
        answer(central.tills.recall(ACCOUNT, TILL))
    with refused(Code.TILL_NOT_FOUND):
        answer(central.tills.recall(ACCOUNT, TillId("nobodys")))
    assert till.incarnation == 1


def test_a_recall_may_be_about_one_card(central: Central, till: TillByHand) -> None:
    central.shop.make_card(100, card_id="a", token=None)
    here, there = till.granted(100), till.granted(50, card_id="a")
    assert answer(central.tills.recall(ACCOUNT, TILL, central.shop.card("a").card_id)) == 1
    assert central.recalled(TILL) == [there.allowance_id]
    assert here.allowance_id != there.allowance_id


def test_every_till_is_listed_with_what_it_had(central: Central, till: TillByHand) -> None:
    till.granted(100)
    (row,) = answer(central.tills.all_of(ACCOUNT))
    assert (row.till_id, row.incarnation) == (TILL, 1)
    (held,) = answer(central.tills.allowances(ACCOUNT, TILL))
    assert held.remaining_minor == 100
    assert answer(central.tills.gaps(ACCOUNT, TILL)) == ()
