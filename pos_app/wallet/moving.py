"""What every movement a caller asks for has in common: the card, the token, the order of checks.

Fund, drawdown and reserve differ in one rule each: what it takes, and what it changes.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from pos_app.domain.transaction import Transaction, TransactionType
from pos_app.errors import Code, Refused
from pos_app.storage.cards import CardState, Change
from pos_app.storage.pins import find_pin
from pos_app.storage.requests import Found, found_by_card, found_by_token
from pos_app.storage.statement import Connection
from pos_app.wallet.commands import CreateTransaction
from pos_app.wallet.content import content_text, metadata_digest
from pos_app.wallet.context import Context
from pos_app.wallet.hashes import token_hash
from pos_app.wallet.outcome import Denied, Granted, Outcome
from pos_app.wallet.pins import PinProof, judge, prove
from pos_app.wallet.recording import record_movement
from pos_app.wallet.replay import decided, keep_refusal, repeated
from pos_app.wallet.usable import check_currency, check_open, check_token
from pos_app.wallet.well_formed import check_create_transaction


@dataclass(frozen=True, slots=True, kw_only=True)
class Movement:
    """What a rule decided: the row to write, and the differences it makes to the card."""

    type: TransactionType
    change: Change


Rule = Callable[[CardState, int, int], Movement]
"""Takes the card, the amount and the time; raises `Refused`."""


def moved(
    connection: Connection,
    context: Context,
    command: CreateTransaction,
    rule: Rule,
    proof: PinProof | None = None,
) -> Outcome[Transaction]:
    """Answer a repetition, or check and write one movement with all that belongs to it.

    The order of checks: repetition; token known, living, unspent; PIN; card active, not expired;
    currency; then the rule. Errors as for the verbs.
    """
    check_create_transaction(command)
    look = partial(_look, connection, context, command)
    act = partial(_act, connection, context, command, rule, proof)
    return decided(connection, look, act, lock_first=command.pin is not None)


def proof_for(
    connection: Connection, context: Context, command: CreateTransaction
) -> PinProof | None:
    """Judge the PIN of a request ahead of its write; None where there is nothing to judge.

    Raises:
        Refused: as the verb, for a request that is malformed or about nothing.
    """
    check_create_transaction(command)
    found = _look(connection, context, command)
    if command.pin is None or found.stored is not None:
        return None
    return prove(connection, context, found.card.account_id, found.card.card_id, command.pin)


def _look(connection: Connection, context: Context, command: CreateTransaction) -> Found:
    if command.card_id is not None:
        found = found_by_card(connection, command.account_id, command.card_id, command.ref_id)
        if found is None:
            raise Refused(Code.CARD_NOT_FOUND, card_id=command.card_id)
        return found
    hash_ = token_hash(context, command.account_id, command.token or "")
    led_to = found_by_token(connection, command.account_id, hash_, command.ref_id)
    if not led_to:
        raise Refused(Code.TOKEN_UNKNOWN)
    # A card the token used to lead to matters only if it knows this very request.
    return next((found for found in led_to if found.stored is not None), led_to[0])


def _act(
    connection: Connection,
    context: Context,
    command: CreateTransaction,
    rule: Rule,
    proof: PinProof | None,
    found: Found,
) -> Outcome[Transaction] | None:
    content = _content(command, found)
    if found.stored is not None:
        return repeated(found.stored, content)
    _check_not_deleted(found)
    now_ms = context.clock.now_ms()
    try:
        if found.token is not None:
            check_token(found.token, now_ms)
        _check_pin(connection, context, command, found.card, proof)
        check_open(found.card, now_ms)
        check_currency(found.card, command.currency)
        movement = rule(found.card, command.amount_minor, now_ms)
    except Refused as refusal:
        if refusal.code is Code.INSUFFICIENT_FUNDS and context.ask_back is not None:
            card = found.card
            context.ask_back(connection, card.account_id, card.card_id, now_ms)
        return _denied(connection, command, found, refusal, content, now_ms)
    return _written(connection, context, command, found, movement, content, now_ms)


def _check_not_deleted(found: Found) -> None:
    """Refuse a card that was put away, as if it had never been."""
    if found.card.deleted_at_ms is None:
        return
    if found.token is not None:
        raise Refused(Code.TOKEN_UNKNOWN)
    raise Refused(Code.CARD_NOT_FOUND, card_id=found.card.card_id)


def _check_pin(
    connection: Connection,
    context: Context,
    command: CreateTransaction,
    card: CardState,
    proof: PinProof | None,
) -> None:
    refusal = None
    if command.pin is not None:
        refusal = judge(connection, context, card.account_id, card.card_id, command.pin, proof)
    elif (
        context.pin_required
        and command.token is not None
        and command.type is TransactionType.DRAWDOWN
        and find_pin(connection, card.account_id, card.card_id) is not None
    ):
        refusal = Refused(Code.PIN_REQUIRED)
    if refusal is not None:
        raise refusal


def _denied(
    connection: Connection,
    command: CreateTransaction,
    found: Found,
    refusal: Refused,
    content: str,
    now_ms: int,
) -> Denied | None:
    return keep_refusal(
        connection,
        found.card,
        refusal,
        ref_id=command.ref_id,
        content=content,
        at_ms=now_ms,
        by=command.created_by,
    )


def _written(
    connection: Connection,
    context: Context,
    command: CreateTransaction,
    found: Found,
    movement: Movement,
    content: str,
    now_ms: int,
) -> Granted[Transaction] | None:
    token = found.token
    made = Transaction(
        account_id=found.card.account_id,
        card_id=found.card.card_id,
        id=context.new_id(),
        position=found.card.position + 1,
        ref_id=command.ref_id,
        type=movement.type,
        amount_minor=command.amount_minor,
        currency=command.currency,
        parent_id=None,
        originated_by=command.originated_by,
        metadata=command.metadata,
        created_at_ms=now_ms,
        created_by=command.created_by,
    )
    if not record_movement(
        connection,
        context,
        found.card,
        movement.change,
        made,
        command=content,
        token_id=token.id if token else None,
        spends=token is not None and bool(token.one_shot),
    ):
        return None
    return Granted(made)


def _content(command: CreateTransaction, found: Found) -> str:
    return content_text(
        "create",
        type=command.type.value,
        pending=command.pending,
        amount=command.amount_minor,
        currency=command.currency.value,
        token=None if found.token is None else found.token.id,
        card_id=command.card_id,
        originated_by=command.originated_by,
        metadata=metadata_digest(command.metadata),
    )
