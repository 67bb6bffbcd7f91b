"""Loads: what a till put on a card becomes a fund, and in the same commit an allowance of it.

So nobody can spend it between the load's arrival and that of the sales which were paid by it.
"""

from collections.abc import Callable

from pos_app.allowances.given.captured import Place, add_gap
from pos_app.allowances.given.request import ref_of
from pos_app.allowances.given.said import SaidLoad
from pos_app.allowances.given.verdict import APPLIED, EXISTS, Verdict
from pos_app.domain.allowance import (
    AllowanceId,
    AllowanceState,
    GapKind,
    IncarnationState,
    Origin,
    Outcome,
)
from pos_app.domain.card import Card
from pos_app.domain.ids import CardId, RefId
from pos_app.domain.money import LARGEST_AMOUNT_MINOR
from pos_app.domain.transaction import Transaction, TransactionType
from pos_app.errors import Code, Refused
from pos_app.storage import till_allowances
from pos_app.storage.cards import CardState, lock_card
from pos_app.storage.statement import Connection
from pos_app.storage.till_allowances import AllowanceRow
from pos_app.wallet.activate import activate
from pos_app.wallet.commands import ActivateCard, CreateTransaction
from pos_app.wallet.context import Context
from pos_app.wallet.fund import fund
from pos_app.wallet.outcome import Denied
from pos_app.wallet.outcome import Outcome as WalletOutcome
from pos_app.wallet.reserve import reserve

_STATE_OF = {
    IncarnationState.LIVE: AllowanceState.OPEN,
    IncarnationState.FENCED: AllowanceState.FROZEN,
}
"""What a load gives to which life; one that was written off holds nothing."""


def settle_load(connection: Connection, context: Context, place: Place, load: SaidLoad) -> Verdict:
    """Put the amount on the card. Cash was taken, so what the card cannot hold is noted."""
    card = lock_card(connection, place.life.account_id, CardId(load.card_id))
    if card is None or card.deleted_at_ms is not None:
        _hold_excess(connection, context, place, load, load.amount_minor)
        return _of(Outcome.CONFLICT, Code.CARD_NOT_FOUND, load, load.amount_minor)
    if load.kind == "activation":
        done = _done(lambda: activate(connection, context, _activation(place, load), holder=True))
        if isinstance(done, Refused) and done.code is Code.CARD_ALREADY_ACTIVE:
            return _fund_instead(connection, context, place, card, load)
    else:
        ref_id, amount_minor = RefId(load.ref_id), load.amount_minor
        done = _done(lambda: fund(connection, context, _fund(place, load, ref_id, amount_minor)))
    if not isinstance(done, Refused):
        _lend(connection, context, place, card, load, load.amount_minor)
        return EXISTS if done else _timely(place, card, load)
    return _refused(connection, context, place, card, load, done)


def _done(verb: Callable[[], WalletOutcome[Card] | WalletOutcome[Transaction]]) -> bool | Refused:
    """Return whether the verb had been done before, or why it is not done."""
    try:
        outcome = verb()
    except Refused as refusal:
        return refusal
    return outcome.refusal if isinstance(outcome, Denied) else outcome.repeated


def _timely(place: Place, card: CardState, load: SaidLoad) -> Verdict:
    if place.life.state is not IncarnationState.LIVE:
        return _of(Outcome.LATE, Code.TILL_NOT_LIVE, load, 0)
    if card.blocked_at_ms is not None:
        return _of(Outcome.FLAGGED, Code.CARD_BLOCKED, load, 0)
    return APPLIED


def _refused(
    connection: Connection,
    context: Context,
    place: Place,
    card: CardState,
    load: SaidLoad,
    refusal: Refused,
) -> Verdict:
    if refusal.code is Code.REF_ID_CONFLICT:
        return _of(Outcome.CONFLICT, refusal.code, load, 0)
    room_minor = 0
    if refusal.code is Code.AMOUNT_TOO_LARGE:
        room_minor = LARGEST_AMOUNT_MINOR - card.funds_minor
        if room_minor:
            room = _fund(place, load, RefId(f"{load.ref_id}/room"), room_minor)
            fund(connection, context, room).get()
            _lend(connection, context, place, card, load, room_minor)
    excess_minor = load.amount_minor - room_minor
    _hold_excess(connection, context, place, load, excess_minor)
    outcome = {
        Code.AMOUNT_TOO_LARGE: Outcome.OVER_CAP,
        Code.CURRENCY_MISMATCH: Outcome.CONFLICT,
    }.get(refusal.code, Outcome.FLAGGED)
    return _of(outcome, refusal.code, load, excess_minor)


def _fund_instead(
    connection: Connection, context: Context, place: Place, card: CardState, load: SaidLoad
) -> Verdict:
    """Top up a card that was activated elsewhere meanwhile: a person has to look at it."""
    command = _fund(place, load, RefId(f"{load.ref_id}/fund"), load.amount_minor)
    done = _done(lambda: fund(connection, context, command))
    if isinstance(done, Refused):
        return _refused(connection, context, place, card, load, done)
    _lend(connection, context, place, card, load, load.amount_minor)
    return _of(Outcome.FLAGGED, Code.CARD_ALREADY_ACTIVE, load, 0)


def _lend(
    connection: Connection,
    context: Context,
    place: Place,
    card: CardState,
    load: SaidLoad,
    amount_minor: int,
) -> None:
    """Give the till that took the money an allowance of it, as it has one of itself already.

    Of a card that is blocked it is asked back at once.
    """
    life = place.life
    state = _STATE_OF.get(life.state)
    allowance_id = AllowanceId(load.ref_id)
    if state is None or till_allowances.find_allowance(
        connection, life.account_id, life.till_id, allowance_id
    ):
        return
    held = reserve(
        connection,
        context,
        CreateTransaction(
            account_id=life.account_id,
            card_id=CardId(load.card_id),
            ref_id=ref_of(allowance_id),
            amount_minor=amount_minor,
            currency=place.currency,
            created_by=life.till_id,
            originated_by=life.till_id,
        ),
        holder=True,
    )
    if isinstance(held, Denied):
        # The card's time has not come: what the till sold of it meanwhile is taken late.
        return
    now_ms = context.clock.now_ms()
    till_allowances.add_allowance(
        connection,
        AllowanceRow(
            account_id=life.account_id,
            till_id=life.till_id,
            allowance_id=allowance_id,
            card_id=CardId(load.card_id),
            incarnation=life.incarnation,
            origin=Origin.LOADED,
            currency=place.currency,
            amount_minor=amount_minor,
            transaction_id=held.answer.id,
            soft_limit_minor=0,
            granted_at_ms=now_ms,
            expires_at_ms=None,
            state=state,
            recalled_at_ms=None if card.blocked_at_ms is None else now_ms,
        ),
    )


def _hold_excess(
    connection: Connection, context: Context, place: Place, load: SaidLoad, amount_minor: int
) -> None:
    card_id, ref_id = CardId(load.card_id), RefId(load.ref_id)
    add_gap(connection, context, place, card_id, ref_id, GapKind.EXCESS, amount_minor)


def _fund(place: Place, load: SaidLoad, ref_id: RefId, amount_minor: int) -> CreateTransaction:
    return CreateTransaction(
        account_id=place.life.account_id,
        card_id=CardId(load.card_id),
        ref_id=ref_id,
        type=TransactionType.FUND,
        amount_minor=amount_minor,
        currency=place.currency,
        created_by=place.life.till_id,
        originated_by=place.life.till_id,
    )


def _activation(place: Place, load: SaidLoad) -> ActivateCard:
    return ActivateCard(
        account_id=place.life.account_id,
        card_id=CardId(load.card_id),
        ref_id=RefId(load.ref_id),
        amount_minor=load.amount_minor,
        currency=place.currency,
        created_by=place.life.till_id,
        name=load.card_name,
        originated_by=place.life.till_id,
        # A card handed over the counter is used until it is empty, not once: as the till did it.
        token_expires_after_transaction=False,
    )


def _of(outcome: Outcome, code: Code, load: SaidLoad, excess_minor: int) -> Verdict:
    return Verdict(outcome, code, {"ref_id": load.ref_id, "excess_minor": excess_minor})
