import asyncio
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from tests.central.whole import Whole
from tests.wallet.shop import Shop

if TYPE_CHECKING:
    from pos_app.storage.store import Store


@pytest.fixture
def whole(memory_store: "Store") -> Iterator[Whole]:
    """Give the whole service with nothing in its books."""
    with asyncio.Runner() as loop:
        yield Whole(Shop(memory_store), loop)
