"""Requests that nobody would think of, made from all that is published, on both databases.

A bounded part of them are single requests, well-formed and malformed; the rest are stories that
follow the published links. Two checks stay out. `positive_data_acceptance`: the API answers the
rules of money with 400, and no schema can tell which card has enough on it. And
`allow_header_conformance`: to read the card whose id is `batch` is allowed, though the published
address `/wallets/cards/batch` only takes a POST.
"""

import asyncio
import os
import re
import subprocess
import sysconfig
import threading
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import httpx
import pytest
import uvicorn

from pos_app.domain.api_client import Scope
from tests.central.whole import Whole
from tests.logfail import ExpectedLogs
from tests.wallet.shop import Shop

if TYPE_CHECKING:
    from starlette.types import ASGIApp

    from pos_app.storage.store import Store

CONFIGURATION = Path(__file__).with_name("schemathesis.toml")
LEFT_OUT = "positive_data_acceptance,allow_header_conformance"
LINKED = ("--phases=stateful", "--mode=positive")
MONEY = [*LINKED, "--exclude-tag=auth", "--exclude-tag=hooks"]
BESIDE = [*LINKED, "--include-tag=auth", "--include-tag=hooks"]
_TOOK = re.compile(r'route="/accounts/\{\w+\}/([^"]+)",status="20[014]"')
SCOPES = [scope.value for scope in Scope if not scope.is_for_a_customer]


@dataclass
class Target:
    """A service that answers, and what lets one in."""

    address: str
    environment: dict[str, str]


@contextmanager
def listening(app: "ASGIApp") -> Generator[str]:
    """Serve at a free port of this machine, without a courier: it would call who subscribed."""
    config = uvicorn.Config(app, port=0, access_log=False, log_config=None, lifespan="off")
    server = uvicorn.Server(config)
    with server.config.bind_socket() as listener:
        thread = threading.Thread(target=server.run, args=([listener],))
        thread.start()
        try:
            yield f"http://127.0.0.1:{listener.getsockname()[1]}"
        finally:
            server.should_exit = True
            thread.join()


@pytest.fixture(params=["file_store", "postgres_store"])
def target(request: pytest.FixtureRequest) -> Iterator[Target]:
    store: Store = request.getfixturevalue(str(request.param))
    with asyncio.Runner() as loop:
        whole = Whole(Shop(store), loop)
        made = whole.add(*SCOPES)
        environment = {
            "TILLIT_CLIENT": made.client.client_id,
            "TILLIT_SECRET": made.secret,
            "TILLIT_CREDENTIAL": whole.sign_in(made).json()["access_token"],
        }
        with listening(whole.app) as address:
            yield Target(address, environment)
        whole.shop.assert_books_agree()


@pytest.mark.slow
@pytest.mark.timeout(180)
@pytest.mark.parametrize(
    ("options", "budget_s", "reached"),
    [
        pytest.param(
            ["--phases=examples,coverage,fuzzing", "--mode=all"],
            30,
            {"wallets/cards", "auth/token", "auth/clients", "hooks/subscriptions"},
            id="single",
        ),
        pytest.param(
            [*LINKED, "--exclude-tag=auth", "--exclude-tag=hooks"],
            20,
            set[str](),
            id="linked-money",
        ),
        pytest.param(
            [*LINKED, "--include-tag=auth", "--include-tag=hooks"],
            15,
            set[str](),
            id="linked-hooks",
        ),
    ],
)
def test_no_request_made_from_the_description_finds_a_fault(
    target: Target,
    options: list[str],
    budget_s: int,
    reached: set[str],
    tmp_path: Path,
    expected_logs: ExpectedLogs,
) -> None:
    # Before it begins it tries a header that is none.
    expected_logs.expect("uvicorn.error", "Invalid HTTP request received.")
    command = [
        Path(sysconfig.get_path("scripts")) / "schemathesis",
        f"--config-file={CONFIGURATION}",
        "run",
        f"{target.address}/openapi.json",
        f"--exclude-checks={LEFT_OUT}",
        f"--max-time={budget_s}",
        "--continue-on-failure",
        "--no-color",
        *options,
    ]
    run = subprocess.run(
        command,
        cwd=tmp_path,
        env=os.environ | target.environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stdout + run.stderr
    assert " passed" in run.stdout
    missing = reached - routes_that_took(target)
    assert not missing, (missing, run.stdout)


def routes_that_took(target: Target) -> set[str]:
    """Return the routes that answered a request with success, after the account."""
    figures = httpx.get(f"{target.address}/metrics").text
    return {found.group(1) for found in _TOOK.finditer(figures)}
