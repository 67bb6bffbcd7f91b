from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.kiosk.kiosk import Kiosk, open_kiosk


@pytest.fixture
def kiosk(qtbot: QtBot, dressed: None) -> Iterator[Kiosk]:  # noqa: ARG001
    opened = open_kiosk(qtbot)
    yield opened
    opened.presenter.close()
