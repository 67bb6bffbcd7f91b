"""Moments and metadata cross the line without loss."""

import re
from datetime import UTC, datetime, timedelta, timezone

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import UNSET

from pos_app.domain.ids import checked_name
from pos_app.errors import Refused
from pos_app.wire.wallet_api.shapes import (
    NO_SPACE_AT_THE_ENDS,
    kept_metadata,
    milliseconds_if_any,
    moment_if_any,
)

BEFORE_THE_SURROGATES = 0xD800


@given(st.integers(0, 253_402_300_799_999))
def test_an_instant_comes_back_to_the_millisecond(at_ms: int) -> None:
    shown = msgspec.json.encode(moment_if_any(at_ms))
    assert shown.endswith(b'Z"')
    assert milliseconds_if_any(msgspec.json.decode(shown, type=datetime)) == at_ms


def test_no_instant_is_nothing() -> None:
    assert moment_if_any(None) is UNSET
    assert milliseconds_if_any(UNSET) is None


def test_a_date_time_without_a_zone_is_utc_and_one_with_a_zone_is_what_it_says() -> None:
    noon = datetime(2026, 3, 2, 12, tzinfo=UTC)
    oslo = noon.astimezone(timezone(timedelta(hours=1)))
    told = [noon, oslo, noon.replace(tzinfo=None)]
    assert len({milliseconds_if_any(at) for at in told}) == 1


def test_metadata_is_shown_as_json_whatever_numbers_are_in_it() -> None:
    assert bytes(kept_metadata({"b": 2**900, "a": [1.0, None]})).startswith(b'{"a":[1.0,null],"b":')


@pytest.mark.parametrize("around", ["{}", "{}a", "a{}", "a{}b"])
def test_a_name_is_described_as_it_is_taken(around: str) -> None:
    def is_taken(name: str) -> bool:
        try:
            return checked_name(name, "name") == name
        except Refused:
            return False

    names = [around.format(chr(code)) for code in range(BEFORE_THE_SURROGATES)]
    described = {name for name in names if re.fullmatch(NO_SPACE_AT_THE_ENDS, name)}
    assert described == {name for name in names if is_taken(name)}
