"""What comes and goes by itself: the toast and the flash; and what a camera shows."""

from typing import Final

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QFrame, QWidget
from pytestqt.qtbot import QtBot

from pos_app.ui.components import toast as toast_module
from pos_app.ui.components.flash import Flash
from pos_app.ui.components.text import Tone
from pos_app.ui.components.toast import Toast
from pos_app.ui.components.viewfinder import Viewfinder
from pos_app.ui.theme import Theme
from pos_app.ui.tokens import LIGHT

EDGES: Final = ((0, 0), (7, 150), (392, 150), (200, 7), (200, 292), (399, 299))
WITHIN: Final = ((8, 8), (200, 150), (391, 291))


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication) -> QWidget:
    Theme(qapp, "light").apply()
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(400, 300)
    made.show()
    return made


def frames(window: QWidget) -> list[QFrame]:
    return [frame for frame in window.findChildren(QFrame) if frame.isVisible()]


def colour_at(window: QWidget, x: int, y: int) -> str:
    return window.grab().toImage().pixelColor(x, y).name()


def test_a_flash_frames_the_window_for_a_moment_and_lets_presses_through(
    qtbot: QtBot, window: QWidget
) -> None:
    flash = Flash(window)
    flash.flash(Tone.DECLINED)
    (frame,) = frames(window)
    assert frame.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    assert {colour_at(window, *at) for at in EDGES} == {LIGHT.declined}
    assert LIGHT.declined not in {colour_at(window, *at) for at in WITHIN}
    qtbot.waitUntil(lambda: not flash.is_showing)
    assert frames(window) == []


def test_a_flash_frames_what_the_window_has_become(window: QWidget) -> None:
    flash = Flash(window)
    flash.flash(Tone.ACCEPTED)
    window.resize(500, 300)
    flash.flash(Tone.ACCEPTED)
    assert colour_at(window, 499, 150) == LIGHT.accepted
    assert colour_at(window, 396, 150) != LIGHT.accepted


def test_a_flash_again_is_a_flash_of_the_new_tone(window: QWidget) -> None:
    flash = Flash(window)
    flash.flash(Tone.DECLINED)
    flash.flash(Tone.ACCEPTED)
    assert colour_at(window, 2, 150) == LIGHT.accepted


def test_a_toast_leaves_by_itself(
    qtbot: QtBot, window: QWidget, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(toast_module, "SHOWN_FOR_MS", 30)
    toast = Toast()
    toast.setParent(window)
    with qtbot.waitSignal(toast.gone, timeout=1000):
        toast.show_words("Milk removed", "Undo")
        assert toast.isVisible()


def test_a_toast_put_away_says_nothing_later(
    qtbot: QtBot, window: QWidget, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(toast_module, "SHOWN_FOR_MS", 20)
    toast = Toast()
    toast.setParent(window)
    toast.show_words("Milk removed", "Undo")
    with qtbot.assertNotEmitted(toast.gone, wait=60):
        toast.show_words("", "")
    assert not toast.isVisible()


def test_the_viewfinder_shows_the_frame_and_an_outline_around_the_code(window: QWidget) -> None:
    viewfinder = Viewfinder()
    viewfinder.setParent(window)
    viewfinder.setGeometry(0, 0, 200, 150)
    viewfinder.show()
    frame = QImage(400, 300, QImage.Format.Format_RGB888)
    frame.fill(QColor("#204060"))
    viewfinder.show_frame(frame, [((100, 100), (300, 100), (300, 200), (100, 200))])
    seen = viewfinder.grab().toImage()
    assert seen.pixelColor(100, 75).name() == "#204060"
    assert seen.pixelColor(100, 50).name() == LIGHT.notice


def test_without_a_frame_the_viewfinder_is_a_calm_field(window: QWidget) -> None:
    viewfinder = Viewfinder()
    viewfinder.setParent(window)
    viewfinder.setGeometry(0, 0, 200, 150)
    viewfinder.show()
    assert viewfinder.grab().toImage().pixelColor(100, 75).name() == LIGHT.sunken
