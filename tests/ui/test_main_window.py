import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from pos_app.ui.application import later
from pos_app.ui.main_window import SMALLEST, MainWindow


@pytest.fixture
def window(qtbot: QtBot) -> MainWindow:
    made = MainWindow(QLineEdit())
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_window_that_goes_says_so(qtbot: QtBot, window: MainWindow) -> None:
    with qtbot.waitSignal(window.closing, timeout=1000):
        window.close()


def test_one_key_fills_the_screen_and_gives_it_back(window: MainWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_F11)
    assert window.isFullScreen()
    QTest.keyClick(window, Qt.Key.Key_F11)
    assert not window.isFullScreen()


def test_another_workplace_takes_the_place_and_the_keys(qtbot: QtBot, window: MainWindow) -> None:
    workplace = QLineEdit()
    window.show_workplace(workplace)
    qtbot.waitUntil(workplace.isVisible)
    assert window.focusProxy() is workplace


def test_the_window_is_never_too_small_to_sell_in(window: MainWindow) -> None:
    window.resize(10, 10)
    assert window.width() >= 900
    assert window.height() >= 600


def test_a_till_takes_all_of_the_screen_that_there_is(qtbot: QtBot) -> None:
    window = MainWindow(QLineEdit())
    qtbot.addWidget(window)
    window.fill_screen()
    window.show()
    assert window.size() == QGuiApplication.primaryScreen().availableSize().expandedTo(SMALLEST)


class _Paints(QObject):
    """Counts how often a widget is painted."""

    count = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            self.count += 1
        return super().eventFilter(watched, event)


def test_a_window_that_appears_is_painted_once(qtbot: QtBot) -> None:
    words, paints = QLabel("Milk"), _Paints()
    words.installEventFilter(paints)
    window = MainWindow(words)
    qtbot.addWidget(window)
    later(0, window.appear)  # as the till does: from within an event that was posted
    qtbot.waitUntil(lambda: paints.count > 0)
    QCoreApplication.sendPostedEvents()
    assert paints.count == 1
