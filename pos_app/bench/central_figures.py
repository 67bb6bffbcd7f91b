"""What central's bench says of its loads: each figure of ours, and its ratio to each other side."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Final

from pos_app.bench.figures import Aim, Figure, figure, percentile
from pos_app.bench.load import Load

LEAST_OF_BARE_SQL: Final = Aim(direction="at least", bound=0.5)
MOST_FOR_MANY_CARDS: Final = Aim(direction="at most", bound=1.2)

_NS_PER_MS: Final = 1e6
_BARE: Final = "bare SQL through psycopg"


@dataclass(frozen=True, slots=True)
class Loads:
    """All turns of so many clients, side by side. `pgbench` is empty where there is none."""

    with_pgbench: bool
    many: Load = field(default_factory=Load)
    few: Load = field(default_factory=Load)
    by_hand: Load = field(default_factory=Load)
    pgbench: Load = field(default_factory=Load)

    def others(self) -> dict[str, Load]:
        """Return what central was measured beside, by its name."""
        pgbench = {"pgbench -N": self.pgbench} if self.with_pgbench else {}
        return {_BARE: self.by_hand, **pgbench}


def figures_of(loads: Mapping[int, Loads], cards: int, few_cards: int) -> list[Figure]:
    """Return the figures, by the number of clients."""
    told: list[Figure] = []
    for clients, kept in loads.items():
        who = "1 client" if clients == 1 else f"{clients} clients"
        told += _measure(f"requests a second, {who}", "a second", _rate, kept)
        told += _measure(f"request, p50, {who}", "ms", _ms(0.5), kept)
        told += _measure(f"request, p99, {who}", "ms", _ms(0.99), kept)
        told.append(
            figure(
                f"cost of a request at {cards} cards, {who}",
                kept.few.a_second / kept.many.a_second,
                "x",
                against=f"{few_cards} cards, in the same run",
                aim=MOST_FOR_MANY_CARDS,
            )
        )
    return told


def _measure(what: str, unit: str, measure: Callable[[Load], float], loads: Loads) -> list[Figure]:
    others = {name: measure(load) for name, load in loads.others().items()}
    ours = measure(loads.many)
    beside = [f"{value:.4g} {unit} by {name}" for name, value in others.items()]
    if not loads.with_pgbench:
        beside.append("no pgbench on this machine")
    return [
        figure(what, ours, unit, against=", ".join(beside)),
        *(
            figure(
                f"{what}, to {name}",
                ours / value,
                "x",
                against=f"{name}, in one process as well" if name == _BARE else name,
                aim=LEAST_OF_BARE_SQL if measure is _rate and name == _BARE else None,
            )
            for name, value in others.items()
        ),
    ]


def _rate(load: Load) -> float:
    return load.a_second


def _ms(share: float) -> Callable[[Load], float]:
    return lambda load: percentile(load.took_ns, share) / _NS_PER_MS
