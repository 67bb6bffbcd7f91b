"""A card that is short at a till without its line: what a person may allow it all the same.

The offer hangs on the notice that told of the shortage. What was allowed is looked up anew before
anything is held: where the line came back meanwhile, central's answer counts and nothing is at
risk. A card pays once in a sale, so what it paid before is released first.
"""

from pos_app.checkout.effects import Effect, ReleaseTender, ResolveCard
from pos_app.checkout.events import FloorLimitAllowed
from pos_app.checkout.outcomes import TenderReleased
from pos_app.checkout.policy import Policy
from pos_app.checkout.states import CardInHand, CardRequest, FloorOffer, Session
from pos_app.domain.ids import CardId
from pos_app.domain.tender import Approval, CardTender
from pos_app.domain.value import replace
from pos_app.errors import Code, Refused

Step = tuple[Session, tuple[Effect, ...]]


def find_offer(session: Session, in_hand: CardInHand | None, policy: Policy) -> FloorOffer | None:
    """Return what may be allowed the card in hand beyond what this till holds of it.

    None where central has answered, where nothing more is due, or where the policy has no room.
    """
    if in_hand is None or in_hand.approval is not Approval.ALLOWANCE:
        return None
    pays = _tender_of(session, in_hand.card.card_id)
    if pays is not None and (pays.at_risk_minor or _is_one_shot(in_hand)):
        # A token that is good once would be used up by what is released.
        return None
    most_minor = policy.floor_limit.most_minor(in_hand.at_risk_minor)
    amount_minor = min(session.due_by_card_minor, most_minor)
    if amount_minor <= 0:
        return None
    return FloorOffer(
        token=in_hand.token,
        masked_code=in_hand.masked_code,
        amount_minor=amount_minor,
        at_risk_minor=in_hand.at_risk_minor,
        in_place_of=None if pays is None else pays.tender_id,
    )


def allow(session: Session, event: FloorLimitAllowed) -> Step:
    """Look the card up once more, after what it pays already is released."""
    request = event.request
    if event.sale_id != session.sale_id:
        raise Refused(Code.SALE_NOT_FOUND)
    if _is_known(session, request):
        return session, ()
    pays = next((t for t in session.card_tenders if t.tender_id == request.in_place_of), None)
    if pays is None:
        asked = replace(request, in_place_of=None)
        looking = replace(session, requests=(*session.requests, asked), notice=None)
        return replace(looking, pin_asked=None), (_resolve(session, asked),)
    waiting = replace(
        session,
        requests=(*session.requests, request),
        tenders=tuple(tender for tender in session.tenders if tender is not pays),
        voiding=(*session.voiding, pays),
        pin_asked=None,
        notice=None,
    )
    return waiting, (ReleaseTender(tender_id=pays.tender_id),)


def look_up_released(before: Session, after: Session, event: TenderReleased) -> tuple[Effect, ...]:
    """Look up the card that waited for what it paid to be released."""
    if not any(tender.tender_id == event.tender_id for tender in before.voiding):
        return ()
    return tuple(
        _resolve(after, request)
        for request in after.requests
        if request.in_place_of == event.tender_id
    )


def at_risk_minor(
    session: Session, request: CardRequest, in_hand: CardInHand, policy: Policy
) -> int:
    """Return how much of what is due was allowed and is covered by nothing else."""
    if request.allowed is None or in_hand.approval is not Approval.ALLOWANCE:
        return 0
    short_minor = session.due_by_card_minor - max(0, in_hand.card.amounts.available_minor)
    most_minor = policy.floor_limit.most_minor(in_hand.at_risk_minor)
    return max(0, min(short_minor, request.allowed.amount_minor, most_minor))


def _resolve(session: Session, request: CardRequest) -> ResolveCard:
    wanted_minor, currency = session.due_by_card_minor, session.sale.currency
    return ResolveCard(request=request, wanted_minor=wanted_minor, currency=currency)


def _is_known(session: Session, request: CardRequest) -> bool:
    held = (*session.card_tenders, *session.voiding, *session.requests)
    return any(one.tender_id == request.tender_id for one in held)


def _tender_of(session: Session, card_id: CardId) -> CardTender | None:
    return next((t for t in session.card_tenders if t.card_id == card_id), None)


def _is_one_shot(in_hand: CardInHand) -> bool:
    return any(token.expires_after_transaction for token in in_hand.card.tokens)
