"""Accepted and closed: an allowance reached its holder, and came back. Only he returns it (R3)."""

from pos_app.allowances.given.captured import KEEPING
from pos_app.allowances.given.request import ref_of
from pos_app.allowances.given.said import SaidAccepted, SaidClosed
from pos_app.allowances.given.verdict import APPLIED, EXISTS, Verdict
from pos_app.domain.allowance import AllowanceId, AllowanceState, IncarnationState, Origin, Outcome
from pos_app.domain.ids import CardId, RefId
from pos_app.domain.money import Currency
from pos_app.errors import Code
from pos_app.storage import till_allowances
from pos_app.storage.cards import lock_card
from pos_app.storage.statement import Connection
from pos_app.storage.till_allowances import AllowanceRow, HeldRow
from pos_app.storage.tills import Life
from pos_app.wallet.commands import CreateTransaction, VoidTransaction
from pos_app.wallet.context import Context
from pos_app.wallet.outcome import Denied
from pos_app.wallet.reserve import reserve
from pos_app.wallet.void import void


def settle_accepted(
    connection: Connection, context: Context, life: Life, accepted: SaidAccepted
) -> Verdict:
    """Note that a till took an allowance; one that a restored central has forgotten is made again.

    Forgotten means that its value was free meanwhile: as much of it as is there is set aside.
    """
    held = _find(connection, life, accepted.allowance_id)
    if held is None:
        return _remembered(connection, context, life, accepted)
    allowance = held.allowance
    given = (allowance.card_id, allowance.amount_minor, allowance.incarnation)
    if given != (accepted.card_id, accepted.amount_minor, life.incarnation):
        return _about(Outcome.CONFLICT, Code.ALLOWANCE_NOT_FOUND, accepted.allowance_id)
    return _timely(life, accepted.allowance_id)


def _remembered(
    connection: Connection, context: Context, life: Life, accepted: SaidAccepted
) -> Verdict:
    state = {
        IncarnationState.LIVE: AllowanceState.OPEN,
        IncarnationState.FENCED: AllowanceState.FROZEN,
    }.get(life.state)
    late = _about(Outcome.LATE, Code.ALLOWANCE_NOT_FOUND, accepted.allowance_id)
    card = lock_card(connection, life.account_id, CardId(accepted.card_id))
    if card is None or card.deleted_at_ms is not None or card.currency is None or state is None:
        return late
    amount_minor = min(accepted.amount_minor, card.available_minor)
    if amount_minor == 0:
        return late
    allowance_id, currency = AllowanceId(accepted.allowance_id), Currency(card.currency)
    pending = reserve(
        connection,
        context,
        CreateTransaction(
            account_id=life.account_id,
            card_id=card.card_id,
            ref_id=ref_of(allowance_id),
            amount_minor=amount_minor,
            currency=currency,
            created_by=life.till_id,
            originated_by=life.till_id,
        ),
        holder=True,
    )
    if isinstance(pending, Denied):
        return late
    now_ms = context.clock.now_ms()
    till_allowances.add_allowance(
        connection,
        AllowanceRow(
            account_id=life.account_id,
            till_id=life.till_id,
            allowance_id=allowance_id,
            card_id=card.card_id,
            incarnation=life.incarnation,
            origin=Origin.GRANTED,
            currency=currency,
            amount_minor=amount_minor,
            transaction_id=pending.answer.id,
            soft_limit_minor=0,
            granted_at_ms=now_ms,
            expires_at_ms=None,
            state=state,
            recalled_at_ms=None if card.blocked_at_ms is None else now_ms,
        ),
    )
    return late if amount_minor < accepted.amount_minor else _timely(life, allowance_id)


def settle_closed(
    connection: Connection, context: Context, life: Life, closed: SaidClosed
) -> Verdict:
    """Give everybody back what is left of an allowance, if both ends agree on how much that is.

    The operation stands in the chain behind all that was taken from the allowance, so whatever
    central is to know of it, it knows.
    """
    held = _find(connection, life, closed.allowance_id)
    if held is None:
        return _about(Outcome.LATE, Code.ALLOWANCE_NOT_FOUND, closed.allowance_id)
    allowance = held.allowance
    if allowance.state is AllowanceState.CLOSED:
        return (
            EXISTS if life.state is IncarnationState.LIVE else _timely(life, allowance.allowance_id)
        )
    if allowance.state not in KEEPING or allowance.incarnation != life.incarnation:
        return _about(Outcome.LATE, Code.ALLOWANCE_NOT_FOUND, closed.allowance_id)
    if closed.remainder_minor != held.remaining_minor:
        till_allowances.set_state(connection, allowance, AllowanceState.CLOSING)
        return Verdict(
            Outcome.CONFLICT,
            Code.BOOKS_DO_NOT_AGREE,
            {"allowance_id": closed.allowance_id, "remaining_minor": held.remaining_minor},
        )
    if held.remaining_minor:
        ref_id = RefId(f"close:{allowance.allowance_id}")
        release(connection, context, allowance, ref_id, life.till_id)
    till_allowances.set_state(connection, allowance, AllowanceState.CLOSED)
    return _timely(life, allowance.allowance_id)


def release(
    connection: Connection, context: Context, allowance: AllowanceRow, ref_id: RefId, by: str
) -> None:
    """Let everybody spend again what an allowance still keeps."""
    void(
        connection,
        context,
        VoidTransaction(
            account_id=allowance.account_id,
            transaction_id=allowance.transaction_id,
            ref_id=ref_id,
            created_by=by,
        ),
        holder=True,
    ).get()


def _find(connection: Connection, life: Life, allowance_id: str) -> HeldRow | None:
    return till_allowances.find_allowance(
        connection, life.account_id, life.till_id, AllowanceId(allowance_id)
    )


def _timely(life: Life, allowance_id: str) -> Verdict:
    if life.state is IncarnationState.LIVE:
        return APPLIED
    return _about(Outcome.LATE, Code.TILL_NOT_LIVE, allowance_id)


def _about(outcome: Outcome, code: Code, allowance_id: str) -> Verdict:
    return Verdict(outcome, code, {"allowance_id": allowance_id})
