"""Amounts, rates and dates as they stand on paper, in the locale of the till."""

from datetime import tzinfo
from decimal import Decimal
from typing import Final

from babel import Locale
from babel.dates import format_date, format_time
from babel.numbers import format_currency, format_decimal, format_percent

from pos_app.domain.clock import datetime_of
from pos_app.domain.money import Currency

MINOR_DIGITS: Final = 2
BASIS_POINT_DIGITS: Final = 4


class Figures:
    """Formats for one locale. Exact: amounts become `Decimal`, never float."""

    def __init__(self, locale: Locale, zone: tzinfo | None = None) -> None:
        """Take a locale; times are written in `zone`, or else in the machine's own."""
        self._locale = locale
        self._zone = zone

    def amount(self, amount_minor: int) -> str:
        """Return an amount without its currency: `1 250,00`."""
        major = Decimal(amount_minor).scaleb(-MINOR_DIGITS)
        return format_decimal(major, "#,##0.00", locale=self._locale)

    def money(self, amount_minor: int, currency: Currency) -> str:
        """Return an amount with its currency: `1 250,00 kr`."""
        major = Decimal(amount_minor).scaleb(-MINOR_DIGITS)
        return format_currency(major, currency, locale=self._locale)

    def percent(self, basis_points: int) -> str:
        """Return a rate: 2500 is `25 %`."""
        rate = Decimal(basis_points).scaleb(-BASIS_POINT_DIGITS)
        return format_percent(rate, locale=self._locale, decimal_quantization=False)

    def count(self, number: int) -> str:
        """Return a whole number."""
        return format_decimal(number, locale=self._locale)

    def day(self, at_ms: int) -> str:
        """Return the local date of an instant in UTC milliseconds."""
        moment = datetime_of(at_ms).astimezone(self._zone)
        return format_date(moment, "medium", locale=self._locale)

    def time(self, at_ms: int) -> str:
        """Return the local time of day, to the second, of an instant in UTC milliseconds."""
        moment = datetime_of(at_ms).astimezone(self._zone)
        return format_time(moment, "medium", locale=self._locale)
