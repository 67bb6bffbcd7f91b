from datetime import UTC
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from pos_app.domain.money import LARGEST_AMOUNT_MINOR, Currency
from pos_app.ui.money_text import MoneyText

NORWAY = MoneyText("nb_NO", Currency.NOK, UTC)
BRITAIN = MoneyText("en_GB", Currency.EUR, UTC)
NBSP = "\xa0"


def test_money_is_written_as_the_place_writes_it() -> None:
    assert NORWAY.money(125_050) == f"1{NBSP}250,50{NBSP}kr"
    assert BRITAIN.money(125_050) == "€1,250.50"
    assert NORWAY.amount(5) == "0,05"


def test_a_note_is_as_short_as_it_can_be() -> None:
    assert NORWAY.note(50_000) == "500"
    assert NORWAY.note(1_250) == "12,50"


def test_a_rate_keeps_its_decimals_and_no_more() -> None:
    assert NORWAY.percent(2500) == f"25{NBSP}%"
    assert NORWAY.percent(1250) == f"12,5{NBSP}%"


@given(st.integers(-LARGEST_AMOUNT_MINOR, LARGEST_AMOUNT_MINOR))
def test_no_amount_loses_a_unit_on_its_way_to_the_screen(amount_minor: int) -> None:
    digits = "".join(character for character in NORWAY.amount(amount_minor) if character.isdigit())
    assert int(digits) == abs(amount_minor)


def test_times_are_those_of_the_place() -> None:
    summer_noon_utc_ms = 1_750_075_200_000
    oslo = MoneyText("nb_NO", Currency.NOK, ZoneInfo("Europe/Oslo"))
    assert NORWAY.clock(summer_noon_utc_ms) == "12:00"
    assert oslo.clock(summer_noon_utc_ms) == "14:00"
    assert oslo.moment(summer_noon_utc_ms).endswith("14:00")
    assert "2025" in oslo.day(summer_noon_utc_ms)
