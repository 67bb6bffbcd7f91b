"""What pays a sale: cards with their PINs, cash, bank terminals, and all of it taken back.

The machine comes here with the first of them.
"""

from pos_app.checkout import card_pins, cards, floor_limit, payments
from pos_app.checkout.effects import Effect
from pos_app.checkout.events import (
    CardScanned,
    CardStopped,
    CashGiven,
    CompletionAsked,
    FloorLimitAllowed,
    PinEntered,
    PinGivenUp,
    TenderRemoved,
    TerminalConfirmed,
)
from pos_app.checkout.outcomes import (
    CardRefused,
    CardReserved,
    CardResolved,
    PinProved,
    PinRefused,
    ReleaseFailed,
    TenderReleased,
)
from pos_app.checkout.policy import Policy
from pos_app.checkout.states import Session
from pos_app.checkout.stopped import stop_card

Step = tuple[Session, tuple[Effect, ...]]

_Wish = (
    CardScanned
    | FloorLimitAllowed
    | TenderRemoved
    | CashGiven
    | TerminalConfirmed
    | CompletionAsked
)
_PinEvent = PinEntered | PinGivenUp | PinProved | PinRefused
_CardOutcome = CardResolved | CardRefused | CardReserved | CardStopped
_ReleaseOutcome = TenderReleased | ReleaseFailed
Paying = _Wish | _PinEvent | _CardOutcome | _ReleaseOutcome


def pay(session: Session, event: Paying, policy: Policy) -> Step:
    """Return the session after the event, and the effects; raises why a wish is refused.

    A wish comes only while the sale is open.
    """
    match event:
        case CardResolved() | CardRefused() | CardReserved() | CardStopped():
            return _after_card(session, event, policy)
        case PinEntered() | PinGivenUp() | PinProved() | PinRefused():
            return _with_pin(session, event, policy)
        case TenderReleased() | ReleaseFailed():
            return _after_release(session, event)
        case wish:
            return _wished(session, wish, policy)


def _wished(session: Session, wish: _Wish, policy: Policy) -> Step:
    match wish:
        case CardScanned():
            return cards.scan_card(session, wish)
        case FloorLimitAllowed():
            return floor_limit.allow(session, wish)
        case TenderRemoved():
            return payments.take_back(session, wish)
        case CashGiven():
            return payments.take_cash(session, wish, policy), ()
        case TerminalConfirmed():
            return payments.confirm_terminal(session, wish), ()
        case _:
            return payments.check_completion(session, wish), ()


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
