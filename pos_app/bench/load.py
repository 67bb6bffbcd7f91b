"""So many clients at once, each with a connection of its own, one act after the other."""

import random
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from threading import Barrier
from time import perf_counter_ns

Act = Callable[[int], Iterable[int]]
"""Does something with one card given by its number; returns what each request took, in ns."""

Client = Callable[[], AbstractContextManager[Act]]
"""Connects, and disconnects at the end."""


@dataclass(slots=True)
class Load:
    """What was done, over all turns: each request's time, and how long the turns were."""

    took_ns: list[int] = field(default_factory=list[int])
    turns_s: float = 0.0

    @property
    def a_second(self) -> float:
        """Requests a second."""
        return len(self.took_ns) / self.turns_s

    def add(self, other: "Load") -> None:
        """Count one more turn."""
        self.took_ns += other.took_ns
        self.turns_s += other.turns_s


def turn(client: Client, clients: int, cards: int, lasts_s: float, seed: int) -> Load:
    """Let so many clients act for so long, each on cards that are nobody else's."""
    gate = Barrier(clients)

    def work(number: int) -> tuple[list[int], int, int]:
        chance = random.Random(f"{seed} {number}")
        took_ns: list[int] = []
        with client() as act:
            act(_card_of(chance, number, clients, cards))
            gate.wait()
            started_ns = now_ns = perf_counter_ns()
            while now_ns - started_ns < lasts_s * 1e9:
                took_ns += act(_card_of(chance, number, clients, cards))
                now_ns = perf_counter_ns()
        return took_ns, started_ns, now_ns

    with ThreadPoolExecutor(clients) as crowd:
        works = list(crowd.map(work, range(clients)))
    began_ns = min(started_ns for _, started_ns, _ in works)
    ended_ns = max(ended_ns for _, _, ended_ns in works)
    return Load([took for took_ns, _, _ in works for took in took_ns], (ended_ns - began_ns) / 1e9)


def _card_of(chance: random.Random, client: int, clients: int, cards: int) -> int:
    return chance.randrange(cards // clients) * clients + client
