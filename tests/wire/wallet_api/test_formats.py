"""Formats: what a request leaves out is another default for a token than for a PIN."""

from hypothesis import given
from hypothesis import strategies as st
from msgspec import UNSET

from pos_app.domain.token import Format
from pos_app.wire.wallet_api.formats import (
    FormatWord,
    PinRequest,
    format_word,
    pin_format_if_any,
    token_format_if_any,
)

FORMATS = st.builds(
    Format,
    length=st.integers(4, 48),
    prefix=st.text(max_size=12),
    symbols=st.booleans(),
    numbers=st.booleans(),
    characters=st.booleans(),
    barcode=st.booleans(),
)


@given(FORMATS)
def test_a_format_that_is_told_whole_comes_back_whole(format_: Format) -> None:
    assert token_format_if_any(format_word(format_)) == format_
    assert PinRequest(format=format_word(format_)).wanted() == format_


def test_a_token_without_a_format_has_none_of_its_own() -> None:
    assert token_format_if_any(UNSET) is None


def test_a_token_of_an_empty_format_has_the_documented_defaults() -> None:
    documented = Format(length=36, prefix="", symbols=True, numbers=True, characters=False)
    assert token_format_if_any(FormatWord()) == documented


def test_a_pin_is_digits_unless_more_is_asked_for() -> None:
    four_digits = Format(length=4, symbols=False)
    assert pin_format_if_any(UNSET) is None
    assert pin_format_if_any(PinRequest()) == four_digits
    assert pin_format_if_any(PinRequest(format=FormatWord())) == four_digits
    asked = PinRequest(format=FormatWord(length=6, numbers=True))
    assert pin_format_if_any(asked) == Format(length=6, symbols=False)
