import gc
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from pos_app.bench.shop import set_up_shop
from pos_app.bootstrap.garbage import put_off_collecting, take_up_collecting
from pos_app.bootstrap.till_program import counter_of_the_program
from pos_app.ui.collecting import Collector
from pos_app.ui.probe import wait_for


@pytest.mark.usefixtures("qapp")
def test_what_a_start_made_is_not_looked_at_again() -> None:
    put_off_collecting()
    assert not gc.isenabled()
    collector = Collector()
    take_up_collecting(collector)
    assert gc.get_freeze_count() > len(gc.get_objects())
    collector.close()
    assert gc.isenabled()


def test_a_program_collects_again_as_soon_as_it_sells(tmp_path: Path, qapp: QApplication) -> None:
    shop = set_up_shop(tmp_path / "till", 3)
    counter = counter_of_the_program(shop.data)
    try:
        counter.start()
        assert not gc.isenabled()
        wait_for(lambda: counter.workplace is not None, 20_000, "the books")
        collections = gc.get_stats()[0]["collections"]
        kept = [[number] for number in range(50_000)]
        wait_for(lambda: gc.get_stats()[0]["collections"] > collections, awaited=f"{len(kept)}")
        assert not gc.isenabled(), "on this thread alone"
    finally:
        counter.close()
        qapp.setStyleSheet("")
    assert gc.isenabled()


def test_a_window_closed_while_the_books_are_being_opened_lets_nothing_die_on_another_thread(
    tmp_path: Path, qapp: QApplication
) -> None:
    shop = set_up_shop(tmp_path / "till", 3)
    counter = counter_of_the_program(shop.data)
    try:
        counter.start()
        counter.window.close()
        assert not gc.isenabled()
    finally:
        counter.close()
        qapp.setStyleSheet("")
    assert gc.isenabled()
