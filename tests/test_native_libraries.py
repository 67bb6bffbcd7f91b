import subprocess
import sys
import threading
from pathlib import Path
from typing import Final

import pytest

from pos_app.native_libraries import load_beside

MAPS: Final = Path("/proc/self/maps")

LOADED: Final = """
import sys, threading
from pathlib import Path
from pos_app.native_libraries import load_beside
load_beside(["PySide6.QtWidgets", "sqlcipher3._sqlite3"])
loading, = (one for one in threading.enumerate() if one.name == "loading")
loading.join()
maps = Path("/proc/self/maps").read_text()
for library in "libQt6Widgets", "libQt6Core", "sqlcipher3/_sqlite3":
    assert library in maps, f"{library} was not loaded"
assert not {"PySide6", "shiboken6", "sqlcipher3"} & sys.modules.keys(), "what is loaded is imported"
from PySide6.QtWidgets import QWidget
from PySide6.QtCore import QCoreApplication, QThread
application = QCoreApplication([])
assert application.thread() is QThread.currentThread(), "Qt lives on the thread that loaded it"
assert QThread.isMainThread(), "Qt takes the thread that loaded it for the main one"
"""

UNENDED: Final = """
from pos_app.native_libraries import load_beside
load_beside(["PySide6.QtWidgets"], first_calls=[("libfontconfig.so.1", "FcInit")])
"""

on_linux: Final = pytest.mark.skipif(sys.platform != "linux", reason="loads nothing elsewhere")


def run(program: str) -> None:
    subprocess.run([sys.executable, "-W", "error", "-c", program], check=True)


def wait_until_loaded() -> None:
    for thread in threading.enumerate():
        if thread.name == "loading":
            thread.join()


@on_linux
def test_a_library_is_loaded_before_its_import_and_lives_where_it_is_imported() -> None:
    run(LOADED)


@on_linux
def test_a_program_that_ends_at_once_ends_well_while_its_libraries_are_loaded() -> None:
    run(UNENDED)


@on_linux
def test_what_is_not_there_is_left_to_its_import(capfd: pytest.CaptureFixture[str]) -> None:
    load_beside(
        ["nowhere", "nowhere.at_all", "PySide6.QtNothing", "json", "sys", "_hashlib"],
        first_calls=[
            ("libnowhere.so.1", "begin"),
            ("libc.so.6", "no_such_call"),
            ("libc.so.6", "getpid"),
        ],
    )
    wait_until_loaded()

    assert "_hashlib" in MAPS.read_text()
    assert capfd.readouterr() == ("", "")


def test_where_the_loader_is_called_otherwise_nothing_is_loaded(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    before = threading.enumerate()

    load_beside(["PySide6.QtWidgets"])

    assert threading.enumerate() == before
