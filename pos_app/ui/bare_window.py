"""What Qt itself costs: a window with a line to type into and a label that shows what was typed.

`python -m pos_app.ui.bare_window` shows it, tells on stdout when it has been painted, and ends.
"""

import sys
from time import time_ns
from typing import Final

from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QVBoxLayout, QWidget

PAINTED: Final = "painted at ns"
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
