import pytest

from pos_app.domain.article import code_key


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
