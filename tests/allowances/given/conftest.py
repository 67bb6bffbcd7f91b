"""Central's end runs on every engine: in memory, on a file, and among the slow on PostgreSQL."""

from collections.abc import Iterator

import pytest

from pos_app.storage.store import Store
from tests.allowances.given.central import Central


@pytest.fixture
def central(store: Store) -> Iterator[Central]:
    """Give the test a central without cards or tills, and audit it when the test is over."""
    opened = Central(store)
    yield opened
    opened.shop.assert_books_agree()
