import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos_app.domain.kept_article import WHOLE_BASIS_POINTS
from pos_app.domain.money import LARGEST_AMOUNT_MINOR
from pos_app.journal.article_cells import (
    Wrong,
    WrongCellError,
    price_text,
    read_price,
    read_vat,
    read_yes,
    vat_text,
)


@pytest.mark.parametrize(
    ("text", "comma", "price_minor"),
    [
        ("29,90", True, 29_90),
        ("29.90", True, 29_90),
        ("29,90", False, 29_90),
        ("kr 29,90", True, 29_90),
        ("29,90 NOK", True, 29_90),
        ("€ 1.250,00", True, 1_250_00),
        ("1 250,-", True, 1_250_00),
        ("1.250", True, 1_250_00),
        ("1,250", False, 1_250_00),
        ("0", True, 0),
    ],
)
def test_a_price_is_read_as_it_is_written(text: str, *, comma: bool, price_minor: int) -> None:
    assert read_price(text, has_decimal_comma=comma) == price_minor


@pytest.mark.parametrize(
    ("text", "comma", "why"),
    [
        ("1,250", True, Wrong.PRICE_UNCLEAR),
        ("1.250", False, Wrong.PRICE_UNCLEAR),
        ("", True, Wrong.PRICE),
        ("-5", True, Wrong.PRICE),
        ("fem", True, Wrong.PRICE),
        ("1.2.3", True, Wrong.PRICE),
    ],
)
def test_a_price_that_is_not_certain_is_none(text: str, *, comma: bool, why: Wrong) -> None:
    with pytest.raises(WrongCellError) as wrong:
        read_price(text, has_decimal_comma=comma)
    assert wrong.value.why is why


@pytest.mark.parametrize(
    ("text", "rate"),
    [("25", 2500), ("25 %", 2500), ("11,11", 1111), ("0", 0), ("0.5 %", 50), ("100", 10_000)],
)
def test_a_rate_is_in_per_cent(text: str, rate: int) -> None:
    assert read_vat(text) == rate


@pytest.mark.parametrize("text", ["", "0.25", "0,15", "-1", "101", "25.001", "høy", "nan", "inf"])
def test_what_may_be_a_share_or_is_no_rate_is_told(text: str) -> None:
    with pytest.raises(WrongCellError) as wrong:
        read_vat(text)
    assert wrong.value.why is Wrong.VAT


@given(price_minor=st.integers(0, LARGEST_AMOUNT_MINOR), comma=st.booleans())
def test_a_price_that_was_written_is_read_again(price_minor: int, *, comma: bool) -> None:
    text = price_text(price_minor, has_decimal_comma=comma)
    assert read_price(text, has_decimal_comma=comma) == price_minor


@given(rate=st.integers(0, WHOLE_BASIS_POINTS), comma=st.booleans())
def test_a_rate_that_was_written_is_read_again(rate: int, *, comma: bool) -> None:
    assert read_vat(vat_text(rate, has_decimal_comma=comma)) == rate


def test_yes_is_understood_in_each_language() -> None:
    assert all(map(read_yes, ("yes", "Ja", "KYLLÄ", " x ", "1")))
    assert not any(map(read_yes, ("", "no", "nei", "0")))
