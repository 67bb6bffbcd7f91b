import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos_app.domain.pin import LONGEST_TYPED_PIN
from pos_app.domain.staff import LONGEST_PIN
from pos_app.ui.components.keypad import BACK, CLEAR, ROWS
from pos_app.ui.components.typed import LARGEST_TYPED, covered, pin_typed_on, typed_on

DIGITS = [key for row in ROWS for key in row if key != CLEAR]


def typed(*keys: str) -> int | None:
    value: int | None = None
    for key in keys:
        value = typed_on(value, key)
    return value


@given(st.lists(st.sampled_from(DIGITS), max_size=4))
def test_digits_enter_from_the_right_as_they_are_pressed(keys: list[str]) -> None:
    assert typed(*keys) == (int("".join(keys)) if keys else None)


@given(st.lists(st.sampled_from([*DIGITS, BACK, CLEAR]), max_size=40))
def test_whatever_is_pressed_the_amount_stays_one_that_can_be_meant(keys: list[str]) -> None:
    value = typed(*keys)
    assert value is None or 0 <= value <= LARGEST_TYPED


@given(st.lists(st.sampled_from(list("0123456789")), min_size=2, max_size=8))
def test_back_takes_the_last_digit_off_again(digits: list[str]) -> None:
    before = typed(*digits[:-1])
    after = typed(*digits, BACK)
    assert after == (before or None)


def test_clear_brings_the_proposal_back() -> None:
    assert typed("5", "00", CLEAR) is None


@pytest.mark.parametrize(
    ("pin", "key", "after"),
    [("", "4", "4"), ("4", "00", "400"), ("471", BACK, "47"), ("471", CLEAR, ""), ("", BACK, "")],
)
def test_keys_make_a_pin(pin: str, key: str, after: str) -> None:
    assert pin_typed_on(pin, key, LONGEST_PIN) == after


@pytest.mark.parametrize("longest", [LONGEST_PIN, LONGEST_TYPED_PIN])
def test_a_pin_longer_than_any_stays_as_it_is(longest: int) -> None:
    assert pin_typed_on("1" * longest, "2", longest) == "1" * longest
    assert pin_typed_on("1" * (longest - 1), "00", longest) == "1" * (longest - 1)


def test_of_a_pin_only_its_length_is_shown() -> None:
    assert covered("4711") == "\N{BULLET}" * 4
    assert covered("") == "\N{EN DASH}"
