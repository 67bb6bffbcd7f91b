"""A real central in processes of its own, and a credential of its first API client."""

import base64
import json
import subprocess
import sys
from collections.abc import Generator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit

_STOP_S: Final = 60.0
_OK: Final = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class RunningCentral:
    """Where it answers and for whom; `pid` is the process that looks after the workers."""

    pid: int
    address: str
    account: str
    client_id: str
    client_secret: str = field(repr=False)

    @property
    def wallets(self) -> str:
        """The path under which the account's wallet is."""
        return f"/v1/accounts/{self.account}/wallets"

    def connect(self) -> HTTPConnection:
        """Return a connection to it, opened at the first request."""
        address = urlsplit(self.address)
        return HTTPConnection(address.hostname or "", address.port, timeout=_STOP_S)

    def sign_in(self) -> str:
        """Return a credential that may do everything on the account for an hour."""
        path = f"/v1/accounts/{self.account}/auth/token"
        audience = f"{self.address}/v1/accounts/{self.account}"
        secret = base64.b64encode(f"{self.client_id}:{self.client_secret}".encode()).decode()
        with closing(self.connect()) as connection:
            connection.request(
                "POST",
                path,
                json.dumps({"grant_type": "client_credentials", "audience": audience}),
                {"authorization": f"Basic {secret}", "content-type": "application/json"},
            )
            return str(taken(connection.getresponse())["access_token"])


def taken(answer: HTTPResponse) -> dict[str, Any]:
    """Return the body of an answer that has to be a success."""
    text = answer.read()
    if answer.status != _OK:
        raise AssertionError(answer.status, text)
    body: dict[str, Any] = json.loads(text)
    return body


@contextmanager
def running_central(
    database: str | None, data: Path, *, workers: int = 1, port: int = 0
) -> Generator[RunningCentral]:
    """Start `tillit central`, and stop it in order at the end.

    It is on a PostgreSQL database, or with None on a file in the data folder. On an empty one it
    has a first API client. What it logs is in `central.log` in the data folder.
    """
    data.mkdir(parents=True, exist_ok=True)
    command = ["central", "--data", str(data), "--json"]
    command += [] if database is None else ["--database", database]
    command += ["--port", str(port), "--workers", str(workers)]
    command += ["--key-folder", str(data / "keys")]
    with (
        (data / "central.log").open("w") as log,
        subprocess.Popen(  # noqa: S603 - our own program
            [sys.executable, "-m", "pos_app", *command],
            stdout=subprocess.PIPE,
            stderr=log,
            text=True,
        ) as process,
    ):
        try:
            if process.stdout is None:
                raise AssertionError
            line = process.stdout.readline()
            if not line:
                told = (data / "central.log").read_text()
                raise RuntimeError(f"central did not start:\n{told}")
            yield RunningCentral(pid=process.pid, **json.loads(line))
        finally:
            process.terminate()
            try:
                process.wait(_STOP_S)
            except subprocess.TimeoutExpired:
                process.kill()
                raise
