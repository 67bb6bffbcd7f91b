from hypothesis import given
from hypothesis import strategies as st

from pos_app.ui.cashier.wishes import Sheet
from pos_app.ui.cashier.workplace import LARGEST_TYPED, Workplace, typed_on
from pos_app.ui.components.keypad import BACK, CLEAR, ROWS

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


def test_a_sheet_opens_with_nothing_typed() -> None:
    workplace = Workplace(typed=500, asks_to_cancel=True).opened(Sheet.CASH)
    assert workplace.typed is None
    assert not workplace.asks_to_cancel
