"""Finds the rate of a serial scanner by its codes: at the wrong one they arrive as rubbish."""

from collections.abc import Sequence
from typing import Final

from pos_app.scanning.framing import Sent

RATES: Final = (9600, 115200, 38400, 19200, 57600, 4800, 2400, 1200)
"""The usual first. A scanner on USB has no rate and is understood at every one."""

SHORTEST_PROOF: Final = 6
"""A shorter text may be readable by chance at a wrong rate."""

_RUBBISH_IN_A_ROW: Final = 2
_GROUP_SEPARATOR: Final = "\x1d"


class RateSearch:
    """Judges each code at the rate it was heard at. `known` is the rate found on another day.

    A rate is proved by a code with its suffix, wholly of printable ASCII, and no rubbish beside
    it. Until then nothing is believed; a proved rate that brings but rubbish is doubted again.
    """

    def __init__(self, known: int | None = None) -> None:
        self._rates = RATES if known is None or known in RATES else (known, *RATES)
        self._at = 0 if known is None else self._rates.index(known)
        self._is_proved = known is not None
        self._rubbish = 0

    @property
    def rate(self) -> int:
        """The rate to listen at now, in baud."""
        return self._rates[self._at]

    @property
    def is_proved(self) -> bool:
        """Tell whether a code has been read at this rate."""
        return self._is_proved

    def texts_of(self, burst: Sequence[Sent]) -> tuple[str, ...]:
        """Return the texts of all that came until silence; none where any of it is rubbish.

        While nothing is proved the next rate has its turn after rubbish.
        """
        texts = [_read(one.data) for one in burst]
        readable = tuple(text for text in texts if text is not None)
        is_whole = len(readable) == len(texts)
        if is_whole and any(map(_proves, readable, burst)):
            self._is_proved = True
            self._rubbish = 0
            return readable
        self.go_on()
        return ()

    def text_of(self, sent: Sent) -> str | None:
        """Return what was sent at a proved rate, or None where it is rubbish; twice is doubt."""
        text = _read(sent.data)
        self._rubbish = 0 if text is not None else self._rubbish + 1
        if self._rubbish >= _RUBBISH_IN_A_ROW:
            self.go_on()
        return text

    def go_on(self) -> None:
        """Try the next rate."""
        self._is_proved = False
        self._rubbish = 0
        self._at = (self._at + 1) % len(self._rates)


def _proves(text: str, sent: Sent) -> bool:
    return sent.is_ended and len(text) >= SHORTEST_PROOF and text.isascii()


def _read(data: bytes) -> str | None:
    try:
        text = data.decode()
    except UnicodeDecodeError:
        return None
    readable = all(one.isprintable() or one == _GROUP_SEPARATOR for one in text)
    return text if readable else None
