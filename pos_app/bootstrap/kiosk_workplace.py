"""Joins one kiosk: desk, screen, scanner, camera, terminal, lamp, voice and receipts."""

from concurrent.futures import Future
from dataclasses import replace
from functools import partial
from time import monotonic_ns
from typing import TYPE_CHECKING

from pos_app.bootstrap.books import Books
from pos_app.bootstrap.clock import SystemClock
from pos_app.bootstrap.direct_scanners import DirectScanners
from pos_app.bootstrap.ground import Ground
from pos_app.bootstrap.kiosk_programs import LampProgram, TerminalProgram
from pos_app.bootstrap.late_books import LateBooks
from pos_app.bootstrap.outputs import ReceiptFiles
from pos_app.bootstrap.scan_devices import recogniser_of
from pos_app.bootstrap.workplace import country_of
from pos_app.checkout.acts import Acts
from pos_app.checkout.catalogue import Catalogue
from pos_app.checkout.desk import Desk
from pos_app.checkout.errands import Later, Ports
from pos_app.checkout.events import CardStopped
from pos_app.checkout.states import Session
from pos_app.domain.ids import new_uuid
from pos_app.domain.operation import OperationKind
from pos_app.domain.staff import Right, StaffId, StaffMember
from pos_app.scanning.verdict import WedgeScan
from pos_app.ui.bridge import Bridge
from pos_app.ui.cashier.answer import Means
from pos_app.ui.kiosk.doors import KioskDoors
from pos_app.ui.kiosk.idle import MS_PER_S, IdleClock
from pos_app.ui.kiosk.presenter import KioskPresenter
from pos_app.ui.kiosk.screen import KioskScreen
from pos_app.ui.kiosk.switching import OneSwitch
from pos_app.ui.kiosk.visit import Equipment
from pos_app.ui.kiosk.voice import Voice, find_voice
from pos_app.ui.money_text import MoneyText
from pos_app.ui.scan_capture import ScanCapture
from pos_app.ui.sounds import Silence

if TYPE_CHECKING:
    from pos_app.scanning.camera import CameraSource
    from pos_app.scanning.source import Scan
    from pos_app.sync.status import LineStatus
    from pos_app.ui.sound_player import SoundPlayer

NS_PER_MS = 1_000_000


class KioskWorkplace:
    """Everything a customer works with, on the UI thread from `start()` to `close()`."""

    def __init__(
        self,
        ground: Ground,
        catalogue: Catalogue,
        late: LateBooks,
        books: Books,
        bridge: Bridge,
        later: Later,
    ) -> None:
        settings, clock = ground.settings, SystemClock()
        self._settings = settings
        self._clock = clock
        self._books = books
        self._bridge = bridge
        self.desk = Desk(
            Ports(
                till=ground.till,
                wallet=late.wallet,
                book=late.book,
                clock=clock,
                deliver=bridge.deliver,
                later=later,
                cards=late.cards,
            ),
            operator=settings.operator,
            currency=settings.currency,
            catalogue=catalogue,
            new_id=new_uuid,
        )
        self.screen = KioskScreen()
        self.outputs = ReceiptFiles(
            ground.data, settings.as_shop(), settings.locale, settings.printer
        )
        kiosk = settings.kiosk
        self._voice = find_voice(self.screen)
        self._lamp = LampProgram(kiosk.lamp) if kiosk.lamp else None
        self._terminal = (
            TerminalProgram(ground.data, kiosk.terminal, settings.currency)
            if kiosk.terminal
            else None
        )
        self._cues = _made_cues(sound=settings.sound)
        self.presenter = KioskPresenter(
            screen=self.screen,
            desk=self.desk,
            means=Means(
                shelf=catalogue,
                acts=Acts(new_uuid, clock.now_ms),
                now_ms=clock.now_ms,
                country=country_of(settings.locale),
            ),
            equipment=_equipment_of(ground, self._voice),
            money=MoneyText(settings.locale, settings.currency),
            doors=KioskDoors(
                staff=_StaffOf(books, settings.operator),
                paper=self.outputs,
                uptime_ms=uptime_ms,
                idle=IdleClock(
                    idle_ms=kiosk.idle_s * MS_PER_S, warning_ms=kiosk.warning_s * MS_PER_S
                ),
                terminal=self._terminal,
                lamp=self._lamp,
                voice=self._voice,
            ),
            bridge=bridge,
            cues=self._cues,
        )
        self.capture = ScanCapture(recogniser_of(ground.scanners))
        self._scanners = ground.scanners.direct
        self._switch = OneSwitch(self.screen.walk_on, kiosk.one_switch_s)
        self._direct = DirectScanners(
            bridge,
            clock,
            on_scan=self._take_scan,
            on_status=lambda _device, _status: None,
            on_learned=_ignored,
        )
        self._camera: CameraSource | None = None
        self._is_recovered = False
        self.desk.listen(self._session_changed)
        self.capture.scanned.connect(self._take_wedge_scan)

    def start(self) -> None:
        """Begin: recover what was left, listen to the scanner, look through the camera."""
        self.presenter.start()
        self.desk.start()
        self.capture.start()
        self._direct.listen(self._scanners)
        self._switch.start()
        self._note(OperationKind.TILL_STARTED)
        self._bridge.deliver(self._books.staff.members(), self._know_staff, _ignored)
        if self._settings.camera is not None:
            self._watch(self._settings.camera)

    def line_changed(self, status: "LineStatus") -> None:
        """Show how the till stands to its central, and let cards go that it stopped."""
        must_join = status.kept.state != "live"
        self.presenter.equipment_changed(
            lambda equipment: replace(
                equipment, is_offline=not status.is_online, must_join_again=must_join
            )
        )
        for card in status.stopped:
            self.desk.post(CardStopped(card_id=card.card_id, why=card.why))

    def close(self) -> None:
        """Stop scanner, camera, voice, lamp and printer; what is under way is finished."""
        self._note(OperationKind.TILL_STOPPED)
        self._switch.close()
        self.presenter.close()
        self.capture.close()
        self._direct.close()
        if self._camera is not None:
            self._camera.close()
        if self._terminal is not None:
            self._terminal.close()
        if self._lamp is not None:
            self._lamp.close()
        if self._voice is not None:
            self._voice.close()
        self.outputs.close()
        self._cues.close()

    def _session_changed(self, session: Session) -> None:
        self.presenter.session_changed(session)
        if not self._is_recovered and self.desk.is_recovered:
            self._is_recovered = True
            self.presenter.recovered()

    def _note(self, kind: OperationKind) -> None:
        noted = self._books.notes.note(kind, self._settings.operator, {})
        self._bridge.deliver(noted, _ignored, _ignored)

    def _know_staff(self, members: tuple[StaffMember, ...]) -> None:
        may = tuple(one for one in members if one.role.may(Right.MIND_KIOSK))
        self.presenter.equipment_changed(partial(replace, staff=may))

    def _take_scan(self, scan: "Scan") -> None:
        self.presenter.take_scan(scan.text)

    def _take_wedge_scan(self, scan: WedgeScan) -> None:
        self.presenter.take_wedge_scan(scan)

    def _watch(self, camera: int | str) -> None:
        from pos_app.bootstrap.cameras import camera_spec, camera_view
        from pos_app.scanning.camera import CameraSource
        from pos_app.ui.source_listener import SourceListener

        listener = SourceListener(
            self._bridge,
            on_scan=self._take_scan,
            on_repeat=lambda: None,
            on_status=_ignored,
        )
        self._camera = CameraSource(
            camera_spec(camera, self._settings.camera_view),
            listener,
            self._clock,
            view=camera_view(self._settings.camera_view),
        )
        self._camera.wanted = True
        self._camera.start()


class _StaffOf:
    """Who may mind the kiosk, by the books of its till."""

    def __init__(self, books: Books, operator: str) -> None:
        self._books = books
        self._operator = operator

    def approve(self, staff_id: StaffId, pin: str, about: str) -> Future[StaffMember]:
        """Return who it is if the PIN says so, and note it in the journal."""
        return self._books.staff.approve(staff_id, pin, Right.MIND_KIOSK, about, self._operator)


def uptime_ms() -> int:
    """Return milliseconds that only ever grow, whatever becomes of the clock."""
    return monotonic_ns() // NS_PER_MS


def _equipment_of(ground: Ground, voice: Voice | None) -> Equipment:
    settings = ground.settings
    return Equipment(
        shop=settings.shop.name,
        locale=settings.locale,
        currency=settings.currency,
        language=settings.language,
        hides_balance=settings.kiosk.hides_balance,
        has_terminal=bool(settings.kiosk.terminal),
        has_lamp=bool(settings.kiosk.lamp),
        has_voice=voice is not None,
    )


def _made_cues(*, sound: bool) -> "Silence | SoundPlayer":
    if not sound:
        return Silence()
    from pos_app.ui.sound_player import SoundPlayer
    from pos_app.ui.speaker import MiniaudioSpeaker

    return SoundPlayer(MiniaudioSpeaker, _ignored)


def _ignored(_: object) -> None:
    pass
