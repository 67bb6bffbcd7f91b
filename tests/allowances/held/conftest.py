import pytest

from pos_app.storage.store import Store
from tests.allowances.held.shop import JoinedTill


@pytest.fixture
def till(memory_store: Store) -> JoinedTill:
    """Give the test a till that has joined and knows one card with nothing held of it."""
    joined = JoinedTill(memory_store)
    joined.learn(joined.told())
    return joined
