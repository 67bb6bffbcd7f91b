"""A card from its scan to the money held on it.

The token is looked up first; only then is it known whether the card pays, and how much. A lookup
holds no money, so one that nobody waits for any more is dropped. A reservation that nobody waits
for any more is released.
"""

from pos_app.checkout.card_pins import ask_pin, find_asked
from pos_app.checkout.effects import Effect, ReserveCard, ResolveCard
from pos_app.checkout.events import CardScanned
from pos_app.checkout.floor_limit import at_risk_minor, find_offer
from pos_app.checkout.outcomes import (
    CardRefused,
    CardReserved,
    CardResolved,
    PinProved,
)
from pos_app.checkout.policy import Policy
from pos_app.checkout.states import (
    CardAccepted,
    CardDeclined,
    CardInHand,
    CardRequest,
    CardShown,
    RequestRefused,
    Session,
)
from pos_app.checkout.turns import left_behind
from pos_app.domain.ids import CardId, TenderId
from pos_app.domain.tender import Approval
from pos_app.domain.token import masked
from pos_app.domain.value import replace
from pos_app.errors import Code, PosError, Refused

Step = tuple[Session, tuple[Effect, ...]]


def scan_card(session: Session, event: CardScanned) -> Step:
    """Look the token up, unless that is under way. A card that waits for a PIN gives way."""
    request = event.request
    if find_asked(session, request.tender_id) is not None:
        return session, ()
    if any(
        waiting.token == request.token or waiting.tender_id == request.tender_id
        for waiting in session.requests
    ) or _is_tender(session, request.tender_id):
        return session, ()
    resolve = ResolveCard(
        request=request, wanted_minor=session.due_by_card_minor, currency=session.sale.currency
    )
    looked_up = replace(session, requests=(*session.requests, request), pin_asked=None)
    return looked_up, (resolve,)


def decide_on_card(session: Session, event: CardResolved, policy: Policy) -> Step:
    """Let the card pay as much of the goods as it can, or tell what it is and why it cannot.

    One that could and has a PIN is asked for it first, where the policy is to ask.
    """
    request = _find_request(session, event.request.tender_id)
    if request is None or request.card_id is not None:
        return session, ()
    card, as_of_ms = event.card, event.as_of_ms
    in_hand = CardInHand(
        card=card,
        token=request.token,
        masked_code=event.masked_code,
        status=card.status_at(as_of_ms),
        as_of_ms=as_of_ms,
        central_minor=event.central_minor,
        central_as_of_ms=event.central_as_of_ms,
        approval=event.approval,
        at_risk_minor=event.at_risk_minor,
    )
    known = _without(replace(session, card_in_hand=in_hand), request)
    found = replace(request, card_id=card.card_id, approval=event.approval)
    told = _told_instead(known, found, in_hand, policy)
    if told is not None:
        return told, ()
    # One that comes in place of a payment of the same card had its PIN proved for that.
    if policy.asks_pin and card.pin_format is not None and found.in_place_of is None:
        return ask_pin(known, found, in_hand), ()
    return _reserving(known, found, in_hand, policy)


def pay_after_pin(session: Session, event: PinProved, policy: Policy) -> Step:
    """Let the card pay as it would have without a PIN; what is due may have changed meanwhile."""
    asked = find_asked(session, event.request.tender_id)
    if asked is None:
        return session, ()
    known = replace(session, pin_asked=None)
    told = _told_instead(known, asked.request, asked.card, policy)
    if told is not None:
        return told, ()
    return _reserving(known, asked.request, asked.card, policy)


def refuse_card(session: Session, event: CardRefused) -> Step:
    """Tell why. A reservation whose outcome is not known is released, in case it was made."""
    request = _find_request(session, event.request.tender_id)
    if request is None:
        return session, ()
    declined = CardDeclined(masked_code=masked(request.token.value), error=event.error)
    told = _without(session, request).telling(declined)
    if request.amount_minor == 0 or isinstance(event.error, Refused):
        return told, ()
    return left_behind(told, request.tender_id)


def take_reservation(session: Session, event: CardReserved, policy: Policy) -> Step:
    """Make the reservation a tender, or release it when nobody waits for it any more."""
    tender = event.tender
    if _is_tender(session, tender.tender_id) or tender.tender_id in session.left_behind:
        return session, ()
    request = _find_request(session, tender.tender_id)
    if request is None:
        return left_behind(session, tender.tender_id)
    waiting = _without(session, request)
    if tender.amount_minor != request.amount_minor:
        return left_behind(waiting, tender.tender_id)
    paid = replace(waiting, tenders=(*waiting.tenders, tender))
    in_hand = session.card_in_hand
    is_this = in_hand is not None and in_hand.card.card_id == tender.card_id
    accepted = CardAccepted(
        tender=tender,
        still_due_minor=paid.due_minor,
        offer=find_offer(paid, in_hand if is_this else None, policy),
    )
    return paid.telling(accepted), ()


def _told_instead(
    session: Session, found: CardRequest, in_hand: CardInHand, policy: Policy
) -> Session | None:
    """Return what is told where the card does not pay; None where it does."""
    if _is_card_in_sale(session, in_hand.card.card_id):
        return session.telling(_said_of_a_paying_card(session, in_hand, policy))
    if session.due_minor <= session.reserving_minor:
        return session.telling(CardShown())
    error = _reason_against(session, in_hand, at_risk_minor(session, found, in_hand, policy))
    if error is None:
        return None
    is_short = error.code is Code.INSUFFICIENT_FUNDS
    offer = find_offer(session, in_hand, policy) if is_short else None
    return session.telling(CardDeclined(masked_code=in_hand.masked_code, error=error, offer=offer))


def _said_of_a_paying_card(
    session: Session, in_hand: CardInHand, policy: Policy
) -> CardDeclined | RequestRefused:
    pays = any(tender.card_id == in_hand.card.card_id for tender in session.card_tenders)
    offer = find_offer(session, in_hand, policy) if pays else None
    if offer is None:
        return RequestRefused(error=Refused(Code.CARD_ALREADY_IN_SALE))
    # It pays all that this till holds of it; whoever scans it again asks for the rest.
    return CardDeclined(
        masked_code=in_hand.masked_code, error=_too_little(session, in_hand), offer=offer
    )


def _reserving(session: Session, found: CardRequest, in_hand: CardInHand, policy: Policy) -> Step:
    card, due_minor = in_hand.card, session.due_by_card_minor
    risk_minor = at_risk_minor(session, found, in_hand, policy)
    reserving = replace(
        found,
        amount_minor=min(max(0, card.amounts.available_minor), due_minor) + risk_minor,
        at_risk_minor=risk_minor,
        approval=Approval.FLOOR_LIMIT if risk_minor else found.approval,
    )
    reserve = ReserveCard(
        sale=session.sale, request=reserving, card=card, masked_code=in_hand.masked_code
    )
    return replace(session, requests=(*session.requests, reserving)), (reserve,)


def _reason_against(session: Session, in_hand: CardInHand, risk_minor: int) -> PosError | None:
    card, currency = in_hand.card, session.sale.currency
    if (unusable := _reason_in_the_card(in_hand)) is not None:
        return unusable
    if card.currency != currency:
        return Refused(Code.CURRENCY_MISMATCH, card_currency=card.currency, currency=currency)
    if session.due_by_card_minor == 0:
        return Refused(Code.CARD_PAYS_GOODS_ONLY)
    if card.amounts.available_minor + risk_minor <= 0:
        return _too_little(session, in_hand)
    return None


def _too_little(session: Session, in_hand: CardInHand) -> Refused:
    return Refused(
        Code.INSUFFICIENT_FUNDS,
        amount_minor=session.due_by_card_minor,
        available_minor=in_hand.card.amounts.available_minor,
        currency=session.sale.currency,
    )


def _reason_in_the_card(in_hand: CardInHand) -> PosError | None:
    from pos_app.domain.card import CardStatus  # noqa: PLC0415 - no article asks for one

    card = in_hand.card
    if in_hand.status is CardStatus.INACTIVE:
        return Refused(Code.CARD_INACTIVE)
    if in_hand.status is CardStatus.EXPIRED:
        return Refused(Code.CARD_EXPIRED, expires_at_ms=card.expires_at_ms)
    if card.active_from_ms is not None and card.active_from_ms > in_hand.as_of_ms:
        return Refused(Code.CARD_NOT_ACTIVE_YET, active_from_ms=card.active_from_ms)
    return None


def _find_request(session: Session, tender_id: TenderId) -> CardRequest | None:
    return next((r for r in session.requests if r.tender_id == tender_id), None)


def _without(session: Session, request: CardRequest) -> Session:
    return replace(session, requests=tuple(r for r in session.requests if r is not request))


def _is_tender(session: Session, tender_id: TenderId) -> bool:
    return any(tender.tender_id == tender_id for tender in (*session.tenders, *session.voiding))


def _is_card_in_sale(session: Session, card_id: CardId) -> bool:
    held = (*session.card_tenders, *session.voiding, *session.requests)
    return any(holder.card_id == card_id for holder in held)
