"""Cash, bank terminals, and taking a payment back."""

from pos_app.checkout.effects import Effect, ReleaseTender
from pos_app.checkout.events import (
    CashGiven,
    CompletionAsked,
    TenderRemoved,
    TerminalConfirmed,
)
from pos_app.checkout.outcomes import (
    ReleaseFailed,
    TenderReleased,
)
from pos_app.checkout.policy import Policy
from pos_app.checkout.states import RequestRefused, Session
from pos_app.domain.ids import TenderId
from pos_app.domain.money import CASH_STEP_MINOR
from pos_app.domain.tender import CardTender, CashTender, Tender, TerminalTender
from pos_app.domain.value import replace
from pos_app.errors import Code, Refused, Unavailable

Step = tuple[Session, tuple[Effect, ...]]


def take_cash(session: Session, event: CashGiven, policy: Policy) -> Session:
    """Take what was handed over: as a part, or as all that is due with rounding and change."""
    if _is_tender(session, event.tender_id):
        return session
    _check_payable(session)
    received_minor = event.received_minor
    step_minor = CASH_STEP_MINOR[session.sale.currency]
    if received_minor <= 0:
        raise Refused(Code.INVALID_FIELD, field="received", reason="not_positive")
    if received_minor > policy.largest_cash_minor:
        raise Refused(Code.AMOUNT_TOO_LARGE, field="received", largest=policy.largest_cash_minor)
    if received_minor % step_minor:
        raise Refused(
            Code.INVALID_FIELD, field="received", reason="not_in_coins", step_minor=step_minor
        )
    owed_minor = session.due_in_cash_minor
    if received_minor < owed_minor:
        part = CashTender(
            tender_id=event.tender_id, amount_minor=received_minor, received_minor=received_minor
        )
        return _with_tender(session, part)
    return _with_tender(session, _last_cash(session, event.tender_id, received_minor))


def confirm_terminal(session: Session, event: TerminalConfirmed) -> Session:
    """Count what the bank terminal approved: never more than is due."""
    if _is_tender(session, event.tender_id):
        return session
    _check_payable(session)
    if event.amount_minor <= 0:
        raise Refused(Code.INVALID_FIELD, field="amount", reason="not_positive")
    if event.amount_minor > session.due_minor:
        raise Refused(Code.AMOUNT_TOO_LARGE, field="amount", largest=session.due_minor)
    tender = TerminalTender(tender_id=event.tender_id, amount_minor=event.amount_minor)
    return _with_tender(session, tender)


def check_completion(session: Session, event: CompletionAsked) -> Session:
    """Return the session with nothing left to pay, or refuse to complete it."""
    if not session.sale.lines:
        raise Refused(Code.SALE_EMPTY)
    if session.requests or session.voiding:
        raise Unavailable(Code.BUSY)
    if session.due_minor == 0:
        return session
    if session.due_in_cash_minor > 0:
        raise Refused(Code.SALE_NOT_PAID, due_minor=session.due_minor)
    return _with_tender(session, _last_cash(session, event.tender_id, received_minor=0))


def take_back(session: Session, event: TenderRemoved) -> Step:
    """Take a tender off the sale. One that is gone already was taken back twice, which is once."""
    tender = next((t for t in session.tenders if t.tender_id == event.tender_id), None)
    if tender is None:
        return session, ()
    without = replace(session, tenders=tuple(t for t in session.tenders if t is not tender))
    if not isinstance(tender, CardTender):
        return without, ()
    release = ReleaseTender(tender_id=tender.tender_id)
    return replace(without, voiding=(*without.voiding, tender)), (release,)


def note_release(session: Session, event: TenderReleased) -> Session:
    """Forget the tender: its money is free."""
    return replace(
        session,
        voiding=tuple(t for t in session.voiding if t.tender_id != event.tender_id),
        left_behind=tuple(behind for behind in session.left_behind if behind != event.tender_id),
    )


def release_again(session: Session, event: ReleaseFailed) -> Step:
    """Try again for as long as it takes; tell it once."""
    voiding = any(tender.tender_id == event.tender_id for tender in session.voiding)
    if not voiding and event.tender_id not in session.left_behind:
        return session, ()
    again = ReleaseTender(tender_id=event.tender_id, attempt=event.attempt + 1)
    told = session.telling(RequestRefused(error=event.error)) if event.attempt == 0 else session
    return told, (again,)


def _check_payable(session: Session) -> None:
    if not session.sale.lines:
        raise Refused(Code.SALE_EMPTY)
    if session.requests:
        # What a card is about to pay is not known yet, so neither is what is left.
        raise Unavailable(Code.BUSY)
    if session.due_minor == 0:
        raise Refused(Code.NOTHING_DUE)


def _last_cash(session: Session, tender_id: TenderId, received_minor: int) -> CashTender:
    due_minor, owed_minor = session.due_minor, session.due_in_cash_minor
    return CashTender(
        tender_id=tender_id,
        amount_minor=due_minor,
        received_minor=received_minor,
        rounding_minor=owed_minor - due_minor,
        change_minor=received_minor - owed_minor,
    )


def _is_tender(session: Session, tender_id: TenderId) -> bool:
    return any(tender.tender_id == tender_id for tender in session.tenders)


def _with_tender(session: Session, tender: Tender) -> Session:
    return replace(session, tenders=(*session.tenders, tender))
