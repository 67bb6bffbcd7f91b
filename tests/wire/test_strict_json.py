"""JSON is read one way only, and says what is wrong and where."""

import json
from contextlib import suppress
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos_app.errors import Code, Refused
from pos_app.wire.strict_json import read
from pos_app.wire.wallet_api.cards import BatchRequest, CardRequest
from pos_app.wire.wallet_api.transactions import TransactionRequest

STORABLE = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"))
PLAIN = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | STORABLE,
    lambda inner: st.lists(inner) | st.dictionaries(STORABLE, inner),
    max_leaves=20,
)


def why_not(body: bytes | str, type_: type[Any] = CardRequest) -> tuple[object, object]:
    with pytest.raises(Refused) as caught:
        read(body if isinstance(body, bytes) else body.encode(), type_)
    assert caught.value.code is Code.INVALID_FIELD
    return caught.value.fields["field"], caught.value.fields["reason"]


@given(PLAIN)
def test_what_json_can_say_and_a_database_can_hold_is_read_as_it_was_written(
    value: object,
) -> None:
    for escaped in (True, False):
        assert read(json.dumps(value, ensure_ascii=escaped).encode(), object) == value


@given(st.binary())
def test_no_bytes_do_worse_than_a_refusal(body: bytes) -> None:
    with suppress(Refused):
        read(body, object)


def test_a_word_of_a_request_is_read() -> None:
    body = b'{"card_id": "c", "amount": 1, "currency": "NOK", "metadata": {"a": "\\u00e9"}, "x": 1}'
    assert read(body, CardRequest).metadata == {"a": "é"}


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (b"\xff", "not_utf8"),
        (b"", "not_json"),
        (b"{", "not_json"),
        (b'{"a": NaN}', "not_json"),
        (b'{"a": -Infinity}', "not_json"),
        (b'{"a": 1e999}', "not_json"),
        (b"1" * 5000, "not_json"),
        (b"[" * 50_000, "too_deep"),
        (b'"\\u0000"', "unstorable_character"),
        (b'{"a": ["\\ud800"]}', "unstorable_character"),
        (b'{"\\udfff": 1}', "unstorable_character"),
        (b"[]", "Expected `object`, got `array`"),
    ],
)
def test_a_body_that_is_wrong_as_a_whole_is_told_so(body: bytes, reason: str) -> None:
    assert why_not(body) == ("body", reason)


@pytest.mark.parametrize(
    ("body", "where", "reason"),
    [
        ("{}", "card_id", "missing"),
        ('{"card_id": 1}', "card_id", "Expected `str`, got `int`"),
        ('{"card_id": "c", "pin": {"format": 1}}', "pin.format", "Expected `object`, got `int`"),
        ('{"a": 1, "b": 2, "b": 2}', "b", "repeated_key"),
    ],
)
def test_a_field_that_is_wrong_is_named(body: str, where: str, reason: str) -> None:
    assert why_not(body) == (where, reason)


def test_a_field_that_is_missing_deep_inside_is_named_with_its_way() -> None:
    assert why_not('{"cards": [{}]}', BatchRequest) == ("cards[0].card_id", "missing")


def test_no_reason_repeats_a_secret() -> None:
    body = b'{"ref_id": "r", "amount": 1, "currency": "NOK", "token": ["s3cret"]}'
    assert "s3cret" not in str(why_not(body, TransactionRequest))


def test_a_word_with_a_secret_hides_it_from_whoever_prints_it() -> None:
    body = b'{"ref_id": "r", "amount": 1, "currency": "NOK", "token": "s3cret", "pin": "4711"}'
    word = read(body, TransactionRequest)
    assert repr(word) == str(word) == "TransactionRequest(...)"
    assert msgspec.json.decode(msgspec.json.encode(word)) == json.loads(body)
