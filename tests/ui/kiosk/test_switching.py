from pytestqt.qtbot import QtBot

from pos_app.ui.kiosk.switching import OneSwitch


def test_with_one_switch_the_focus_walks_by_itself(qtbot: QtBot) -> None:
    steps: list[int] = []
    switch = OneSwitch(lambda: steps.append(1), 0.01)
    switch.start()
    qtbot.waitUntil(lambda: len(steps) >= 2)
    switch.close()


def test_without_it_the_focus_stays(qtbot: QtBot) -> None:
    steps: list[int] = []
    switch = OneSwitch(lambda: steps.append(1), 0)
    switch.start()
    qtbot.wait(30)
    assert steps == []
    switch.close()
