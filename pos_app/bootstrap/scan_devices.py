"""Joins every way a code comes in to one counter: scanners, the camera, and their page."""

import logging
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TYPE_CHECKING

from pos_app.bootstrap.direct_scanners import DirectScanners
from pos_app.bootstrap.ground import Ground
from pos_app.domain.clock import Clock
from pos_app.domain.value import replace
from pos_app.errors import PosError
from pos_app.scanning.pace import Profile
from pos_app.scanning.scan_log import ScanLog
from pos_app.scanning.scanners import DirectScanner, LearnedPace, ScannerBook, write_scanners
from pos_app.scanning.shapes import known_shapes
from pos_app.scanning.source import Scan, ScanKind, SourceState, SourceStatus, Trouble
from pos_app.scanning.verdict import WedgeScan
from pos_app.scanning.wedge import WedgeRecogniser
from pos_app.settings import CameraViewSettings, TillSettings
from pos_app.ui.bridge import Bridge
from pos_app.ui.cashier.presenter import Presenter
from pos_app.ui.cashier.screen import CashierScreen
from pos_app.ui.scan_capture import ScanCapture
from pos_app.ui.sounds import Cues

if TYPE_CHECKING:
    from pos_app.scanning.camera import CameraSource
    from pos_app.scanning.ports import Port
    from pos_app.scanning.source import Preview
    from pos_app.ui.scanners.presenter import ScannersPresenter
    from pos_app.ui.source_listener import Picture

log = logging.getLogger(__name__)


class ScanDevices:
    """On the UI thread from `start()` to `close()`.

    `take` is given the text of every scan but those of keyboard scanners, which `take_wedge` gets.
    """

    def __init__(
        self,
        ground: Ground,
        bridge: Bridge,
        clock: Clock,
        *,
        screen: CashierScreen,
        presenter: Presenter,
        cues: Cues,
        take: Callable[[str], None],
        take_wedge: Callable[[WedgeScan], None],
    ) -> None:
        self._data = ground.data
        self._bridge = bridge
        self._clock = clock
        self._screen = screen
        self._presenter = presenter
        self._cues = cues
        self._take = take
        self._take_wedge = take_wedge
        self.settings = ground.settings
        self.book = ground.scanners
        self.capture = ScanCapture(recogniser_of(self.book), is_code=known_shapes())
        self._log = ScanLog()
        self._page: ScannersPresenter | None = None
        self._records = ThreadPoolExecutor(max_workers=1, thread_name_prefix="scanners")
        self._camera: CameraSource | None = None
        self._cameras = 0
        self._camera_status: SourceStatus | None = None
        self._hint = ""
        self._direct = DirectScanners(
            bridge,
            clock,
            on_scan=self._scanned,
            on_status=self._direct_changed,
            on_learned=self._learned,
        )
        self._direct_status: dict[str, SourceStatus] = {}
        self.capture.scanned.connect(self._wedge_scanned)
        self.capture.pasted.connect(self._pasted)

    def start(self) -> None:
        """Listen to every scanner, and look through the camera of the settings."""
        self.capture.start()
        self._listen_directly(self.book.direct)
        self.look(self.settings)

    def close(self) -> None:
        """Listen and look no more; what is being written down is finished."""
        self.capture.close()
        self._records.shutdown()
        self._direct.close()
        self._close_camera()

    def show_page(self) -> None:
        """Lay the page of the scanners over the screen."""
        if self._page is None:
            self._page = self._made_page()
        self._page.open_page()

    def find_ports(self) -> "Future[tuple[Port, ...]]":
        """Look which devices there are."""
        from pos_app.scanning.ports import all_ports

        return self._records.submit(all_ports)

    def keep_scanners(self, book: ScannerBook) -> Future[ScannerBook]:
        """Write down what the till knows of its scanners."""

        def keep() -> ScannerBook:
            write_scanners(self._data, book)
            return book

        return self._records.submit(keep)

    def listen(self, book: ScannerBook) -> None:
        """Listen to these scanners from now on, and to no other."""
        learned = self.capture.recogniser.profile
        self.book = book
        self.capture.learn(
            WedgeRecogniser(known_shapes(), replace(learned, scanners=book.keyboard))
        )
        self._listen_directly(book.direct)

    def keep_camera(
        self, camera: int | str | None, view: CameraViewSettings
    ) -> Future[TillSettings]:
        """Write down which camera is looked through and how it stands."""
        from pos_app.bootstrap.cameras import kept_camera

        return self._records.submit(kept_camera, self._data, camera, view)

    def look(self, settings: TillSettings) -> None:
        """Look through the camera of these settings, or through none."""
        self.settings = settings
        self._close_camera()
        if settings.camera is not None:
            self.watch(settings.camera)
        elif self._camera_status is not None:
            self._camera_changed(None)

    def watch(self, camera: int | str) -> None:
        """Look through a camera by its number, name or address, or a recording in its place."""
        from pos_app.bootstrap.cameras import camera_spec, camera_view
        from pos_app.scanning.camera import CameraSource
        from pos_app.ui.source_listener import SourceListener

        self._close_camera()
        number = self._cameras
        listener = SourceListener(
            self._bridge,
            on_scan=self._scanned,
            on_repeat=self._presenter.skip_repeat,
            on_status=lambda status: self._camera_told(number, status),
            on_frame=self._frame_seen,
        )
        self._camera = CameraSource(
            camera_spec(camera, self.settings.camera_view),
            listener,
            self._clock,
            view=camera_view(self.settings.camera_view),
        )
        self._camera.wanted = True
        self._camera.start()

    def _made_page(self) -> "ScannersPresenter":
        from pos_app.ui.scanners.page import ScannersPage
        from pos_app.ui.scanners.presenter import ScannersPresenter

        made = ScannersPresenter(
            page=ScannersPage(self._screen),
            capture=self.capture,
            book=self.book,
            settings=self.settings,
            doors=self,
            bridge=self._bridge,
            cues=self._cues,
            log=self._log,
        )
        made.camera_changed(self._camera_status)
        for device, status in self._direct_status.items():
            made.direct_changed(device, status)
        return made

    def _listen_directly(self, scanners: tuple[DirectScanner, ...]) -> None:
        self._direct.listen(scanners)
        devices = {one.device for one in scanners}
        self._direct_status = {
            device: status for device, status in self._direct_status.items() if device in devices
        }
        self._show_scanner_state()

    def _learned(self, known: DirectScanner) -> None:
        """Keep the rate that was found of a scanner that is still listened to."""
        direct = tuple(known if one.device == known.device else one for one in self.book.direct)
        self._keep_learned(replace(self.book, direct=direct))

    def _keep_learned(self, book: ScannerBook) -> None:
        def kept(book: ScannerBook) -> None:
            if self._page is not None:
                self._page.book_changed(book)

        self.book = book
        self._bridge.deliver(self.keep_scanners(book), kept, _warn)

    def _direct_changed(self, device: str, status: SourceStatus) -> None:
        self._direct_status[device] = status
        if self._page is not None:
            self._page.direct_changed(device, status)
        self._show_scanner_state()

    def _show_scanner_state(self) -> None:
        lost = any(one.state is SourceState.LOST for one in self._direct_status.values())
        state = SourceState.LOST if lost else SourceState.LIVE
        self._presenter.surroundings_changed(lambda around: replace(around, scanner=state))

    def _note(self, scan: Scan | WedgeScan) -> None:
        self._log.note(scan)
        if self._page is not None:
            self._page.scanned()

    def _scanned(self, scan: Scan) -> None:
        is_direct = scan.kind in {ScanKind.SERIAL, ScanKind.INPUT}
        if is_direct and self._page is not None and self._page.take_direct(scan):
            return
        self._note(scan)
        self._take(scan.text)

    def _pasted(self, text: str) -> None:
        at_ms = self._clock.monotonic_ms()
        self._scanned(Scan(text=text, source="", kind=ScanKind.PASTE, symbology=None, at_ms=at_ms))

    def _wedge_scanned(self, scan: WedgeScan) -> None:
        self._take_wedge(scan)
        self._note(scan)
        learned = learned_of(self.capture.recogniser)
        if _taught(learned) != _taught(self.book.learned):
            self._keep_learned(replace(self.book, learned=learned))

    def _frame_seen(self, picture: "Picture", preview: "Preview") -> None:
        self._screen.show_frame(picture, preview.corners, self._hint)
        if self._page is not None:
            self._page.show_frame(picture, preview)

    def _camera_told(self, number: int, status: SourceStatus) -> None:
        if number == self._cameras:  # not the last word of one that was closed
            self._camera_changed(status)

    def _camera_changed(self, status: SourceStatus | None) -> None:
        from pos_app.ui.scanners.view_model import light_hint

        self._camera_status = status
        self._hint = light_hint(status)
        if self._page is not None:
            self._page.camera_changed(status)
        state = None if status is None else status.state
        is_dark = status is not None and Trouble.TOO_DARK in status.troubles
        self._presenter.surroundings_changed(
            lambda around: replace(around, camera=state, camera_is_dark=is_dark)
        )

    def _close_camera(self) -> None:
        self._cameras += 1
        if self._camera is not None:
            self._camera.close()
            self._camera = None


def recogniser_of(book: ScannerBook) -> WedgeRecogniser:
    """Return what tells the keys of these scanners, and of any other, from a person's."""
    learned = book.learned
    profile = Profile(learned.medians_ms, learned.ended_bare, book.keyboard)
    return WedgeRecogniser(known_shapes(), profile)


def learned_of(recogniser: WedgeRecogniser) -> LearnedPace:
    """Return what is worth keeping of what it has learned."""
    profile = recogniser.profile
    return LearnedPace(medians_ms=profile.medians_ms, ended_bare=profile.ended_bare)


def _taught(learned: LearnedPace) -> tuple[int | None, int | None, int]:
    """Return what makes a difference to how keys are judged: the pace by tens of milliseconds."""
    profile = Profile(learned.medians_ms, learned.ended_bare)
    slow, letter = (
        None if gap_ms is None else round(gap_ms / 10)
        for gap_ms in (profile.slow_ms, profile.letter_hold_ms)
    )
    return slow, letter, min(learned.ended_bare, 2)


def _warn(error: PosError) -> None:
    log.warning("what was learned of the scanners was not kept: %s", error)
