"""Waits grow, stay short enough for a shop, and are not the same at every till."""

from hypothesis import given
from hypothesis import strategies as st

from pos_app.sync.backoff import FIRST_WAIT_MS, LONGEST_WAIT_MS, wait_before


@given(st.integers(1, 10_000), st.integers(0, 10_000))
def test_a_wait_is_within_its_bounds(attempt: int, chance: int) -> None:
    waited_ms = wait_before(attempt, lambda below: chance % below)
    assert FIRST_WAIT_MS * 3 // 4 <= waited_ms <= LONGEST_WAIT_MS


def test_waits_grow_to_the_longest() -> None:
    waits = [wait_before(attempt, lambda _: 0) for attempt in range(1, 6)]
    assert waits == sorted(waits)
    assert waits[-1] == LONGEST_WAIT_MS
