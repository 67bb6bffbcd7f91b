"""Each of the seven rules, once broken, is found out; what a mutant broke is whole afterwards."""

import pytest

from pos_app.allowances.held import life
from pos_app.simulation.mutants import MUTANTS
from pos_app.simulation.story import play

SEEDS = range(1, 61)


def test_there_is_a_mutant_for_each_rule() -> None:
    rules = [*(f"R{number}" for number in range(1, 8)), "B1", "B2", "L1"]
    assert [name.split()[0] for name in MUTANTS] == rules


def test_a_mutant_is_at_large_only_for_a_while() -> None:
    real = life.fence
    with MUTANTS["R6 fenced"].at_large():
        assert life.fence is not real
    assert life.fence is real


@pytest.mark.slow
@pytest.mark.timeout(900)
@pytest.mark.parametrize("name", MUTANTS)
def test_a_rule_that_is_broken_is_found_out(name: str) -> None:
    with MUTANTS[name].at_large():
        assert any(play(seed).violations for seed in SEEDS)
