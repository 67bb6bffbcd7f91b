"""Allowances: what is left of one, how a capture is split, and what a person has to look at."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos_app.domain.allowance import (
    Allowance,
    AllowanceId,
    AllowanceState,
    Origin,
    Outcome,
    split,
)
from pos_app.domain.ids import CardId
from pos_app.errors import Code, Refused


def allowance(number: int, amount_minor: int, captured_minor: int = 0) -> Allowance:
    return Allowance(
        allowance_id=AllowanceId(f"allowance-{number}"),
        card_id=CardId("card-1"),
        origin=Origin.GRANTED,
        amount_minor=amount_minor,
        captured_minor=captured_minor,
        soft_limit_minor=0,
        expires_at_ms=None,
        state=AllowanceState.OPEN,
    )


@given(
    st.lists(st.tuples(st.integers(0, 500), st.integers(0, 500)), max_size=6),
    st.integers(1, 2_000),
)
def test_a_split_is_the_whole_amount_the_oldest_first_and_no_more_than_there_is(
    amounts: list[tuple[int, int]], wanted_minor: int
) -> None:
    held = [
        allowance(number, left + captured, captured)
        for number, (left, captured) in enumerate(amounts)
    ]
    there_is_minor = sum(left for left, _ in amounts)
    if wanted_minor > there_is_minor:
        with pytest.raises(Refused) as caught:
            split(held, wanted_minor)
        assert caught.value.code is Code.INSUFFICIENT_FUNDS
        assert caught.value.fields["available_minor"] == there_is_minor
        return
    parts = split(held, wanted_minor)
    assert sum(part.amount_minor for part in parts) == wanted_minor
    left_of = {right.allowance_id: right.remaining_minor for right in held}
    assert all(0 < part.amount_minor <= left_of[part.allowance_id] for part in parts)
    # All but the last are used up, and nothing older than a used one is left.
    touched = [part.allowance_id for part in parts]
    with_money = [right.allowance_id for right in held if right.remaining_minor]
    assert touched == with_money[: len(touched)]
    assert all(part.amount_minor == left_of[part.allowance_id] for part in parts[:-1])


def test_a_part_says_where_its_right_came_from() -> None:
    (part,) = split([allowance(1, 100)], 40)
    assert (part.allowance_id, part.origin, part.amount_minor) == ("allowance-1", "granted", 40)


@pytest.mark.parametrize("outcome", list(Outcome))
def test_what_was_not_simply_applied_is_for_a_person(outcome: Outcome) -> None:
    simply = outcome in {Outcome.APPLIED, Outcome.EXISTS}
    assert outcome.needs_a_person is not simply
