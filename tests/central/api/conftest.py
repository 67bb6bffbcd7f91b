"""Every test of the API runs on both engines: in memory at once, on PostgreSQL among the slow."""

import asyncio
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from tests.central.api.service import Service
from tests.wallet.shop import Shop

if TYPE_CHECKING:
    from pos_app.storage.store import Store


@pytest.fixture(
    params=[
        pytest.param("memory_store", id="sqlite"),
        pytest.param("postgres_store", id="postgres", marks=pytest.mark.slow),
    ]
)
def service(request: pytest.FixtureRequest) -> Iterator[Service]:
    """Give the test a service with an empty wallet, and audit that when the test is over."""
    store: Store = request.getfixturevalue(str(request.param))
    shop = Shop(store)
    with asyncio.Runner() as loop:
        yield Service(shop, loop)
    shop.assert_books_agree()
