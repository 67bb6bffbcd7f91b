"""Wallet and books of a till whose file is still being opened: what is asked for waits its turn.

A till at rest sells before its books are open. All of this lives on the UI thread, so that what
waited is asked in the order in which it was wished, and before anything later.
"""

from collections.abc import Callable
from concurrent.futures import Future
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from pos_app.domain.ids import AccountId, SaleId, TenderId
from pos_app.domain.money import Currency
from pos_app.domain.sale import ParkedSale, Sale
from pos_app.domain.tender import Approval, CardTender, Tender
from pos_app.errors import PosError
from pos_app.journal.recovered import NOTHING_LEFT, Recovered

if TYPE_CHECKING:
    from pos_app.bootstrap.books import Books
    from pos_app.bootstrap.joined import OpenLine
    from pos_app.checkout.doors import CardsDoor, FoundCard
    from pos_app.domain.card import Card
    from pos_app.domain.receipt import Receipt
    from pos_app.journal.commands import Completion, Reserve

T = TypeVar("T")

Ask = Callable[["Books"], Future[T]]


class LateBooks:
    """The doors to books that will be open. `wanted` is called with the first thing asked."""

    def __init__(self, wanted: Callable[[], None]) -> None:
        self._wanted = wanted
        self._books: Books | None = None
        self._why_not: PosError | None = None
        self._waiting: list[Callable[[], None]] = []
        self._listeners: list[Callable[[Books], None]] = []
        self._cards: CardsDoor | None = None
        self._line: OpenLine | None = None
        self.wallet = LateWallet(self)
        self.cards = LateCards(self)
        self.book = LateBook(self)

    @property
    def are_open(self) -> bool:
        """Whether what is asked is heard at once."""
        return self._books is not None

    @property
    def is_waited_for(self) -> bool:
        """Whether something was asked that the books have yet to hear."""
        return bool(self._waiting)

    def ask(self, ask: Ask[T]) -> Future[T]:
        """Ask the books now, or as soon as they are open."""
        if self._books is not None:
            return ask(self._books)
        answer: Future[T] = Future()
        answer.set_running_or_notify_cancel()
        self._waiting.append(partial(self._ask_late, ask, answer))
        if self._why_not is not None:
            self._hear()
        elif len(self._waiting) == 1:
            self._wanted()
        return answer

    def when_open(self, listener: "Callable[[Books], None]") -> None:
        """Call the listener once the books are open; that alone does not open them."""
        if self._books is not None:
            listener(self._books)
        else:
            self._listeners.append(listener)

    def open(self, books: "Books") -> None:
        """Let the books hear what waited, and everything from now on."""
        self._books = books
        self._hear()
        listeners, self._listeners = self._listeners, []
        for listener in listeners:
            listener(books)

    def find_cards_by(self, line: "OpenLine") -> None:
        """Find cards as a till does that has joined central; before it opens the books."""
        self._cards = self._line = line

    def wake_line(self) -> None:
        """Let the line to central sync now, where there is one."""
        if self._line is not None:
            self._line.wake()

    def found_card(
        self, books: "Books", token: str, wanted_minor: int, currency: Currency
    ) -> "Future[FoundCard]":
        """Return the card a token leads to in these books, or with the help of the line."""
        if self._cards is not None:
            return self._cards.find(token, wanted_minor, currency)
        found: Future[FoundCard] = Future()
        found.set_running_or_notify_cancel()
        books.wallet.info(books.till.account_id, token).add_done_callback(partial(_tell_own, found))
        return found

    def known_card(
        self, books: "Books", account_id: AccountId, token: str, pin: str | None
    ) -> "Future[Card]":
        """Return the card of these books; a PIN that only central can judge is judged there."""
        asked_there = None if self._line is None or pin is None else self._line.prove(token, pin)
        return books.wallet.info(account_id, token, pin) if asked_there is None else asked_there

    def fail(self, why_not: PosError) -> None:
        """Give what waited, and everything from now on, the error that keeps the books shut."""
        self._why_not = why_not
        self._hear()

    def _hear(self) -> None:
        waiting, self._waiting = self._waiting, []
        for ask in waiting:
            ask()

    def _ask_late(self, ask: Ask[T], answer: Future[T]) -> None:
        if self._books is None:
            answer.set_exception(self._why_not)
        else:
            ask(self._books).add_done_callback(partial(_pass_on, answer))


class LateWallet:
    """The wallet's door as a desk needs it."""

    def __init__(self, late: LateBooks) -> None:
        self._late = late

    def info(self, account_id: AccountId, token: str, pin: str | None = None) -> "Future[Card]":
        """Return the card a token leads to."""
        return self._late.ask(lambda books: self._late.known_card(books, account_id, token, pin))


class LateCards:
    """The cards' door as a desk needs it, of a till that has joined central and of any other."""

    def __init__(self, late: LateBooks) -> None:
        self._late = late

    def find(self, token: str, wanted_minor: int, currency: Currency) -> "Future[FoundCard]":
        """Return the card a token leads to, with a right to what is wanted if there is one."""
        return self._late.ask(
            lambda books: self._late.found_card(books, token, wanted_minor, currency)
        )


class LateBook:
    """The books' door as a desk needs it."""

    def __init__(self, late: LateBooks) -> None:
        self._late = late

    def recover(self, operator: str) -> Future[Recovered]:
        """Settle what the till left open. Only one at rest sells before its books are open."""
        if self._late.are_open:
            return self._late.ask(lambda books: books.book.recover(operator))
        answer: Future[Recovered] = Future()
        answer.set_result(NOTHING_LEFT)
        return answer

    def reserve(self, asked: "Reserve") -> Future[CardTender]:
        """Hold money on a card for a sale."""
        return self._late.ask(lambda books: books.book.reserve(asked))

    def release(self, tender_id: TenderId, operator: str) -> Future[None]:
        """Free what the tender holds."""
        return self._late.ask(lambda books: books.book.release(tender_id, operator))

    def complete(self, completion: "Completion") -> "Future[Receipt]":
        """Make the sale in one commit, or nothing of it."""
        return self._late.ask(lambda books: books.book.complete(completion))

    def find_receipt(self, sale_id: SaleId) -> "Future[Receipt | None]":
        """Return the receipt of a sale, None when the sale is not in the books."""
        return self._late.ask(lambda books: books.book.find_receipt(sale_id))

    def mark_receipt_seen(self, sale_id: SaleId) -> Future[None]:
        """Note that the receipt was put away."""
        return self._late.ask(lambda books: books.book.mark_receipt_seen(sale_id))

    def keep_draft(self, sale: Sale, tenders: tuple[Tender, ...]) -> Future[None]:
        """Write the sale in hand down."""
        return self._late.ask(lambda books: books.book.keep_draft(sale, tenders))

    def forget_draft(self, sale_id: SaleId) -> Future[None]:
        """Forget the sale in hand if it is this one."""
        return self._late.ask(lambda books: books.book.forget_draft(sale_id))

    def park(self, parked: ParkedSale) -> Future[None]:
        """Put the sale in hand among the parked ones."""
        return self._late.ask(lambda books: books.book.park(parked))

    def recall(self, sale: Sale) -> Future[None]:
        """Make a parked sale the one in hand again."""
        return self._late.ask(lambda books: books.book.recall(sale))


def _tell_own(found: "Future[FoundCard]", heard: "Future[Card]") -> None:
    from pos_app.checkout.doors import FoundCard

    error = heard.exception()
    if error is None:
        found.set_result(FoundCard(card=heard.result(), approval=Approval.OWN_BOOKS))
    else:
        found.set_exception(error)


def _pass_on(answer: Future[T], heard: Future[T]) -> None:
    error = heard.exception()
    if error is None:
        answer.set_result(heard.result())
    else:
        answer.set_exception(error)
