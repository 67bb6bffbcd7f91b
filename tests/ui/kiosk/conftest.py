from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pos_app.ui.theme import Theme
from tests.ui.kiosk.kiosk import Kiosk, open_kiosk


@pytest.fixture(scope="session")
def dressed(qapp: QApplication) -> None:
    Theme(qapp, "light").apply()


@pytest.fixture
def kiosk(qtbot: QtBot, dressed: None) -> Iterator[Kiosk]:  # noqa: ARG001
    opened = open_kiosk(qtbot)
    yield opened
    opened.presenter.close()
