"""What the back office reaches the rest by: doors of the books, paper, time and ids."""

from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, TypeVar

from pos_app.checkout.catalogue import Catalogue, Found
from pos_app.checkout.doors import FoundCard
from pos_app.domain.card import Card
from pos_app.domain.ids import AccountId, NewId
from pos_app.domain.money import Currency
from pos_app.domain.receipt import Receipt
from pos_app.domain.shop import Shop
from pos_app.domain.till import Till
from pos_app.journal.article_desk import ArticleDesk
from pos_app.journal.card_desk import CardDesk
from pos_app.journal.commands import Completion
from pos_app.journal.day import Day
from pos_app.journal.mails import Mails
from pos_app.journal.noting import Notes
from pos_app.journal.receipts import Receipts
from pos_app.journal.staff import Staff
from pos_app.printing.layout import ReceiptLayout
from pos_app.wallet.commands import MadeCard

if TYPE_CHECKING:
    from pos_app.sync.public.joining import Invitation
    from pos_app.sync.status import LineStatus

T = TypeVar("T")


class WalletDoor(Protocol):
    """What is asked of the wallet here."""

    def info(self, account_id: AccountId, token: str, pin: str | None = None) -> Future[Card]:
        """Return the card a token leads to."""
        ...


class BookDoor(Protocol):
    """What is asked of the book here."""

    def complete(self, completion: Completion) -> Future[Receipt]:
        """Make the sale in one commit, or nothing of it."""
        ...


class Doors(Protocol):
    """The doors of open books."""

    @property
    def staff(self) -> Staff:
        """Who works here."""
        ...

    @property
    def day(self) -> Day:
        """The day and its drawer."""
        ...

    @property
    def receipts(self) -> Receipts:
        """The receipts that were made."""
        ...

    @property
    def notes(self) -> Notes:
        """Facts without money."""
        ...

    @property
    def mails(self) -> Mails:
        """Mail that waits to be sent."""
        ...

    @property
    def book(self) -> BookDoor:
        """The sales."""
        ...

    @property
    def card_desk(self) -> CardDesk:
        """The cards, as a desk looks after them."""
        ...

    @property
    def article_desk(self) -> ArticleDesk:
        """The articles, as a shop looks after them."""
        ...

    @property
    def wallet(self) -> WalletDoor:
        """The cards."""
        ...


class StockDoor(Protocol):
    """What is sold at the counter: looked through off this thread, and put there anew."""

    @property
    def catalogue(self) -> Catalogue:
        """What is on the shelf now."""
        ...

    def find(self, typed: str, most: int, *, is_put_away: bool) -> Future[Found]:
        """Return the articles that are like what was typed, of the shelf or of those put away."""
        ...

    def read_anew(self) -> Future[Catalogue]:
        """Return what is on the shelf by the books."""
        ...

    def restock(self, catalogue: Catalogue) -> None:
        """Sell this at the counter from now on."""
        ...


class Asks(Protocol):
    """Asks the books, also while they are being opened."""

    def __call__(self, ask: Callable[[Doors], Future[T]]) -> Future[T]:
        """Return the Future of what is asked."""
        ...


class Papers(Protocol):
    """Makes paper elsewhere than on this thread. The text says where it went."""

    def print_layout(
        self, layout: ReceiptLayout, name: str, *, opens_drawer: bool = False
    ) -> Future[str]:
        """Print it."""
        ...

    def save_layout(self, layout: ReceiptLayout, name: str) -> Future[str]:
        """Save it as a PDF."""
        ...

    def write_letter(self, layout: ReceiptLayout, name: str, address: str) -> Future[bytes]:
        """Make a letter of it, to be sent by e-mail."""
        ...

    def save_table(self, name: str, content: str) -> Future[str]:
        """Save a table as a file of comma-separated values."""
        ...

    def save_pieces(self, name: str, pieces: Callable[[], Iterable[bytes]]) -> Future[str]:
        """Save a file whose pieces are made as it is written, off this thread."""
        ...

    def save_card_table(self, name: str, made: Sequence[MadeCard]) -> Future[str]:
        """Save what new cards are and their codes as a table, for its owner's eyes."""
        ...

    def save_card_sheets(self, name: str, made: Sequence[MadeCard]) -> Future[str]:
        """Save new cards as sheets to print and cut; the text names the folder of both."""
        ...

    def read_file(self, path: str) -> Future[bytes]:
        """Read a file that somebody chose. Refused: UNREADABLE_FILE."""
        ...

    def open_drawer(self) -> Future[str]:
        """Open the drawer, where the printer can."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficePorts:
    """All of it. `operator` stands on receipts while a shop has no staff.

    `line_status` is how the till stands to its central, None without one; `wake_line` syncs now;
    `join` lets the till join one, and the counter is opened anew when it has. `is_at_rest` tells
    whether nothing is under way at the counter. `can_mail` says that papers can be sent by e-mail.
    `return_reasons` are the shop's own, and `asks_return_reason` wants one before money goes back.
    """

    till: Till
    shop: Shop
    locale: str
    operator: str
    currency: Currency
    ask: Asks
    find_card: Callable[[str], Future[FoundCard]]
    stock: StockDoor
    papers: Papers
    now_ms: Callable[[], int]
    new_id: NewId
    lock_after_ms: int
    line_status: "Callable[[], LineStatus | None]"
    wake_line: Callable[[], None]
    join: "Callable[[Invitation], Future[None]]"
    is_at_rest: Callable[[], bool]
    account_id: str
    can_mail: bool = False
    return_reasons: tuple[str, ...] = ()
    asks_return_reason: bool = False
