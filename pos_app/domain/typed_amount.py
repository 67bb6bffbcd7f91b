"""Amounts as people type them and as other programs write them: read exactly, or not at all."""

import re
from typing import Final

from pos_app.domain.money import LARGEST_AMOUNT_MINOR, MINOR_UNITS_PER_MAJOR

_SPACES: Final = r"[ \u00a0\u202f']"
_SPELLINGS: Final = tuple(
    re.compile(pattern, re.ASCII)
    for pattern in (
        rf"(\d+|\d{{1,3}}(?:{_SPACES}\d{{3}})+)(?:[.,](\d{{1,2}}))?",
        r"(\d{1,3}(?:\.\d{3})+),(\d{1,2})",
        r"(\d{1,3}(?:,\d{3})+)\.(\d{1,2})",
    )
)
_NO_DIGIT: Final = re.compile(r"\D")
_MOST_DIGITS: Final = len(str(LARGEST_AMOUNT_MINOR))


def read_amount(text: str) -> int | None:
    """Return an amount in minor units: `500`, `1 250,5`, `1.250,50` and `1,250.50` are amounts.

    None for what is no amount, has more than two decimals, is too large, or could be two amounts:
    `1.250` is a thousand more or a rounded kroner, depending on who wrote it.
    """
    for spelling in _SPELLINGS:
        match = spelling.fullmatch(text.strip())
        if match is not None:
            major = _NO_DIGIT.sub("", match[1])
            if len(major) > _MOST_DIGITS:
                return None
            amount_minor = int(major) * MINOR_UNITS_PER_MAJOR + int((match[2] or "0").ljust(2, "0"))
            return amount_minor if amount_minor <= LARGEST_AMOUNT_MINOR else None
    return None
