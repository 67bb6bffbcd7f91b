import pytest
from pytestqt.qtbot import QtBot

from tests.checkout.counter import Counter
from tests.ui.cashier.till import Till, open_till


@pytest.fixture
def till(qtbot: QtBot, dressed: None) -> Till:  # noqa: ARG001
    return open_till(qtbot)


@pytest.fixture
def counter() -> Counter:
    """Give the machine without a screen, for what a view says of a session."""
    return Counter()
