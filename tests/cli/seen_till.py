"""A till that cannot open, seen by a person: who reads the words in its window and closes it."""

import sys
from collections.abc import Callable, Generator
from contextlib import contextmanager

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel

from pos_app.cli import main
from pos_app.ui.application import STYLE

LOOK_AGAIN_MS = 10


@contextmanager
def window_closed_once_read(
    application: QApplication, tell: Callable[[str], object]
) -> Generator[None]:
    """Tell the large words of each window that offers to try again, and close it."""

    def look() -> None:
        for window in application.topLevelWidgets():
            title = window.findChild(QLabel, "opening_title")
            again = window.findChild(QAbstractButton, "opening_again")
            if title is not None and again is not None and again.isVisible():
                tell(title.text())
                window.close()

    looking = QTimer(interval=LOOK_AGAIN_MS)
    looking.timeout.connect(look)
    looking.start()
    try:
        yield
    finally:
        looking.stop()


if __name__ == "__main__":
    sys.argv[1:] = ["till", "--data", sys.argv[1]]
    with window_closed_once_read(QApplication(["tillit", *STYLE]), print):
        main()
