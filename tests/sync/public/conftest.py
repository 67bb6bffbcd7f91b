import asyncio
from collections.abc import Callable, Iterator

import pytest

from pos_app.storage.store import Store
from tests.central.whole import Whole
from tests.sync.public.shop import PublicTill
from tests.wallet.shop import Shop


@pytest.fixture
def whole(make_store: Callable[[], Store]) -> Iterator[Whole]:
    """Give the test a central."""
    with asyncio.Runner() as loop:
        yield Whole(Shop(make_store()), loop)


@pytest.fixture
def till(make_store: Callable[[], Store], whole: Whole) -> Iterator[PublicTill]:
    """Give the test a till that has joined as an API client."""
    made = PublicTill(make_store(), whole)
    made.join()
    yield made
    made.cards.close()
