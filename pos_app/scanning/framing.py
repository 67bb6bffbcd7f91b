"""Cuts what a serial scanner sends into codes: its suffix decides first, silence second."""

from dataclasses import dataclass, field
from typing import Final

SUFFIXES: Final = b"\r\n\t\x03"
"""Carriage return, line feed, tab, end of text."""

LONGEST_CODE: Final = 5000
_LEADING: Final = b"\x02"


@dataclass(frozen=True, slots=True)
class Sent:
    """The bytes of one code, without the suffix; `is_ended` tells whether there was one."""

    data: bytes = field(repr=False)
    is_ended: bool


class Framer:
    """Follows one scanner. Pure: bytes and silence come in, codes come out."""

    def __init__(self) -> None:
        self._begun = bytearray()
        self._is_too_long = False

    @property
    def is_waiting(self) -> bool:
        """Tell whether a code has begun that silence would end."""
        return bool(self._begun) or self._is_too_long

    def take(self, data: bytes) -> tuple[Sent, ...]:
        """Return the codes that these bytes end, without the empty ones between two suffixes."""
        sent: list[Sent] = []
        for byte in data:
            if byte in SUFFIXES:
                sent += self._end(is_ended=True)
            elif len(self._begun) < LONGEST_CODE:
                self._begun.append(byte)
            else:
                self._is_too_long = True
        return tuple(sent)

    def silence(self) -> tuple[Sent, ...]:
        """Return the code that nothing came after."""
        return tuple(self._end(is_ended=False))

    def forget(self) -> None:
        """Drop what has begun: the rest of it will not come."""
        self._begun.clear()
        self._is_too_long = False

    def _end(self, *, is_ended: bool) -> list[Sent]:
        data, is_whole = bytes(self._begun).lstrip(_LEADING), not self._is_too_long
        self.forget()
        return [Sent(data, is_ended)] if data and is_whole else []
