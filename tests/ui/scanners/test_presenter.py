"""Three scans of the sheet set a scanner up, by real keys through the real ears of the till."""

from collections.abc import Iterator
from concurrent.futures import Future
from dataclasses import dataclass, field
from typing import TypeVar

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from pos_app.domain.value import replace
from pos_app.errors import Code, Refused
from pos_app.scanning.keys import KeyName
from pos_app.scanning.ports import Port
from pos_app.scanning.scan_log import ScanLog
from pos_app.scanning.scanners import DirectScanner, Pace, Scanner, ScannerBook
from pos_app.scanning.setting_up import SET_UP_TEXTS
from pos_app.scanning.shapes import known_shapes
from pos_app.scanning.source import Preview, Scan, ScanKind, SourceState, SourceStatus
from pos_app.scanning.wedge import WedgeRecogniser
from pos_app.settings import CameraViewSettings, TillSettings
from pos_app.ui.bridge import Bridge
from pos_app.ui.probe import type_scan
from pos_app.ui.scan_capture import ScanCapture
from pos_app.ui.scanners.page import ScannersPage
from pos_app.ui.scanners.presenter import ScannersPresenter
from pos_app.ui.sounds import Cue

W = TypeVar("W", bound=QWidget)
A = TypeVar("A")
OLD = Scanner(name="Scanner 1", pace=Pace.around(80.0))


WHOLE = CameraViewSettings().area
CAMERA = Port("camera", "camera:C920", "C920")
HONEYWELL = Port("serial", "/dev/serial/by-id/honeywell", "Honeywell")
DATALOGIC = Port("input", "/dev/input/by-id/datalogic", "Datalogic")


@dataclass
class Desk:
    """The page, its doors, what was heard, and hands."""

    window: QWidget
    page: ScannersPage
    qtbot: QtBot
    log: ScanLog
    presenter: ScannersPresenter = field(init=False)
    kept: list[ScannerBook] = field(default_factory=list[ScannerBook])
    listening_to: list[ScannerBook] = field(default_factory=list[ScannerBook])
    settings: TillSettings = field(default_factory=TillSettings)
    looks: list[TillSettings] = field(default_factory=list[TillSettings])
    cues: list[Cue] = field(default_factory=list[Cue])
    refusal: Refused | None = None

    def find_ports(self) -> Future[tuple[Port, ...]]:
        return self._answered((CAMERA, HONEYWELL, DATALOGIC))

    def keep_scanners(self, book: ScannerBook) -> Future[ScannerBook]:
        future = self._answered(book)
        if self.refusal is None:
            self.kept.append(book)
        return future

    def listen(self, book: ScannerBook) -> None:
        self.listening_to.append(book)

    def keep_camera(
        self, camera: int | str | None, view: CameraViewSettings
    ) -> Future[TillSettings]:
        self.settings = replace(self.settings, camera=camera, camera_view=view)
        return self._answered(self.settings)

    def look(self, settings: TillSettings) -> None:
        self.looks.append(settings)

    def _answered(self, answer: A) -> Future[A]:
        future: Future[A] = Future()
        if self.refusal is not None:
            future.set_exception(self.refusal)
        else:
            future.set_result(answer)
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
        book=ScannerBook(keyboard=(OLD,)),
        settings=desk.settings,
        doors=desk,
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
    [book] = desk.kept
    old, new = book.keyboard
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
    assert desk.listening_to == [ScannerBook()]


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


def seen(width_px: int = 8) -> Preview:
    return Preview(
        rgb=np.zeros((8, width_px, 3), np.uint8),
        corners=(),
        at_ms=0,
        decode_ms=12.0,
        frames_per_second=25.0,
    )


def frame(width_px: int = 8) -> QImage:
    return QImage(width_px, 8, QImage.Format.Format_RGB888)


def test_the_page_covers_the_screen_and_shows_the_camera_and_its_pace(desk: Desk) -> None:
    desk.presenter.show_frame(frame(), seen())
    desk.presenter.camera_changed(SourceStatus(SourceState.LIVE))
    desk.presenter.open_page()
    desk.presenter.show_frame(frame(), seen())
    assert desk.find(QWidget, "scanners_viewfinder").isVisible()
    texts = [label.text() for label in desk.page.findChildren(QLabel)]
    assert "looks, 25 frames a second, 12 ms to read one" in texts
    desk.window.resize(1280, 800)
    assert desk.page.size() == desk.window.size()
    QTest.keyClick(desk.page, Qt.Key.Key_F2)
    assert desk.page.isVisible()
    desk.presenter.camera_changed(None)
    assert not desk.find(QWidget, "scanners_viewfinder").isVisible()


def with_devices(desk: Desk) -> None:
    desk.presenter.open_page()
    desk.press("scanner_devices")
    desk.qtbot.waitUntil(lambda: desk.find(QWidget, "scanner_ports").isVisible())


def test_a_camera_is_put_to_use_and_out_of_it(desk: Desk) -> None:
    with_devices(desk)
    for camera in ("camera:C920", None):
        desk.press("port_camera:C920")
        desk.qtbot.waitUntil(lambda: desk.looks[-1:] == [desk.settings])
        assert desk.settings.camera == camera
    desk.press("scanner_devices")
    assert not desk.find(QWidget, "scanner_ports").isVisible()


def test_scanners_with_a_device_of_their_own_are_listened_to_and_no_more(desk: Desk) -> None:
    with_devices(desk)
    desk.press(f"port_{HONEYWELL.device}")
    desk.qtbot.waitUntil(lambda: desk.told == "Honeywell is listened to.")
    desk.press(f"port_{DATALOGIC.device}")
    desk.qtbot.waitUntil(lambda: desk.told == "Datalogic is listened to.")
    assert desk.listening_to[-1].direct == (
        DirectScanner(kind="serial", device=HONEYWELL.device, name="Scanner 2"),
        DirectScanner(kind="input", device=DATALOGIC.device, name="Scanner 3"),
    )
    desk.presenter.direct_changed(HONEYWELL.device, SourceStatus(SourceState.LOST))
    texts = [label.text() for label in desk.page.findChildren(QLabel)]
    assert "lost; it is looked for" in texts
    desk.press(f"port_{HONEYWELL.device}")
    desk.qtbot.waitUntil(lambda: desk.told == "Honeywell is not listened to any more.")
    assert [one.name for one in desk.listening_to[-1].direct] == ["Scanner 3"]
    assert desk.listening_to[-1].keyboard == (OLD,)


def test_what_cannot_be_written_down_is_not_done(desk: Desk) -> None:
    with_devices(desk)
    desk.refusal = Refused(Code.FOLDER_READ_ONLY, path="x")
    desk.press(f"port_{HONEYWELL.device}")
    desk.qtbot.waitUntil(lambda: bool(desk.told))
    assert desk.listening_to == []


def test_the_camera_is_mirrored_and_turned_by_keys(desk: Desk) -> None:
    desk.presenter.camera_changed(SourceStatus(SourceState.LIVE))
    desk.presenter.open_page()
    for name, expected in (
        ("camera_mirror", CameraViewSettings(mirror=True)),
        ("camera_turn", CameraViewSettings(mirror=True, turn=90)),
        ("camera_mirror", CameraViewSettings(turn=90)),
        ("camera_turn", CameraViewSettings(turn=180)),
    ):
        desk.press(name)
        desk.qtbot.waitUntil(lambda: desk.looks[-1:] == [desk.settings])
        assert desk.settings.camera_view == expected


@pytest.mark.parametrize("mirror", [False, True])
def test_the_part_that_codes_are_held_into_is_drawn_on_the_picture(
    desk: Desk,
    mirror: bool,  # noqa: FBT001
) -> None:
    desk.presenter.camera_changed(SourceStatus(SourceState.LIVE))
    desk.presenter.open_page()
    if mirror:
        desk.press("camera_mirror")
        desk.qtbot.waitUntil(lambda: bool(desk.looks))
    finder = desk.find(QWidget, "scanners_viewfinder")
    finder.setFixedSize(400, 300)
    finder.resize(400, 300)
    desk.presenter.show_frame(frame(16), seen(16))  # 400 x 200, 50 below the top
    drag(finder, QPoint(100, 100), QPoint(200, 500))
    desk.qtbot.waitUntil(lambda: bool(desk.looks) and desk.looks[-1].camera_view.area != WHOLE)
    left, right = (0.5, 0.75) if mirror else (0.25, 0.5)
    assert desk.settings.camera_view.area == pytest.approx((left, 0.25, right, 1.0))
    drag(finder, QPoint(100, 100), QPoint(103, 104))
    desk.press("camera_whole")
    desk.qtbot.waitUntil(lambda: desk.looks[-1].camera_view.area == WHOLE)


def drag(widget: QWidget, begin: QPoint, end: QPoint) -> None:
    none = Qt.KeyboardModifier.NoModifier
    QTest.mousePress(widget, Qt.MouseButton.LeftButton, none, begin)
    QTest.mouseMove(widget, end)
    widget.grab()
    QTest.mouseRelease(widget, Qt.MouseButton.LeftButton, none, end)


def test_a_picture_that_is_not_there_yet_cannot_be_drawn_on(desk: Desk) -> None:
    desk.presenter.camera_changed(SourceStatus(SourceState.LIVE))
    desk.presenter.open_page()
    drag(desk.find(QWidget, "scanners_viewfinder"), QPoint(10, 10), QPoint(200, 200))
    assert desk.looks == []


def direct_scan(text: str) -> Scan:
    return Scan(text=text, source="Scanner 2", kind=ScanKind.SERIAL, symbology=None, at_ms=0)


def test_a_code_of_the_sheet_shows_what_a_serial_scanner_sends_before_its_codes(
    desk: Desk,
) -> None:
    with_devices(desk)
    desk.press(f"port_{HONEYWELL.device}")
    desk.qtbot.waitUntil(lambda: bool(desk.listening_to))
    assert not desk.presenter.take_direct(direct_scan(f"%{SET_UP_TEXTS[0]}"))
    desk.press("set_up")
    assert desk.presenter.take_direct(direct_scan("5901234123457"))
    assert desk.told.startswith("That was no code of the sheet")
    assert desk.presenter.take_direct(direct_scan(f"%{SET_UP_TEXTS[0]}"))
    desk.qtbot.waitUntil(lambda: desk.told == "Scanner 2 is set up.")
    assert desk.listening_to[-1].direct[0].prefix == "%"


def test_what_is_learned_meanwhile_is_shown(desk: Desk) -> None:
    desk.presenter.open_page()
    found = DirectScanner(kind="serial", device="x", name="Till scanner", baud=38400)
    desk.presenter.book_changed(ScannerBook(direct=(found,)))
    texts = [label.text() for label in desk.page.findChildren(QLabel)]
    assert "starting, 38400 baud" in texts
