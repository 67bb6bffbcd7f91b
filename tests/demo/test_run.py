"""`tillit demo`, with a window and without, in a folder that stays and in one that goes."""

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from pos_app.bootstrap.central import address_of
from pos_app.bootstrap.upkeep import audit_of
from pos_app.demo.central import place_in
from pos_app.demo.run import run_demo, run_headless_demo
from pos_app.demo.shop import set_up_demo_shop
from pos_app.errors import Code, Unavailable
from pos_app.ui.application import SCREEN_VARIABLES
from pos_app.ui.probe import find_shown

pytestmark = [pytest.mark.slow, pytest.mark.usefixtures("undressed")]


@pytest.fixture
def hand(qapp: QApplication) -> Iterator[list[str]]:
    """Close the till's window as soon as it sells; give the titles of those closed."""
    closed: list[str] = []

    def look() -> None:
        for window in qapp.topLevelWidgets():
            if find_shown(window, "search") is not None:
                closed.append(window.windowTitle())
                window.close()

    looking = QTimer(interval=10)
    looking.timeout.connect(look)
    looking.start()
    yield closed
    looking.stop()


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return tmp_path


def test_a_named_folder_keeps_the_shop(tmp_path: Path, hand: list[str]) -> None:
    said: list[str] = []
    folder = tmp_path / "shop"
    assert run_demo(folder, said.append) == 0
    assert hand == ["Tillit"]
    assert said[:2] == [
        f"The demo shop is in {folder}",
        f"Cards to scan: {folder / 'cards.pdf'}",
    ]
    assert said[2].startswith("Its central answers at http://127.0.0.1:")
    assert address_of(place_in(folder)) is None, "it has ended with the demo"
    assert audit_of(folder).clean


def test_a_shop_from_before_there_was_a_central_stays_as_it_is(
    tmp_path: Path, hand: list[str]
) -> None:
    said: list[str] = []
    folder = set_up_demo_shop(tmp_path / "shop").data
    assert run_demo(folder, said.append) == 0
    assert hand == ["Tillit"]
    assert said[2].startswith("It keeps its cards to itself")
    assert run_headless_demo(folder, said.append) == 0
    assert audit_of(folder).receipts == 1


@pytest.mark.usefixtures("hand")
def test_without_a_folder_nothing_is_left(temporary: Path) -> None:
    said: list[str] = []
    assert run_demo(None, said.append) == 0
    assert str(temporary) in said[0]
    assert list(temporary.iterdir()) == []


def test_without_a_screen_nothing_is_begun(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in SCREEN_VARIABLES:
        monkeypatch.delenv(name, raising=False)
    with pytest.raises(Unavailable) as caught:
        run_demo(tmp_path / "shop", print)
    assert caught.value.code is Code.NO_SCREEN
    assert not (tmp_path / "shop").exists()


def test_a_sale_by_script_leaves_its_folder_for_whoever_wants_to_look(temporary: Path) -> None:
    said: list[str] = []
    assert run_headless_demo(None, said.append) == 0
    (folder,) = temporary.iterdir()
    assert audit_of(folder).receipts == 3
    assert os.environ["QT_QPA_PLATFORM"] == "offscreen"
