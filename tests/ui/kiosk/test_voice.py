import os
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QProcess
from pytestqt.qtbot import QtBot

from pos_app.ui.kiosk.voice import Voice, find_voice


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PATH", str(tmp_path))
    return tmp_path


def put_program(folder: Path, name: str, then: str = "") -> Path:
    """Put a voice there that writes down what it is given to say."""
    said = folder / "said"
    program = folder / name
    program.write_text(f'#!/bin/sh\necho "$@" >> "{said}"\n{then}\n')
    program.chmod(0o700)
    return said


def test_a_system_without_a_voice_has_none(folder: Path, qapp: QObject) -> None:
    assert not list(folder.iterdir())
    assert find_voice(qapp) is None


def test_a_voice_says_words_in_a_language_and_never_takes_them_for_options(
    folder: Path, qtbot: QtBot
) -> None:
    owner = QObject()
    said = put_program(folder, "espeak-ng")
    voice = find_voice(owner)
    assert voice is not None
    voice.speak("--version & co", "nb")
    qtbot.waitUntil(lambda: said.is_file() and said.read_text().endswith("\n"))
    assert said.read_text() == "-v nb -- --version & co\n"
    qtbot.waitUntil(lambda: not owner.findChildren(QProcess))
    voice.close()


def test_the_next_words_cut_off_the_last(qtbot: QtBot, tmp_path: Path) -> None:
    owner = QObject()
    slow = tmp_path / "slow.py"
    slow.write_text("import time; time.sleep(60)")
    voice = Voice(sys.executable, str(slow), owner)
    voice.speak("a long tale", "en")
    (first,) = owner.findChildren(QProcess)
    qtbot.waitUntil(lambda: first.state() is QProcess.ProcessState.Running)
    pid = first.processId()
    voice.speak("a short one", "en")
    qtbot.waitUntil(lambda: not Path(f"/proc/{pid}").exists() or not _runs(pid))
    voice.close()
    assert all(
        one.state() is QProcess.ProcessState.NotRunning for one in owner.findChildren(QProcess)
    )


def _runs(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True
