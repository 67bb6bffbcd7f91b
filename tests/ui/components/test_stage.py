import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from pos_app.ui.components import stage as stage_module
from pos_app.ui.components.stage import Stage

BEYOND_ALL_PATIENCE_MS = 600_000


@pytest.fixture
def stage(qtbot: QtBot) -> Stage:
    return shown_stage(qtbot)


def shown_stage(qtbot: QtBot) -> Stage:
    made = Stage(QPushButton("rest"), moving=True)
    qtbot.addWidget(made)
    made.resize(300, 200)
    with qtbot.waitExposed(made):
        made.show()
    return made


def sheet_of(stage: Stage) -> QPushButton:
    sheet = QPushButton("sheet")
    stage.add(sheet)
    return sheet


def click(stage: Stage) -> None:
    handle = stage.windowHandle()
    assert handle is not None
    QTest.mouseClick(
        handle, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(150, 100)
    )


def test_a_sheet_slides_in_and_fills_the_stage(qtbot: QtBot, stage: Stage) -> None:
    sheet = sheet_of(stage)
    rest = stage.current
    stage.show_page(sheet)
    assert stage.current is sheet
    assert sheet.x() > 0
    qtbot.waitUntil(lambda: sheet.geometry() == stage.rect())
    assert not rest.isVisible()
    stage.show_page(rest)
    assert rest.isVisible()
    assert not sheet.isVisible()


@pytest.mark.parametrize(("shield_ms", "hit"), [(BEYOND_ALL_PATIENCE_MS, []), (1, ["sheet"])])
def test_presses_meant_for_what_has_gone_hit_nothing(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, shield_ms: int, hit: list[str]
) -> None:
    monkeypatch.setattr(stage_module, "SHIELD_MS", shield_ms)
    stage = shown_stage(qtbot)
    sheet = sheet_of(stage)
    pressed: list[str] = []
    sheet.clicked.connect(lambda: pressed.append("sheet"))
    stage.show_page(sheet)
    assert stage.is_shielded
    if hit:
        qtbot.waitUntil(lambda: not stage.is_shielded)
    click(stage)
    assert pressed == hit


def test_showing_what_is_shown_shields_nothing(stage: Stage) -> None:
    stage.show_page(stage.current)
    assert not stage.is_shielded


def test_a_sheet_follows_the_size_of_its_stage(stage: Stage) -> None:
    sheet = sheet_of(stage)
    stage.show_page(sheet)
    stage.resize(500, 400)
    assert sheet.geometry() == stage.rect()
