from typing import TypeVar

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from pos_app.errors import Broken, Code, PosError, Refused, Unavailable
from pos_app.ui.main_window import SMALLEST, MainWindow
from pos_app.ui.opening_page import BREAK_HERE, OpeningPage

W = TypeVar("W", bound=QWidget)

LONG_PATH = "/home/ingrid/" + "a-folder-with-a-long-name/" * 12 + "till.toml"
WORDS = ("opening_title", "opening_hint", "opening_support")


@pytest.fixture
def window(qtbot: QtBot, dressed: None) -> MainWindow:  # noqa: ARG001
    made = MainWindow(OpeningPage())
    qtbot.addWidget(made)
    made.resize(SMALLEST)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


@pytest.fixture
def page(window: MainWindow) -> OpeningPage:
    return found(window, OpeningPage, "opening")


def found(parent: QWidget, kind: type[W], name: str) -> W:
    widget = parent.findChild(kind, name)
    assert widget is not None, name
    return widget


def said(page: OpeningPage, name: str) -> str:
    return found(page, QLabel, name).text().replace(BREAK_HERE, "")


def test_the_page_says_that_the_books_are_being_opened_and_asks_nothing(
    page: OpeningPage,
) -> None:
    assert said(page, "opening_title") == "Opening the books…"
    assert not found(page, QPushButton, "opening_again").isVisible()


def test_a_refusal_is_said_with_what_to_do_and_what_support_needs(page: OpeningPage) -> None:
    page.show_error(Refused(Code.SECOND_INSTANCE, pid=4711, folder="/shop"))
    assert said(page, "opening_title") == "This till is open in another window."
    assert said(page, "opening_hint") == "Use that window, or close it first."
    assert said(page, "opening_support") == "SECOND_INSTANCE · /shop · 4711"


def test_what_is_not_known_about_an_error_is_left_out(page: OpeningPage) -> None:
    page.show_error(Unavailable(Code.DISK_FULL, path="", reason=None))
    assert said(page, "opening_support") == "DISK_FULL"


@pytest.mark.parametrize(
    "error",
    [
        Refused(Code.SETTINGS_INVALID, path=LONG_PATH, reason="Invalid value at `$.currency`"),
        Broken(Code.DATABASE_DAMAGED, reason="SQLITE_CORRUPT"),
        Refused(Code.FOLDER_READ_ONLY, path=LONG_PATH.replace("/", "\\"), reason="denied"),
    ],
    ids=lambda error: error.code,
)
def test_the_longest_words_stand_whole_in_the_smallest_window(
    window: MainWindow, page: OpeningPage, error: PosError
) -> None:
    page.show_error(error)
    QTest.qWait(20)
    assert window.size() == SMALLEST
    below = 0
    for name in WORDS:
        label = found(page, QLabel, name)
        top = label.mapTo(window, QPoint(0, 0)).y()
        assert label.height() >= label.heightForWidth(label.width()), f"{name} is cut"
        assert top >= below, f"{name} stands on what is above it"
        below = top + label.height()
    assert below <= window.height()


def test_trying_again_is_one_key_away_and_says_so_again(qtbot: QtBot, page: OpeningPage) -> None:
    page.show_error(Unavailable(Code.BUSY))
    with qtbot.waitSignal(page.againPressed, timeout=1000):
        QTest.keyClick(page.window().windowHandle(), Qt.Key.Key_Space)
    page.show_opening()
    assert said(page, "opening_title") == "Opening the books…"
    assert said(page, "opening_hint") == ""
    assert not found(page, QPushButton, "opening_again").isVisible()


def test_a_till_that_cannot_open_can_be_closed(qtbot: QtBot, page: OpeningPage) -> None:
    page.show_error(Unavailable(Code.BUSY))
    with qtbot.waitSignal(page.quitPressed, timeout=1000):
        found(page, QPushButton, "opening_quit").click()
