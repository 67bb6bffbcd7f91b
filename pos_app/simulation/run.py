"""Runs many stories, shared out among processes, and the mutants that must be found out."""

import os
from collections.abc import Callable, Iterable
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from itertools import chain
from multiprocessing import get_context
from typing import Final

from pos_app.domain.allowance import Outcome
from pos_app.simulation.faults import FAULTS, LENDING
from pos_app.simulation.mutants import MUTANTS
from pos_app.simulation.report import Report, Told, together
from pos_app.simulation.story import play

SEEDS_AT_ONCE: Final = 4
SEEDS_A_MUTANT: Final = 60
ENOUGH_SEEDS: Final = 40
"""From so many stories on, whatever was never reached is reported."""

Tell = Callable[[Told], None]


def simulate(
    seeds: int,
    *,
    first_seed: int = 1,
    mutants: bool = True,
    processes: int | None = None,
    tell: Tell | None = None,
) -> Report:
    """Play so many stories and look for one that finds each mutant; `tell` hears of each part.

    The same seeds give the same report, whatever the number of processes.
    """
    with ProcessPoolExecutor(processes or os.cpu_count(), get_context("spawn")) as pool:
        parts = [
            range(first, min(first + SEEDS_AT_ONCE, first_seed + seeds))
            for first in range(first_seed, first_seed + seeds, SEEDS_AT_ONCE)
        ]
        told: list[Told] = []
        for part in pool.map(_played, parts):
            told.append(part)
            if tell is not None:
                tell(part)
        hunts = pool.map(partial(_hunted, first_seed), MUTANTS) if mutants else ()
        found = dict(zip(MUTANTS, hunts, strict=True)) if mutants else {}
    whole = together(told)
    return Report(
        seeds=whole.seeds,
        events=whole.events,
        violations=whole.violations,
        mutants=found,
        outcomes=whole.outcomes,
        faults=whole.faults,
        lending=whole.lending,
        never_reached=_never_reached(whole) if seeds >= ENOUGH_SEEDS else [],
        digest=whole.digest,
    )


def _played(seeds: Iterable[int]) -> Told:
    return together(play(seed) for seed in seeds)


def _hunted(first_seed: int, mutant: str) -> str:
    """Play stories of a mutant until one breaks a promise."""
    with MUTANTS[mutant].at_large():
        for seed in range(first_seed, first_seed + SEEDS_A_MUTANT):
            if play(seed).violations:
                return "killed"
    return "survived"


def _never_reached(whole: Told) -> list[str]:
    outcomes = (outcome.value for outcome in Outcome if outcome.value not in whole.outcomes)
    faults = (fault for fault in FAULTS if fault not in whole.faults)
    lending = (kind for kind in LENDING if kind not in whole.lending)
    return [*chain(outcomes, faults, lending)]
