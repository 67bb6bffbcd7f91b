"""What the kiosk reaches beyond its screen: a bank terminal, a lamp, staff, a printer, a voice."""

from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from typing import Protocol

from pos_app.checkout.events import Event
from pos_app.checkout.states import Session
from pos_app.domain.ids import TenderId
from pos_app.domain.receipt import Receipt
from pos_app.domain.staff import StaffId, StaffMember
from pos_app.settings import Language
from pos_app.ui.cashier.answer import Means
from pos_app.ui.kiosk.idle import IdleClock
from pos_app.ui.kiosk.visit import Equipment, StaffWish, Visit


@dataclass(frozen=True, slots=True)
class TerminalPayment:
    """What the bank terminal was asked for: the tender that it will be, in minor units."""

    tender_id: TenderId
    amount_minor: int


class TerminalDoor(Protocol):
    """A bank terminal. What it was asked for is written down before it is asked."""

    def pay(self, payment: TerminalPayment) -> Future[bool]:
        """Return whether the bank approved.

        Unavailable(OUTCOME_UNKNOWN) where nobody can tell.
        """
        ...

    def open_payment(self) -> TerminalPayment | None:
        """Return what was asked for before the program stopped, and never settled."""
        ...

    def settle(self) -> None:
        """Forget what was asked for: it is in the books, or was not approved."""
        ...


class LampDoor(Protocol):
    """Something that staff can see or hear."""

    def show(self, *, is_wanted: bool) -> None:
        """Light it, or put it out."""
        ...


class StaffDoor(Protocol):
    """Who may leave the kiosk."""

    def approve(self, staff_id: StaffId, pin: str, about: str) -> Future[StaffMember]:
        """Return who it is if the PIN says so, and note it in the journal."""
        ...


class PaperDoor(Protocol):
    """Makes paper elsewhere than on this thread."""

    def print_paper(self, receipt: Receipt) -> Future[str]:
        """Print the receipt."""
        ...


class VoiceDoor(Protocol):
    """Reads aloud."""

    def speak(self, text: str, language: Language) -> None:
        """Say this instead of whatever is being said."""
        ...

    def hush(self) -> None:
        """Say nothing more."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class KioskDoors:
    """All of it; None where the kiosk has none. `uptime_ms` never jumps."""

    staff: StaffDoor
    paper: PaperDoor
    uptime_ms: Callable[[], int]
    idle: IdleClock
    terminal: TerminalDoor | None = None
    lamp: LampDoor | None = None
    voice: VoiceDoor | None = None


class Hands(Protocol):
    """What those who work for the kiosk's presenter ask of it."""

    @property
    def session(self) -> Session:
        """The session as it is now."""
        ...

    @property
    def visit(self) -> Visit:
        """What the customer has chosen."""
        ...

    @property
    def equipment(self) -> Equipment:
        """What the kiosk has."""
        ...

    @property
    def means(self) -> Means:
        """What acting takes: articles, ids, the time."""
        ...

    def change(self, visit: Visit) -> None:
        """Let the visit go on as this one."""
        ...

    def post(self, event: Event) -> None:
        """Let the machine take an event."""
        ...

    def staff_agreed(self, wish: StaffWish) -> None:
        """Do what somebody of the staff gave their PIN for."""
        ...
