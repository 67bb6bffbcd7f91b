"""A crowd in processes of its own: everybody is connected first, then all ask at one moment."""

import multiprocessing
from collections.abc import Generator, Sequence
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing.synchronize import Barrier as BarrierOfProcesses
from threading import Barrier
from typing import Any, Final

import httpx

PROCESSES: Final = 4
LONGEST_WAIT_S: Final = 60

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Wish:
    """What one of the crowd sends."""

    path: str
    body: Json


@dataclass(frozen=True, slots=True)
class Told:
    """What one of the crowd heard."""

    status: int
    body: Json

    @property
    def outcome(self) -> str:
        """The code of a refusal, or that it was granted."""
        return "granted" if self.status == 200 else f"{self.status} {self.body['error']['code']}"


class Crowd:
    """Four processes, with as many threads in each as it takes."""

    def __init__(self, pool: ProcessPoolExecutor, base: str, credential: str) -> None:
        self._pool = pool
        self._base = base
        self._credential = credential

    def ask(self, wishes: Sequence[Wish]) -> list[Told]:
        """Send every wish at the same moment; return the answers, in any order."""
        shares = [wishes[first::PROCESSES] for first in range(PROCESSES)]
        # Nobody is done before all have met, so each share has a process to itself.
        asked = [self._pool.submit(_ask, self._base, self._credential, one) for one in shares]
        return [told for one in asked for told in one.result(LONGEST_WAIT_S)]


@contextmanager
def crowd_at(base: str, credential: str) -> Generator[Crowd]:
    """Give a crowd that asks at the wallet of this address."""
    context = multiprocessing.get_context("spawn")
    barrier = context.Barrier(PROCESSES)
    with ProcessPoolExecutor(PROCESSES, context, _meet_at, (barrier,)) as pool:
        for arrival in [pool.submit(_meet) for _ in range(PROCESSES)]:
            arrival.result(LONGEST_WAIT_S)
        yield Crowd(pool, base, credential)


def client_of(base: str, credential: str) -> httpx.Client:
    """Return a client of a wallet that keeps as many connections as it has opened."""
    return httpx.Client(
        base_url=base,
        headers={"authorization": f"Bearer {credential}"},
        limits=httpx.Limits(max_connections=None, max_keepalive_connections=None),
        timeout=30,
        trust_env=False,
        verify=False,  # noqa: S501 - plain HTTP: spares every client a look at all authorities
    )


_meeting: BarrierOfProcesses | None = None


def _meet_at(barrier: BarrierOfProcesses) -> None:
    global _meeting  # noqa: PLW0603 - a pool hands barriers to its processes in no other way
    _meeting = barrier


def _meet() -> None:
    assert _meeting is not None
    _meeting.wait(LONGEST_WAIT_S)


def _ask(base: str, credential: str, wishes: Sequence[Wish]) -> list[Told]:
    connected = Barrier(len(wishes), _meet)
    with client_of(base, credential) as client, ThreadPoolExecutor(len(wishes)) as people:

        def ask(wish: Wish) -> Told:
            client.get("/cards?limit=1")
            connected.wait(LONGEST_WAIT_S)
            answer = client.post(wish.path, json=wish.body)
            return Told(answer.status_code, answer.json())

        return list(people.map(ask, wishes))
