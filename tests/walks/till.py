"""A till without a window: it serves customers by chance and tells what its screen would show.

It runs until somebody kills it. The desk, the wallet and the encrypted file are the real ones; only
the thread of the desk is a queue where the window's event loop would be.
"""

import json
import os
import random
import time
import traceback
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from queue import SimpleQueue
from typing import Final, TypeVar

from pos_app.bootstrap.books import Books, open_books
from pos_app.checkout.catalogue import Catalogue
from pos_app.checkout.desk import Desk
from pos_app.checkout.errands import Later, Ports
from pos_app.checkout.states import (
    CardDeclined,
    Completed,
    Completing,
    RequestRefused,
    Session,
)
from pos_app.domain.ids import new_uuid
from pos_app.domain.listing import CardFilter
from pos_app.domain.plain import plain_sale, plain_tenders
from pos_app.domain.receipt import Receipt
from pos_app.errors import Code, PosError, Refused
from tests.walks.customers import Customers

T = TypeVar("T")

LONGEST_LIFE_S: Final = 30.0
LONGEST_WAIT_S: Final = 10.0
IN_A_HURRY: Final = 0.15
"""How often somebody acts again before the till has answered."""


class Told(StrEnum):
    """What the till tells of itself."""

    OPENED = "opened"
    SELLING = "selling"
    RESERVING = "reserving"
    HOLDING = "holding"
    COMPLETING = "completing"
    SHOWN = "shown"
    BROKEN = "broken"


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """Where to sell, for which cards, and the seed of everything that happens."""

    data: str
    tokens: tuple[str, ...]
    unsold: tuple[str, ...]
    seed: int


Tell = Callable[..., None]


def sell(job: Job, descriptor: int) -> None:
    """Open the books, recover, and serve one customer after the other, telling everything."""

    def tell(told: Told, **values: object) -> None:
        # One call of the system: a reader gets a line whole or not at all.
        os.write(descriptor, (json.dumps({"told": told, **values}) + "\n").encode())

    try:
        with open_books(Path(job.data)) as books:
            _serve(job, books, tell)
    except BaseException:
        tell(Told.BROKEN, traceback=traceback.format_exc())
        raise


def desk_on(books: Books, inbox: "Inbox", later: Later) -> Desk:
    """Return a desk whose thread is the one that waits at the inbox."""
    return Desk(
        Ports(
            till=books.till,
            wallet=books.wallet,
            book=books.book,
            clock=books.clock,
            deliver=inbox.deliver,
            later=later,
        ),
        operator="Ingrid",
        currency=books.settings.currency,
        catalogue=Catalogue(books.articles.load().result()),
        new_id=new_uuid,
    )


def as_shown(receipt: Receipt) -> dict[str, object]:
    """Return what a customer sees of a receipt, as plain values."""
    return {
        "number": receipt.number,
        "sale": plain_sale(receipt.sale),
        "tenders": plain_tenders(receipt.tenders),
    }


def as_received(receipt: Receipt) -> object:
    """Return the same as it comes out at the other end of a pipe."""
    return json.loads(json.dumps(as_shown(receipt)))


class Inbox:
    """The thread of the desk: answers of other threads are handed over here, one by one."""

    def __init__(self) -> None:
        self._answers: SimpleQueue[Callable[[], None]] = SimpleQueue()

    def deliver(
        self,
        future: Future[T],
        on_done: Callable[[T], None],
        on_failed: Callable[[PosError], None],
    ) -> None:
        def hand_over() -> None:
            error = future.exception()
            if isinstance(error, PosError):
                on_failed(error)
            else:
                on_done(future.result())

        future.add_done_callback(lambda _: self._answers.put(hand_over))

    def soon(self, wait_ms: int, function: Callable[[], None]) -> None:  # noqa: ARG002 - nobody waits
        """Call the function as soon as its turn comes, however long it was to wait."""
        self._answers.put(function)

    def wait_until(self, condition: Callable[[], bool]) -> None:
        while not condition():
            self._answers.get(timeout=LONGEST_WAIT_S)()


class _Screen:
    """Tells what changes on it."""

    def __init__(self, tell: Tell) -> None:
        self._tell = tell
        self._words: tuple[Told, object] | None = None
        self._shown: set[int] = set()
        self.views = 0

    def show(self, session: Session) -> None:
        self.views += 1
        _check_notice(session)
        words = _words_of(session)
        if words != self._words:
            self._words = words
            self._tell(words[0])
        if isinstance(session.phase, Completed):
            self._show(session.phase.receipt, recovered=session.phase.recovered)
        if session.last_receipt is not None:
            self._show(session.last_receipt, recovered=True)

    def _show(self, receipt: Receipt, *, recovered: bool) -> None:
        if receipt.number not in self._shown:
            self._shown.add(receipt.number)
            self._tell(Told.SHOWN, receipt=as_shown(receipt), recovered=recovered)


def _words_of(session: Session) -> tuple[Told, object]:
    match session.phase:
        case Completed(receipt=receipt):
            return Told.SHOWN, receipt.number
        case Completing():
            return Told.COMPLETING, session.sale_id
        case _:
            pass
    if session.reserving_minor:
        return Told.RESERVING, session.requests
    if session.card_tenders:
        return Told.HOLDING, session.card_tenders
    return Told.SELLING, session.sale


def _check_notice(session: Session) -> None:
    """Nothing goes wrong here but what a rule forbids; anything else is a finding."""
    match session.notice:
        case CardDeclined(error=error) | RequestRefused(error=error):
            if not isinstance(error, Refused) and error.code is not Code.BUSY:
                raise error
        case _:
            pass


def _serve(job: Job, books: Books, tell: Tell) -> None:
    inbox = Inbox()
    desk = desk_on(books, inbox, _nothing_fails_here)
    screen = _Screen(tell)
    desk.listen(screen.show)
    desk.start()
    desk.dismiss_notice()  # waits for the recovery, so its view is the first after it
    inbox.wait_until(lambda: screen.views > 0)
    tell(Told.OPENED, held_minor=_held_minor(books))
    chance = random.Random(job.seed)
    customers = Customers(desk, job.tokens, job.unsold, chance)
    ends_at = time.monotonic() + LONGEST_LIFE_S
    while time.monotonic() < ends_at:
        customers.act()
        if chance.random() > IN_A_HURRY:
            inbox.wait_until(lambda: _is_at_rest(desk.session))
    raise TimeoutError("nobody came to kill the till")


def _is_at_rest(session: Session) -> bool:
    is_waiting = session.requests or session.voiding or session.left_behind or session.deferred
    return not is_waiting and not isinstance(session.phase, Completing)


def _held_minor(books: Books) -> int:
    wanted = CardFilter(limit=100)
    page = books.wallet.list_cards(books.till.account_id, wanted).result()
    return sum(card.amounts.reserved_minor for card in page.cards)


def _nothing_fails_here(wait_ms: int, function: Callable[[], None]) -> None:
    raise AssertionError((wait_ms, function))
