from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing

import pytest
from sqlalchemy import Connection

from pos_app.storage.sqlite import open_memory
from pos_app.storage.store import Store
from tests.allowances.given.central import Central
from tests.sync.shop import LineTill


@pytest.fixture
def make_store(migrated_statements: tuple[str, ...]) -> Iterator[Callable[[], Store]]:
    """Give the test as many empty migrated databases in memory as it asks for."""

    def fill(connection: Connection) -> None:
        for statement in migrated_statements:
            connection.exec_driver_sql(statement)

    with ExitStack() as stores:

        def make() -> Store:
            store = stores.enter_context(closing(open_memory()))
            store.write(fill).result()
            return store

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
