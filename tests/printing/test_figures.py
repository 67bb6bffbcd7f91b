"""Figures are the place's own, known by heart or not."""

from datetime import UTC, datetime, timedelta, tzinfo
from zoneinfo import ZoneInfo

import pytest
from babel import Locale, UnknownLocaleError
from babel.numbers import format_currency, format_decimal, format_percent
from hypothesis import given
from hypothesis import strategies as st

from pos_app.domain.money import Currency
from pos_app.printing.figures import Figures

NOON_UTC_MS = 1_750_075_200_000
ZONES = (UTC, ZoneInfo("Europe/Oslo"), ZoneInfo("Europe/Helsinki"))
"""Summer begins and ends in these, never at midnight."""


@pytest.mark.parametrize("place", ["nb_NO", "en_GB", "hi_IN", "fr_CH"])
def test_every_place_has_its_own_figures(place: str) -> None:
    figures = Figures(place, UTC)
    assert figures.amount(12_345_678_90) == format_decimal(12345678.9, "#,##0.00", locale=place)
    assert figures.money(-5_00, Currency.EUR) == format_currency(-5, "EUR", locale=place)
    assert figures.percent(12_50) == format_percent(0.125, locale=place, decimal_quantization=False)
    assert figures.count(1_234_567) == format_decimal(1234567, locale=place)
    assert "12" in figures.clock(NOON_UTC_MS)
    assert "00" in figures.time(NOON_UTC_MS)
    assert "2025" in figures.day(NOON_UTC_MS)


@given(
    at_ms=st.integers(0, 4_000_000_000_000),
    zone=st.sampled_from(ZONES),
    count=st.integers(0, 400),
)
def test_days_and_weeks_begin_at_midnight_where_the_shop_is(
    at_ms: int, zone: tzinfo, count: int
) -> None:
    figures = Figures("nb_NO", zone)
    local = datetime.fromtimestamp(at_ms / 1000, zone)
    day = datetime.fromtimestamp(figures.day_began(at_ms, count) / 1000, zone)
    assert (day.hour, day.minute, day.second) == (0, 0, 0)
    assert day.date() == local.date() - timedelta(days=count)
    week = datetime.fromtimestamp(figures.week_began(at_ms, count) / 1000, zone)
    assert (week.weekday(), week.hour, week.minute) == (0, 0, 0)
    assert timedelta(0) <= local.date() - week.date() - timedelta(weeks=count) < timedelta(days=7)
    assert figures.week(figures.week_began(at_ms)) == figures.week(at_ms)


def test_the_machines_own_midnight_is_meant_where_no_zone_is_told() -> None:
    began = datetime.fromtimestamp(Figures("nb_NO").day_began(NOON_UTC_MS) / 1000).astimezone()
    assert (began.hour, began.minute) == (0, 0)


def test_a_note_is_as_short_as_it_can_be() -> None:
    assert Figures("nb_NO").note(500_00) == "500"
    assert Figures("nb_NO").note(12_50) == "12,50"
    assert Figures("en_GB").note(12_50) == "12.50"


def test_a_locale_may_come_as_a_name_or_as_babels_own() -> None:
    assert Figures(Locale.parse("da_DK")).amount(1_234_50) == Figures("da_DK").amount(1_234_50)


def test_a_place_that_there_is_not_is_found_out_at_once() -> None:
    with pytest.raises(UnknownLocaleError):
        Figures("xx_YY")
