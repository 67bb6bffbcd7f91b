"""A million events of tills and a central in which everything goes wrong, and no promise broken."""

from collections.abc import Callable

import pytest

from pos_app.simulation.run import simulate

SEEDS = 400
EVENTS = 1_000_000


@pytest.mark.slow
@pytest.mark.timeout(3600)
def test_a_million_events_break_no_promise(
    record_property: Callable[[str, object], None],
) -> None:
    report = simulate(SEEDS, mutants=False)
    record_property("events", report.events)
    record_property("outcomes", report.outcomes)
    record_property("faults", report.faults)
    assert report.violations == []
    assert report.never_reached == []
    assert report.events >= EVENTS


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_the_number_of_processes_changes_nothing() -> None:
    assert simulate(5, mutants=False, processes=1) == simulate(5, mutants=False, processes=2)
