from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from pos_app.ui.kiosk.window import KioskWindow


class AskedBySystem(QCloseEvent):
    """What a press of Alt+F4 becomes."""

    def spontaneous(self) -> bool:
        return True


def test_the_kiosk_fills_the_screen_without_a_frame_and_stays_above(qtbot: QtBot) -> None:
    window = KioskWindow(QWidget())
    window.fill_screen()
    qtbot.waitUntil(window.isVisible)
    assert window.isFullScreen()
    assert window.geometry() == QApplication.primaryScreen().geometry()
    assert window.windowFlags() & Qt.WindowType.FramelessWindowHint
    assert window.windowFlags() & Qt.WindowType.WindowStaysOnTopHint
    window.let_go()


def test_keys_that_close_windows_do_not_close_it(qtbot: QtBot) -> None:
    window = KioskWindow(QWidget())
    window.show()
    qtbot.waitUntil(window.isVisible)
    event = AskedBySystem()
    window.closeEvent(event)
    assert not event.isAccepted()
    assert window.isVisible()
    own = QCloseEvent()
    window.closeEvent(own)
    assert own.isAccepted()
    window.let_go()


def test_another_page_takes_the_place_and_the_keys(qtbot: QtBot) -> None:
    first, second = QWidget(), QWidget()
    window = KioskWindow(first)
    window.show()
    window.show_page(second)
    qtbot.waitUntil(second.isVisible)
    assert not first.isVisible()
    assert window.focusProxy() is second
    window.let_go()
