"""Instants: UTC milliseconds and date-times, there and back without loss."""

from datetime import UTC, datetime, timedelta, timezone

from hypothesis import given
from hypothesis import strategies as st

from pos_app.domain.clock import EPOCH, datetime_of, milliseconds_of


@given(st.integers(0, 253_402_300_799_999))
def test_every_instant_survives_the_way_there_and_back(at_ms: int) -> None:
    assert milliseconds_of(datetime_of(at_ms)) == at_ms


def test_the_beginning_is_zero() -> None:
    assert milliseconds_of(EPOCH) == 0
    assert datetime_of(0) == EPOCH


def test_a_date_time_without_a_zone_is_utc() -> None:
    naive = datetime(2026, 5, 1, 12, 0)  # noqa: DTZ001 - that is the point
    assert milliseconds_of(naive) == milliseconds_of(naive.replace(tzinfo=UTC))


def test_a_zone_is_taken_into_account() -> None:
    oslo = timezone(timedelta(hours=2))
    assert milliseconds_of(datetime(2026, 5, 1, 14, 0, tzinfo=oslo)) == milliseconds_of(
        datetime(2026, 5, 1, 12, 0, tzinfo=UTC)
    )


def test_less_than_a_millisecond_is_cut_off() -> None:
    assert milliseconds_of(datetime(1970, 1, 1, 0, 0, 0, 1_999, tzinfo=UTC)) == 1
    assert milliseconds_of(datetime(1969, 12, 31, 23, 59, 59, 999_999, tzinfo=UTC)) == -1
