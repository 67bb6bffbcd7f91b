"""Amounts, percentages and times as people read them, in the locale of the settings."""

from datetime import datetime, tzinfo
from decimal import Decimal
from functools import lru_cache
from typing import Final

from babel import Locale
from babel.dates import format_date, format_time
from babel.numbers import format_currency, format_decimal, format_percent

from pos_app.domain.clock import datetime_of
from pos_app.domain.money import Currency

MINOR_DIGITS: Final = 2
BASIS_POINT_DIGITS: Final = 4


@lru_cache(maxsize=4096)
def _decimal(amount_minor: int, pattern: str, locale: Locale) -> str:
    """Return a formatted amount; a screen asks for the same ones again and again."""
    return format_decimal(_major(amount_minor), pattern, locale=locale)


@lru_cache(maxsize=1024)
def _with_currency(amount_minor: int, currency: Currency, locale: Locale) -> str:
    return format_currency(_major(amount_minor), currency, locale=locale)


class MoneyText:
    """Formats for one locale and currency. Exact: amounts become `Decimal`, never float."""

    def __init__(self, locale: str, currency: Currency, zone: tzinfo | None = None) -> None:
        """Take a locale such as `nb_NO`; times are shown in `zone`, else in the machine's own."""
        self._locale = Locale.parse(locale)
        self._currency = currency
        self._zone = zone

    def money(self, amount_minor: int) -> str:
        """Return the amount with its currency: `1 250,00 kr`."""
        return _with_currency(amount_minor, self._currency, self._locale)

    def amount(self, amount_minor: int) -> str:
        """Return the amount alone, for columns: `1 250,00`."""
        return _decimal(amount_minor, "#,##0.00", self._locale)

    def note(self, amount_minor: int) -> str:
        """Return a round amount as short as it can be said: `500` or `12,50`."""
        if amount_minor % 10**MINOR_DIGITS == 0:
            return _decimal(amount_minor, "#,##0", self._locale)
        return self.amount(amount_minor)

    def percent(self, basis_points: int) -> str:
        """Return a rate: 2500 is `25 %`, 1250 is `12,5 %`."""
        rate = Decimal(basis_points).scaleb(-BASIS_POINT_DIGITS)
        return format_percent(rate, locale=self._locale, decimal_quantization=False)

    def count(self, number: int) -> str:
        """Return a whole number with the locale's grouping."""
        return format_decimal(number, locale=self._locale)

    def clock(self, at_ms: int) -> str:
        """Return the time of day of an instant in UTC milliseconds: `14:05`."""
        return format_time(self._local(at_ms), "short", locale=self._locale)

    def moment(self, at_ms: int) -> str:
        """Return the date and time of an instant in UTC milliseconds."""
        local = self._local(at_ms)
        day = format_date(local, "medium", locale=self._locale)
        return f"{day}  {format_time(local, 'short', locale=self._locale)}"

    def day(self, at_ms: int) -> str:
        """Return the date of an instant in UTC milliseconds."""
        return format_date(self._local(at_ms), "medium", locale=self._locale)

    def _local(self, at_ms: int) -> datetime:
        return datetime_of(at_ms).astimezone(self._zone)


def _major(amount_minor: int) -> Decimal:
    return Decimal(amount_minor).scaleb(-MINOR_DIGITS)
