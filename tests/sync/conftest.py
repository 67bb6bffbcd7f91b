from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing

import pytest

from pos_app.storage.sqlite import open_memory
from pos_app.storage.store import Store
from tests.allowances.given.central import Central
from tests.sync.shop import LineTill


@pytest.fixture
def make_store(migrated_memory: Store) -> Iterator[Callable[[], Store]]:
    """Give the test as many empty migrated databases in memory as it asks for."""
    with ExitStack() as stores:

        def make() -> Store:
            return stores.enter_context(closing(open_memory(copy_of=migrated_memory)))

        yield make


@pytest.fixture
def central(make_store: Callable[[], Store]) -> Central:
    """Give the test a central."""
    return Central(make_store())


@pytest.fixture
def till(make_store: Callable[[], Store], central: Central) -> LineTill:
    """Give the test a till that has joined."""
    made = LineTill(make_store(), central, "till-1")
    made.join(central.code(made.till.till_id))
    return made
