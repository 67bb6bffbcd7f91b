"""Carries out what the machine wants done: asks wallet and books, and posts what came of it.

Nothing here waits. Each errand is a Future handed to `deliver`, which calls back on the thread of
the desk; a try that has to come later is handed to `later`.
"""

from collections.abc import Callable
from concurrent.futures import Future
from typing import TYPE_CHECKING, Final, Protocol, TypeVar

from pos_app.checkout.effects import (
    AddDeferred,
    CompleteSale,
    Effect,
    ForgetDraft,
    KeepDraft,
    LookUpSale,
    MarkReceiptSeen,
    ParkSale,
    ProvePin,
    RecallSale,
    ReleaseTender,
    ReserveCard,
    ResolveCard,
)
from pos_app.checkout.events import ArticleAdded, Event
from pos_app.checkout.outcomes import (
    CardRefused,
    CardReserved,
    CardResolved,
    CommitRefused,
    CommitUnknown,
    KeepingFailed,
    PinProved,
    PinRefused,
    ReleaseFailed,
    SaleCommitted,
    TenderReleased,
    TillRecovered,
)
from pos_app.domain.clock import Clock
from pos_app.domain.floor_limit import FloorLimit
from pos_app.domain.tender import Approval
from pos_app.domain.till import Till
from pos_app.domain.value import value
from pos_app.errors import PosError, Refused

if TYPE_CHECKING:
    from pos_app.checkout.doors import BookDoor, CardsDoor, FoundCard, WalletDoor
    from pos_app.domain.receipt import Receipt
    from pos_app.journal.commands import Reserve
    from pos_app.journal.recovered import Recovered

T = TypeVar("T")

FIRST_WAIT_MS: Final = 250
LONGEST_WAIT_MS: Final = 10_000


class Deliver(Protocol):
    """Brings the result of a Future to the thread of the desk (`ui.bridge.Bridge.deliver`)."""

    def __call__(
        self,
        future: Future[T],
        on_done: Callable[[T], None],
        on_failed: Callable[[PosError], None],
    ) -> None:
        """Call `on_done(result)` or `on_failed(error)` once the future is done."""
        ...


Later = Callable[[int, Callable[[], None]], None]
"""Calls a function on the thread of the desk after so many milliseconds."""


@value(kw_only=True)
class Ports:
    """What a desk reaches the rest by: wallet and books of its till, time, and how answers come.

    `cards` is there for a till that may have joined central; without it cards are the wallet's.
    """

    till: Till
    wallet: "WalletDoor"
    book: "BookDoor"
    clock: Clock
    deliver: Deliver
    later: Later
    cards: "CardsDoor | None" = None


def wait_before(attempt: int) -> int:
    """Return the milliseconds to wait before a further try: twice as long each time."""
    return min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** min(attempt - 1, 10))


class Errands:
    """Carries out effects for whoever is at the till and posts what came of them."""

    def __init__(
        self, ports: Ports, operator: Callable[[], str], post: Callable[[Event], None]
    ) -> None:
        self._ports = ports
        self._operator = operator
        self._post = post

    def recover(self, attempt: int = 0) -> None:
        """Ask the books what the till left when it stopped, until they can tell."""
        self._after(attempt, lambda: self._recover(attempt))

    def carry_out(self, effect: Effect) -> None:
        """Begin what the machine wants done."""
        match effect:
            case ResolveCard() | ReserveCard():
                self._ask_wallet(effect)
            case ProvePin():
                self._prove(effect)
            case ReleaseTender():
                self._after(effect.attempt, lambda: self._release(effect))
            case CompleteSale():
                self._complete(effect)
            case LookUpSale():
                self._after(effect.attempt, lambda: self._look_up(effect))
            case AddDeferred():
                self._add(effect)
            case _:
                self._keep(effect)

    def _ask_wallet(self, effect: ResolveCard | ReserveCard) -> None:
        request = effect.request

        def refused(error: PosError) -> None:
            self._post(CardRefused(request=request, error=error))

        if isinstance(effect, ResolveCard):
            self._find_card(effect, refused)
            return
        self._ports.deliver(
            self._ports.book.reserve(self._reserve_command(effect)),
            lambda tender: self._post(CardReserved(request=request, tender=tender)),
            refused,
        )

    def _find_card(self, effect: ResolveCard, refused: Callable[[PosError], None]) -> None:
        request, ports = effect.request, self._ports

        def found(here: "FoundCard") -> None:
            self._post(
                CardResolved(
                    request=request,
                    card=here.card,
                    masked_code=here.card.tokens[0].masked_code,
                    as_of_ms=ports.clock.now_ms(),
                    approval=here.approval,
                    central_minor=here.central_minor,
                    central_as_of_ms=here.central_as_of_ms,
                    at_risk_minor=here.at_risk_minor,
                )
            )

        if ports.cards is None:
            from pos_app.checkout.doors import FoundCard  # noqa: PLC0415 - no article asks for one

            ports.deliver(
                ports.wallet.info(ports.till.account_id, request.token.value),
                lambda card: found(FoundCard(card=card, approval=Approval.OWN_BOOKS)),
                refused,
            )
            return
        asked = ports.cards.find(request.token.value, effect.wanted_minor, effect.currency)
        ports.deliver(asked, found, refused)

    def _prove(self, effect: ProvePin) -> None:
        request, ports = effect.request, self._ports
        ports.deliver(
            ports.wallet.info(ports.till.account_id, request.token.value, effect.pin.value),
            lambda _: self._post(PinProved(request=request)),
            lambda error: self._post(PinRefused(request=request, error=error)),
        )

    def _reserve_command(self, effect: ReserveCard) -> "Reserve":
        from pos_app.journal.commands import Reserve  # noqa: PLC0415 - as above

        request = effect.request
        limit = None
        if request.allowed is not None and request.at_risk_minor:
            limit = FloorLimit(amount_minor=request.at_risk_minor, by=request.allowed.by)
        return Reserve(
            sale_id=effect.sale.sale_id,
            tender_id=request.tender_id,
            token=request.token.value,
            masked_code=effect.masked_code,
            amount_minor=request.amount_minor,
            currency=effect.sale.currency,
            operator=self._operator(),
            reserve_ref_id=request.reserve_ref_id,
            capture_ref_id=request.capture_ref_id,
            void_ref_id=request.void_ref_id,
            approval=request.approval,
            floor_limit=limit,
        )

    def _release(self, effect: ReleaseTender) -> None:
        tender_id, attempt = effect.tender_id, effect.attempt
        self._ports.deliver(
            self._ports.book.release(tender_id, self._operator()),
            lambda _: self._post(TenderReleased(tender_id=tender_id)),
            lambda error: self._post(
                ReleaseFailed(tender_id=tender_id, error=error, attempt=attempt)
            ),
        )

    def _complete(self, effect: CompleteSale) -> None:
        def failed(error: PosError) -> None:
            # Only a rule's no is known to have happened before anything was written.
            is_known = isinstance(error, Refused)
            self._post(CommitRefused(error=error) if is_known else CommitUnknown(error=error))

        from pos_app.journal.commands import Completion  # noqa: PLC0415 - as above

        completion = Completion(sale=effect.sale, tenders=effect.tenders, operator=self._operator())
        self._ports.deliver(
            self._ports.book.complete(completion),
            lambda receipt: self._post(SaleCommitted(receipt=receipt)),
            failed,
        )

    def _look_up(self, effect: LookUpSale) -> None:
        def found(receipt: "Receipt | None") -> None:
            if receipt is None:
                self._post(CommitRefused(error=effect.error))
            else:
                self._post(SaleCommitted(receipt=receipt))

        self._ports.deliver(
            self._ports.book.find_receipt(effect.sale_id),
            found,
            lambda _: self._post(CommitUnknown(error=effect.error, attempt=effect.attempt + 1)),
        )

    def _keep(
        self, effect: KeepDraft | ForgetDraft | ParkSale | RecallSale | MarkReceiptSeen
    ) -> None:
        book = self._ports.book
        match effect:
            case KeepDraft():
                kept = book.keep_draft(effect.sale, effect.tenders)
            case ForgetDraft():
                kept = book.forget_draft(effect.sale_id)
            case ParkSale():
                kept = book.park(effect.parked)
            case RecallSale():
                kept = book.recall(effect.sale)
            case _:
                kept = book.mark_receipt_seen(effect.sale_id)
        self._ports.deliver(
            kept, _nothing_to_tell, lambda error: self._post(KeepingFailed(error=error))
        )

    def _add(self, effect: AddDeferred) -> None:
        for deferred in effect.deferred:
            line = deferred.line
            self._post(
                ArticleAdded(
                    line_id=line.line_id,
                    article=line.article,
                    quantity=line.quantity,
                    next_sale_id=deferred.next_sale_id,
                )
            )

    def _recover(self, attempt: int) -> None:
        def failed(error: PosError) -> None:
            self._post(KeepingFailed(error=error))
            self.recover(attempt + 1)

        self._ports.deliver(
            self._ports.book.recover(self._operator()),
            lambda found: self._post(_recovered(found)),
            failed,
        )

    def _after(self, attempt: int, errand: Callable[[], None]) -> None:
        if attempt == 0:
            errand()
        else:
            self._ports.later(wait_before(attempt), errand)


def _nothing_to_tell(_: None) -> None:
    pass


def _recovered(found: "Recovered") -> TillRecovered:
    return TillRecovered(
        sale=found.sale,
        kept=found.kept,
        released=found.released,
        parked=found.parked,
        unseen_receipt=found.unseen_receipt,
    )
