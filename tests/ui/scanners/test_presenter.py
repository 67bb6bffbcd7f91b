"""Three scans of the sheet set a scanner up, by real keys through the real ears of the till."""

from collections.abc import Iterator
from concurrent.futures import Future
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from pos_app.errors import Code, Refused
from pos_app.scanning.keys import KeyName
from pos_app.scanning.scan_log import ScanLog
from pos_app.scanning.scanners import Pace, Scanner
from pos_app.scanning.setting_up import SET_UP_TEXTS
from pos_app.scanning.shapes import known_shapes
from pos_app.scanning.source import SourceState, SourceStatus
from pos_app.scanning.wedge import WedgeRecogniser
from pos_app.ui.bridge import Bridge
from pos_app.ui.probe import type_scan
from pos_app.ui.scan_capture import ScanCapture
from pos_app.ui.scanners.page import ScannersPage
from pos_app.ui.scanners.presenter import ScannersPresenter
from pos_app.ui.sounds import Cue

W = TypeVar("W", bound=QWidget)
OLD = Scanner(name="Scanner 1", pace=Pace.around(80.0))


@dataclass
class Desk:
    """The page, what was kept, what was heard, and hands."""

    window: QWidget
    page: ScannersPage
    qtbot: QtBot
    log: ScanLog
    presenter: ScannersPresenter = field(init=False)
    kept: list[tuple[Scanner, ...]] = field(default_factory=list[tuple[Scanner, ...]])
    listening_to: list[tuple[Scanner, ...]] = field(default_factory=list[tuple[Scanner, ...]])
    cues: list[Cue] = field(default_factory=list[Cue])
    refusal: Refused | None = None

    def keep(self, scanners: tuple[Scanner, ...]) -> Future[Path]:
        future: Future[Path] = Future()
        if self.refusal is not None:
            future.set_exception(self.refusal)
            return future
        self.kept.append(scanners)
        future.set_result(Path("scanners.json"))
        return future

    def play(self, cue: Cue) -> None:
        self.cues.append(cue)

    @property
    def told(self) -> str:
        return self.find(QLabel, "scanners_told").text()

    def find(self, kind: type[W], name: str) -> W:
        found = self.page.findChild(kind, name)
        assert found is not None
        return found

    def press(self, name: str) -> None:
        QTest.mouseClick(self.find(QPushButton, name), Qt.MouseButton.LeftButton)

    def scan(self, text: str) -> None:
        before = self.told
        type_scan(self.window, text)
        self.qtbot.waitUntil(lambda: self.told != before)


@pytest.fixture
def desk(qtbot: QtBot) -> Iterator[Desk]:
    window = QWidget()
    window.resize(QSize(1024, 768))
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    capture = ScanCapture(WedgeRecogniser(known_shapes()))
    bridge = Bridge()
    page = ScannersPage(window)
    log = ScanLog()
    desk = Desk(window, page, qtbot, log)
    desk.presenter = ScannersPresenter(
        page=page,
        capture=capture,
        scanners=(OLD,),
        keep=desk.keep,
        listen=desk.listening_to.append,
        bridge=bridge,
        cues=desk,
        log=log,
    )
    capture.scanned.connect(log.note)
    capture.scanned.connect(desk.presenter.scanned)
    capture.start()
    yield desk
    capture.close()
    bridge.close()


@pytest.mark.slow
def test_three_scans_set_a_scanner_up_and_the_till_listens_for_it(desk: Desk) -> None:
    desk.presenter.open_page()
    desk.press("set_up")
    for text in SET_UP_TEXTS:
        desk.scan(text)
    desk.qtbot.waitUntil(lambda: desk.told == "Scanner 2 is set up.")
    [(old, new)] = desk.kept
    assert old == OLD
    assert (new.name, new.suffix, new.prefix, new.layout) == ("Scanner 2", KeyName.ENTER, "", "us")
    assert desk.listening_to == desk.kept
    assert desk.cues == [Cue.ACCEPTED] * 3
    assert desk.log.records == ()


@pytest.mark.slow
def test_what_is_none_of_the_sheets_codes_is_scanned_again(desk: Desk) -> None:
    desk.presenter.open_page()
    desk.press("set_up")
    desk.scan("5901234123457")
    assert desk.told.startswith("That was no code of the sheet")
    assert desk.told.endswith("Scan code 1 of 3 of the printed sheet.")
    assert desk.cues == [Cue.DECLINED]
    QTest.keyClick(desk.page, Qt.Key.Key_Escape)
    assert not desk.page.isVisible()
    type_scan(desk.window, "5901234123457")
    desk.qtbot.waitUntil(lambda: len(desk.log.records) == 1)


@pytest.mark.slow
def test_scans_that_do_not_agree_set_nothing_up(desk: Desk) -> None:
    desk.presenter.open_page()
    desk.press("set_up")
    desk.scan(SET_UP_TEXTS[0])
    desk.scan("%" + SET_UP_TEXTS[1])
    desk.scan(SET_UP_TEXTS[2])
    assert desk.told.startswith("The three scans do not agree")
    assert desk.kept == []


def test_setting_up_can_be_given_up(desk: Desk) -> None:
    desk.presenter.open_page()
    desk.press("set_up")
    assert desk.told.startswith("Scan code 1 of 3")
    desk.press("set_up")
    assert desk.told == ""


def test_forgetting_is_written_down_and_told_when_it_fails(desk: Desk) -> None:
    desk.presenter.open_page()
    desk.refusal = Refused(Code.FOLDER_READ_ONLY, path="x")
    desk.press("forget_scanners")
    desk.qtbot.waitUntil(lambda: bool(desk.told))
    assert desk.listening_to == []
    desk.refusal = None
    desk.press("forget_scanners")
    desk.qtbot.waitUntil(lambda: desk.told == "None is set up now.")
    assert desk.listening_to == [()]


def test_the_report_goes_to_the_clipboard(desk: Desk) -> None:
    desk.presenter.camera_changed(SourceStatus(SourceState.LIVE))
    desk.presenter.open_page()
    desk.press("copy_report")
    assert "Camera: looks" in QGuiApplication.clipboard().text()


def test_scans_are_listed_while_the_page_is_open(desk: Desk) -> None:
    desk.presenter.open_page()
    type_scan(desk.window, "5901234123457")
    desk.qtbot.waitUntil(lambda: len(desk.log.records) == 1)
    texts = [label.text() for label in desk.page.findChildren(QLabel)]
    assert any("5901234123457" in text for text in texts)


def test_the_page_covers_the_screen_and_shows_the_camera(desk: Desk) -> None:
    desk.presenter.show_frame(QImage(), ())
    desk.presenter.open_page()
    desk.presenter.show_frame(QImage(8, 8, QImage.Format.Format_RGB888), ())
    assert desk.find(QWidget, "scanners_viewfinder").isVisible()
    desk.window.resize(1280, 800)
    assert desk.page.size() == desk.window.size()
    QTest.keyClick(desk.page, Qt.Key.Key_F2)
    assert desk.page.isVisible()
