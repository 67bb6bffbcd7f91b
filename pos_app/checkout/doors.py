"""What a desk asks of wallet and books: the part of their doors that stands at a counter.

`wallet.Wallet` and `journal.Book` are such doors, and say what each of these does.
"""

from concurrent.futures import Future
from typing import Protocol

from pos_app.domain.card import Card
from pos_app.domain.ids import AccountId, SaleId, TenderId
from pos_app.domain.money import Currency
from pos_app.domain.receipt import Receipt
from pos_app.domain.sale import ParkedSale, Sale
from pos_app.domain.tender import Approval, CardTender, Tender
from pos_app.domain.value import value
from pos_app.journal.commands import Completion, Reserve
from pos_app.journal.recovered import Recovered


class WalletDoor(Protocol):
    """What a token leads to."""

    def info(self, account_id: AccountId, token: str, pin: str | None = None) -> Future[Card]:
        """Return the card a token leads to."""
        ...


@value(kw_only=True)
class FoundCard:
    """A card with what can be spent of it here now, and who or what stands for that.

    A till that has joined central adds what the whole card held there, when that was, and what
    people allowed here beyond all rights that central has not heard of yet.
    """

    card: Card
    approval: Approval
    central_minor: int | None = None
    central_as_of_ms: int | None = None
    at_risk_minor: int = 0


class CardsDoor(Protocol):
    """Cards of a till that has joined central: looking one up may bring a right to spend."""

    def find(self, token: str, wanted_minor: int, currency: Currency) -> Future[FoundCard]:
        """Return the card a token leads to, with a right to what is wanted if there is one."""
        ...


class BookDoor(Protocol):
    """Holding money, making the sale, and all that a restart brings back."""

    def reserve(self, asked: Reserve) -> Future[CardTender]:
        """Hold money on a card for a sale."""
        ...

    def release(self, tender_id: TenderId, operator: str) -> Future[None]:
        """Free what the tender holds."""
        ...

    def complete(self, completion: Completion) -> Future[Receipt]:
        """Make the sale in one commit, or nothing of it."""
        ...

    def recover(self, operator: str) -> Future[Recovered]:
        """Settle what the till left open when it stopped."""
        ...

    def find_receipt(self, sale_id: SaleId) -> Future[Receipt | None]:
        """Return the receipt of a sale, None when the sale is not in the books."""
        ...

    def mark_receipt_seen(self, sale_id: SaleId) -> Future[None]:
        """Note that the receipt was put away."""
        ...

    def keep_draft(self, sale: Sale, tenders: tuple[Tender, ...]) -> Future[None]:
        """Write the sale in hand down."""
        ...

    def forget_draft(self, sale_id: SaleId) -> Future[None]:
        """Forget the sale in hand if it is this one."""
        ...

    def park(self, parked: ParkedSale) -> Future[None]:
        """Put the sale in hand among the parked ones."""
        ...

    def recall(self, sale: Sale) -> Future[None]:
        """Make a parked sale the one in hand again."""
        ...
