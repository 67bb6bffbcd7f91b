"""Addresses of e-mail as people type them."""

import re
from typing import Final

from pos_app.errors import Code, Refused

LONGEST: Final = 254
_LOCAL: Final = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*")
_LONGEST_LOCAL: Final = 64
_LABEL: Final = re.compile(r"[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?")


def checked_mail_address(text: str) -> str:
    """Return the address with its domain in the letters that every server reads.

    Raises:
        Refused: INVALID_FIELD, no mail could be sent to it.
    """
    local, at, domain = text.strip().rpartition("@")
    plain = _in_ascii(domain.lower())
    labels = plain.split(".")
    is_one = (
        at == "@"
        and len(local) <= _LONGEST_LOCAL
        and _LOCAL.fullmatch(local) is not None
        and len(labels) > 1
        and not labels[-1].isdecimal()
        and all(_LABEL.fullmatch(label) for label in labels)
        and len(local) + 1 + len(plain) <= LONGEST
    )
    if not is_one:
        raise Refused(Code.INVALID_FIELD, field="mail_address", reason="no_address")
    return f"{local}@{plain}"


def _in_ascii(domain: str) -> str:
    try:
        return domain.encode("idna").decode()
    except UnicodeError:
        return ""
