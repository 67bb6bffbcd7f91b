"""Names for things. An id is made when a person acts and travels unchanged for ever."""

import os
import re
from collections.abc import Callable
from typing import Final, NewType

from pos_app.errors import Code, Refused

AccountId = NewType("AccountId", str)
CardId = NewType("CardId", str)
CustomerId = NewType("CustomerId", str)
RefId = NewType("RefId", str)
TillId = NewType("TillId", str)
SaleId = NewType("SaleId", str)
LineId = NewType("LineId", str)
TenderId = NewType("TenderId", str)
ArticleId = NewType("ArticleId", str)

NewId = Callable[[], str]
"""Makes a fresh id at each call; tests and the simulation pass a counting one."""

LONGEST_NAME: Final = 255
UNSTORABLE_PATTERN: Final = "[\x00\ud800-\udfff]"
_ACCOUNT_DIGITS: Final = 8


def new_uuid() -> str:
    """Return a random UUID (version 4) as lower-case text; the library loads more than it makes."""
    drawn = bytearray(os.urandom(16))
    drawn[6] = drawn[6] & 0x0F | 0x40
    drawn[8] = drawn[8] & 0x3F | 0x80
    digits = drawn.hex()
    return "-".join((digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:]))


def checked_name(value: str, field: str, longest: int = LONGEST_NAME) -> str:
    """Return a client-chosen id or name unchanged, or refuse it.

    1 to `longest` characters, no space at either end, no NUL and no lone surrogate (neither
    database can hold those).
    """
    if not value:
        raise Refused(Code.INVALID_FIELD, field=field, reason="empty")
    if len(value) > longest:
        raise Refused(Code.INVALID_FIELD, field=field, reason="too_long", longest=longest)
    if value != value.strip():
        raise Refused(Code.INVALID_FIELD, field=field, reason="space_at_the_ends")
    return checked_text(value, field)


def checked_text(value: str, field: str) -> str:
    """Return the text unchanged, or refuse one that a database cannot store."""
    is_bad = "\0" in value if value.isascii() else re.search(UNSTORABLE_PATTERN, value)
    if is_bad:
        raise Refused(Code.INVALID_FIELD, field=field, reason="unstorable_character")
    return value


def is_account_id(value: str) -> bool:
    """Tell whether the text is P or T and eight digits."""
    digits = value[1:]
    return (
        value[:1] in {"P", "T"}
        and len(digits) == _ACCOUNT_DIGITS
        and digits.isascii()
        and digits.isdigit()
    )


def checked_account_id(value: str) -> AccountId:
    """Return the account id, or refuse anything but P or T and eight digits."""
    if not is_account_id(value):
        raise Refused(Code.INVALID_FIELD, field="account_id", reason="pattern")
    return AccountId(value)
