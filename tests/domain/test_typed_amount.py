import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos_app.domain.money import LARGEST_AMOUNT_MINOR
from pos_app.domain.typed_amount import read_amount


@pytest.mark.parametrize(
    ("text", "amount_minor"),
    [
        ("500", 500_00),
        (" 12,5 ", 12_50),
        ("12.05", 12_05),
        ("1 250,50", 1_250_50),
        ("1\xa0250", 1_250_00),
        ("1.250,50", 1_250_50),
        ("1,250.50", 1_250_50),
        ("0", 0),
        ("90071992547409.91", LARGEST_AMOUNT_MINOR),
    ],
)
def test_an_amount_is_read_as_it_is_written_in_the_north(text: str, amount_minor: int) -> None:
    assert read_amount(text) == amount_minor


@pytest.mark.parametrize(
    "text",
    [
        *("", "-5", "+5", "5 kr", "1.250", "1,250", "12,505", "1 25", "12,", ",5", "1e3", "٣"),
        *("90071992547409.92", "9" * 40),
    ],
)
def test_what_could_be_two_amounts_or_is_none_is_not_read(text: str) -> None:
    assert read_amount(text) is None


@given(st.integers(0, LARGEST_AMOUNT_MINOR), st.sampled_from(".,"))
def test_every_amount_comes_back_from_its_digits(amount_minor: int, point: str) -> None:
    major, minor = divmod(amount_minor, 100)
    assert read_amount(f"{major}{point}{minor:02}") == amount_minor


@given(st.text(max_size=12))
def test_no_text_is_more_than_there_can_be(text: str) -> None:
    read = read_amount(text)
    assert read is None or 0 <= read <= LARGEST_AMOUNT_MINOR
