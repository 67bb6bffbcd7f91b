"""Joins desk and screen: wishes and scans become events, every new session becomes a view."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from pos_app.checkout.events import Event, NoticeDismissed
from pos_app.checkout.outcomes import KeepingFailed
from pos_app.checkout.states import (
    CardAccepted,
    CardDeclined,
    CardInHand,
    CardShown,
    Completed,
    FloorOffer,
    Session,
)
from pos_app.domain.value import replace
from pos_app.errors import Code, Refused
from pos_app.scanning.verdict import WedgeScan
from pos_app.ui.bridge import Bridge
from pos_app.ui.cashier import selling
from pos_app.ui.cashier.answer import Answer, Means
from pos_app.ui.cashier.notices import cue_of
from pos_app.ui.cashier.screen import CashierScreen
from pos_app.ui.cashier.surroundings import OutputState, Surroundings
from pos_app.ui.cashier.view_model import ViewModel
from pos_app.ui.cashier.wishes import (
    AppearancePressed,
    ArticlesPressed,
    BackPressed,
    ConfirmPressed,
    FloorLimitPressed,
    KeypadPressed,
    LineSwitchPressed,
    LockPressed,
    OfficePressed,
    OutputPressed,
    PresetPressed,
    ReceiptsPressed,
    ScannersPressed,
    Sheet,
    SyncPressed,
    ToastGone,
    Wish,
)
from pos_app.ui.cashier.workplace import Workplace
from pos_app.ui.components.text import Tone
from pos_app.ui.sounds import Cue, Cues

if TYPE_CHECKING:
    from PySide6.QtCore import SignalInstance

    from pos_app.checkout.catalogue import Catalogue
    from pos_app.ui.cashier.doors import Desk, ReceiptOutputs
    from pos_app.ui.cashier.receipt_keys import ReceiptKeys

translate = QCoreApplication.translate

ACCEPTED_FOR_MS: Final = 4_000
"""An accepted card need not be put away by hand; a declined one stays until it is seen."""

CLOCK_EVERY_MS: Final = 1_000
_LEAVES_NOTICE: Final = (BackPressed, KeypadPressed, ToastGone, AppearancePressed)

Gate = Callable[[Callable[[], None]], None]
"""Calls back what it is given when somebody may do it."""


def _open_gate(go_on: Callable[[], None]) -> None:
    go_on()


FloorGate = Callable[[FloorOffer, CardInHand | None, Callable[[str], None]], None]
"""Shows what would be at risk, and calls back with the name of whoever allowed it."""


class Presenter(QObject):
    """One cashier's workplace; lives on the UI thread. `mailPressed` carries a receipt.

    `articlesPressed` carries the code of an article that is wanted, empty for all of them.
    """

    appearancePressed = Signal()
    officePressed = Signal()
    lockPressed = Signal()
    receiptsPressed = Signal()
    scannersPressed = Signal()
    syncPressed = Signal()
    lineSwitchPressed = Signal()
    mailPressed = Signal(object)
    articlesPressed = Signal(str)

    def __init__(
        self,
        *,
        screen: CashierScreen,
        desk: "Desk",
        view_model: ViewModel,
        means: Means,
        around: Surroundings,
        bridge: Bridge,
        cues: Cues,
        outputs: "ReceiptOutputs",
    ) -> None:
        super().__init__(screen)
        self._screen = screen
        self._desk = desk
        self._view_model = view_model
        self._means = means
        self._around = around
        self._bridge = bridge
        self._cues = cues
        self._outputs = outputs
        self._workplace = Workplace()
        self._gate: Gate = _open_gate
        self._floor_gate: FloorGate = self._nobody_allows
        self._ways: dict[type, SignalInstance] = {
            AppearancePressed: self.appearancePressed,
            OfficePressed: self.officePressed,
            LockPressed: self.lockPressed,
            ScannersPressed: self.scannersPressed,
            SyncPressed: self.syncPressed,
            LineSwitchPressed: self.lineSwitchPressed,
        }
        self._is_acting = True  # until it starts: what is told before is shown with the first view
        self._told = desk.session.notice_number
        self._receipts: ReceiptKeys | None = None
        self._clock = QTimer(self)
        self._clock.setInterval(CLOCK_EVERY_MS)
        self._clock.timeout.connect(self._tick)
        self._put_away = QTimer(self)
        self._put_away.setSingleShot(True)
        self._put_away.timeout.connect(self._put_accepted_away)
        screen.wished.connect(self.take_wish)

    def start(self) -> None:
        """Show the first view and let the clock run."""
        self._clock.start()
        self._is_acting = False
        self._render()

    def session_changed(self, session: Session) -> None:
        """Show the session; give its cue when it has something new to tell."""
        if session.notice_number != self._told:
            self._told = session.notice_number
            self._give_cue(session)
        if isinstance(session.phase, Completed):
            self._receipt_keys().completed(session.phase)
        elif self._around.output is not OutputState.NONE:
            self._around = replace(self._around, output=OutputState.NONE, output_detail="")
        self._render()

    def restock(self, catalogue: "Catalogue") -> None:
        """Show and sell another shelf from now on."""
        self._means = replace(self._means, shelf=catalogue)
        self._view_model.restock(catalogue)
        self._render()

    def surroundings_changed(self, change: Callable[[Surroundings], Surroundings]) -> None:
        """Show another network, device or queue; `change` is given what is known now."""
        self._around = change(self._around)
        self._render()

    def take_wish(self, wish: Wish) -> None:
        """Do what a person asks for, if it means anything now."""
        way = self._ways.get(type(wish))
        if way is not None:
            way.emit()
            return
        match wish:
            case ReceiptsPressed():
                self.surroundings_changed(lambda around: replace(around, unprinted=""))  # is seen
                self.receiptsPressed.emit()
            case ArticlesPressed(code):
                self._forget_banner()
                self.articlesPressed.emit(code)
            case FloorLimitPressed():
                self._have_it_allowed()
            case ConfirmPressed() | PresetPressed() if self._workplace.sheet is Sheet.DISCOUNT:
                self._gate(lambda: self._take(wish))
            case _:
                self._take(wish)

    def gate_discounts(self, gate: Gate) -> None:
        """Have each discount go through somebody who calls it back once it is allowed."""
        self._gate = gate

    def gate_floor_limit(self, gate: FloorGate) -> None:
        """Have what a card is short of allowed by somebody who sees what is at risk."""
        self._floor_gate = gate

    def _have_it_allowed(self) -> None:
        session = self._desk.session
        notice = session.notice
        offer = notice.offer if isinstance(notice, CardAccepted | CardDeclined) else None
        if offer is None:
            return
        acts, sale_id = self._means.acts, session.sale_id
        self._floor_gate(
            offer,
            session.card_in_hand,
            lambda by: self._post(acts.floor_limit_allowed(offer, sale_id, by)),
        )

    def _post(self, event: Event) -> None:
        self._desk.post(event)

    def _nobody_allows(
        self, offer: FloorOffer, in_hand: CardInHand | None, go_on: Callable[[str], None]
    ) -> None:
        del offer, in_hand, go_on
        self._desk.post(KeepingFailed(error=Refused(Code.NOBODY_MAY_ALLOW)))

    def _take(self, wish: Wish) -> None:
        from pos_app.ui.cashier.answers import answer_to

        if isinstance(wish, OutputPressed):
            self._receipt_keys().make(wish.output)
        if not isinstance(wish, _LEAVES_NOTICE):
            self._forget_banner()
        session = self._desk.session
        self._carry_out(answer_to(wish, session, self._workplace, self._means))

    def take_scan(self, text: str) -> None:
        """Take a code from scanner or camera: sell the article, or ask about the card."""
        if self._desk.session.notice is not None:
            self._desk.post(NoticeDismissed())
        before = self._desk.session
        self._carry_out(selling.scanned(text, self._workplace, self._means))
        after = self._desk.session
        is_taken = (after.sale, after.deferred) != (before.sale, before.deferred)
        if is_taken and after.notice_number == before.notice_number:
            self._cues.play(Cue.ACCEPTED)
            self._screen.flash(Tone.ACCENT)

    def take_wedge_scan(self, scan: WedgeScan) -> None:
        """Take a scan of a keyboard scanner; where its layout is in doubt, the shelf decides."""
        known = [
            spelling.text
            for spelling in scan.spellings
            if self._means.shelf.find_by_code(spelling.text) is not None
        ]
        self.take_scan(known[0] if len(known) == 1 else scan.text)

    def skip_repeat(self) -> None:
        """Give the quiet cue for a code that is still being shown to the camera."""
        self._cues.play(Cue.DUPLICATE)

    def _carry_out(self, answer: Answer) -> None:
        self._workplace = answer.workplace
        self._is_acting = True
        try:
            for event in answer.events:
                self._desk.post(event)
        finally:
            self._is_acting = False
        self._render()

    def _render(self) -> None:
        """Show what is; in the middle of a start or an answer the view at its end says it all."""
        if self._is_acting:
            return
        view = self._view_model.view_of(self._desk.session, self._workplace, self._around)
        self._screen.show_view(view)

    def _give_cue(self, session: Session) -> None:
        cue = cue_of(session.notice)
        if cue is None:
            return
        sound, tone = cue
        self._cues.play(sound)
        self._screen.flash(tone)
        self._put_away.stop()
        if isinstance(session.notice, CardAccepted) and session.notice.offer is None:
            self._put_away.start(ACCEPTED_FOR_MS)

    def _put_accepted_away(self) -> None:
        if isinstance(self._desk.session.notice, CardAccepted):
            self._desk.post(NoticeDismissed())

    def _forget_banner(self) -> None:
        """Whoever goes on has seen what was told; a card that is shown stays in hand."""
        notice = self._desk.session.notice
        if notice is not None and not isinstance(notice, CardShown):
            self._desk.post(NoticeDismissed())

    def _receipt_keys(self) -> "ReceiptKeys":
        """Return what is done with receipts, made with the first."""
        from pos_app.ui.cashier.receipt_keys import ReceiptKeys

        if self._receipts is None:
            self._receipts = ReceiptKeys(
                self._desk,
                self._outputs,
                self._bridge,
                tell=self.surroundings_changed,
                mail=self.mailPressed.emit,
            )
        return self._receipts

    def _tick(self) -> None:
        now_ms = self._means.now_ms()
        self.surroundings_changed(lambda around: replace(around, now_ms=now_ms))
