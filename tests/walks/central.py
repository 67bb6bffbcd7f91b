"""A central with two workers on a PostgreSQL, and what one can see of it from outside."""

import os
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

import httpx

from pos_app.bench.service import RunningCentral, running_central
from pos_app.bootstrap.central import Place, open_central
from pos_app.wallet.audit import AuditReport
from tests.walks.crowd import Json, client_of

WORKERS: Final = 2


@dataclass(frozen=True, slots=True)
class House:
    """A running central, where its books are, and a client that may do everything."""

    central: RunningCentral
    place: Place
    client: httpx.Client
    credential: str = field(repr=False)

    @property
    def base(self) -> str:
        """The address of the account's wallet."""
        return self.central.address + self.central.wallets

    def post(self, path: str, body: Json) -> Json:
        """Send what has to be taken, and return the answer."""
        answer = self.client.post(path, json=body)
        assert answer.status_code == 200, answer.text
        taken: Json = answer.json()
        return taken

    def get(self, path: str) -> Any:  # noqa: ANN401 - an object or a list
        """Return what there has to be."""
        answer = self.client.get(path)
        assert answer.status_code == 200, answer.text
        return answer.json()

    def workers(self) -> list[int]:
        """Return the numbers of the workers that live at this moment."""
        return [pid for pid in children_of(self.central.pid) if "spawn_main" in _command(pid)]

    def audit(self) -> AuditReport:
        """Look through the books, past the service."""
        with open_central(self.place) as books:
            return books.wallet.audit().result()


@contextmanager
def house_on(database: str, data: Path) -> Generator[House]:
    """Start central on an empty database."""
    with running_central(database, data, workers=WORKERS) as central:
        credential = central.sign_in()
        with client_of(central.address + central.wallets, credential) as client:
            place = Place(data=data, database=database, key_folder=data / "keys")
            yield House(central, place, client, credential)


def children_of(pid: int) -> list[int]:
    """Return the numbers of a process's children, those that have ended but for a word too."""
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text()
    return [int(child) for child in children.split()]


def busy_s(pid: int) -> float:
    """Return how long a process has had a processor for its own code."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(") ")[2].split()
    return int(fields[11]) / os.sysconf("SC_CLK_TCK")


def _command(pid: int) -> str:
    try:
        return Path(f"/proc/{pid}/cmdline").read_text()
    except FileNotFoundError:
        return ""
