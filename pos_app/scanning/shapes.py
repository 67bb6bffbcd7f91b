"""Which texts have the shape of a code that we know, for telling a scan from typing.

Stricter than `read_scan` in `domain`, which must take any token that anybody has ever issued: here
a doubt only means that a scan has to come at a machine's pace to be believed.
"""

import re
from collections.abc import Callable, Iterable
from typing import Final

from pos_app.domain.printable import is_printable_token
from pos_app.domain.token import (
    DEFAULT_PREFIX,
    GTIN_LENGTHS,
    LONGEST_TOKEN,
    UUID_PATTERN,
    has_check_digit,
)
from pos_app.scanning.layouts import GROUP_SEPARATOR

_SHORTEST_NUMBER: Final = 14
_SHORTEST_BODY: Final = 6
_UUID_LENGTH: Final = 36
"""The length is asked first: to make the pattern takes the first scan longer than all its keys."""

_ELEMENTS: Final = r"01([0-9]{14})[!-~\x1d]{0,74}"
"""A GS1 code that begins with the number of an article."""


def known_shapes(prefixes: Iterable[str] = ()) -> Callable[[str], bool]:
    """Return a test for the shape of our codes.

    True for EAN-13, EAN-8 and UPC-A with a right check digit, for a UUID with or without the
    wallet's own prefix, for a number of 14 to 48 digits, for a token made to be printed with its
    right check character, for a GS1 code with separators that begins with an article's number, and
    for printable text of at most 48 characters that begins with one of `prefixes` (those the shop
    issues tokens with) and goes on for six more.
    """
    own = tuple(prefix for prefix in prefixes if prefix)

    def is_known(text: str) -> bool:
        if text.isascii() and text.isdigit():
            is_article = len(text) in GTIN_LENGTHS and has_check_digit(text)
            return is_article or _SHORTEST_NUMBER <= len(text) <= LONGEST_TOKEN
        if is_printable_token(text) or _is_gs1(text):
            return True
        bare = text.removeprefix(DEFAULT_PREFIX)
        if len(bare) == _UUID_LENGTH and re.fullmatch(UUID_PATTERN, bare):
            return True
        return (
            len(text) <= LONGEST_TOKEN
            and all("!" <= character <= "~" for character in text)
            and any(
                text.startswith(prefix) and len(text) - len(prefix) >= _SHORTEST_BODY
                for prefix in own
            )
        )

    return is_known


def _is_gs1(text: str) -> bool:
    elements = re.fullmatch(_ELEMENTS, text) if GROUP_SEPARATOR in text else None
    return elements is not None and has_check_digit(elements[1])
