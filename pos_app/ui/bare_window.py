"""What Qt itself costs: a window with a line to type into and a label that shows what was typed.

`python -m pos_app.ui.bare_window` shows it, tells on stdout when it had been painted, and ends.
"""

import sys
from time import perf_counter_ns
from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QVBoxLayout, QWidget

SIZE_PX: Final = (1280, 800)


class BareWindow(QWidget):
    """Shows on Enter what was typed, and forgets it."""

    def __init__(self) -> None:
        super().__init__()
        self._field = QLineEdit()
        self.label = QLabel()
        column = QVBoxLayout(self)
        column.addWidget(self._field)
        column.addWidget(self.label)
        self.resize(*SIZE_PX)
        self._field.returnPressed.connect(self._show_typed)

    def _show_typed(self) -> None:
        self.label.setText(self._field.text())
        self._field.clear()


class _Witness(BareWindow):
    """Tells when its first paint is on the screen, and ends the program."""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        QTimer.singleShot(0, _tell)  # after this pass has been handed to the screen


def _tell() -> None:
    sys.stdout.write(f"{perf_counter_ns()}\n")
    QApplication.quit()


def main() -> None:
    """Show the window, tell and end."""
    application = QApplication(sys.argv)
    window = _Witness()
    window.show()
    application.exec()


if __name__ == "__main__":
    main()
