import gc
from collections.abc import Iterator
from threading import Thread, get_ident

import pytest
from PySide6.QtWidgets import QApplication

from pos_app.ui.collecting import Collector, collect_what_is_due
from pos_app.ui.probe import wait_for


class Witness:
    """Garbage that only a collector finds, and that tells the thread it dies on."""

    def __init__(self, died_on: list[int]) -> None:
        self._died_on = died_on
        self.myself = self

    def __del__(self) -> None:
        self._died_on.append(get_ident())


def make_much_on_another_thread(kept: list[list[int]]) -> int:
    """Make more objects than Python leaves alone; return the thread that did."""

    def make() -> None:
        kept.extend([number] for number in range(50_000))

    busy = Thread(target=make)
    busy.start()
    busy.join()
    assert busy.ident is not None
    return busy.ident


@pytest.fixture
def collector(qapp: QApplication) -> Iterator[Collector]:  # noqa: ARG001
    gc.collect()
    made = Collector()
    yield made
    made.close()


def test_python_alone_lets_garbage_die_on_any_thread() -> None:
    """What the collector is there against; should this fail, it is no longer needed."""
    gc.enable()
    gc.collect()
    died_on: list[int] = []
    Witness(died_on)
    busy = make_much_on_another_thread([])
    assert died_on == [busy]


def test_garbage_dies_on_the_ui_thread_however_busy_the_others_are(collector: Collector) -> None:
    collector.start()
    died_on: list[int] = []
    Witness(died_on)
    kept: list[list[int]] = []
    make_much_on_another_thread(kept)
    assert died_on == []
    wait_for(lambda: died_on)
    assert died_on == [get_ident()]
    assert kept


def test_python_collects_again_when_the_collector_is_closed(collector: Collector) -> None:
    collector.start()
    assert not gc.isenabled()
    collector.close()
    assert gc.isenabled()


@pytest.mark.parametrize(
    ("counts", "collected"),
    [
        ((700, 10, 10), []),
        ((701, 10, 10), [0]),
        ((701, 11, 10), [1]),
        ((1, 11, 11), [2]),
    ],
)
def test_the_oldest_generation_that_is_due_is_collected(
    counts: tuple[int, ...], collected: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[int] = []
    monkeypatch.setattr(gc, "get_count", lambda: counts)
    monkeypatch.setattr(gc, "get_threshold", lambda: (700, 10, 10))
    monkeypatch.setattr(gc, "collect", told.append)
    collect_what_is_due()
    assert told == collected
