"""Push: a chain arrives whole, once and in order, whatever the line did to it on its way (R5)."""

from dataclasses import replace
from itertools import pairwise

import pytest

from pos_app.domain.allowance import IncarnationState
from pos_app.domain.operation import OperationKind
from pos_app.errors import Code
from pos_app.storage.till_operations import count_outcomes, list_operations
from pos_app.storage.tills import find_life
from tests.allowances.given.central import TILL, Central, TillByHand, refusal
from tests.logfail import ExpectedLogs
from tests.wallet.shop import ACCOUNT, answer


@pytest.fixture
def till(central: Central) -> TillByHand:
    central.shop.make_card(50_000)
    return central.till()


def state(central: Central, incarnation: int = 1) -> IncarnationState:
    life = answer(central.store.read(lambda c: find_life(c, ACCOUNT, TILL, incarnation)))
    assert life is not None
    return life.state


def log(central: Central) -> list[tuple[int, str]]:
    life = answer(central.store.read(lambda c: find_life(c, ACCOUNT, TILL, 1)))
    assert life is not None
    rows = answer(central.store.read(lambda c: list_operations(c, life, after=0, up_to=999)))
    return sorted((row.sequence, row.outcome.value) for row in rows)


def test_a_sale_takes_from_the_card_what_its_allowance_held(
    central: Central, till: TillByHand
) -> None:
    grant = till.granted(20_000)
    till.sell((grant.allowance_id, 15_000))
    told = till.push()
    assert [one.outcome.value for one in told.outcomes] == ["applied"]
    assert (told.last_sequence, told.durable_sequence) == (1, 1)
    assert told.last_hash == till.head[1].hex()
    amounts = central.shop.amounts()
    assert (amounts.drawdown_minor, amounts.reserved_minor) == (15_000, 5_000)


def test_a_repeated_push_has_the_same_answer_and_moves_nothing(
    central: Central, till: TillByHand
) -> None:
    grant = till.granted(20_000)
    till.sell((grant.allowance_id, 15_000))
    till.sell(("unknown", 9_000))
    first = till.push()
    before = central.shop.movements()
    assert till.push() == first
    assert central.shop.movements() == before


def test_what_overlaps_is_passed_over(central: Central, till: TillByHand) -> None:
    grant = till.granted(20_000)
    for _ in range(3):
        till.sell((grant.allowance_id, 1_000))
    till.push()
    till.sell((grant.allowance_id, 1_000))
    assert till.outcomes(after=1) == ["applied"] * 3
    assert central.shop.amounts().drawdown_minor == 4_000


def test_what_would_leave_a_gap_is_not_looked_at(central: Central, till: TillByHand) -> None:
    till.do(OperationKind.SALE_COMPLETED, {})
    till.do(OperationKind.SALE_COMPLETED, {})
    told = till.push(after=1)
    assert (told.outcomes, told.last_sequence) == ([], 0)
    assert log(central) == []


def test_the_log_is_the_chain(central: Central, till: TillByHand) -> None:
    for _ in range(5):
        till.do(OperationKind.SALE_COMPLETED, {})
    till.push()
    assert log(central) == [(number, "applied") for number in range(1, 6)]
    assert till.hello().verdict == "in_step"
    assert all(two.previous_hash == one.hash for one, two in pairwise(till.chain))


def test_the_same_place_with_another_hash_is_a_fork(central: Central, till: TillByHand) -> None:
    grant = till.granted(20_000)
    till.sell((grant.allowance_id, 1_000))
    till.push()
    clone = replace(till, chain=[])
    clone.sell((grant.allowance_id, 2_000))
    clone.sell((grant.allowance_id, 3_000))
    told = clone.push()
    assert [one.outcome.value for one in told.outcomes] == ["invalid", "invalid"]
    assert (state(central), told.last_sequence) == (IncarnationState.QUARANTINED, 1)
    assert log(central) == [(1, "applied"), (1, "invalid"), (2, "invalid")]
    assert central.shop.amounts().drawdown_minor == 1_000
    assert central.state_of(grant.allowance_id) == "frozen"


def test_after_a_fork_neither_clone_moves_money_and_nothing_is_lost(
    central: Central, till: TillByHand
) -> None:
    grant = till.granted(20_000)
    till.sell((grant.allowance_id, 1_000))
    till.push()
    clone = replace(till, chain=[])
    clone.sell((grant.allowance_id, 2_000))
    clone.push()
    till.sell((grant.allowance_id, 4_000))
    assert till.outcomes() == ["applied", "invalid"]
    assert till.outcomes() == ["applied", "invalid"]
    assert central.shop.amounts().drawdown_minor == 1_000
    life = answer(central.store.read(lambda c: find_life(c, ACCOUNT, TILL, 1)))
    assert life is not None
    counts = answer(central.store.read(lambda c: count_outcomes(c, life)))
    assert {one.value: count for one, count in counts.items()} == {"applied": 1, "invalid": 2}


def test_what_forked_off_is_kept_however_far_it_went_on(central: Central, till: TillByHand) -> None:
    till.do(OperationKind.SALE_COMPLETED, {})
    till.push()
    clone = replace(till, chain=[])
    for number in range(3):
        clone.do(OperationKind.SALE_COMPLETED, {"number": number})
    clone.push(operations=[clone.chain[0].content])
    assert [one.outcome.value for one in clone.push(after=2).outcomes] == ["invalid"]
    assert log(central) == [(1, "applied"), (1, "invalid"), (3, "invalid")]


def test_another_base_is_a_fork(central: Central, till: TillByHand) -> None:
    till.do(OperationKind.SALE_COMPLETED, {})
    assert [one.outcome.value for one in till.push(base_hash="00" * 32).outcomes] == ["invalid"]
    assert state(central) is IncarnationState.QUARANTINED


@pytest.mark.parametrize("content", ["", "{", "[]", "{}"])
def test_what_is_no_operation_is_kept_and_is_the_end_of_that_life(
    central: Central, till: TillByHand, content: str
) -> None:
    grant = till.granted(20_000)
    till.sell((grant.allowance_id, 1_000))
    told = till.push(operations=[till.chain[0].content, content])
    assert [one.outcome.value for one in told.outcomes] == ["applied", "invalid"]
    assert log(central) == [(1, "applied"), (2, "invalid")]


def test_a_poisoned_operation_delays_none_behind_it(central: Central, till: TillByHand) -> None:
    grant = till.granted(20_000)
    till.sell((grant.allowance_id, 1_000))
    till.do(OperationKind.SALE_COMPLETED, {"captures": "all"})
    till.do(OperationKind.SALE_COMPLETED, {"captures": [{"card_id": "card-1"}]})
    till.sell((grant.allowance_id, 0))
    till.sell((grant.allowance_id, 2**60))
    till.sell((grant.allowance_id, 2_000))
    assert till.outcomes() == ["applied", *["conflict"] * 4, "applied"]
    assert central.shop.amounts().drawdown_minor == 3_000


def test_an_operation_that_the_wallet_cannot_hold_is_for_a_person(
    central: Central, till: TillByHand, expected_logs: ExpectedLogs
) -> None:
    expected_logs.expect("pos_app.allowances.given.settle", "is for a person")
    expected_logs.expect("pos_app.allowances.given.settle", "is for a person")
    grant = till.granted(20_000)
    till.sell((grant.allowance_id, 1_000), capture_ref_id=" ")
    till.sell((grant.allowance_id, 2_000), capture_ref_id="nul\0")
    till.sell((grant.allowance_id, 4_000))
    first, second, third = till.push().outcomes
    assert (first.outcome.value, first.code) == ("conflict", "INVALID_FIELD")
    assert second.outcome.value == "conflict"
    assert third.outcome.value == "applied"
    assert central.shop.amounts().drawdown_minor == 4_000


def test_what_moves_no_money_is_recorded(till: TillByHand) -> None:
    till.do(OperationKind.SALE_COMPLETED, {"captures": []})
    till.do(OperationKind.SALE_COMPLETED, {})
    assert till.outcomes() == ["applied", "applied"]


def test_a_batch_is_bounded(till: TillByHand) -> None:
    told = refusal(till.pushing(operations=["{}"] * 201), 400, Code.INVALID_FIELD)
    assert told["field"] == "operations"
    told = refusal(till.pushing(base_sequence=-1), 400, Code.INVALID_FIELD)
    assert told["field"] == "base_sequence"


def test_an_empty_push_asks_how_far_central_is(till: TillByHand) -> None:
    told = till.push()
    assert (told.outcomes, told.last_sequence) == ([], 0)


def test_nothing_of_an_earlier_life_is_applied_and_nothing_of_it_is_lost(
    central: Central, till: TillByHand
) -> None:
    grant = till.granted(20_000)
    till.sell((grant.allowance_id, 15_000))
    till.do(OperationKind.SALE_COMPLETED, {})
    till.load(700)
    till.close(grant.allowance_id, 5_000)
    central.till()
    assert till.outcomes() == ["late"] * 4
    amounts = central.shop.amounts()
    assert (amounts.drawdown_minor, amounts.funds_minor) == (15_000, 50_700)
    assert amounts.reserved_minor == 700  # of the load: frozen with the life that took it
    assert state(central) is IncarnationState.FENCED
    assert till.hello().verdict == "enrol"
