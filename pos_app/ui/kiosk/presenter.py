"""Joins desk and kiosk: presses and scans become events, every new session becomes a view."""

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal

from pos_app.checkout.events import (
    ArticleAdded,
    Event,
    NoticeDismissed,
    QuantitySet,
)
from pos_app.checkout.states import CardAccepted, CardShown, Completed, Session
from pos_app.scanning.verdict import WedgeScan
from pos_app.ui.bridge import Bridge
from pos_app.ui.cashier import selling
from pos_app.ui.cashier.answer import Means
from pos_app.ui.cashier.doors import Desk
from pos_app.ui.cashier.notices import cue_of
from pos_app.ui.cashier.workplace import Workplace
from pos_app.ui.kiosk.doors import KioskDoors
from pos_app.ui.kiosk.paying import BankPayment
from pos_app.ui.kiosk.screen import KioskScreen
from pos_app.ui.kiosk.staff_pad import StaffPad
from pos_app.ui.kiosk.tools import Tools
from pos_app.ui.kiosk.view_model import is_at_rest, may_be_given_up, view_of
from pos_app.ui.kiosk.visit import Equipment, Place, StaffWish, Terminal, Visit
from pos_app.ui.money_text import MoneyText
from pos_app.ui.sounds import Cue, Cues

translate = QCoreApplication.translate

ACCEPTED_FOR_MS: Final = 4_000
LOOK_AGAIN_MS: Final = 250
LOAD_PREFIX: Final = "load_"
_TOUCHES: Final = frozenset(
    {QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin}
)


class KioskPresenter(QObject):
    """One kiosk; lives on the UI thread from `start()` to `close()`.

    `lookChanged` carries the size of letters in percent and whether contrast is wanted.
    """

    leavePressed = Signal()
    languageChosen = Signal(str)
    lookChanged = Signal(int, bool)

    def __init__(
        self,
        *,
        screen: KioskScreen,
        desk: Desk,
        means: Means,
        equipment: Equipment,
        money: MoneyText,
        doors: KioskDoors,
        bridge: Bridge,
        cues: Cues,
    ) -> None:
        super().__init__(screen)
        self._screen = screen
        self._desk = desk
        self._means = means
        self._equipment = equipment
        self._money = money
        self._doors = doors
        self._bridge = bridge
        self._cues = cues
        self._idle = doors.idle.touched(doors.uptime_ms())
        self._visit = Visit(language=equipment.language)
        self._told = desk.session.notice_number
        self._tools = Tools(self, doors, bridge)
        self._bank = BankPayment(self, doors.terminal, bridge)
        self._pad = StaffPad(self, doors.staff, bridge)
        self._clock = QTimer(self)
        self._clock.setInterval(LOOK_AGAIN_MS)
        self._clock.timeout.connect(self.look_at_clock)
        self._put_away = QTimer(self)
        self._put_away.setSingleShot(True)
        self._put_away.setInterval(ACCEPTED_FOR_MS)
        self._put_away.timeout.connect(self._put_accepted_away)
        screen.keyPressed.connect(self.press)
        screen.counted.connect(self._count)
        screen.padPressed.connect(self._pad.type)
        screen.memberPressed.connect(self._pad.choose)
        screen.confirmPressed.connect(self._pad.confirm)

    @property
    def session(self) -> Session:
        """The session as it is now."""
        return self._desk.session

    @property
    def visit(self) -> Visit:
        """What the customer has chosen."""
        return self._visit

    @property
    def equipment(self) -> Equipment:
        """What the kiosk has."""
        return self._equipment

    @property
    def means(self) -> Means:
        """What acting takes: articles, ids, the time."""
        return self._means

    def start(self) -> None:
        """Show the first view and begin to count the time."""
        application = QCoreApplication.instance()
        if application is not None:
            application.installEventFilter(self)
        self._clock.start()
        self.show()

    def recovered(self) -> None:
        """Once the desk knows what was left: a payment that nobody settled waits for staff."""
        self._bank.take_up()

    def close(self) -> None:
        """Count no more, say no more, and put the lamp out."""
        application = QCoreApplication.instance()
        if application is not None:
            application.removeEventFilter(self)
        self._clock.stop()
        self._put_away.stop()
        self._tools.end_visit()

    def change(self, visit: Visit) -> None:
        """Let the visit go on as this one."""
        before, self._visit = self._visit, visit
        if visit.language != before.language:
            self.languageChosen.emit(visit.language)
        look = (visit.text_percent, visit.has_contrast)
        if look != (before.text_percent, before.has_contrast):
            self.lookChanged.emit(*look)
        self.show()

    def equipment_changed(self, change: Callable[[Equipment], Equipment]) -> None:
        """Show another line or other staff; `change` is given what is known now."""
        self._equipment = change(self._equipment)
        self.show()

    def post(self, event: Event) -> None:
        """Let the machine take an event."""
        self._desk.post(event)

    def session_changed(self, session: Session) -> None:
        """Show the session; give its cue when it has something new to tell."""
        if session.notice_number != self._told:
            self._told = session.notice_number
            cue = cue_of(session.notice)
            if cue is not None:
                self._cues.play(cue[0])
            self._put_away.stop()
            if isinstance(session.notice, CardAccepted):
                self._put_away.start()
        self._bank.session_changed(session)
        self.show()

    def take_wedge_scan(self, scan: WedgeScan) -> None:
        """Take a scan of a keyboard scanner; where its layout is in doubt, the shelf decides."""
        shelf = self._means.shelf
        known = [one.text for one in scan.spellings if shelf.find_by_code(one.text) is not None]
        self.take_scan(known[0] if len(known) == 1 else scan.text)

    def take_scan(self, text: str) -> None:
        """Sell the article, or ask about the card: the same as at a cashier's."""
        self.touched()
        is_waiting = self._visit.terminal in {Terminal.ASKING, Terminal.UNKNOWN}
        if is_waiting or self._visit.place is Place.STAFF:
            self._cues.play(Cue.DECLINED)
            return
        if self.session.notice is not None:
            self.post(NoticeDismissed())
        before = self.session
        answer = selling.scanned(text, Workplace(), self._means)
        is_article = any(isinstance(event, ArticleAdded) for event in answer.events)
        place = Place.PAY if is_article else self._visit.place
        self.change(
            replace(
                self._visit,
                place=place,
                terminal=Terminal.IDLE,
                printed="",
                seconds_left=None,
                shows_balance=place is Place.BALANCE,
            )
        )
        for event in answer.events:
            self.post(event)
        if self.session.sale != before.sale and self.session.notice is None:
            self._cues.play(Cue.ACCEPTED)

    def press(self, key: str) -> None:
        """Do what a key says."""
        visit = replace(self._visit, seconds_left=None)
        self.touched()
        match key:
            case "stay" | "pay" | "balance" | "load" | "show_balance" | "back":
                self.change(self._gone_to(key, visit))
            case "start_over" | "done" | "finish":
                self.give_up()
            case "dismiss":
                self.change(replace(visit, terminal=Terminal.IDLE))
                self.post(NoticeDismissed())
            case "complete":
                self.post(self._means.acts.completion_asked())
            case "terminal":
                self._bank.ask()
            case "staff" | "was_approved" | "was_not_approved":
                self._pad.open(key)
            case load if load.startswith(LOAD_PREFIX):
                if self._tools.add_load(int(load.removeprefix(LOAD_PREFIX))):
                    self._bank.ask()
            case _:
                self._tools.press(key)

    def give_up(self) -> None:
        """End the visit: what is held on cards is released, the next customer finds nothing."""
        if not may_be_given_up(self.session, self._visit):
            return
        acts = self._means.acts
        is_paid = isinstance(self.session.phase, Completed)
        self.post(acts.next_customer_called() if is_paid else acts.sale_cancelled())
        self._tools.end_visit()
        self.change(Visit(language=self._equipment.language))

    def staff_agreed(self, wish: StaffWish) -> None:
        """Do what somebody of the staff gave their PIN for."""
        self.change(self._visit.at(Place.WELCOME))
        if wish is StaffWish.LEAVE:
            self.leavePressed.emit()
        else:
            self._bank.decided(approved=wish is StaffWish.APPROVED)

    def touched(self) -> None:
        """Note that somebody is there."""
        self._idle = self._idle.touched(self._doors.uptime_ms())

    def look_at_clock(self) -> None:
        """Warn whoever has gone, and start over when nobody says that they have not."""
        visit, session = self._visit, self.session
        is_fresh = visit == Visit(language=self._equipment.language)
        if (is_at_rest(session, visit) and is_fresh) or not may_be_given_up(session, visit):
            self.touched()
        seconds_left = self._idle.seconds_left(self._doors.uptime_ms())
        has_nothing_to_lose = is_at_rest(session, visit) or isinstance(session.phase, Completed)
        if seconds_left == 0 or (seconds_left is not None and has_nothing_to_lose):
            self.touched()
            self.give_up()
        elif seconds_left != visit.seconds_left:
            self.change(replace(visit, seconds_left=seconds_left))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Count the time in which nobody touches anything; the question has its own keys."""
        if event.type() in _TOUCHES and self._visit.seconds_left is None:
            self.touched()
        return super().eventFilter(watched, event)

    def show(self) -> None:
        """Show what is, and read it aloud where somebody asked for that."""
        view = view_of(self.session, self._visit, self._equipment, self._money)
        self._screen.show_view(view)
        self._tools.read_aloud(view.spoken)

    def _gone_to(self, key: str, visit: Visit) -> Visit:
        """Return the visit where a key leads; whoever goes to look at a balance asked for it."""
        match key:
            case "pay":
                return visit.at(Place.PAY)
            case "balance":
                return replace(visit.at(Place.BALANCE), shows_balance=True)
            case "load":
                return visit.at(Place.LOAD)
            case "show_balance":
                return replace(visit, shows_balance=True)
            case "back":
                was_at_card = isinstance(self.session.notice, CardShown)
                shows = visit.shows_balance and was_at_card
                return replace(visit.at(Place.WELCOME), shows_balance=shows)
            case _:
                return visit

    def _count(self, line_id: str, by: int) -> None:
        self.touched()
        line = next((one for one in self.session.sale.goods if one.line_id == line_id), None)
        if line is not None:
            self.post(QuantitySet(line_id=line.line_id, quantity=line.quantity + by))

    def _put_accepted_away(self) -> None:
        if isinstance(self.session.notice, CardAccepted):
            self.post(NoticeDismissed())
