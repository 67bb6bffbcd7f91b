"""Texts from elsewhere made fit for paper."""

import re
import unicodedata
from typing import Final

TIMES: Final = "\N{MULTIPLICATION SIGN}"
"""Stands between a quantity and a price."""

RUN_OF_STARS: Final = r"\*[*-]*"


def printable(text: str) -> str:
    """Return the text as one line that no printer can take for a command."""
    spaced = " ".join(unicodedata.normalize("NFC", text).split())
    return "".join(c for c in spaced if unicodedata.category(c)[0] != "C")


def shortened(masked_code: str) -> str:
    """Return a masked code with every run of stars as long as four, so that it fits the paper."""
    return re.sub(RUN_OF_STARS, "****", printable(masked_code))
