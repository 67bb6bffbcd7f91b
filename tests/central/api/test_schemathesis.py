"""Requests that nobody would think of, made from what is published, on both databases.

A bounded part of them are single requests, well-formed and malformed; the rest are stories that
follow the published links. Two checks stay out. `positive_data_acceptance`: the API answers the
rules of money with 400, and no schema can tell which card has enough on it. And
`allow_header_conformance`: to read the card whose id is `batch` is allowed, though the published
address `/wallets/cards/batch` only takes a POST.
"""

import subprocess
import sysconfig
import threading
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import uvicorn

from pos_app.central.api.app import make_api
from tests.central.api.service import ALL_SCOPES, OpenCredentials, TwoAccounts
from tests.logfail import ExpectedLogs
from tests.wallet.shop import ACCOUNT, Shop

if TYPE_CHECKING:
    from pos_app.storage.store import Store

CONFIGURATION = Path(__file__).with_name("schemathesis.toml")
LEFT_OUT = "positive_data_acceptance,allow_header_conformance"
BUDGET_S = 30


@contextmanager
def listening(shop: Shop) -> Generator[str]:
    """Serve a shop's wallet at a free port of this machine, and give its address."""
    app = make_api(shop.wallet, shop.clock, OpenCredentials(), TwoAccounts())
    server = uvicorn.Server(uvicorn.Config(app, port=0, access_log=False, log_config=None))
    with server.config.bind_socket() as listener:
        thread = threading.Thread(target=server.run, args=([listener],))
        thread.start()
        try:
            yield f"http://127.0.0.1:{listener.getsockname()[1]}"
        finally:
            server.should_exit = True
            thread.join()


@pytest.fixture(params=["file_store", "postgres_store"])
def address(request: pytest.FixtureRequest) -> Iterator[str]:
    store: Store = request.getfixturevalue(str(request.param))
    shop = Shop(store)
    with listening(shop) as served:
        yield served
    shop.assert_books_agree()


@pytest.mark.slow
@pytest.mark.timeout(180)
@pytest.mark.parametrize(
    "phases",
    [
        ["--phases=examples,coverage,fuzzing", "--mode=all"],
        ["--phases=stateful", "--mode=positive"],
    ],
    ids=["single", "linked"],
)
def test_no_request_made_from_the_description_finds_a_fault(
    address: str, phases: list[str], tmp_path: Path, expected_logs: ExpectedLogs
) -> None:
    # Before it begins it tries a header that is none.
    expected_logs.expect("uvicorn.error", "Invalid HTTP request received.")
    credential = f"{ACCOUNT}|{' '.join(ALL_SCOPES)}|"
    command = [
        Path(sysconfig.get_path("scripts")) / "schemathesis",
        f"--config-file={CONFIGURATION}",
        "run",
        f"{address}/openapi.json",
        f"--header=Authorization: Bearer {credential}",
        f"--exclude-checks={LEFT_OUT}",
        f"--max-time={BUDGET_S}",
        "--continue-on-failure",
        "--no-color",
        *phases,
    ]
    run = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr
    assert " passed" in run.stdout
