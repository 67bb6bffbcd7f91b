import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from pos_app.bootstrap.till_program import run_till
from pos_app.ui.probe import find_shown
from tests.walks.shop import Shop, set_up_shop

pytestmark = [pytest.mark.slow, pytest.mark.usefixtures("undressed")]

START: Final = """
import sys
from pathlib import Path
from pos_app.bootstrap.quick_start import begin_quickly
kept = begin_quickly()
from pos_app.bootstrap.till_program import counter_of_the_program
counter = counter_of_the_program(Path(sys.argv[1]), kept=kept)
counter.start()
from pos_app.ui.probe import wait_for
wait_for(lambda: counter.workplace is not None, 30_000, "the counter")
own = {name: type(module.__loader__).__name__ for name, module in sys.modules.items()
       if name.startswith("pos_app.")}
counter.close()
print(*(name for name, loader in own.items() if loader == "_KeptLoader"))
"""

BEFORE_ANYTHING_IS_KEPT: Final = {
    "pos_app.bootstrap",
    "pos_app.bootstrap.garbage",
    "pos_app.bootstrap.quick_start",
    "pos_app.kept_code",
    "pos_app.native_libraries",
}


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Shop:
    return set_up_shop(tmp_path_factory.mktemp("shop") / "till", (500_00,))


@pytest.fixture
def data(shop: Shop, tmp_path: Path) -> Path:
    return shutil.copytree(shop.data, tmp_path / "till")


def start(data: Path, compiled: Path) -> set[str]:
    """Start a till on its own and end it; return the modules that it found kept."""
    environment = {
        name: told
        for name, told in os.environ.items()
        if name != "PYTHONDONTWRITEBYTECODE" and not name.startswith("COVERAGE")
    } | {"PYTHONPYCACHEPREFIX": str(compiled)}
    ran = subprocess.run(
        [sys.executable, "-c", START, str(data)],
        env=environment,
        check=True,
        capture_output=True,
        text=True,
    )
    return set(ran.stdout.split())


def test_what_a_start_imports_is_kept_at_its_end_for_the_next(data: Path, tmp_path: Path) -> None:
    assert start(data, tmp_path / "compiled") == set()

    found = start(data, tmp_path / "compiled")

    assert {"pos_app.bootstrap.counter", "pos_app.ui.cashier.screen"} <= found
    assert not found & BEFORE_ANYTHING_IS_KEPT


def test_a_start_that_has_to_open_its_books_first_keeps_nothing(tmp_path: Path) -> None:
    new = tmp_path / "new"
    assert start(new, tmp_path / "compiled") == set()
    assert not list((tmp_path / "compiled").rglob("*.kept"))


def test_a_till_fills_the_screen_and_ends_with_0_when_its_window_is_closed(
    data: Path, qapp: QApplication
) -> None:
    seen: list[bool] = []

    def look() -> None:
        for window in qapp.topLevelWidgets():
            if find_shown(window, "search") is not None:
                seen.append(window.isMaximized())
                window.close()

    looking = QTimer(interval=10)
    looking.timeout.connect(look)
    looking.start()
    assert run_till(data) == 0
    looking.stop()
    assert seen == [True]
