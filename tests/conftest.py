"""What every test gets: a home of its own, no screen, no keyring, no leaks and no stray logs."""

import gc
import itertools
import os
import shutil
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest
from PySide6.QtWidgets import QApplication

from pos_app.ui.application import STYLE
from pos_app.ui.collecting import collect_what_is_due

_HOME = Path(tempfile.mkdtemp(prefix="tillit-tests-"))
_RUNTIME = _HOME / "runtime"
_RUNTIME.mkdir(mode=0o700)
_XDG = {
    "XDG_CACHE_HOME": ".cache",
    "XDG_CONFIG_HOME": ".config",
    "XDG_DATA_HOME": ".local/share",
    "XDG_STATE_HOME": ".local/state",
}
_THREAD_GRACE_S = 5.0
_numbers = itertools.count(1)


def _live_in(home: Path) -> dict[str, str]:
    return {"HOME": str(home)} | {name: str(home / folder) for name, folder in _XDG.items()}


# Set while this file is imported, because Qt and keyring read them once, before any fixture runs.
os.environ.update(_live_in(_HOME))
os.environ["XDG_RUNTIME_DIR"] = str(_RUNTIME)
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"
os.environ.pop("DBUS_SESSION_BUS_ADDRESS", None)
if not os.environ.get("TILLIT_TEST_DISPLAY"):
    os.environ["QT_QPA_PLATFORM"] = "offscreen"

# How long an example takes says more about the machine's other work than about the example.
# And a change that is refused is refused for what it does, not for what chance came upon that day:
# the examples are the same each time. `make explore` looks for others.
hypothesis.settings.register_profile("same", deadline=None, derandomize=True)
hypothesis.settings.register_profile("exploring", deadline=None)
hypothesis.settings.load_profile("same")

pytest_plugins = ["tests.logfail", "tests.postgres", "tests.stores"]


# An object of Qt that garbage collection ends on another thread than its own can end the process.
# Python collects on whichever thread makes the next object; here, as in the program, one does.
gc.disable()


class _Freezing:
    """Remembers that something was frozen: to count what is frozen, Python walks over all of it."""

    def __init__(self) -> None:
        self.done = False
        self._freeze = gc.freeze

    def __call__(self) -> None:
        self._freeze()
        self.done = True

    def anew(self) -> None:
        """Freeze what is there, and know of no other freezing."""
        gc.unfreeze()
        gc.collect()
        self._freeze()
        self.done = False


_freezing = _Freezing()
gc.freeze = _freezing


@pytest.hookimpl(trylast=True)
def pytest_collection_finish() -> None:
    """Look no more at what is there for the whole run, the tests themselves: no test leaves it."""
    _freezing.anew()


@pytest.hookimpl(trylast=True)
def pytest_runtest_teardown() -> None:
    """Collect what the test left on the thread of all tests, whatever it did to the collector."""
    gc.disable()
    if _freezing.done:  # the test did it, with what it left
        _freezing.anew()
    collect_what_is_due()


def pytest_unconfigure() -> None:
    """Take the homes of this run away."""
    shutil.rmtree(_HOME, ignore_errors=True)


@pytest.fixture(autouse=True)
def home(monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the test an empty home: neither the user's folders nor another test's."""
    folder = _HOME / f"home-{next(_numbers)}"
    folder.mkdir()
    for name, value in _live_in(folder).items():
        monkeypatch.setenv(name, value)
    return folder


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    """Make Qt's application of all tests as the program makes it."""
    return ["tillit", *STYLE]


@pytest.fixture
def undressed(qapp: QApplication) -> Iterator[None]:
    """Take the look that a program gave the application of all tests off it again."""
    yield
    qapp.setStyleSheet("")


@pytest.fixture(autouse=True)
def no_leaked_threads() -> Iterator[None]:
    """Fail the test that leaves a thread running five seconds after its end."""
    before = set(threading.enumerate())
    yield
    deadline = time.monotonic() + _THREAD_GRACE_S
    for thread in _threads_since(before):
        thread.join(max(0.0, deadline - time.monotonic()))
    leaked = _threads_since(before)
    if leaked:
        names = ", ".join(sorted(thread.name for thread in leaked))
        pytest.fail(f"the test left threads running: {names}")


def _threads_since(before: set[threading.Thread]) -> list[threading.Thread]:
    # A dummy stands for a thread of Qt's own pool that once ran Python; it cannot be joined and
    # Python keeps it until the process ends.
    return [
        thread
        for thread in threading.enumerate()
        if thread not in before and type(thread).__name__ != "_DummyThread"
    ]
