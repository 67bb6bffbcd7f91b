"""The ground under the tests gives way where it should: each net catches what it is there for."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.logfail import ExpectedLogs

_REPOSITORY = Path(__file__).parents[1]

_OFFENDERS = """
import logging, threading, time, warnings
from concurrent.futures import ThreadPoolExecutor
import keyring
from PySide6.QtCore import qWarning

LOG = logging.getLogger("pos_app.sync")

def test_leaks_a_thread():
    threading.Thread(target=time.sleep, args=(30,), name="forgotten", daemon=True).start()

def test_ends_its_threads():
    with ThreadPoolExecutor() as pool:
        pool.submit(print)

def test_logs_a_warning_nobody_expects():
    LOG.warning("connection lost")

def test_logs_a_warning_it_expects(expected_logs):
    expected_logs.expect("pos_app.sync", "lost")
    LOG.warning("connection lost")

def test_expects_a_warning_that_never_comes(expected_logs):
    expected_logs.expect("pos_app.sync", "lost")

def test_throws_the_net_away():
    logging.getLogger().handlers.clear()

def test_warns():
    warnings.warn("old", DeprecationWarning)

def test_makes_qt_warn(qtbot):
    qWarning("QPainter: painter not active")

def test_asks_the_keyring():
    keyring.get_password("tillit", "till")

def test_hangs():
    time.sleep(30)
"""


@pytest.mark.slow
def test_each_net_catches_its_offender_and_nothing_else(tmp_path: Path) -> None:
    offenders = tmp_path / "test_offenders.py"
    offenders.write_text(_OFFENDERS)
    command = [sys.executable, "-m", "pytest", "-p", "tests.conftest", "-p", "no:cacheprovider"]
    command += ["-c", str(_REPOSITORY / "pyproject.toml"), "--timeout=1", "-q", str(offenders)]
    run = subprocess.run(command, cwd=_REPOSITORY, capture_output=True, text=True, check=False)
    caught = sorted(
        line.split(" ", 2)[1].partition("::")[2]
        for line in run.stdout.splitlines()
        if line.startswith(("FAILED ", "ERROR "))
    )
    assert caught == [
        "test_asks_the_keyring",
        "test_expects_a_warning_that_never_comes",
        "test_hangs",
        "test_leaks_a_thread",
        "test_logs_a_warning_nobody_expects",
        "test_makes_qt_warn",
        "test_throws_the_net_away",
        "test_warns",
    ], run.stdout


def test_a_test_lives_in_a_home_of_its_own(home: Path, expected_logs: ExpectedLogs) -> None:
    assert Path.home() == home
    assert list(home.iterdir()) == []
    assert os.environ["XDG_DATA_HOME"].startswith(str(home))
    assert expected_logs.complaints([]) == []
