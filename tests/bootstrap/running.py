"""Central as a process of its own, on loopback, for the length of a context."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx

SCOPES = ("admin:wallets", "admin:hooks", "admin:accounts", "admin:customers")


@dataclass
class Running:
    """A service that answers; `told` is the line it printed."""

    process: subprocess.Popen[str]
    told: dict[str, Any]
    log: Path

    @property
    def account_url(self) -> str:
        return f"{self.told['address']}/v1/accounts/{self.told['account']}"

    def client(self, client_id: str | None = None, secret: str | None = None) -> httpx.Client:
        """Return a client of the API that has signed in, the first one unless another is named."""
        answered = httpx.post(
            f"{self.account_url}/auth/token",
            auth=(client_id or self.told["client_id"], secret or self.told["client_secret"]),
            json={"grant_type": "client_credentials", "audience": self.account_url},
            verify=False,  # noqa: S501 - its certificate was made for this test
        )
        assert answered.status_code == 200, answered.text
        credential = answered.json()["access_token"]
        return httpx.Client(
            base_url=self.account_url,
            headers={"authorization": f"Bearer {credential}"},
            verify=False,  # noqa: S501 - as above
        )

    def stop(self, asked: signal.Signals = signal.SIGTERM) -> int:
        self.process.send_signal(asked)
        return self.process.wait(40)

    def lines(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.log.read_text().splitlines()]


def tillit(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "pos_app", *arguments]


def place(folder: Path) -> list[str]:
    return ["--data", str(folder / "data"), "--key-folder", str(folder / "key")]


@contextmanager
def running(folder: Path, *options: str) -> Generator[Running]:
    folder.mkdir(exist_ok=True)
    log = folder / "central.log"
    command = tillit("central", *place(folder), "--port", "0", "--json", *options)
    with log.open("a") as errors:
        process = subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=errors, text=True, env=dict(os.environ)
        )
    assert process.stdout is not None
    try:
        line = process.stdout.readline()
        assert line, log.read_text()
        yield Running(process, json.loads(line), log)
    finally:
        if process.poll() is None:
            process.terminate()
            process.wait(40)
        process.stdout.close()
