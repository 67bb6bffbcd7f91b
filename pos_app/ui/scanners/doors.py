"""What the page of the scanners needs of the rest of the till."""

from concurrent.futures import Future
from typing import Protocol

from pos_app.scanning.ports import Port
from pos_app.scanning.scanners import ScannerBook
from pos_app.settings import CameraViewSettings, TillSettings


class Doors(Protocol):
    """Called on the UI thread; what takes time comes back as a future."""

    def find_ports(self) -> Future[tuple[Port, ...]]:
        """Look which devices there are."""
        ...

    def keep_scanners(self, book: ScannerBook) -> Future[ScannerBook]:
        """Write down what the till knows of its scanners."""
        ...

    def listen(self, book: ScannerBook) -> None:
        """Listen to these scanners from now on, and to no other."""
        ...

    def keep_camera(
        self, camera: int | str | None, view: CameraViewSettings
    ) -> Future[TillSettings]:
        """Write down which camera is looked through and how it stands."""
        ...

    def look(self, settings: TillSettings) -> None:
        """Look through the camera of these settings, or through none."""
        ...
