from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from pos_app.storage.store import Store
from tests.ui.backoffice.room import Room


@pytest.fixture
def room(memory_store: Store, qtbot: QtBot) -> Iterator[Room]:  # noqa: ARG001 - there is a screen
    """Give an office on books in memory."""
    opened = Room(memory_store)
    yield opened
    opened.close()
