from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.central.certificate import write_certificate
from tests.central.hooks.post import Post
from tests.central.hooks.receiver import Receiver, receiving
from tests.wallet.shop import Shop

if TYPE_CHECKING:
    from pos_app.storage.store import Store


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    with receiving() as made:
        yield made


@pytest.fixture(
    params=[
        pytest.param("memory_store", id="sqlite"),
        pytest.param("postgres_store", id="postgres", marks=pytest.mark.slow),
    ]
)
def post(request: pytest.FixtureRequest) -> Post:
    store: Store = request.getfixturevalue(str(request.param))
    return Post(Shop(store))


@pytest.fixture(scope="session")
def own_certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_certificate(tmp_path_factory.mktemp("certificate") / "own.pem")
