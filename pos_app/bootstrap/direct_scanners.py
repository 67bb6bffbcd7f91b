"""The scanners of a till that have a device of their own, each with the thread that listens."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from pos_app.domain.clock import Clock
from pos_app.scanning.scanners import DirectScanner
from pos_app.scanning.source import Scan, SourceStatus
from pos_app.ui.bridge import Bridge

if TYPE_CHECKING:
    from pos_app.scanning.direct import DirectSource


class DirectScanners:
    """On the UI thread; whatever is told arrives there. Nothing is loaded where there is none.

    `on_status` is given the device with its state, `on_learned` a scanner whose rate was found.
    """

    def __init__(
        self,
        bridge: Bridge,
        clock: Clock,
        *,
        on_scan: Callable[[Scan], None],
        on_status: Callable[[str, SourceStatus], None],
        on_learned: Callable[[DirectScanner], None],
    ) -> None:
        self._bridge = bridge
        self._clock = clock
        self._on_scan = on_scan
        self._on_status = on_status
        self._on_learned = on_learned
        self._sources: dict[str, DirectSource] = {}

    def listen(self, scanners: tuple[DirectScanner, ...]) -> None:
        """Listen to these and no other; those that are as they were are left alone."""
        for device, source in list(self._sources.items()):
            if source.scanner not in scanners:
                del self._sources[device]
                source.close()
        for scanner in scanners:
            if scanner.device not in self._sources:
                self._sources[scanner.device] = self._begun(scanner)

    def close(self) -> None:
        """Listen to none."""
        self.listen(())

    def _begun(self, scanner: DirectScanner) -> "DirectSource":
        from pos_app.scanning.direct import DirectSource
        from pos_app.ui.source_listener import SourceListener

        listener = SourceListener(
            self._bridge,
            on_scan=self._on_scan,
            on_repeat=_nothing,
            on_status=partial(self._tell, scanner.device),
        )
        source = DirectSource(
            scanner,
            listener,
            self._clock,
            learned=lambda known: self._bridge.call(lambda: self._on_learned(known)),
        )
        source.wanted = True
        source.start()
        return source

    def _tell(self, device: str, status: SourceStatus) -> None:
        if device in self._sources:  # not the last word of one that was closed
            self._on_status(device, status)


def _nothing() -> None:
    """A scanner with a device of its own tells no repeats."""
