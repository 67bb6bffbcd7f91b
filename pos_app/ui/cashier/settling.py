"""Wishes made on a sheet: what its keypad, its ready answers and its large key come to."""

from dataclasses import replace

from pos_app.checkout.events import (
    Event,
    LineDiscounted,
    NoticeDismissed,
    PinEntered,
    QuantitySet,
    SaleDiscounted,
)
from pos_app.checkout.states import CardAccepted, CardDeclined, CardShown, Session
from pos_app.domain.pin import TypedPin
from pos_app.domain.sale import Discount
from pos_app.ui.cashier.amount_sheets import (
    BASIS_POINTS_PER_PERCENT,
    cash_received,
    terminal_amount,
)
from pos_app.ui.cashier.answer import Answer, Means
from pos_app.ui.cashier.wishes import Sheet
from pos_app.ui.cashier.workplace import Mode, Workplace


def is_for_pin(session: Session, workplace: Workplace) -> bool:
    """Tell whether keys go to the sheet of a PIN: it shows while no other sheet is open."""
    is_told_first = isinstance(session.notice, CardAccepted | CardDeclined)
    return session.pin_asked is not None and workplace.sheet is Sheet.NONE and not is_told_first


def confirmed(session: Session, workplace: Workplace, means: Means) -> Answer:
    """Do what the large key of the open sheet says, with what was typed."""
    if session.pin_asked is not None and is_for_pin(session, workplace):
        entered = PinEntered(
            tender_id=session.pin_asked.request.tender_id, pin=TypedPin(workplace.pin)
        )
        return Answer(replace(workplace, pin=""), (entered,))
    match workplace.sheet:
        case Sheet.CASH | Sheet.LOAD_PAID:
            value = cash_received(session, workplace)
        case Sheet.TERMINAL:
            value = terminal_amount(session, workplace)
        case Sheet.DISCOUNT if workplace.typed is not None and workplace.mode is Mode.PERCENT:
            return _discounted(workplace, Discount(basis_points=_share(workplace.typed)))
        case Sheet.DISCOUNT if workplace.typed is not None:
            return _discounted(workplace, Discount(amount_minor=workplace.typed))
        case _ if workplace.typed is not None:
            value = workplace.typed
        case _:
            return Answer(workplace)
    return _settled(value, session, workplace, means)


def preset(value: int, session: Session, workplace: Workplace, means: Means) -> Answer:
    """Do it with a ready answer. Over a card that is shown it is what to put on the card."""
    if workplace.sheet is Sheet.NONE and isinstance(session.notice, CardShown):
        return _loaded(value, session, workplace, means)
    if workplace.sheet is Sheet.DISCOUNT:
        return _discounted(workplace, Discount(basis_points=value))
    return _settled(value, session, workplace, means)


def settled_on_terminal(session: Session, workplace: Workplace, means: Means) -> Answer:
    """Pay all of a top-up on the bank terminal, which has approved it."""
    if workplace.sheet is not Sheet.LOAD_PAID:
        return Answer(workplace)
    event = means.acts.terminal_confirmed(session.due_minor)
    return Answer(workplace.opened(Sheet.NONE), (event,))


def _settled(value: int, session: Session, workplace: Workplace, means: Means) -> Answer:
    events: tuple[Event, ...]
    match workplace.sheet:
        case Sheet.CASH | Sheet.LOAD_PAID:
            events = (means.acts.cash_given(value),)
        case Sheet.TERMINAL:
            events = (means.acts.terminal_confirmed(value),)
        case Sheet.QUANTITY if workplace.line_id is not None:
            events = (QuantitySet(line_id=workplace.line_id, quantity=value),)
        case Sheet.LOAD:
            return _loaded(value, session, workplace, means)
        case _:
            return Answer(workplace)
    return Answer(workplace.opened(Sheet.NONE), events)


def _loaded(value: int, session: Session, workplace: Workplace, means: Means) -> Answer:
    """Put it on the card; where nothing else is sold the next thing is how it is paid."""
    added: Event = means.acts.load_added(value)
    is_shown = isinstance(session.notice, CardShown)
    after = workplace.opened(Sheet.NONE if session.sale.lines else Sheet.LOAD_PAID)
    return Answer(after, (NoticeDismissed(), added) if is_shown else (added,))


def _discounted(workplace: Workplace, discount: Discount) -> Answer:
    event: Event
    if workplace.line_id is None:
        event = SaleDiscounted(discount=discount)
    else:
        event = LineDiscounted(line_id=workplace.line_id, discount=discount)
    return Answer(workplace.opened(Sheet.NONE), (event,))


def _share(percent: int) -> int:
    return percent * BASIS_POINTS_PER_PERCENT
