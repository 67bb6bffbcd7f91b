import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos_app.domain.article import code_key, spellings


@pytest.mark.parametrize(
    ("code", "other", "are_one"),
    [
        ("012345678905", "0012345678905", True),  # UPC-A and EAN-13
        ("96385074", "0000096385074", True),
        ("123", "0123", False),
        ("ABC-123", "abc-123", False),
        ("٣٤٥٦٧٨٩٠", "0000034567890", False),
    ],
)
def test_two_spellings_of_one_trade_number_are_one_code(
    code: str, other: str, *, are_one: bool
) -> None:
    assert (code_key(code) == code_key(other)) is are_one


@pytest.mark.parametrize(
    ("code", "others"),
    [
        ("7038010009457", ()),
        ("0012345678905", ("012345678905",)),
        ("012345678905", ("0012345678905",)),
        ("96385074", ("000096385074", "0000096385074")),
        ("12", ()),
    ],
)
def test_a_code_is_looked_for_in_each_of_its_spellings(code: str, others: tuple[str, ...]) -> None:
    told = spellings(code)
    assert told[0] == code
    assert set(told[1:]) == set(others)


@given(st.text("0123456789A", min_size=1, max_size=15), st.text("0", max_size=5))
def test_spellings_are_what_has_the_same_key(digits: str, zeros: str) -> None:
    assert {code_key(told) for told in spellings(digits)} == {code_key(digits)}
    longer = zeros + digits
    assert (longer in spellings(digits)) is (code_key(longer) == code_key(digits))
