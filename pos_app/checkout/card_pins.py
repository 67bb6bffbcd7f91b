"""A card with a PIN: it waits at the counter until the customer has entered it, or thinks better.

Nothing is held on the card meanwhile, so giving up leaves nothing behind. Tries are counted by the
wallet; here one is judged at a time, so that a key pressed twice is one try.
"""

from pos_app.checkout.effects import Effect, ProvePin
from pos_app.checkout.events import (
    PinEntered,
    PinGivenUp,
)
from pos_app.checkout.outcomes import PinRefused
from pos_app.checkout.states import (
    CardDeclined,
    CardInHand,
    CardRequest,
    PinAsked,
    PinWanted,
    Session,
)
from pos_app.domain.ids import TenderId
from pos_app.domain.value import replace
from pos_app.errors import Code, Unavailable

Step = tuple[Session, tuple[Effect, ...]]

TRY_AGAIN = (Code.PIN_INVALID, Code.PIN_LOCKED)


def ask_pin(session: Session, request: CardRequest, card: CardInHand) -> Session:
    """Wait for the PIN of a card that could pay."""
    return replace(session, pin_asked=PinAsked(request=request, card=card)).telling(PinWanted())


def enter_pin(session: Session, event: PinEntered) -> Step:
    """Have the PIN judged, unless one is being judged already."""
    asked = find_asked(session, event.tender_id)
    if asked is None or asked.is_judging:
        return session, ()
    judging = replace(session, pin_asked=replace(asked, error=None, is_judging=True))
    return judging, (ProvePin(request=asked.request, pin=event.pin),)


def give_up_pin(session: Session, event: PinGivenUp) -> Session:
    """Do without the card."""
    asked = find_asked(session, event.tender_id)
    return session if asked is None else replace(session, pin_asked=None)


def refuse_pin(session: Session, event: PinRefused) -> Session:
    """Ask again where another try may help; decline the card where it cannot."""
    asked = find_asked(session, event.request.tender_id)
    if asked is None:
        return session
    if not isinstance(event.error, Unavailable) and event.error.code not in TRY_AGAIN:
        declined = CardDeclined(masked_code=asked.card.masked_code, error=event.error)
        return replace(session, pin_asked=None).telling(declined)
    again = replace(asked, error=event.error, is_judging=False)
    return replace(session, pin_asked=again).telling(PinWanted(error=event.error))


def find_asked(session: Session, tender_id: TenderId) -> PinAsked | None:
    """Return what waits for the PIN of this card, None when nothing does any more."""
    asked = session.pin_asked
    return asked if asked is not None and asked.request.tender_id == tender_id else None
