"""What makes codes of the bytes of a device; one kind for each kind of device."""

from collections.abc import Iterable
from typing import Final, Protocol

from pos_app.scanning.framing import Framer, Sent
from pos_app.scanning.layouts import Spelling, without_aim
from pos_app.scanning.rates import RateSearch

SERIAL_SILENCE_MS: Final = 250.0
"""Radio and a busy USB bus may stop a code for most of that."""

UNREADABLE: Final = Spelling("\N{REPLACEMENT CHARACTER}")
"""Stands for a code of which nothing is understood: a person has heard the scanner's tone."""


class Ear(Protocol):
    """Belongs to the thread of one scanner. Codes come without the scanner's own prefix."""

    @property
    def patience_ms(self) -> float | None:
        """How long to wait for more before `silence`; None while no code has begun."""
        ...

    @property
    def rate(self) -> int | None:
        """The rate to listen at from now on, in baud; None where there is no such thing."""
        ...

    @property
    def is_sure(self) -> bool:
        """Tell whether what is heard is understood."""
        ...

    def hears(self, data: bytes) -> tuple[Spelling, ...]:
        """Take what the device gave and return the codes that it ends."""
        ...

    def silence(self) -> tuple[Spelling, ...]:
        """Return the code that nothing came after for `patience_ms`."""
        ...

    def skip_rate(self) -> None:
        """Try another rate: the device cannot do this one."""
        ...

    def forget(self) -> None:
        """Drop what has begun: the device is gone."""
        ...


class SerialEar:
    """Understands the bytes of a serial scanner, at whatever rate it sends them.

    Until the rate is known, all that comes is judged together once there is silence: rubbish may
    hold suffixes, and its end must not be heard at the next rate.
    """

    def __init__(self, *, prefix: str = "", baud: int | None = None) -> None:
        self._prefix = prefix
        self._framer = Framer()
        self._search = RateSearch(baud)
        self._burst: list[Sent] = []
        self._is_deaf = False

    @property
    def patience_ms(self) -> float | None:
        """How long to wait for more before `silence`."""
        is_waiting = self._framer.is_waiting or self._burst or self._is_deaf
        return SERIAL_SILENCE_MS if is_waiting else None

    @property
    def rate(self) -> int | None:
        """The rate to listen at from now on, in baud."""
        return self._search.rate

    @property
    def is_sure(self) -> bool:
        """Tell whether a code has been read at this rate."""
        return self._search.is_proved

    def skip_rate(self) -> None:
        """Try the next rate: the port cannot do this one."""
        self._search.go_on()

    def hears(self, data: bytes) -> tuple[Spelling, ...]:
        """Take what the port gave and return the codes that it ends."""
        if self._is_deaf:
            return ()
        if not self.is_sure:
            self._burst += self._framer.take(data)
            return ()
        return self._read(self._framer.take(data))

    def silence(self) -> tuple[Spelling, ...]:
        """Return what silence ends, and what was kept until it came."""
        sent = [*self._burst, *self._framer.silence()]
        was_deaf, self._is_deaf = self._is_deaf, False
        self._burst.clear()
        if was_deaf or not sent:
            return ()
        if self.is_sure:
            return self._read(sent)
        texts = self._search.texts_of(sent)
        if not self.is_sure:
            return (UNREADABLE,)
        return tuple(bare(text, self._prefix) for text in texts)

    def forget(self) -> None:
        """Drop what has begun: the port is gone."""
        self._framer.forget()
        self._burst.clear()
        self._is_deaf = False

    def _read(self, sent: Iterable[Sent]) -> tuple[Spelling, ...]:
        heard: list[Spelling] = []
        for one in sent:
            text = self._search.text_of(one)
            heard.append(UNREADABLE if text is None else bare(text, self._prefix))
            if not self.is_sure:
                self._framer.forget()
                self._is_deaf = True
                break
        return tuple(heard)


def bare(text: str, prefix: str) -> Spelling:
    """Return a code without the scanner's own prefix and the AIM prefix, whichever comes first."""
    if prefix and text.startswith(prefix):
        return without_aim(text.removeprefix(prefix))
    read = without_aim(text)
    return Spelling(read.text.removeprefix(prefix), read.symbology)
