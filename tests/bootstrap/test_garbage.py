import gc
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from pos_app.bench.shop import set_up_shop
from pos_app.bootstrap.counter import counter_of_the_program
from pos_app.bootstrap.garbage import put_off_collecting, take_up_collecting
from pos_app.ui.probe import wait_for


@pytest.fixture(autouse=True)
def collector() -> Iterator[None]:
    """Leave the collector of the process of all tests as it was."""
    yield
    gc.unfreeze()
    gc.enable()


def test_what_a_start_made_is_not_looked_at_again() -> None:
    put_off_collecting()
    assert not gc.isenabled()
    take_up_collecting()
    assert gc.isenabled()
    assert gc.get_freeze_count() > len(gc.get_objects())


def test_a_program_collects_again_as_soon_as_it_sells(tmp_path: Path, qapp: QApplication) -> None:
    shop = set_up_shop(tmp_path / "till", 3)
    counter = counter_of_the_program(shop.data)
    try:
        counter.start()
        assert not gc.isenabled()
        wait_for(lambda: counter.workplace is not None, 20_000, "the books")
        assert gc.isenabled()
    finally:
        counter.close()
        qapp.setStyleSheet("")
