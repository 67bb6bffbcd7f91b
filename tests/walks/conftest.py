from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from tests.walks.counter import Till, opened_till
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
