"""Opens the page of the scanners, lists scans, sets scanners up and puts devices to use."""

from dataclasses import replace
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, QTimer
from PySide6.QtGui import QGuiApplication, QImage

from pos_app.errors import PosError, Refused
from pos_app.scanning.keys import Key
from pos_app.scanning.ports import Port
from pos_app.scanning.scan_log import ScanLog
from pos_app.scanning.scanners import DirectScanner, ScannerBook
from pos_app.scanning.setting_up import SILENCE_MS, is_of_the_sheet, prefix_heard, scanner_heard
from pos_app.scanning.source import Preview, Scan, SourceStatus
from pos_app.settings import CameraViewSettings, TillSettings
from pos_app.ui.bridge import Bridge
from pos_app.ui.components.text import Tone
from pos_app.ui.messages import message_of
from pos_app.ui.scan_capture import ScanCapture
from pos_app.ui.scanners.doors import Doors
from pos_app.ui.scanners.page import ScannersPage
from pos_app.ui.scanners.view_model import NEEDED, ScannersState, report_of, view_of
from pos_app.ui.sounds import Cue, Cues

translate = QCoreApplication.translate

KEYS_OF_A_SCAN: Final = 6
"""Fewer keys before a silence are a person's."""


class ScannersPresenter(QObject):
    """Lives on the UI thread. What it changes goes through the `doors`."""

    def __init__(
        self,
        *,
        page: ScannersPage,
        capture: ScanCapture,
        book: ScannerBook,
        settings: TillSettings,
        doors: Doors,
        bridge: Bridge,
        cues: Cues,
        log: ScanLog,
    ) -> None:
        super().__init__(page)
        self._page = page
        self._capture = capture
        self._doors = doors
        self._bridge = bridge
        self._cues = cues
        self._log = log
        self._state = ScannersState(
            book=book, camera_in_use=settings.camera, camera_view=settings.camera_view
        )
        self._keys: list[Key] = []
        self._recordings: list[tuple[Key, ...]] = []
        self._silence = QTimer(self)
        self._silence.setSingleShot(True)
        self._silence.setInterval(round(SILENCE_MS))
        self._silence.timeout.connect(self._take_recording)
        page.backPressed.connect(self.close_page)
        page.setUpPressed.connect(self._turn_set_up)
        page.copyPressed.connect(self._copy)
        page.forgetPressed.connect(self._forget)
        page.devicesPressed.connect(self._turn_devices)
        page.devicePressed.connect(self._turn_device)
        page.mirrorPressed.connect(lambda: self._see(mirror=not self._state.camera_view.mirror))
        page.turnPressed.connect(
            lambda: self._see(
                turn=(self._state.camera_view.turn + 90) % 360, area=CameraViewSettings().area
            )
        )
        page.wholePressed.connect(lambda: self._see(area=CameraViewSettings().area))
        page.areaDrawn.connect(self._take_area)

    def open_page(self) -> None:
        """Show the page."""
        self._show(told="", tone=Tone.SOFT)
        self._page.open()

    def close_page(self) -> None:
        """Put the page away; a scanner half set up is as it was."""
        self._stop_recording()
        self._page.put_away()

    def scanned(self) -> None:
        """Show the list again: the log has one more."""
        self._show()

    def show_frame(self, frame: QImage, preview: Preview) -> None:
        """Show what the camera sees, and how fast."""
        self._page.show_frame(frame, preview.corners)
        self._state = replace(
            self._state,
            frames_per_second=preview.frames_per_second,
            decode_ms=preview.decode_ms,
        )
        self._show()

    def camera_changed(self, status: SourceStatus | None) -> None:
        """Show the state of the camera; None is none."""
        self._state = replace(self._state, camera=status)
        self._show()

    def direct_changed(self, device: str, status: SourceStatus) -> None:
        """Show the state of a scanner with a device of its own."""
        self._state = replace(self._state, direct={**self._state.direct, device: status})
        self._show()

    def book_changed(self, book: ScannerBook) -> None:
        """Show what was learned of the scanners meanwhile."""
        self._state = replace(self._state, book=book)
        self._show()

    def take_direct(self, scan: Scan) -> bool:
        """Take a code of the sheet from a scanner with a device of its own, if one is asked for.

        Its rate and suffix need no setting up; what it sends before a code shows at once.
        """
        if self._state.heard is None:
            return False
        prefix = prefix_heard(scan.text)
        if prefix is None:
            self._show(told=_no_code_of_the_sheet(), tone=Tone.NOTICE)
            return True
        self._stop_recording()
        self._cues.play(Cue.ACCEPTED)
        direct = tuple(
            replace(one, prefix=prefix + one.prefix) if one.name == scan.source else one
            for one in self._state.book.direct
        )
        self._write(replace(self._state.book, direct=direct), _is_set_up(scan.source))
        return True

    def _turn_set_up(self) -> None:
        if self._state.heard is not None:
            self._stop_recording()
            self._show(told="", tone=Tone.SOFT)
            return
        self._recordings.clear()
        self._keys.clear()
        self._state = replace(self._state, heard=0)
        self._capture.record(self._take_key)
        self._show(told="", tone=Tone.ACCENT)
        self._page.setFocus()

    def _stop_recording(self) -> None:
        if self._state.heard is None:
            return
        self._silence.stop()
        self._capture.record(None)
        self._state = replace(self._state, heard=None)

    def _take_key(self, key: Key) -> None:
        self._keys.append(key)
        self._silence.start()

    def _take_recording(self) -> None:
        keys, self._keys = tuple(self._keys), []
        if len(keys) < KEYS_OF_A_SCAN:
            return
        if not is_of_the_sheet(keys):
            self._cues.play(Cue.DECLINED)
            self._show(told=_no_code_of_the_sheet(), tone=Tone.NOTICE)
            return
        self._recordings.append(keys)
        self._cues.play(Cue.ACCEPTED)
        self._state = replace(self._state, heard=len(self._recordings))
        if len(self._recordings) < NEEDED:
            self._show(told=translate("scanners", "Understood."), tone=Tone.ACCENT)
            return
        recordings = list(self._recordings)
        self._stop_recording()
        self._finish(recordings)

    def _finish(self, recordings: list[tuple[Key, ...]]) -> None:
        book = self._state.book
        try:
            scanner = scanner_heard(_new_name(book), recordings)
        except Refused:
            self._cues.play(Cue.DECLINED)
            told = translate("scanners", "The three scans do not agree. Set it up again.")
            self._show(told=told, tone=Tone.NOTICE)
            return
        book = replace(book, keyboard=(*book.keyboard, scanner))
        self._write(book, _is_set_up(scanner.name))

    def _forget(self) -> None:
        book = replace(self._state.book, keyboard=())
        self._write(book, translate("scanners", "None is set up now."))

    def _turn_devices(self) -> None:
        if self._state.ports is not None:
            self._state = replace(self._state, ports=None)
            self._show(told="", tone=Tone.SOFT)
            return

        def found(ports: tuple[Port, ...]) -> None:
            self._state = replace(self._state, ports=ports)
            self._show(told="", tone=Tone.SOFT)

        self._bridge.deliver(self._doors.find_ports(), found, self._fail)

    def _turn_device(self, device: str) -> None:
        port = next((one for one in self._state.ports or () if one.device == device), None)
        if port is None:
            return
        if port.kind == "camera":
            in_use = self._state.camera_in_use == device
            self._write_camera(None if in_use else device, self._state.camera_view)
            return
        book = self._state.book
        kept = tuple(one for one in book.direct if one.device != device)
        told = translate("scanners", "{name} is not listened to any more.").format(name=port.name)
        if kept == book.direct:
            name = _new_name(book)
            kept = (*kept, DirectScanner(kind=port.kind, device=device, name=name))
            told = translate("scanners", "{name} is listened to.").format(name=port.name)
        self._write(replace(book, direct=kept), told)

    def _take_area(self, left: float, top: float, right: float, bottom: float) -> None:
        if self._state.camera_view.mirror:  # drawn on the mirrored picture
            left, right = 1 - right, 1 - left
        self._see(area=(left, top, right, bottom))

    def _see(self, **changes: object) -> None:
        view = replace(self._state.camera_view, **changes)
        self._write_camera(self._state.camera_in_use, view)

    def _write_camera(self, camera: int | str | None, view: CameraViewSettings) -> None:
        def written(settings: TillSettings) -> None:
            self._state = replace(
                self._state, camera_in_use=settings.camera, camera_view=settings.camera_view
            )
            self._doors.look(settings)
            self._show(told="", tone=Tone.SOFT)

        self._bridge.deliver(self._doors.keep_camera(camera, view), written, self._fail)

    def _write(self, book: ScannerBook, told: str) -> None:
        def written(kept: ScannerBook) -> None:
            self._state = replace(self._state, book=kept)
            self._doors.listen(kept)
            self._show(told=told, tone=Tone.ACCEPTED)

        self._bridge.deliver(self._doors.keep_scanners(book), written, self._fail)

    def _fail(self, error: PosError) -> None:
        self._show(told=message_of(error).whole, tone=Tone.DECLINED)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(report_of(self._state))
        self._show(
            told=translate("scanners", "The report is on the clipboard."), tone=Tone.ACCEPTED
        )

    def _show(self, *, told: str | None = None, tone: Tone | None = None) -> None:
        self._state = replace(
            self._state,
            records=self._log.records,
            told=self._state.told if told is None else told,
            tone=tone or self._state.tone,
        )
        if self._page.isVisible() or told is not None:
            self._page.show_scanners(view_of(self._state))


def _new_name(book: ScannerBook) -> str:
    names = {one.name for one in (*book.keyboard, *book.direct)}
    number = 1
    while (name := translate("scanners", "Scanner {number}").format(number=number)) in names:
        number += 1
    return name


def _is_set_up(name: str) -> str:
    return translate("scanners", "{name} is set up.").format(name=name)


def _no_code_of_the_sheet() -> str:
    return translate("scanners", "That was no code of the sheet, or not all of it.")
