"""One customer after another: how the sale in hand is opened, put aside, given up and ended."""

from pos_app.checkout.effects import (
    AddDeferred,
    Effect,
    ForgetDraft,
    KeepDraft,
    LookUpSale,
    MarkReceiptSeen,
    ParkSale,
    RecallSale,
    ReleaseTender,
)
from pos_app.checkout.events import (
    ArticleAdded,
    SaleCancelled,
    SaleParked,
    SaleRecalled,
)
from pos_app.checkout.outcomes import (
    CommitRefused,
    CommitUnknown,
    SaleCommitted,
)
from pos_app.checkout.states import (
    Completed,
    Completing,
    DeferredLine,
    OutcomeUnknown,
    RequestRefused,
    Selling,
    Session,
)
from pos_app.domain.ids import SaleId, TenderId
from pos_app.domain.sale import GoodsLine, ParkedSale, Sale
from pos_app.domain.tender import CardTender, Tender
from pos_app.domain.value import replace
from pos_app.errors import Code, PosError, Refused, Unavailable

Step = tuple[Session, tuple[Effect, ...]]


def next_sale(session: Session, sale_id: SaleId) -> Step:
    """Put the receipt away and open another sale."""
    if not isinstance(session.phase, Completed):
        if session.sale.lines:
            raise Refused(Code.SALE_NOT_PAID, due_minor=session.due_minor)
        return session, ()
    seen = MarkReceiptSeen(sale_id=session.sale_id)
    fresh = _fresh(session, Sale(sale_id=sale_id, currency=session.sale.currency))
    return replace(fresh, last_receipt=session.phase.receipt), (seen,)


def park(session: Session, event: SaleParked) -> Step:
    """Put the sale aside, lines and discounts only, and open another."""
    if not session.sale.lines:
        raise Refused(Code.SALE_EMPTY)
    parked = ParkedSale(sale=session.sale, parked_at_ms=event.at_ms, operator=session.operator)
    fresh, effects = _given_up(session, event.next_sale_id)
    return (
        replace(fresh, parked=(*fresh.parked, parked)),
        (ParkSale(parked=parked), *effects),
    )


def recall(session: Session, event: SaleRecalled) -> Step:
    """Take a parked sale up again."""
    seen: tuple[Effect, ...] = ()
    last_receipt = session.last_receipt
    if isinstance(session.phase, Completed):
        seen = (MarkReceiptSeen(sale_id=session.sale_id),)
        last_receipt = session.phase.receipt
    elif session.sale.lines:
        raise Refused(Code.SALE_IN_HAND)
    sale = next((p.sale for p in session.parked if p.sale.sale_id == event.sale_id), None)
    if sale is None:
        raise Refused(Code.SALE_NOT_FOUND)
    rest = tuple(parked for parked in session.parked if parked.sale.sale_id != event.sale_id)
    recalled = replace(_fresh(session, sale), parked=rest, last_receipt=last_receipt)
    return recalled, (*seen, RecallSale(sale=sale))


def cancel(session: Session, event: SaleCancelled) -> Step:
    """Give the sale up and open another."""
    fresh, effects = _given_up(session, event.next_sale_id)
    if not session.sale.lines:
        return fresh, effects
    return fresh, (ForgetDraft(sale_id=session.sale_id), *effects)


def defer(session: Session, event: ArticleAdded) -> Session:
    """Keep the article for the next sale: this one is being written and cannot change."""
    line = GoodsLine(line_id=event.line_id, article=event.article, quantity=event.quantity)
    if any(deferred.line.line_id == event.line_id for deferred in session.deferred):
        return session
    deferred = DeferredLine(next_sale_id=event.next_sale_id, line=line)
    return replace(session, deferred=(*session.deferred, deferred))


def commit(session: Session, event: SaleCommitted) -> Step:
    """Show the receipt; what was scanned meanwhile opens the next sale."""
    if not _is_being_written(session) or event.receipt.sale.sale_id != session.sale_id:
        return session, ()
    completed = replace(session, phase=Completed(event.receipt), tenders=event.receipt.tenders)
    return _deferred_no_more(completed)


def take_up_again(session: Session, event: CommitRefused) -> Step:
    """Sell on: nothing of the sale is in the books."""
    if not _is_being_written(session):
        return session, ()
    return replace(session, phase=Selling()).telling(RequestRefused(error=event.error)), ()


def look_up(session: Session, event: CommitUnknown) -> Step:
    """Find out whether the sale is in the books before anything else happens to it."""
    if not _is_being_written(session):
        return session, ()
    lookup = LookUpSale(sale_id=session.sale_id, error=event.error, attempt=event.attempt)
    return replace(session, phase=OutcomeUnknown(event.error)), (lookup,)


def draft_of(before: Session, after: Session) -> tuple[Effect, ...]:
    """Return what has to be written down, or forgotten, because the sale in hand changed."""
    kept = kept_tenders(after)
    if after.sale == before.sale and kept == kept_tenders(before):
        return ()
    if after.sale.lines:
        return (KeepDraft(sale=after.sale, tenders=kept),)
    return (ForgetDraft(sale_id=after.sale_id),)


def kept_tenders(session: Session) -> tuple[Tender, ...]:
    """Return the payments that exist outside our books: cash and what banks approved."""
    return tuple(tender for tender in session.tenders if not isinstance(tender, CardTender))


def reason_to_wait(session: Session) -> PosError:
    """Return why the sale cannot be touched while it is being written."""
    if isinstance(session.phase, OutcomeUnknown):
        return Unavailable(Code.OUTCOME_UNKNOWN)
    return Unavailable(Code.BUSY)


def left_behind(session: Session, *tender_ids: TenderId) -> Step:
    """Release money that no sale in hand is waiting for."""
    behind = replace(session, left_behind=(*session.left_behind, *tender_ids))
    return behind, tuple(ReleaseTender(tender_id=tender_id) for tender_id in tender_ids)


def _given_up(session: Session, next_sale_id: SaleId) -> Step:
    if kept_tenders(session):
        # Cash and bank payments are given back by people, who must not be allowed to forget it.
        raise Refused(
            Code.TAKE_BACK_PAYMENT_FIRST,
            paid_minor=session.paid_minor,
            total_minor=session.sale.totals().total_minor,
        )
    held = (
        *(tender.tender_id for tender in session.card_tenders),
        *(request.tender_id for request in session.requests if request.amount_minor),
    )
    behind, releases = left_behind(session, *held)
    fresh = _fresh(behind, Sale(sale_id=next_sale_id, currency=session.sale.currency))
    fresh, additions = _deferred_no_more(fresh)
    return fresh, (*releases, *additions)


def _fresh(session: Session, sale: Sale) -> Session:
    voiding = tuple(tender.tender_id for tender in session.voiding)
    return replace(
        session,
        sale=sale,
        tenders=(),
        phase=Selling(),
        requests=(),
        pin_asked=None,
        voiding=(),
        left_behind=(*session.left_behind, *voiding),
        card_in_hand=None,
        notice=None,
    )


def _deferred_no_more(session: Session) -> Step:
    if not session.deferred:
        return session, ()
    return replace(session, deferred=()), (AddDeferred(deferred=session.deferred),)


def _is_being_written(session: Session) -> bool:
    return isinstance(session.phase, Completing | OutcomeUnknown)
