"""Tokens: what a scanner reads to reach a card, how they are made, masked and told from articles.

A token is a secret alias of a card. Its clear value exists where it is made, on paper, and in a
scan; everywhere else it is a keyed hash or the masked form made here.
"""

import re
import string
from collections.abc import Callable
from typing import Final

from pos_app.domain.printable import LENGTH, printable_value
from pos_app.domain.value import value
from pos_app.errors import Code, Refused

LONGEST_TOKEN: Final = 48
LONGEST_PREFIX: Final = 12
SHORTEST_TOKEN: Final = 6
DEFAULT_TOKEN_LENGTH: Final = 36
DEFAULT_PREFIX: Final = "DINCARD:"
SYMBOLS: Final = "@#$%&*+-=?!"
"""Characters of Code 128 set B that need no escape in a URL path, JSON or a shell's history."""

UUID_PATTERN: Final = r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"

Draw = Callable[[int], int]
"""Returns a uniformly drawn integer in 0..n-1; the only source of chance in a generated value."""


@value(kw_only=True)
class Format:
    """How a token or a PIN is to look (wallet API 1.3). `length` does not count the prefix.

    `printable`: as `domain.printable` makes them, whatever the other fields say.
    """

    length: int = DEFAULT_TOKEN_LENGTH
    prefix: str = ""
    symbols: bool = True
    numbers: bool = True
    characters: bool = False
    barcode: bool = False
    printable: bool = False

    @property
    def alphabet(self) -> str:
        """The characters a value of this format is drawn from."""
        return (
            (string.digits if self.numbers else "")
            + (string.ascii_letters if self.characters else "")
            + (SYMBOLS if self.symbols else "")
        )


@value(kw_only=True)
class MaskedToken:
    """What may be shown and stored of a token: enough to tell two apart, too little to spend."""

    id: str
    masked_code: str
    format: Format | None
    expires_at_ms: int | None
    expires_after_transaction: bool
    used_at_ms: int | None


PRINTABLE_FORMAT: Final = Format(length=LENGTH, symbols=False, characters=True, printable=True)


def checked_token_format(format_: Format) -> Format:
    """Return the format, or refuse one that the wallet API forbids for tokens."""
    _check_length(format_, shortest=SHORTEST_TOKEN)
    return format_


def checked_pin_format(format_: Format) -> Format:
    """Return the format, or refuse one forbidden for PINs (4 characters are the least)."""
    _check_length(format_, shortest=4)
    return format_


def _check_length(format_: Format, shortest: int) -> None:
    if format_.length < shortest:
        raise Refused(Code.INVALID_FIELD, field="format.length", reason="too_short", least=shortest)
    if len(format_.prefix) > LONGEST_PREFIX:
        raise Refused(
            Code.INVALID_FIELD, field="format.prefix", reason="too_long", longest=LONGEST_PREFIX
        )
    if len(format_.prefix) + format_.length > LONGEST_TOKEN:
        raise Refused(
            Code.INVALID_FIELD, field="format.length", reason="too_long", longest=LONGEST_TOKEN
        )
    if not all(" " <= character <= "~" for character in format_.prefix):
        raise Refused(Code.INVALID_FIELD, field="format.prefix", reason="not_printable_ascii")
    if format_.prefix != format_.prefix.strip():
        raise Refused(Code.INVALID_FIELD, field="format.prefix", reason="space_at_the_ends")
    if " " in format_.prefix or format_.prefix.startswith("]"):
        # No scanner's text begins like this or holds a space: the value could not be read back.
        raise Refused(Code.INVALID_FIELD, field="format.prefix", reason="not_scannable")
    if not format_.alphabet:
        raise Refused(Code.INVALID_FIELD, field="format", reason="no_characters_allowed")


def generated_value(format_: Format | None, draw: Draw) -> str:
    """Return a fresh value: of the format, or `DINCARD:` and a version 4 UUID without one.

    It is never a number that a scanner would take for an article's.
    """
    if format_ is None:
        return DEFAULT_PREFIX + _uuid_from(draw)
    if format_.printable:
        return printable_value(draw)
    alphabet = format_.alphabet
    drawn = (alphabet[draw(len(alphabet))] for _ in range(format_.length))
    value = format_.prefix + "".join(drawn)
    if _is_trade_number(value):
        return _with_next_digit(value, len(value) - 1)
    if _begins_with_trade_number(value):
        return _with_next_digit(value, _END_OF_TRADE_NUMBER - 1)
    return value


def _with_next_digit(value: str, at: int) -> str:
    return value[:at] + str((int(value[at]) + 1) % 10) + value[at + 1 :]


def _uuid_from(draw: Draw) -> str:
    number = sum(draw(256) << (8 * position) for position in range(16))
    number = number & ~(0xF << 76) | (4 << 76)
    number = number & ~(0x3 << 62) | (0x2 << 62)
    digits = f"{number:032x}"
    return "-".join((digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:]))


def masked(value: str, prefix: str = DEFAULT_PREFIX) -> str:
    """Return the value with all but its prefix, hyphens and a few characters starred.

    A UUID keeps two characters of its fourth group and the last five, as the wallet API shows;
    anything else keeps its last four, or its last two when it is shorter than twelve.
    """
    kept = value[: len(prefix)] if prefix and value.startswith(prefix) else ""
    body = value[len(kept) :]
    if re.fullmatch(UUID_PATTERN, body):
        shown = {19, 20, *range(31, 36)}
    else:
        tail = 4 if len(body) >= 12 else 2  # noqa: PLR2004 - told in the docstring
        shown = set(range(len(body) - tail, len(body)))
    return kept + "".join(
        character if index in shown or character == "-" else "*"
        for index, character in enumerate(body)
    )


@value
class CardToken:
    """A scanned text that can be the token of a card. Its repr never shows the value."""

    value: str

    def __repr__(self) -> str:
        """Return the masked form, so that no log and no traceback shows a token."""
        return f"CardToken({masked(self.value)!r})"


@value
class ArticleCode:
    """A scanned text that can only be an article: EAN-13, EAN-8, UPC-A or a short number."""

    value: str


AIM_PREFIX: Final = r"\][A-Za-z][0-9A-Za-z]"
GTIN_LENGTHS: Final = (8, 12, 13)
_END_OF_TRADE_NUMBER: Final = 16


def read_scan(text: str) -> CardToken | ArticleCode:
    """Tell what a scanned or typed text is, or refuse it as unreadable.

    A number of 8, 12 or 13 digits with a right check digit is an article, and so is any shorter
    number; other printable ASCII of 6 to 48 characters is a token. White space at the ends and an
    AIM symbology prefix are the scanner's and fall away.
    """
    stripped = text.strip()
    value = re.sub(AIM_PREFIX, "", stripped, count=1) if stripped.startswith("]") else stripped
    is_short_number = len(value) < SHORTEST_TOKEN and value.isascii() and value.isdigit()
    if is_short_number or _is_trade_number(value):
        return ArticleCode(value)
    if SHORTEST_TOKEN <= len(value) <= LONGEST_TOKEN and all("!" <= c <= "~" for c in value):
        return CardToken(value)
    raise Refused(Code.UNREADABLE_SCAN, length=len(value))


def _is_trade_number(value: str) -> bool:
    return (
        len(value) in GTIN_LENGTHS
        and value.isascii()
        and value.isdigit()
        and has_check_digit(value)
    )


def _begins_with_trade_number(value: str) -> bool:
    """Tell whether a GS1 scanner might read this as "article number: ..." (identifier 01)."""
    begin = value[:_END_OF_TRADE_NUMBER]
    return (
        len(begin) == _END_OF_TRADE_NUMBER
        and begin.startswith("01")
        and begin.isascii()
        and begin.isdigit()
        and has_check_digit(begin[2:])
    )


def has_check_digit(digits: str) -> bool:
    """Tell whether a GTIN ends in the check digit of the digits before it (weights 3 and 1)."""
    weighted = sum(
        int(digit) * (3 if position % 2 else 1) for position, digit in enumerate(reversed(digits))
    )
    return weighted % 10 == 0
