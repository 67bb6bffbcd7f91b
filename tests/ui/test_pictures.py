from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from pos_app.ui.bridge import Bridge
from pos_app.ui.pictures import Pictures
from tests.logfail import ExpectedLogs


@pytest.fixture
def pictures(qtbot: QtBot, tmp_path: Path) -> Iterator[Pictures]:  # noqa: ARG001
    made = Pictures(lambda name: tmp_path / name, Bridge())
    yield made
    made.close()


def test_a_picture_is_there_when_it_has_been_read(
    qtbot: QtBot, pictures: Pictures, photo: Path
) -> None:
    assert pictures.find(photo.name) is None
    with qtbot.waitSignal(pictures.ready):
        pass
    found = pictures.find(photo.name)
    assert found is not None
    assert pictures.find(photo.name) is found


def test_a_picture_that_is_missing_is_logged_once_and_asked_for_no_more(
    qtbot: QtBot,
    pictures: Pictures,
    expected_logs: ExpectedLogs,
    caplog: pytest.LogCaptureFixture,
) -> None:
    expected_logs.expect("pos_app.ui.pictures", "gone.png")
    assert pictures.find("gone.png") is None
    qtbot.waitUntil(lambda: "gone.png" in caplog.text)
    for _ in range(2):
        assert pictures.find("gone.png") is None
        qtbot.wait(20)
    assert len([record for record in caplog.records if "gone.png" in record.message]) == 1
