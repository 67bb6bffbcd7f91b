"""Opens the page of the scanners, keeps its list of scans, and sets scanners up."""

from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import replace
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, QTimer
from PySide6.QtGui import QGuiApplication, QImage

from pos_app.errors import PosError, Refused
from pos_app.scanning.keys import Key
from pos_app.scanning.scan_log import ScanLog
from pos_app.scanning.scanners import Scanner
from pos_app.scanning.setting_up import SILENCE_MS, is_of_the_sheet, scanner_heard
from pos_app.scanning.source import SourceStatus
from pos_app.ui.bridge import Bridge
from pos_app.ui.components.text import Tone
from pos_app.ui.components.viewfinder import Corners
from pos_app.ui.messages import message_of
from pos_app.ui.scan_capture import ScanCapture
from pos_app.ui.scanners.page import ScannersPage
from pos_app.ui.scanners.view_model import NEEDED, ScannersState, report_of, view_of
from pos_app.ui.sounds import Cue, Cues

translate = QCoreApplication.translate

Keep = Callable[[tuple[Scanner, ...]], Future[Path]]
"""Writes the scanners down, elsewhere than on this thread."""

KEYS_OF_A_SCAN: Final = 6
"""Fewer keys before a silence are a person's."""


class ScannersPresenter(QObject):
    """Lives on the UI thread. `listen` is told of the scanners whenever others are set up."""

    def __init__(
        self,
        *,
        page: ScannersPage,
        capture: ScanCapture,
        scanners: tuple[Scanner, ...],
        keep: Keep,
        listen: Callable[[tuple[Scanner, ...]], None],
        bridge: Bridge,
        cues: Cues,
        log: ScanLog,
    ) -> None:
        super().__init__(page)
        self._page = page
        self._capture = capture
        self._keep = keep
        self._listen = listen
        self._bridge = bridge
        self._cues = cues
        self._log = log
        self._state = ScannersState(scanners=scanners)
        self._keys: list[Key] = []
        self._recordings: list[tuple[Key, ...]] = []
        self._silence = QTimer(self)
        self._silence.setSingleShot(True)
        self._silence.setInterval(round(SILENCE_MS))
        self._silence.timeout.connect(self._take_recording)
        page.backPressed.connect(self.close_page)
        page.setUpPressed.connect(self._turn_set_up)
        page.copyPressed.connect(self._copy)
        page.forgetPressed.connect(
            lambda: self._write((), translate("scanners", "None is set up now."))
        )

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

    def show_frame(self, frame: QImage, outlines: tuple[Corners, ...]) -> None:
        """Show what the camera sees."""
        self._page.show_frame(frame, outlines)

    def camera_changed(self, status: SourceStatus) -> None:
        """Show the state of the camera."""
        self._state = replace(self._state, camera=status)
        self._show()

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
            told = translate("scanners", "That was no code of the sheet, or not all of it.")
            self._show(told=told, tone=Tone.NOTICE)
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
        number = len(self._state.scanners) + 1
        name = translate("scanners", "Scanner {number}").format(number=number)
        try:
            scanner = scanner_heard(name, recordings)
        except Refused:
            self._cues.play(Cue.DECLINED)
            told = translate("scanners", "The three scans do not agree. Set it up again.")
            self._show(told=told, tone=Tone.NOTICE)
            return
        told = translate("scanners", "{name} is set up.").format(name=name)
        self._write((*self._state.scanners, scanner), told)

    def _write(self, scanners: tuple[Scanner, ...], told: str) -> None:
        def written(_: Path) -> None:
            self._state = replace(self._state, scanners=scanners)
            self._listen(scanners)
            self._show(told=told, tone=Tone.ACCEPTED)

        def failed(error: PosError) -> None:
            self._show(told=message_of(error).whole, tone=Tone.DECLINED)

        self._bridge.deliver(self._keep(scanners), written, failed)

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
