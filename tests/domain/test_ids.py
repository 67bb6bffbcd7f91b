"""Names: what a client may choose, and what no database could hold."""

import uuid

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos_app.domain.ids import checked_account_id, checked_name, checked_text, new_uuid
from pos_app.errors import Code, Refused


def reason_of(value: str, longest: int = 255) -> object:
    with pytest.raises(Refused) as caught:
        checked_name(value, "card_id", longest)
    assert caught.value.code is Code.INVALID_FIELD
    assert caught.value.fields["field"] == "card_id"
    return caught.value.fields["reason"]


def test_a_fresh_id_is_a_random_uuid_in_lower_case() -> None:
    made = {new_uuid() for _ in range(100)}
    assert len(made) == 100
    for one in made:
        assert uuid.UUID(one).version == 4
        assert str(uuid.UUID(one)) == one


@pytest.mark.parametrize(
    ("value", "reason"),
    [
        ("", "empty"),
        ("n" * 256, "too_long"),
        (" n", "space_at_the_ends"),
        ("n\t", "space_at_the_ends"),
        ("n\u00a0", "space_at_the_ends"),
        ("n\x00n", "unstorable_character"),
        ("n\ud800", "unstorable_character"),
        ("\udfffn", "unstorable_character"),
    ],
)
def test_a_name_that_cannot_be_one_is_refused(value: str, reason: str) -> None:
    assert reason_of(value) == reason


def test_the_longest_name_is_as_long_as_is_asked() -> None:
    assert checked_name("n" * 255, "card_id") == "n" * 255
    assert reason_of("nnn", longest=2) == "too_long"


@given(st.text(min_size=1, max_size=255))
def test_a_name_is_taken_as_it_is_or_not_at_all(value: str) -> None:
    try:
        assert checked_name(value, "card_id") is value
    except Refused:
        assert value != value.strip() or "\x00" in value


@given(st.text(st.characters(codec="utf-8", exclude_characters="\x00")))
def test_any_text_without_a_nul_can_be_stored(value: str) -> None:
    assert checked_text(value, "name") is value
    value.encode()


@pytest.mark.parametrize("value", ["P12345678", "T00000000"])
def test_an_account_is_a_letter_and_eight_digits(value: str) -> None:
    assert checked_account_id(value) == value


@pytest.mark.parametrize(
    "value", ["", "P1234567", "P123456789", "X12345678", "p12345678", "P1234567٣", "P12345678\n"]
)
def test_nothing_else_is_an_account(value: str) -> None:
    with pytest.raises(Refused) as caught:
        checked_account_id(value)
    assert caught.value.fields == {"field": "account_id", "reason": "pattern"}
