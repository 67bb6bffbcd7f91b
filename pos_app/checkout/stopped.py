"""A card that central stops while it is at the counter: it pays nothing that is not paid already.

A sale that is being written, or is, stands: what was promised to it is settled as it is.
"""

from pos_app.checkout.effects import Effect, ReleaseTender
from pos_app.checkout.events import CardStopped
from pos_app.checkout.states import CardDeclined, Selling, Session
from pos_app.checkout.turns import left_behind
from pos_app.domain.ids import CardId
from pos_app.domain.token import masked
from pos_app.domain.value import replace
from pos_app.errors import Code, Refused

Step = tuple[Session, tuple[Effect, ...]]


def stop_card(session: Session, event: CardStopped) -> Step:
    """Take the card out of hand and what it was to pay off the sale, and tell why."""
    masked_code = _masked_code_of(session, event.card_id)
    if masked_code is None:
        return session, ()
    in_hand = session.card_in_hand
    if in_hand is not None and in_hand.card.card_id == event.card_id:
        session = replace(session, card_in_hand=None)
    if not isinstance(session.phase, Selling):
        return session, ()
    declined = CardDeclined(
        masked_code=masked_code, error=Refused(Code.CARD_BLOCKED, why=event.why)
    )
    without, effects = _without_card(session, event.card_id)
    return without.telling(declined), effects


def _without_card(session: Session, card_id: CardId) -> Step:
    """Return the session without what the card pays, was about to pay, or waits to be proved."""
    paid = tuple(tender for tender in session.card_tenders if tender.card_id == card_id)
    asking = tuple(request for request in session.requests if request.card_id == card_id)
    asked = session.pin_asked
    without = replace(
        session,
        tenders=tuple(tender for tender in session.tenders if tender not in paid),
        voiding=(*session.voiding, *paid),
        requests=tuple(request for request in session.requests if request not in asking),
        pin_asked=None if asked is None or asked.card.card.card_id == card_id else asked,
    )
    # A reservation that is being made at this moment is let go as soon as it is there.
    behind, releases = left_behind(without, *(request.tender_id for request in asking))
    return behind, (*(ReleaseTender(tender_id=tender.tender_id) for tender in paid), *releases)


def _masked_code_of(session: Session, card_id: CardId) -> str | None:
    """Return what the card is called at the counter, None for one that is not there."""
    asked = session.pin_asked
    for shown in (session.card_in_hand, None if asked is None else asked.card):
        if shown is not None and shown.card.card_id == card_id:
            return shown.masked_code
    for tender in session.card_tenders:
        if tender.card_id == card_id:
            return tender.masked_code
    for request in session.requests:
        if request.card_id == card_id:
            return masked(request.token.value)
    return None
