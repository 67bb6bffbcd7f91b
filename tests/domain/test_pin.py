"""How wrong tries are slowed down."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos_app.domain.pin import (
    DEFAULT_PIN_FORMAT,
    FIRST_LOCK_MS,
    LONGEST_LOCK_MS,
    TRIES_BEFORE_LOCK,
    lock_ms_after,
    tries_left_after,
)


def test_a_pin_is_four_digits_unless_somebody_wants_another() -> None:
    assert DEFAULT_PIN_FORMAT.length == 4
    assert DEFAULT_PIN_FORMAT.alphabet == "0123456789"


@pytest.mark.parametrize(
    ("failures", "left", "minutes"),
    [
        (0, 5, 0),
        (1, 4, 0),
        (4, 1, 0),
        (5, 0, 1),
        (6, 0, 2),
        (7, 0, 4),
        (15, 0, 1_024),
        (16, 0, 1_440),
    ],
)
def test_the_fifth_wrong_try_waits_a_minute_and_each_further_one_twice_as_long(
    failures: int, left: int, minutes: int
) -> None:
    assert tries_left_after(failures) == left
    assert lock_ms_after(failures) == minutes * FIRST_LOCK_MS


@given(st.integers(0, 10**9))
def test_the_wait_grows_and_ends_within_a_day(failures: int) -> None:
    assert lock_ms_after(failures) <= lock_ms_after(failures + 1) <= LONGEST_LOCK_MS
    assert (lock_ms_after(failures) > 0) == (failures >= TRIES_BEFORE_LOCK)
