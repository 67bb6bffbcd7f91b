"""The machine of a sale: what happened and what is, in; what is now and what to do, out.

Pure and total: no clock, no ids made, no event it cannot take in any phase. A wish that does not
fit is refused with a notice; an outcome nobody waits for any more is ignored.
"""

from pos_app.checkout import card_pins, cards, floor_limit, lines, payments, turns
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
from pos_app.checkout.stopped import stop_card
from pos_app.domain.value import replace
from pos_app.errors import Code, PosError, Refused

Step = tuple[Session, tuple[Effect, ...]]

_GoodsWish = ArticleAdded | QuantitySet | LineRemoved | LineDiscounted | SaleDiscounted | LoadAdded
_PaymentWish = CashGiven | TerminalConfirmed | CompletionAsked
_TurnWish = SaleParked | SaleRecalled | SaleCancelled | NextCustomerCalled
_CardWish = CardScanned | FloorLimitAllowed
_SaleWish = _GoodsWish | _PaymentWish | _TurnWish | _CardWish | TenderRemoved
_Telling = ArticleMissed | ScanRejected | NoticeDismissed | KeepingFailed | OperatorChanged
_PinEvent = PinEntered | PinGivenUp | PinProved | PinRefused
_CardOutcome = CardResolved | CardRefused | CardReserved | CardStopped
_ReleaseOutcome = TenderReleased | ReleaseFailed
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
        case CardResolved() | CardRefused() | CardReserved() | CardStopped():
            return _after_card(session, event, policy)
        case PinEntered() | PinGivenUp() | PinProved() | PinRefused():
            return _with_pin(session, event, policy)
        case TenderReleased() | ReleaseFailed():
            return _after_release(session, event)
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
        case CardScanned():
            return cards.scan_card(session, wish)
        case FloorLimitAllowed():
            return floor_limit.allow(session, wish)
        case SaleParked() | SaleRecalled() | SaleCancelled() | NextCustomerCalled():
            return _turned(session, wish)
        case TenderRemoved():
            after, effects = payments.take_back(session, wish)
        case CashGiven() | TerminalConfirmed() | CompletionAsked():
            after, effects = _paid(session, wish, policy), ()
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


def _paid(session: Session, wish: _PaymentWish, policy: Policy) -> Session:
    match wish:
        case CashGiven():
            return payments.take_cash(session, wish, policy)
        case TerminalConfirmed():
            return payments.confirm_terminal(session, wish)
        case _:
            return payments.check_completion(session, wish)


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


def _with_pin(session: Session, event: _PinEvent, policy: Policy) -> Step:
    match event:
        case PinEntered():
            return card_pins.enter_pin(session, event)
        case PinGivenUp():
            return card_pins.give_up_pin(session, event), ()
        case PinProved():
            return cards.pay_after_pin(session, event, policy)
        case _:
            return card_pins.refuse_pin(session, event), ()


def _after_card(session: Session, outcome: _CardOutcome, policy: Policy) -> Step:
    match outcome:
        case CardResolved():
            return cards.decide_on_card(session, outcome, policy)
        case CardRefused():
            return cards.refuse_card(session, outcome)
        case CardStopped():
            return stop_card(session, outcome)
        case _:
            return cards.take_reservation(session, outcome, policy)


def _after_release(session: Session, outcome: _ReleaseOutcome) -> Step:
    match outcome:
        case TenderReleased():
            after = payments.note_release(session, outcome)
            return after, floor_limit.look_up_released(session, after, outcome)
        case _:
            return payments.release_again(session, outcome)


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
