"""What is known by heart is what Babel writes, for every place, currency and amount."""

from datetime import time
from decimal import Decimal

import pytest
from babel.dates import format_time
from babel.numbers import format_currency, format_decimal, format_percent
from hypothesis import given
from hypothesis import strategies as st

from pos_app.domain.money import LARGEST_AMOUNT_MINOR, Currency
from pos_app.printing.spellings import SPELLINGS

places = pytest.mark.parametrize("place", SPELLINGS)
amounts = st.integers(-LARGEST_AMOUNT_MINOR, LARGEST_AMOUNT_MINOR) | st.integers(-2_000, 200_000)


@places
@given(amount_minor=amounts)
def test_an_amount(place: str, amount_minor: int) -> None:
    known = format_decimal(Decimal(amount_minor).scaleb(-2), "#,##0.00", locale=place)
    assert SPELLINGS[place].amount(amount_minor) == known


@places
@given(amount_minor=amounts, currency=st.sampled_from(Currency))
def test_an_amount_of_a_currency(place: str, amount_minor: int, currency: Currency) -> None:
    known = format_currency(Decimal(amount_minor).scaleb(-2), currency, locale=place)
    assert SPELLINGS[place].with_currency(amount_minor, currency) == known


@places
@given(number=st.integers(-(10**9), 10**9))
def test_a_count(place: str, number: int) -> None:
    assert SPELLINGS[place].whole(number) == format_decimal(number, locale=place)


@places
@given(basis_points=st.integers(-200_000, 1_000_000))
def test_a_rate(place: str, basis_points: int) -> None:
    rate = Decimal(basis_points).scaleb(-4)
    known = format_percent(rate, locale=place, decimal_quantization=False)
    assert SPELLINGS[place].rate(basis_points) == known


@places
@given(at=st.times())
def test_a_time_of_day(place: str, at: time) -> None:
    assert SPELLINGS[place].time_of_day(at.hour, at.minute) == format_time(
        at, "short", locale=place
    )
