"""Amounts, rates and times as people read them, on paper and on the screen, in one locale."""

from datetime import date, datetime, timedelta, tzinfo
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from pos_app.domain.clock import datetime_of
from pos_app.domain.money import MINOR_UNITS_PER_MAJOR, Currency
from pos_app.printing.spellings import SPELLINGS

if TYPE_CHECKING:
    from decimal import Decimal

    from babel import Locale

MINOR_DIGITS: Final = 2
BASIS_POINT_DIGITS: Final = 4
MS_PER_S: Final = 1_000


class Figures:
    """Formats for one locale. Exact: no amount ever becomes a float.

    Babel writes what no `Spelling` is known for, and every date.
    """

    def __init__(self, locale: "Locale | str", zone: tzinfo | None = None) -> None:
        """Take a locale such as `nb_NO`; times are told in `zone`, or else in the machine's own.

        Raises babel's UnknownLocaleError for a locale that there is not.
        """
        self._name = str(locale)
        self._spelling = SPELLINGS.get(self._name)
        self._zone = zone
        if self._spelling is None:
            _parsed(self._name)

    @property
    def has_decimal_comma(self) -> bool:
        """Whether decimals come after a comma here, and not after a point."""
        return "," in self.amount(0)

    def amount(self, amount_minor: int) -> str:
        """Return an amount without its currency, for columns: `1 250,00`."""
        if self._spelling is not None:
            return self._spelling.amount(amount_minor)
        return _decimal(amount_minor, "#,##0.00", self._name)

    def money(self, amount_minor: int, currency: Currency) -> str:
        """Return an amount with its currency: `1 250,00 kr`."""
        if self._spelling is not None:
            return self._spelling.with_currency(amount_minor, currency)
        return _with_currency(amount_minor, currency, self._name)

    def note(self, amount_minor: int) -> str:
        """Return a round amount as short as it can be said: `500` or `12,50`."""
        major, rest = divmod(amount_minor, MINOR_UNITS_PER_MAJOR)
        return self.amount(amount_minor) if rest else self.count(major)

    def percent(self, basis_points: int) -> str:
        """Return a rate: 2500 is `25 %`, 1250 is `12,5 %`."""
        if self._spelling is not None:
            return self._spelling.rate(basis_points)
        from decimal import Decimal

        from babel.numbers import format_percent

        rate = Decimal(basis_points).scaleb(-BASIS_POINT_DIGITS)
        return format_percent(rate, locale=self._name, decimal_quantization=False)

    def count(self, number: int) -> str:
        """Return a whole number with the locale's grouping."""
        if self._spelling is not None:
            return self._spelling.whole(number)
        from babel.numbers import format_decimal

        return format_decimal(number, locale=self._name)

    def clock(self, at_ms: int) -> str:
        """Return the local time of day of an instant in UTC milliseconds: `14:05`."""
        local = self._local(at_ms)
        if self._spelling is not None:
            return self._spelling.time_of_day(local.hour, local.minute)
        from babel.dates import format_time

        return format_time(local, "short", locale=self._name)

    def time(self, at_ms: int) -> str:
        """Return the local time of day, to the second, of an instant in UTC milliseconds."""
        from babel.dates import format_time

        return format_time(self._local(at_ms), "medium", locale=self._name)

    def day(self, at_ms: int) -> str:
        """Return the local date of an instant in UTC milliseconds."""
        from babel.dates import format_date

        return format_date(self._local(at_ms), "medium", locale=self._name)

    def week(self, at_ms: int) -> int:
        """Return the number of an instant's local week, 1 to 53; weeks begin on Monday."""
        return self._local(at_ms).isocalendar().week

    def day_began(self, at_ms: int, days_before: int = 0) -> int:
        """Return when the local day of an instant began, or the one so many days before it."""
        return self._midnight(self._local(at_ms).date() - timedelta(days=days_before))

    def week_began(self, at_ms: int, weeks_before: int = 0) -> int:
        """Return when the local week of an instant began, or the one so many weeks before it."""
        day = self._local(at_ms).date()
        return self._midnight(day - timedelta(days=day.weekday(), weeks=weeks_before))

    def _midnight(self, day: date) -> int:
        began = datetime(day.year, day.month, day.day, tzinfo=self._zone)
        return int(began.timestamp()) * MS_PER_S

    def _local(self, at_ms: int) -> datetime:
        return datetime_of(at_ms).astimezone(self._zone)


@lru_cache(maxsize=16)
def _parsed(name: str) -> "Locale":
    from babel import Locale

    return Locale.parse(name)


@lru_cache(maxsize=4096)
def _decimal(amount_minor: int, pattern: str, name: str) -> str:
    """Return a formatted amount; a screen asks for the same ones again and again."""
    from babel.numbers import format_decimal

    return format_decimal(_major(amount_minor), pattern, locale=_parsed(name))


@lru_cache(maxsize=1024)
def _with_currency(amount_minor: int, currency: Currency, name: str) -> str:
    from babel.numbers import format_currency

    return format_currency(_major(amount_minor), currency, locale=_parsed(name))


def _major(amount_minor: int) -> "Decimal":
    from decimal import Decimal

    return Decimal(amount_minor).scaleb(-MINOR_DIGITS)
