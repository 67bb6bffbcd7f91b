"""Amounts, percentages and times on the screen of one shop: its locale and its currency."""

from datetime import tzinfo

from pos_app.domain.money import Currency
from pos_app.printing.figures import Figures


class MoneyText:
    """`printing.figures` in one currency, as a screen asks for it."""

    def __init__(self, locale: str, currency: Currency, zone: tzinfo | None = None) -> None:
        """Take a locale such as `nb_NO`; times are shown in `zone`, else in the machine's own."""
        figures = Figures(locale, zone)
        self._figures = figures
        self._currency = currency
        self.amount = figures.amount
        self.note = figures.note
        self.percent = figures.percent
        self.count = figures.count
        self.clock = figures.clock
        self.day = figures.day
        self.week = figures.week
        self.day_began = figures.day_began
        self.week_began = figures.week_began

    def money(self, amount_minor: int) -> str:
        """Return the amount with its currency: `1 250,00 kr`."""
        return self._figures.money(amount_minor, self._currency)

    def moment(self, at_ms: int) -> str:
        """Return the date and time of an instant in UTC milliseconds."""
        return f"{self.day(at_ms)}  {self.clock(at_ms)}"
