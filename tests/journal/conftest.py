import pytest

from pos_app.storage.store import Store
from tests.journal.books import Books


@pytest.fixture
def books(store: Store) -> Books:
    """Give the test the books of a till on each kind of database."""
    return Books(store)


@pytest.fixture
def memory_books(memory_store: Store) -> Books:
    """Give the test the books of a till in memory."""
    return Books(memory_store)
