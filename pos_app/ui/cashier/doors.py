"""What a cashier's presenter reaches the rest by: the desk, and what is made of a receipt."""

from concurrent.futures import Future
from typing import Protocol

from pos_app.checkout.events import Event
from pos_app.checkout.states import Session
from pos_app.domain.receipt import Receipt


class Desk(Protocol):
    """What the presenter needs of `checkout.desk`: one session, and events that change it."""

    @property
    def session(self) -> Session:
        """The session as it is now."""
        ...

    def post(self, event: Event) -> object:
        """Let the machine take the event; whoever listens is told of the new session at once."""
        ...


class ReceiptOutputs(Protocol):
    """What can be made of a receipt, elsewhere than on this thread. The text says where it went."""

    @property
    def prints_each_sale(self) -> bool:
        """Whether a sale is printed without being asked for."""
        ...

    def save_pdf(self, receipt: Receipt) -> Future[str]:
        """Save it as a PDF."""
        ...

    def print_paper(self, receipt: Receipt) -> Future[str]:
        """Print it."""
        ...
