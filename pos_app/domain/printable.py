"""Tokens made to be printed: short, the same on every keyboard, and proved by their last character.

Digits, A to X and the full stop are what a US scanner types alike on every Nordic keyboard; Y and Z
change places on a German one. The check character is a weighted sum in the field of 37, whose
weights all differ, so that one wrong character and two that changed places are always noticed.
"""

import string
from collections.abc import Callable
from typing import Final

ALPHABET: Final = string.digits + string.ascii_uppercase[:-2] + "."
LENGTH: Final = 14
"""Thirteen drawn characters hold 66 bits; the bars fit a card at a quarter of a millimetre."""

_PRIME: Final = 37
_WEIGHTS: Final = tuple(pow(2, place + 1, _PRIME) for place in range(LENGTH - 1))
_VALUE: Final = {character: value for value, character in enumerate(ALPHABET)}

Draw = Callable[[int], int]


def printable_value(draw: Draw) -> str:
    """Return a fresh value. `draw(n)` gives a uniformly drawn integer in 0..n-1.

    What has no check character, and what is a number and might be an article's, is drawn again.
    """
    while True:
        body = "".join(ALPHABET[draw(len(ALPHABET))] for _ in range(LENGTH - 1))
        check = check_character(body)
        if check is not None and not body.isdigit():
            return body + check


def check_character(body: str) -> str | None:
    """Return the last character of a token that begins so, or None where it would need one more."""
    total = sum(
        weight * _VALUE[character] for weight, character in zip(_WEIGHTS, body, strict=True)
    )
    rest = -total % _PRIME
    return ALPHABET[rest] if rest < len(ALPHABET) else None


def is_printable_token(text: str) -> bool:
    """Tell whether a text is a token made to be printed, its check character right."""
    if len(text) != LENGTH or any(character not in _VALUE for character in text):
        return False
    return not text[:-1].isdigit() and check_character(text[:-1]) == text[-1]
