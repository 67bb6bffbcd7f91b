"""A scanner that Tillit listens to by its own device: no focus, no layout, nobody else hears it.

A thread for each, which sleeps until the device has something, and looks for one that was pulled
out until it is back.
"""

from collections.abc import Callable
from typing import Final

from pos_app.domain.clock import Clock
from pos_app.domain.value import replace
from pos_app.errors import Unavailable
from pos_app.scanning.ears import Ear, SerialEar
from pos_app.scanning.input_ear import InputEar
from pos_app.scanning.layouts import Spelling
from pos_app.scanning.scanners import DirectScanner
from pos_app.scanning.source import (
    Scan,
    ScanKind,
    ScanListener,
    SourceState,
    SourceStatus,
    Trouble,
)
from pos_app.scanning.taps import FORBIDDEN, OpenTap, Tap
from pos_app.scanning.threaded import ThreadedSource

RETRY_AFTER_MS: Final = (250, 500, 1000, 2000)
"""How long to wait before a lost scanner is looked for again; the last for as long as it takes."""


def open_tap(scanner: DirectScanner) -> Tap:
    """Open the device of a scanner.

    Raises:
        Unavailable: `DEVICE_LOST` with `device`, and `reason` `FORBIDDEN` where this user may not
            open it or `TAKEN` where another program has it.
    """
    if scanner.kind == "serial":
        from pos_app.scanning.serial_tap import SerialTap  # noqa: PLC0415 - few tills have one

        return SerialTap(scanner.device, scanner.baud)
    from pos_app.scanning.input_tap import InputTap  # noqa: PLC0415 - the same

    return InputTap(scanner.device)


class DirectSource(ThreadedSource):
    """A `ScanSource` for a serial scanner or an input device; the listener is called on its thread.

    What it hears while no screen wants a scan is dropped. `learned` is given the scanner again when
    its rate has been found. `open_tap` is there for devices of another kind.
    """

    def __init__(
        self,
        scanner: DirectScanner,
        listener: ScanListener,
        clock: Clock,
        *,
        learned: Callable[[DirectScanner], None] | None = None,
        open_tap: OpenTap = open_tap,
    ) -> None:
        super().__init__(scanner.name, listener)
        self._scanner = scanner
        self._clock = clock
        self._learned = learned
        self._open_tap = open_tap
        self._ear = ear_of(scanner)
        self._tap: Tap | None = None
        self._attempts = 0

    @property
    def scanner(self) -> DirectScanner:
        """The scanner, with the rate that was found."""
        return self._scanner

    def _listen(self) -> None:
        while not self._wishes.closing:
            self._listen_until_lost()

    def _wake(self) -> None:
        tap = self._tap
        if tap is not None:
            tap.wake()

    def _listen_until_lost(self) -> None:
        try:
            self._open_and_listen()
        except Unavailable as error:
            forbidden = error.fields.get("reason") == FORBIDDEN
            trouble = Trouble.DEVICE_FORBIDDEN if forbidden else Trouble.DEVICE_LOST
            self._ear.forget()
            self._tell(SourceStatus(SourceState.LOST, (trouble,)))
            self._wishes.pause(RETRY_AFTER_MS[min(self._attempts, len(RETRY_AFTER_MS) - 1)])
            self._attempts += 1

    def _open_and_listen(self) -> None:
        tap = self._open_tap(self._scanner)
        # In this order, and the other way round where it is closed: one of the two sees the other.
        self._tap = tap
        try:
            if not self._wishes.closing:
                self._attempts = 0
                self._listen_to(tap)
        finally:
            self._tap = None
            tap.close()

    def _listen_to(self, tap: Tap) -> None:
        rate = self._scanner.baud
        while not self._wishes.closing:
            if self._ear.rate is not None and self._ear.rate != rate:
                rate = self._turn_to(tap, self._ear.rate)
            self._tell(self._live())
            data = tap.wait(self._ear.patience_ms)
            if self._wishes.closing:
                return
            for heard in self._ear.hears(data) if data else self._ear.silence():
                self._hand_on(heard)
            self._remember_rate()

    def _turn_to(self, tap: Tap, rate: int) -> int:
        try:
            tap.listen_at(rate)
        except Unavailable:
            self._ear.skip_rate()
            raise
        return rate

    def _hand_on(self, heard: Spelling) -> None:
        if not self._wishes.wanted:
            return
        self._listener.scanned(
            Scan(
                text=heard.text,
                source=self.name,
                kind=ScanKind(self._scanner.kind),
                symbology=heard.symbology,
                at_ms=self._clock.monotonic_ms(),
            )
        )

    def _remember_rate(self) -> None:
        rate = self._ear.rate
        if rate is None or not self._ear.is_sure or rate == self._scanner.baud:
            return
        self._scanner = replace(self._scanner, baud=rate)
        if self._learned is not None:
            self._learned(self._scanner)

    def _live(self) -> SourceStatus:
        troubles = () if self._ear.is_sure else (Trouble.RATE_UNKNOWN,)
        return SourceStatus(SourceState.LIVE, troubles)


def ear_of(scanner: DirectScanner) -> Ear:
    """Return what understands the scanner."""
    if scanner.kind == "serial":
        return SerialEar(prefix=scanner.prefix, baud=scanner.baud)
    return InputEar(prefix=scanner.prefix, layout=scanner.layout)
