"""The machine of a sale: what happened and what is, in; what is now and what to do, out.

Pure and total: no clock, no ids made, no event it cannot take in any phase. A wish that does not
fit is refused with a notice; an outcome nobody waits for any more is ignored.
"""

from typing import TYPE_CHECKING

from pos_app.checkout import lines, turns
from pos_app.checkout.effects import CompleteSale, Effect
from pos_app.checkout.events import (
    ArticleAdded,
    ArticleMissed,
    CardScanned,
    CardStopped,
    CashGiven,
    CompletionAsked,
    Event,
    FloorLimitAllowed,
    LineDiscounted,
    LineRemoved,
    LoadAdded,
    NextCustomerCalled,
    NoticeDismissed,
    OperatorChanged,
    PinEntered,
    PinGivenUp,
    QuantitySet,
    SaleCancelled,
    SaleDiscounted,
    SaleParked,
    SaleRecalled,
    ScanRejected,
    TenderRemoved,
    TerminalConfirmed,
)
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
from pos_app.checkout.policy import DEFAULT_POLICY, Policy
from pos_app.checkout.recovery import recover
from pos_app.checkout.states import (
    ArticleNotFound,
    Completed,
    Completing,
    RequestRefused,
    Selling,
    Session,
)
from pos_app.domain.value import replace
from pos_app.errors import Code, PosError, Refused

if TYPE_CHECKING:
    from pos_app.checkout.paying import Paying

Step = tuple[Session, tuple[Effect, ...]]

_GoodsWish = ArticleAdded | QuantitySet | LineRemoved | LineDiscounted | SaleDiscounted | LoadAdded
_PaymentWish = CashGiven | TerminalConfirmed | CompletionAsked
_PayingWish = CardScanned | FloorLimitAllowed | TenderRemoved | _PaymentWish
_TurnWish = SaleParked | SaleRecalled | SaleCancelled | NextCustomerCalled
_SaleWish = _GoodsWish | _PayingWish | _TurnWish
_Telling = ArticleMissed | ScanRejected | NoticeDismissed | KeepingFailed | OperatorChanged
_BookOutcome = SaleCommitted | CommitRefused | CommitUnknown | TillRecovered


def step(session: Session, event: Event, policy: Policy = DEFAULT_POLICY) -> Step:
    """Return the session after the event, and the effects to carry out in their order."""
    try:
        after, effects = _decided(session, event, policy)
    except PosError as error:
        return session.telling(RequestRefused(error=error.with_traceback(None))), ()
    if _must_complete(session, event, after):
        complete = CompleteSale(sale=after.sale, tenders=after.tenders)
        return replace(after, phase=Completing(), pin_asked=None), (*effects, complete)
    return after, effects


def _must_complete(before: Session, event: Event, after: Session) -> bool:
    if isinstance(event, CompletionAsked):
        return _is_settled(after)
    if isinstance(event, CommitRefused | TillRecovered):
        # What came back unwritten waits for a person: the same refusal would come again at once.
        return False
    return bool(after.tenders) and _is_settled(after) and not _is_settled(before)


def _is_settled(session: Session) -> bool:
    return (
        isinstance(session.phase, Selling)
        and bool(session.sale.lines)
        and not session.requests
        and not session.voiding
        and session.due_minor == 0
    )


def _decided(session: Session, event: Event, policy: Policy) -> Step:
    match event:
        case (
            ArticleMissed()
            | ScanRejected()
            | NoticeDismissed()
            | KeepingFailed()
            | OperatorChanged()
        ):
            return _told(session, event), ()
        case (
            CardResolved()
            | CardRefused()
            | CardReserved()
            | CardStopped()
            | PinEntered()
            | PinGivenUp()
            | PinProved()
            | PinRefused()
            | TenderReleased()
            | ReleaseFailed()
        ):
            return _paid(session, event, policy)
        case SaleCommitted() | CommitRefused() | CommitUnknown() | TillRecovered():
            return _after_books(session, event)
        case wish:
            return _wished(session, wish, policy)


def _wished(session: Session, wish: _SaleWish, policy: Policy) -> Step:
    match session.phase:
        case Selling():
            return _while_selling(session, wish, policy)
        case Completed():
            return _with_receipt(session, wish, policy)
        case _:
            return _while_writing(session, wish), ()


def _while_selling(session: Session, wish: _SaleWish, policy: Policy) -> Step:
    match wish:
        case SaleParked() | SaleRecalled() | SaleCancelled() | NextCustomerCalled():
            return _turned(session, wish)
        case (
            CardScanned()
            | FloorLimitAllowed()
            | TenderRemoved()
            | CashGiven()
            | TerminalConfirmed()
            | CompletionAsked()
        ):
            after, effects = _paid(session, wish, policy)
        case goods:
            after, effects = _sold(session, goods, policy), ()
    return after, (*effects, *turns.draft_of(session, after))


def _while_writing(session: Session, wish: _SaleWish) -> Session:
    if isinstance(wish, ArticleAdded):
        return turns.defer(session, wish)
    if isinstance(session.phase, Completing) and isinstance(wish, _PaymentWish):
        return session  # the second of two clicks: the first one pays
    raise turns.reason_to_wait(session)


def _with_receipt(session: Session, wish: _SaleWish, policy: Policy) -> Step:
    match wish:
        case ArticleAdded() | CardScanned():
            fresh, seen = turns.next_sale(session, wish.next_sale_id)
            after, effects = _while_selling(fresh, wish, policy)
            return after, (*seen, *effects)
        case SaleRecalled() | NextCustomerCalled():
            return _turned(session, wish)
        case CashGiven() | TerminalConfirmed() | CompletionAsked():
            return session, ()  # a click more than the sale needed
        case _:
            raise Refused(Code.SALE_ALREADY_COMPLETED)


def _sold(session: Session, wish: _GoodsWish, policy: Policy) -> Session:
    match wish:
        case ArticleAdded():
            after = lines.add_article(session, wish, policy)
        case QuantitySet():
            after = lines.set_quantity(session, wish, policy)
        case LineRemoved():
            after = lines.remove_line(session, wish, policy)
        case LineDiscounted():
            after = lines.discount_line(session, wish, policy)
        case SaleDiscounted():
            after = lines.discount_sale(session, wish, policy)
        case _:
            after = lines.add_load(session, wish, policy)
    return after


def _paid(session: Session, event: "Paying", policy: Policy) -> Step:
    from pos_app.checkout.paying import pay  # noqa: PLC0415 - a sale begins with its articles

    return pay(session, event, policy)


def _turned(session: Session, wish: _TurnWish) -> Step:
    match wish:
        case SaleParked():
            return turns.park(session, wish)
        case SaleRecalled():
            return turns.recall(session, wish)
        case SaleCancelled():
            return turns.cancel(session, wish)
        case _:
            return turns.next_sale(session, wish.next_sale_id)


def _after_books(session: Session, outcome: _BookOutcome) -> Step:
    match outcome:
        case SaleCommitted():
            return turns.commit(session, outcome)
        case CommitRefused():
            return turns.take_up_again(session, outcome)
        case CommitUnknown():
            return turns.look_up(session, outcome)
        case _:
            return recover(session, outcome)


def _told(session: Session, event: _Telling) -> Session:
    match event:
        case ArticleMissed():
            return session.telling(ArticleNotFound(code=event.code))
        case ScanRejected() | KeepingFailed():
            return session.telling(RequestRefused(error=event.error))
        case OperatorChanged():
            return replace(session, operator=event.operator)
        case _:
            return replace(session, notice=None)
