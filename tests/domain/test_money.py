"""Money: exact to the minor unit, whatever is divided, discounted or rounded."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos_app.domain.money import (
    CASH_STEP_MINOR,
    LARGEST_AMOUNT_MINOR,
    NOTES_MINOR,
    Currency,
    checked_amount,
    next_notes,
    rounded_for_cash,
    share_out,
    vat_within,
)
from pos_app.errors import Code, Refused

AMOUNTS = st.integers(0, LARGEST_AMOUNT_MINOR)


@pytest.mark.parametrize("amount_minor", [0, 1, LARGEST_AMOUNT_MINOR])
def test_an_amount_that_every_client_can_count_is_good(amount_minor: int) -> None:
    assert checked_amount(amount_minor) == amount_minor


@pytest.mark.parametrize(
    ("amount_minor", "code"),
    [(-1, Code.INVALID_FIELD), (LARGEST_AMOUNT_MINOR + 1, Code.AMOUNT_TOO_LARGE)],
)
def test_any_other_amount_is_refused_naming_the_field(amount_minor: int, code: Code) -> None:
    with pytest.raises(Refused) as caught:
        checked_amount(amount_minor, "capture")
    assert caught.value.code is code
    assert caught.value.fields["field"] == "capture"


def test_the_largest_amount_is_exact_in_every_json_reader() -> None:
    assert int(float(LARGEST_AMOUNT_MINOR)) == LARGEST_AMOUNT_MINOR
    assert float(LARGEST_AMOUNT_MINOR + 1) == float(LARGEST_AMOUNT_MINOR + 2)


def test_every_currency_has_its_coins_and_its_notes() -> None:
    assert set(CASH_STEP_MINOR) == set(NOTES_MINOR) == set(Currency)


@pytest.mark.parametrize(
    ("amount_minor", "step_minor", "expected"),
    [
        (1049, 100, 1000),
        (1050, 100, 1100),
        (1099, 100, 1100),
        (1025, 50, 1050),
        (1024, 50, 1000),
        (1, 1, 1),
        (0, 100, 0),
        (49, 100, 0),
        (50, 100, 100),
    ],
)
def test_cash_goes_to_the_nearest_coin_and_halves_go_up(
    amount_minor: int, step_minor: int, expected: int
) -> None:
    assert rounded_for_cash(amount_minor, step_minor) == expected


@given(amount_minor=AMOUNTS, step_minor=st.sampled_from([1, 5, 10, 50, 100]))
def test_rounding_is_payable_near_and_done_once(amount_minor: int, step_minor: int) -> None:
    rounded = rounded_for_cash(amount_minor, step_minor)
    assert rounded % step_minor == 0
    assert -step_minor <= 2 * (amount_minor - rounded) < step_minor
    assert rounded_for_cash(rounded, step_minor) == rounded


@pytest.mark.parametrize(
    ("gross_minor", "rate", "vat_minor"),
    [
        (12_500, 2_500, 2_500),
        (11_500, 1_500, 1_500),
        (11_200, 1_200, 1_200),
        (100, 2_500, 20),
        (99, 2_500, 20),
        (0, 2_500, 0),
        (12_345, 0, 0),
        (-12_500, 2_500, -2_500),
        (-99, 2_500, -20),
    ],
)
def test_vat_within_a_price(gross_minor: int, rate: int, vat_minor: int) -> None:
    assert vat_within(gross_minor, rate) == vat_minor


@given(gross_minor=AMOUNTS, rate=st.integers(0, 10_000))
def test_vat_is_the_exact_share_rounded_and_the_same_when_given_back(
    gross_minor: int, rate: int
) -> None:
    vat_minor = vat_within(gross_minor, rate)
    exact = Fraction(gross_minor * rate, 10_000 + rate)
    assert Fraction(-1, 2) < vat_minor - exact <= Fraction(1, 2)
    assert 0 <= vat_minor <= gross_minor
    assert vat_within(-gross_minor, rate) == -vat_minor


WEIGHTS = st.lists(st.integers(0, 10**6), min_size=1, max_size=12)


@given(amount_minor=AMOUNTS, weights=WEIGHTS)
def test_parts_add_up_to_what_was_shared_out(amount_minor: int, weights: list[int]) -> None:
    parts = share_out(amount_minor, weights)
    assert len(parts) == len(weights)
    assert sum(parts) == amount_minor


@given(amount_minor=AMOUNTS, weights=WEIGHTS.filter(any))
def test_each_part_is_its_exact_share_rounded_up_or_down(
    amount_minor: int, weights: list[int]
) -> None:
    total = sum(weights)
    for part, weight in zip(share_out(amount_minor, weights), weights, strict=True):
        exact = Fraction(amount_minor * weight, total)
        assert abs(part - exact) < 1
        assert part == 0 or weight > 0


@given(weights=WEIGHTS.filter(any), share=st.fractions(0, 1))
def test_a_discount_shared_over_lines_never_exceeds_a_line(
    weights: list[int], share: Fraction
) -> None:
    discount_minor = int(sum(weights) * share)
    parts = share_out(discount_minor, weights)
    assert all(0 <= part <= weight for part, weight in zip(parts, weights, strict=True))


def test_the_odd_units_go_to_the_largest_remainders_and_earlier_parts() -> None:
    assert share_out(100, [1, 1, 1]) == (34, 33, 33)
    assert share_out(101, [1, 1, 1]) == (34, 34, 33)
    assert share_out(10, [1, 2, 4]) == (1, 3, 6)
    assert share_out(1, [1, 9]) == (0, 1)


def test_with_nothing_to_go_by_the_first_part_takes_all() -> None:
    assert share_out(7, [0, 0, 0]) == (7, 0, 0)
    assert share_out(7, []) == ()


@pytest.mark.parametrize(
    ("due_minor", "currency", "expected"),
    [
        (18_700, Currency.NOK, (20_000, 50_000, 100_000)),
        (18_749, Currency.NOK, (20_000, 50_000, 100_000)),
        (4_200, Currency.NOK, (5_000, 10_000, 20_000, 50_000)),
        (20_000, Currency.NOK, (50_000, 100_000)),
        (1_234, Currency.EUR, (1_500, 2_000, 5_000, 10_000)),
        (250, Currency.USD, (300, 500, 1_000, 2_000)),
        (0, Currency.NOK, ()),
    ],
)
def test_the_next_notes_a_customer_is_likely_to_hand_over(
    due_minor: int, currency: Currency, expected: tuple[int, ...]
) -> None:
    assert next_notes(due_minor, currency) == expected


@given(due_minor=st.integers(0, 10**9), currency=st.sampled_from(Currency))
def test_notes_are_more_than_what_is_due_and_in_order(due_minor: int, currency: Currency) -> None:
    due_in_cash = rounded_for_cash(due_minor, CASH_STEP_MINOR[currency])
    notes = next_notes(due_minor, currency)
    assert len(notes) <= 4
    assert list(notes) == sorted(set(notes))
    assert all(note > due_in_cash for note in notes)
    assert all(any(note % one == 0 for one in NOTES_MINOR[currency]) for note in notes)
