import ctypes
import subprocess
import sys
from pathlib import Path
from typing import NoReturn

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from pos_app.errors import Code, Unavailable
from pos_app.ui.application import (
    SCREEN_VARIABLES,
    check_screen,
    later,
    make_application,
    run_until_closed,
)

ROOT = Path(__file__).parents[2]


def test_there_is_one_application(qapp: QApplication) -> None:
    assert make_application() is qapp


def test_a_new_application_bears_the_name_of_the_program() -> None:
    told = subprocess.run(
        [sys.executable, "-c", NAME_IT], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert told.stdout == "tillit Tillit True\n"


NAME_IT = """
from pos_app.ui.application import make_application
made = make_application()
print(made.applicationName(), made.organizationName(), made.quitOnLastWindowClosed())
"""


def test_where_there_is_no_screen_the_program_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    for name in SCREEN_VARIABLES:
        monkeypatch.delenv(name, raising=False)
    with pytest.raises(Unavailable) as caught:
        check_screen()
    assert caught.value.code is Code.NO_SCREEN
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    check_screen()


def test_a_display_that_nobody_answers_at_is_no_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in SCREEN_VARIABLES:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("DISPLAY", ":4711")
    with pytest.raises(Unavailable):
        check_screen()
    # Where it cannot be told, Qt may try.
    monkeypatch.setattr(ctypes, "CDLL", no_library)
    check_screen()


def no_library(name: str) -> NoReturn:
    raise OSError(name)


def test_windows_and_macs_always_have_a_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    for name in SCREEN_VARIABLES:
        monkeypatch.delenv(name, raising=False)
    check_screen()


def test_the_program_ends_with_its_last_window(window: QWidget) -> None:
    later(10, lambda: _close(window))
    assert run_until_closed() == 0


def _close(window: QWidget) -> None:
    assert window.close()
