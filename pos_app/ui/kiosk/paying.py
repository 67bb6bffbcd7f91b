"""A payment on the kiosk's bank terminal: written down before it is asked for, never guessed."""

from dataclasses import replace
from typing import TYPE_CHECKING

from pos_app.checkout.events import TerminalConfirmed
from pos_app.checkout.states import Completed, Selling, Session
from pos_app.ui.bridge import Bridge
from pos_app.ui.kiosk.doors import Hands, TerminalDoor, TerminalPayment
from pos_app.ui.kiosk.visit import Terminal

if TYPE_CHECKING:
    from pos_app.errors import PosError


class BankPayment:
    """At most one payment at a time; it stays written down until its sale is in the books."""

    def __init__(self, kiosk: Hands, terminal: TerminalDoor | None, bridge: Bridge) -> None:
        self._kiosk = kiosk
        self._terminal = terminal
        self._bridge = bridge
        self._payment: TerminalPayment | None = None

    def ask(self) -> None:
        """Ask for all that is due."""
        kiosk, session = self._kiosk, self._kiosk.session
        is_due = isinstance(session.phase, Selling) and session.due_minor > 0
        if self._terminal is None or self._payment is not None or session.requests or not is_due:
            return
        payment = TerminalPayment(kiosk.means.acts.tender_id(), session.due_minor)
        self._payment = payment
        kiosk.change(replace(kiosk.visit, terminal=Terminal.ASKING))
        self._bridge.deliver(self._terminal.pay(payment), self._answered, self._not_answered)

    def take_up(self) -> None:
        """Look whether something was asked for when the program stopped."""
        if self._terminal is None:
            return
        payment, session = self._terminal.open_payment(), self._kiosk.session
        if payment is None:
            return
        if any(one.tender_id == payment.tender_id for one in session.tenders):
            self._terminal.settle()
            return
        self._payment = payment
        self._kiosk.change(replace(self._kiosk.visit, terminal=Terminal.UNKNOWN))

    def decided(self, *, approved: bool) -> None:
        """Take what staff read off the terminal for its answer."""
        self._answered(approved)

    def session_changed(self, session: Session) -> None:
        """Forget the payment once the sale that it pays is in the books."""
        if self._payment is None or not isinstance(session.phase, Completed):
            return
        if any(one.tender_id == self._payment.tender_id for one in session.tenders):
            self._settle()

    def _answered(self, approved: bool) -> None:  # noqa: FBT001 - what a Future brings
        kiosk, payment = self._kiosk, self._payment
        if payment is None:
            return
        kiosk.change(
            replace(kiosk.visit, terminal=Terminal.IDLE if approved else Terminal.DECLINED)
        )
        if approved:
            kiosk.post(
                TerminalConfirmed(tender_id=payment.tender_id, amount_minor=payment.amount_minor)
            )
            return
        self._settle()
        if kiosk.session.sale.loads:
            kiosk.post(kiosk.means.acts.sale_cancelled())

    def _not_answered(self, _error: "PosError") -> None:
        self._kiosk.change(replace(self._kiosk.visit, terminal=Terminal.UNKNOWN))

    def _settle(self) -> None:
        self._payment = None
        if self._terminal is not None:
            self._terminal.settle()
