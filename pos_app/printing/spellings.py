"""How the places that Tillit is most at home in write figures, by heart.

Babel knows every place, but its import and its data cost a till a tenth of a second before the
first price is on the screen. What is known here is exactly what Babel writes; a test holds it so.
"""

from collections.abc import Mapping
from typing import Final

from pos_app.domain.money import MINOR_UNITS_PER_MAJOR, Currency
from pos_app.domain.value import value

NBSP: Final = "\N{NO-BREAK SPACE}"
BASIS_POINTS_PER_PERCENT: Final = 100


@value
class Spelling:
    """One place's way. `money` and `percent` are patterns around a figure, `clock` around a time.

    The sign stands before all of it.
    """

    decimal: str
    group: str
    percent: str
    clock: str
    money: Mapping[Currency, str]

    def whole(self, number: int) -> str:
        """Return a whole number with its thousands apart."""
        return f"{number:,}".replace(",", self.group)

    def amount(self, amount_minor: int) -> str:
        """Return an amount with both decimals."""
        return _signed(amount_minor, self._figure(abs(amount_minor)))

    def with_currency(self, amount_minor: int, currency: Currency) -> str:
        """Return an amount with its currency."""
        figure = self.money[currency].format(self._figure(abs(amount_minor)))
        return _signed(amount_minor, figure)

    def rate(self, basis_points: int) -> str:
        """Return a rate with the decimals it has and no more."""
        whole, rest = divmod(abs(basis_points), BASIS_POINTS_PER_PERCENT)
        figure = self.whole(whole)
        if rest:
            figure += f"{self.decimal}{rest:02}".rstrip("0")
        return _signed(basis_points, self.percent.format(figure))

    def time_of_day(self, hour: int, minute: int) -> str:
        """Return hours and minutes."""
        return self.clock.format(hour, minute)

    def _figure(self, amount_minor: int) -> str:
        whole, rest = divmod(amount_minor, MINOR_UNITS_PER_MAJOR)
        return f"{self.whole(whole)}{self.decimal}{rest:02}"


def _signed(number: int, figure: str) -> str:
    return f"-{figure}" if number < 0 else figure


def _after(nok: str, sek: str, dkk: str, usd: str) -> Mapping[Currency, str]:
    signs = (nok, sek, dkk, "€", usd)
    return {currency: f"{{}}{NBSP}{sign}" for currency, sign in zip(Currency, signs, strict=True)}


_NORWAY: Final = Spelling(
    ",", NBSP, f"{{}}{NBSP}%", "{:02}:{:02}", _after("kr", "SEK", "DKK", "USD")
)
SPELLINGS: Final[Mapping[str, Spelling]] = {
    "nb_NO": _NORWAY,
    "nn_NO": _NORWAY,
    "sv_SE": Spelling(",", NBSP, f"{{}}{NBSP}%", "{:02}:{:02}", _after("Nkr", "kr", "Dkr", "US$")),
    "da_DK": Spelling(",", ".", f"{{}}{NBSP}%", "{:02}.{:02}", _after("NOK", "SEK", "kr.", "US$")),
    "fi_FI": Spelling(",", NBSP, f"{{}}{NBSP}%", "{}.{:02}", _after("NOK", "SEK", "DKK", "$")),
    "de_DE": Spelling(",", ".", f"{{}}{NBSP}%", "{:02}:{:02}", _after("NOK", "SEK", "DKK", "$")),
}
"""By the locale's whole name, as it stands in the settings."""
