"""Every test of the wallet runs on both engines: in memory, and among the slow on PostgreSQL."""

from collections.abc import Iterator

import pytest

from tests.wallet.shop import Shop


@pytest.fixture(
    params=[
        pytest.param("memory_store", id="sqlite"),
        pytest.param("postgres_store", id="postgres", marks=pytest.mark.slow),
    ]
)
def shop(request: pytest.FixtureRequest) -> Iterator[Shop]:
    """Give the test an empty wallet, and audit it when the test is over."""
    opened = Shop(request.getfixturevalue(str(request.param)))
    yield opened
    opened.assert_books_agree()
