"""Money: whole minor units of a currency, and the few roundings a counter needs.

Every rounding here is exact integer arithmetic; no float ever holds an amount.
"""

from collections.abc import Sequence
from enum import StrEnum
from typing import Final

from pos_app.errors import Code, Refused

LARGEST_AMOUNT_MINOR: Final = 2**53 - 1
"""The largest amount or balance anywhere: exact in JSON numbers of every client."""


class Currency(StrEnum):
    """The five currencies of the wallet API, each with two decimals."""

    NOK = "NOK"
    SEK = "SEK"
    DKK = "DKK"
    EUR = "EUR"
    USD = "USD"


MINOR_UNITS_PER_MAJOR: Final = 100

CASH_STEP_MINOR: Final = {
    Currency.NOK: 100,
    Currency.SEK: 100,
    Currency.DKK: 50,
    Currency.EUR: 1,
    Currency.USD: 1,
}
"""Smallest amount payable in coins; card payments are never rounded."""

NOTES_MINOR: Final = {
    Currency.NOK: (5000, 10000, 20000, 50000, 100000),
    Currency.SEK: (2000, 5000, 10000, 20000, 50000, 100000),
    Currency.DKK: (5000, 10000, 20000, 50000),
    Currency.EUR: (500, 1000, 2000, 5000, 10000),
    Currency.USD: (100, 500, 1000, 2000, 5000, 10000),
}


def checked_amount(amount_minor: int, field: str = "amount") -> int:
    """Return the amount unchanged, or refuse one outside 0..LARGEST_AMOUNT_MINOR."""
    if amount_minor < 0:
        raise Refused(Code.INVALID_FIELD, field=field, reason="negative")
    if amount_minor > LARGEST_AMOUNT_MINOR:
        raise Refused(Code.AMOUNT_TOO_LARGE, field=field, largest=LARGEST_AMOUNT_MINOR)
    return amount_minor


def rounded_for_cash(amount_minor: int, step_minor: int) -> int:
    """Return the nearest amount payable in cash; halves go up, as the Nordic rules have it."""
    return (2 * amount_minor + step_minor) // (2 * step_minor) * step_minor


def vat_within(gross_minor: int, rate_basis_points: int) -> int:
    """Return the VAT contained in a gross amount; halves round away from zero.

    A rate of 2500 basis points is 25 %: 12500 gross holds 2500 VAT.
    """
    whole = 10_000 + rate_basis_points
    doubled = 2 * abs(gross_minor) * rate_basis_points + whole
    vat_minor = doubled // (2 * whole)
    return vat_minor if gross_minor >= 0 else -vat_minor


def share_out(amount_minor: int, weights: Sequence[int]) -> tuple[int, ...]:
    """Split an amount in proportion to the weights so that the parts add up to it exactly.

    The units lost to rounding go to the largest remainders, the earlier part first on a tie.
    With all weights zero the whole amount falls to the first part; no weights, no parts.
    """
    if not weights:
        return ()
    total = sum(weights)
    if total == 0:
        return (amount_minor, *(0 for _ in weights[1:]))
    parts = [amount_minor * weight // total for weight in weights]
    remainders = [amount_minor * weight % total for weight in weights]
    by_remainder = sorted(range(len(weights)), key=lambda index: (-remainders[index], index))
    for index in by_remainder[: amount_minor - sum(parts)]:
        parts[index] += 1
    return tuple(parts)


def next_notes(due_minor: int, currency: Currency, most: int = 4) -> tuple[int, ...]:
    """Return the round amounts a customer is likely to hand over for `due_minor`, smallest first.

    The exact amount is not among them: it has a button of its own.
    """
    due_minor = rounded_for_cash(due_minor, CASH_STEP_MINOR[currency])
    handed = {-(-due_minor // note) * note for note in NOTES_MINOR[currency]}
    return tuple(sorted(handed - {due_minor, 0}))[:most]
