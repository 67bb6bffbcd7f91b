import pytest
from PySide6.QtWidgets import QApplication

from pos_app.ui.theme import Theme, extent_of, style_sheet
from pos_app.ui.tokens import LIGHT, scale_for


@pytest.fixture
def dressed(qapp: QApplication) -> None:
    """Have the program in light, whatever the test before took off or put on."""
    light = style_sheet(LIGHT, scale_for(extent_of(qapp.primaryScreen())))
    if qapp.styleSheet() != light:
        Theme(qapp, "light").apply()
