"""Pictures of articles, read on a thread of their own: a shelf never waits for a photograph."""

import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QPixmap

from pos_app.errors import PosError
from pos_app.ui.bridge import Bridge

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

GATHER_MS: Final = 30
"""Pictures that arrive this close together are shown with one repaint."""

log = logging.getLogger(__name__)


class Pictures(QObject):
    """Hands out pictures that have been read and reads the others; lives on the UI thread.

    `ready` says that there are more than before. One that cannot be read is logged once, and its
    article keeps its field of colour.
    """

    ready = Signal()

    def __init__(self, path_of: Callable[[str], Path], bridge: Bridge) -> None:
        super().__init__()
        self._path_of = path_of
        self._bridge = bridge
        self._reader = ThreadPoolExecutor(max_workers=1, thread_name_prefix="pictures")
        self._known: dict[str, QPixmap | None] = {}
        self._gather = QTimer(self)
        self._gather.setSingleShot(True)
        self._gather.setInterval(GATHER_MS)
        self._gather.timeout.connect(self.ready)

    def find(self, name: str) -> QPixmap | None:
        """Return the picture if it has been read; else begin to read it, once."""
        if name not in self._known:
            from pos_app.ui.picture_files import read_picture

            self._known[name] = None
            path = self._path_of(name)
            self._bridge.deliver(
                self._reader.submit(read_picture, path),
                lambda image: self._keep(name, image),
                lambda error: _tell(path, error),
            )
        return self._known[name]

    def close(self) -> None:
        """Read no more; what is being read is waited for, what waits is dropped."""
        self._reader.shutdown(cancel_futures=True)

    def _keep(self, name: str, image: "QImage") -> None:
        self._known[name] = QPixmap.fromImage(image)
        self._gather.start()


def _tell(path: Path, error: PosError) -> None:
    log.warning("picture %s: %s", path, error)
