"""Captures: what a till's sale took from its allowances is taken from the card.

What no allowance covers was sold all the same (R7): it is taken from what the card has left, and
the rest is the shop's shortfall. So a card never goes below zero and nothing is dropped.
"""

from dataclasses import dataclass

from pos_app.allowances.given.said import Said, SaidCapture, SaidPart
from pos_app.allowances.given.verdict import APPLIED, EXISTS, Verdict, joined
from pos_app.domain.allowance import AllowanceId, AllowanceState, GapKind, IncarnationState, Outcome
from pos_app.domain.ids import CardId, RefId
from pos_app.domain.money import Currency
from pos_app.domain.transaction import Transaction, TransactionType
from pos_app.errors import Code
from pos_app.storage import till_allowances, till_requests
from pos_app.storage.cards import CardState, draw_from_locked, get_locked_card, lock_card
from pos_app.storage.requests import StoredMovement, found_by_card
from pos_app.storage.statement import Connection
from pos_app.storage.till_allowances import HeldRow
from pos_app.storage.till_requests import GapRow
from pos_app.storage.tills import Life
from pos_app.storage.tokens import is_token_used, use_token
from pos_app.wallet.capture import capture
from pos_app.wallet.commands import CaptureTransaction
from pos_app.wallet.content import content_text
from pos_app.wallet.context import Context
from pos_app.wallet.recording import record

KEEPING = frozenset({AllowanceState.OPEN, AllowanceState.CLOSING, AllowanceState.FROZEN})
"""States in which an allowance keeps its value out of everybody else's reach."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where in which life of a till something was said."""

    life: Life
    said: Said
    currency: Currency


def settle_capture(
    connection: Connection, context: Context, place: Place, capture_: SaidCapture
) -> Verdict:
    """Settle every part of what one card paid."""
    verdicts = [
        _settle_part(connection, context, place, capture_, part, RefId(capture_.ref_of(index)))
        for index, part in enumerate(capture_.parts)
    ]
    if capture_.token_id is not None:
        verdicts.append(_used_up(connection, context, place, capture_, capture_.token_id))
    return joined(verdicts)


def _settle_part(
    connection: Connection,
    context: Context,
    place: Place,
    capture_: SaidCapture,
    part: SaidPart,
    ref_id: RefId,
) -> Verdict:
    life = place.life
    card_id = CardId(capture_.card_id)
    card = lock_card(connection, life.account_id, card_id)
    if card is None:
        add_gap(connection, context, place, card_id, ref_id, GapKind.SHORTFALL, part.amount_minor)
        fields = {"shortfall_minor": part.amount_minor, "card_id": card_id}
        return Verdict(Outcome.LATE, Code.CARD_NOT_FOUND, fields)
    if card.currency != place.currency:
        return Verdict(Outcome.CONFLICT, Code.CURRENCY_MISMATCH, {"card_id": card_id})
    found = found_by_card(connection, life.account_id, card_id, ref_id)
    stored = None if found is None else found.stored
    if isinstance(stored, StoredMovement):
        return _compared(stored.transaction, part.amount_minor)
    taken_minor = 0
    held = till_allowances.find_allowance(
        connection, life.account_id, life.till_id, AllowanceId(part.allowance_id)
    )
    if held is not None and _covers(held, card_id) and stored is None:
        taken_minor = min(held.remaining_minor, part.amount_minor)
        _capture(connection, context, held, ref_id, taken_minor)
    missing_minor = part.amount_minor - taken_minor
    if missing_minor:
        late_ref = ref_id if taken_minor == 0 and stored is None else RefId(f"{ref_id}/late")
        return _take_late(connection, context, place, card_id, late_ref, missing_minor)
    return _timely(place, card, ref_id)


def _compared(before: Transaction, amount_minor: int) -> Verdict:
    if before.type is TransactionType.DRAWDOWN and before.amount_minor == amount_minor:
        return EXISTS
    return Verdict(Outcome.CONFLICT, Code.REF_ID_CONFLICT, {"ref_id": before.ref_id})


def _covers(held: HeldRow, card_id: CardId) -> bool:
    allowance = held.allowance
    return allowance.card_id == card_id and allowance.state in KEEPING and held.remaining_minor > 0


def _capture(
    connection: Connection, context: Context, held: HeldRow, ref_id: RefId, amount_minor: int
) -> None:
    allowance = held.allowance
    capture(
        connection,
        context,
        CaptureTransaction(
            account_id=allowance.account_id,
            transaction_id=allowance.transaction_id,
            ref_id=ref_id,
            created_by=allowance.till_id,
            amount_minor=amount_minor,
        ),
        holder=True,
    ).get()
    if amount_minor == held.remaining_minor:
        till_allowances.set_state(connection, allowance, AllowanceState.CLOSED)


def _timely(place: Place, card: CardState, ref_id: RefId) -> Verdict:
    if place.life.state is not IncarnationState.LIVE:
        return Verdict(Outcome.LATE, Code.TILL_NOT_LIVE, {"ref_id": ref_id})
    return verdict_on(card, place.said.made_at_ms)


def verdict_on(card: CardState, made_at_ms: int) -> Verdict:
    """Return the verdict on a capture that its allowance covers, by what its card is by now.

    A card that was blocked meanwhile is told whatever the till's clock says of the sale.
    """
    if card.blocked_at_ms is not None:
        return Verdict(Outcome.FLAGGED, Code.CARD_BLOCKED, {"card_id": card.card_id})
    if card.expires_at_ms is not None and card.expires_at_ms <= made_at_ms:
        return Verdict(Outcome.FLAGGED, Code.CARD_EXPIRED, {"card_id": card.card_id})
    return APPLIED


def _take_late(
    connection: Connection,
    context: Context,
    place: Place,
    card_id: CardId,
    ref_id: RefId,
    amount_minor: int,
) -> Verdict:
    card = get_locked_card(connection, place.life.account_id, card_id)
    available_minor = 0 if card.deleted_at_ms is not None else card.available_minor
    taken_minor = min(amount_minor, available_minor)
    if taken_minor:
        take(connection, context, place, card, ref_id, taken_minor)
    short_minor = amount_minor - taken_minor
    if short_minor:
        add_gap(connection, context, place, card_id, ref_id, GapKind.SHORTFALL, short_minor)
    fields = {"late_minor": taken_minor, "shortfall_minor": short_minor}
    return Verdict(Outcome.LATE, Code.ALLOWANCE_NOT_FOUND, fields)


def take(
    connection: Connection,
    context: Context,
    place: Place,
    card: CardState,
    ref_id: RefId,
    amount_minor: int,
    token_id: str | None = None,
) -> None:
    """Draw an amount off a locked card that has it, also when its time is over: it was sold."""
    draw_from_locked(connection, card, amount_minor)
    record(
        connection,
        context,
        Transaction(
            account_id=card.account_id,
            card_id=card.card_id,
            id=context.new_id(),
            position=card.position + 1,
            ref_id=ref_id,
            type=TransactionType.DRAWDOWN,
            amount_minor=amount_minor,
            currency=place.currency,
            parent_id=None,
            originated_by=place.life.till_id,
            metadata={},
            created_at_ms=context.clock.now_ms(),
            created_by=place.life.till_id,
        ),
        command=late_content(card.card_id, place.life.till_id, place.currency, amount_minor),
        token_id=token_id,
    )


def late_content(card_id: str, till_id: str, currency: Currency, amount_minor: int) -> str:
    """Return what a late debit asks for: the same text as a drawdown by the card's id."""
    return content_text(
        "create",
        type=TransactionType.DRAWDOWN.value,
        pending=False,
        amount=amount_minor,
        currency=currency.value,
        token=None,
        card_id=card_id,
        originated_by=till_id,
        metadata="",
    )


def add_gap(
    connection: Connection,
    context: Context,
    place: Place,
    card_id: CardId,
    ref_id: RefId,
    kind: GapKind,
    amount_minor: int,
) -> None:
    """Note an amount that fits no card."""
    life = place.life
    till_requests.add_gap(
        connection,
        GapRow(
            account_id=life.account_id,
            till_id=life.till_id,
            ref_id=ref_id,
            card_id=card_id,
            incarnation=life.incarnation,
            sequence=place.said.sequence,
            kind=kind,
            amount_minor=amount_minor,
            currency=place.currency.value,
            noted_at_ms=context.clock.now_ms(),
        ),
    )


def _used_up(
    connection: Connection, context: Context, place: Place, capture_: SaidCapture, token_id: str
) -> Verdict:
    """Use the one-shot token up, or flag that it was used elsewhere before this came in.

    A movement of nothing tells by which sale: the money moved by what the till held, by no token.
    """
    account_id, card_id = place.life.account_id, CardId(capture_.card_id)
    card = lock_card(connection, account_id, card_id)
    if card is None or card.deleted_at_ms is not None:
        return APPLIED
    if use_token(connection, account_id, card_id, token_id, context.clock.now_ms()):
        ref_id = RefId(f"{capture_.capture_ref_id}/token")
        take(connection, context, place, card, ref_id, 0, token_id=token_id)
        return APPLIED
    if not is_token_used(connection, account_id, card_id, token_id):
        return APPLIED
    return Verdict(Outcome.FLAGGED, Code.TOKEN_USED, {"token_id": token_id})
