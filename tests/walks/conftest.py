import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from pos_app.domain.sale import GoodsLine
from pos_app.ui.probe import wait_for
from tests.walks.counter import Till, opened_till
from tests.walks.own_central import OwnCentral
from tests.walks.shop import ARTICLES, set_up_shop

SCANS_THAT_TEACH = 2


@pytest.fixture(scope="module")
def open_till(tmp_path_factory: pytest.TempPathFactory, qapp: QApplication) -> Iterator[Till]:
    """Open a till once for all tests of a module: books, window and scanner are real."""
    shop = set_up_shop(tmp_path_factory.mktemp("walks") / "till", (5_000_00, 60_00))
    with opened_till(shop, qapp) as till:
        _let_it_know_its_scanner(till)
        yield till


@pytest.fixture
def till(open_till: Till) -> Till:
    """Give the open till with nothing on the counter."""
    open_till.tidy()
    return open_till


def pieces_of(till: Till) -> int:
    lines = till.desk.session.sale.lines
    return sum(line.quantity for line in lines if isinstance(line, GoodsLine))


def _let_it_know_its_scanner(till: Till) -> None:
    # Writing down what scans teach has a thread, which else began in a test and outlived it.
    for count in range(1, SCANS_THAT_TEACH + 1):
        till.scan(ARTICLES[0].code)
        wait_for(lambda count=count: pieces_of(till) == count)
    assert "scanners_0" in {thread.name for thread in threading.enumerate()}


@pytest.fixture
def central(tmp_path: Path) -> Iterator[OwnCentral]:
    """Give a central of its own, on a file, that knows tills; started, and stopped at the end."""
    own = OwnCentral(tmp_path / "central")
    own.start()
    yield own
    own.stop()
