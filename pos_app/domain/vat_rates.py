"""The rates of VAT that goods are usually sold at, by country: ready answers, never a limit."""

from collections.abc import Mapping
from typing import Final

USUAL_RATES: Final[Mapping[str, tuple[int, ...]]] = {
    "no": (2500, 1500, 1200, 0),
    "se": (2500, 1200, 600, 0),
    "dk": (2500, 0),
    "de": (1900, 700, 0),
    "fi": (2550, 1350, 1000, 0),
}
"""Basis points, the commonest first; the country in lower case."""
