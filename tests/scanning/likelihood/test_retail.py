import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from pos_app.domain.token import has_check_digit
from pos_app.scanning.likelihood.retail import EAN_8, EAN_13, Kind, choice_of, modules_of
from tests.scanning.likelihood.strips import retail_modules_of, with_check

SETS = ("LLLLLL", "LLGLGG", "LLGGLG", "LLGGGL", "LGLLGG", "LGGLLG", "LGGGLL", "LGLGLG", "LGLGGL")


def symbols_of(number: str) -> NDArray[np.intp]:
    """Return the symbols of a number, those of the second set of the left half from 10 on."""
    if len(number) == 8:
        return np.array([int(digit) for digit in number], np.intp)
    sets = (*SETS, "LGGLGL")[int(number[0])] + "LLLLLL"
    pairs = zip(number[1:], sets, strict=True)
    return np.array([int(digit) + 10 * (kind == "G") for digit, kind in pairs], np.intp)


def costs_for(number: str, kind: Kind) -> tuple[NDArray[np.floating], NDArray[np.floating]]:
    """Return costs that leave no doubt about a number: any other symbol costs 100."""
    symbols = symbols_of(number)
    left, right = np.full((kind.half, 20), 100.0), np.full((kind.half, 10), 100.0)
    left[np.arange(kind.half), symbols[: kind.half]] = 0
    right[np.arange(kind.half), symbols[kind.half :]] = 0
    return left, right


numbers = st.one_of(
    st.text("0123456789", min_size=12, max_size=12).map(with_check),
    st.text("0123456789", min_size=7, max_size=7).map(with_check),
)


def kind_of(number: str) -> Kind:
    return EAN_8 if len(number) == 8 else EAN_13


@given(numbers)
def test_numbers_have_the_modules_that_others_print(number: str) -> None:
    kind = kind_of(number)
    drawn = modules_of(kind, symbols_of(number))
    assert drawn.tolist() == retail_modules_of(number).tolist()
    assert len(drawn) == kind.modules


@given(numbers)
def test_a_number_beyond_doubt_is_told_and_the_next_costs_two_digits(number: str) -> None:
    kind = kind_of(number)
    choice = choice_of(kind, *costs_for(number, kind))
    assert choice.digits == number
    assert choice.repaired == 0
    assert choice.margin == 200


@given(st.sampled_from([EAN_13, EAN_8]), st.integers(0, 2**31))
def test_whatever_is_seen_the_number_told_has_a_right_check_digit(kind: Kind, seed: int) -> None:
    chance = np.random.default_rng(seed)
    choice = choice_of(kind, chance.random((kind.half, 20)), chance.random((kind.half, 10)))
    assert has_check_digit(choice.digits)
    assert choice.margin >= 0
    assert choice.repaired >= 0


def test_one_digit_misread_is_put_right_at_its_price_and_the_doubt_is_told() -> None:
    number = "4012345678901"
    left, right = costs_for(number, EAN_13)
    right[2, 7], right[2, 8] = 3.0, 0.0  # the 8 at its place looks a little more like a 9
    right[2, 9], right[2, 8] = 0.0, 3.0
    choice = choice_of(EAN_13, left, right)
    assert choice.digits == number
    assert choice.repaired == pytest.approx(3)
    assert choice.margin < 200
