from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from pos_app.ui.theme import Theme, extent_of, style_sheet
from pos_app.ui.tokens import LIGHT, scale_for


@pytest.fixture
def dressed(qapp: QApplication) -> None:
    """Have the program in light, whatever the test before took off or put on."""
    light = style_sheet(LIGHT, scale_for(extent_of(qapp.primaryScreen())))
    if qapp.styleSheet() != light:
        Theme(qapp, "light").apply()


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    """Return a file with a picture twice as wide as high, larger than a tile needs."""
    path = tmp_path / "photo.png"
    image = QImage(1600, 800, QImage.Format.Format_RGB32)
    image.fill(0xFF336699)
    image.save(str(path))
    return path


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """Return a window that is shown and empty."""
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made
