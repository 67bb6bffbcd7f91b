from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.walks.counter import Till, opened_till
from tests.walks.own_central import OwnCentral
from tests.walks.shop import set_up_shop


@pytest.fixture(scope="module")
def open_till(tmp_path_factory: pytest.TempPathFactory, qapp: QApplication) -> Iterator[Till]:
    """Open a till once for all tests of a module: books, window and scanner are real."""
    shop = set_up_shop(tmp_path_factory.mktemp("walks") / "till", (5_000_00, 60_00))
    with opened_till(shop, qapp) as till:
        yield till


@pytest.fixture
def till(open_till: Till) -> Till:
    """Give the open till with nothing on the counter."""
    open_till.tidy()
    return open_till


@pytest.fixture
def central(tmp_path: Path) -> Iterator[OwnCentral]:
    """Give a central of its own, on a file, that knows tills; started, and stopped at the end."""
    own = OwnCentral(tmp_path / "central")
    own.start()
    yield own
    own.stop()
