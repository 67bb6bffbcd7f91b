"""PINs: made by us, told once, kept as a verifier, and slow to guess.

Looking at a PIN takes tens of milliseconds, too long to hold the one writer. So it is judged ahead,
outside any write (`prove`), and counted inside (`judge`). A proof is worth something only while no
other try was counted: a hundred guesses at the same moment are counted one by one.
"""

from dataclasses import dataclass, field

from pos_app.domain.ids import AccountId, CardId, checked_account_id, checked_name
from pos_app.domain.pin import lock_ms_after, tries_left_after
from pos_app.domain.token import Format, checked_pin_format, generated_value
from pos_app.errors import Code, Refused
from pos_app.storage.cards import claim, lock_card
from pos_app.storage.pins import find_pin, lock_pin, record_try, set_pin
from pos_app.storage.statement import Connection
from pos_app.wallet.commands import MadePin, RotatePin
from pos_app.wallet.context import Context
from pos_app.wallet.hashes import is_pin, pin_hash, value_source


@dataclass(frozen=True, slots=True)
class NewPin:
    """A PIN that is ready to be kept: made outside the write, for hashing takes its time."""

    format: Format
    hash: str = field(repr=False)
    value: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class PinProof:
    """What a PIN was found to be when so many tries had been counted."""

    attempt: int
    right: bool


def new_pin(
    context: Context,
    account_id: AccountId,
    card_id: CardId,
    format_: Format,
    *,
    source_id: str | None = None,
) -> NewPin:
    """Return a PIN of the format with its verifier. Takes tens of milliseconds.

    With a `source_id` it is the same PIN again for the same id, so that a repeated request can be
    told the PIN without its being kept anywhere.
    """
    checked_pin_format(format_)
    draw = context.draw
    if source_id is not None:
        draw = value_source(context, account_id, card_id, source_id, 0)
    value = generated_value(format_, draw)
    return NewPin(format_, pin_hash(context, account_id, card_id, value), value)


def keep_pin(
    connection: Connection,
    account_id: AccountId,
    card_id: CardId,
    made: NewPin,
    *,
    at_ms: int,
    by: str,
) -> None:
    """Give a card its first or another PIN; wrong tries are forgotten. The card's row is ours."""
    set_pin(
        connection,
        account_id,
        card_id,
        pin_hash=made.hash,
        pin_format=made.format,
        at_ms=at_ms,
        by=by,
    )


def rotate_pin(
    connection: Connection, context: Context, command: RotatePin, made: NewPin | None = None
) -> MadePin:
    """Give a card another PIN and tell it, this once. Tokens are not touched.

    Not repeatable: a lost answer is answered by rotating again.

    Raises:
        Refused: CARD_NOT_FOUND; INVALID_FIELD, a format no PIN can have.
    """
    checked_account_id(command.account_id)
    checked_name(command.card_id, "card_id")
    checked_name(command.created_by, "created_by")
    pin = made or new_pin(context, command.account_id, command.card_id, command.format)
    card = lock_card(connection, command.account_id, command.card_id)
    if card is None or card.deleted_at_ms is not None:
        raise Refused(Code.CARD_NOT_FOUND, card_id=command.card_id)
    keep_pin(
        connection,
        command.account_id,
        command.card_id,
        pin,
        at_ms=context.clock.now_ms(),
        by=command.created_by,
    )
    # Whoever keeps a copy of the card hears of it.
    claim(connection, card)
    return MadePin(format=pin.format, value=pin.value)


def prove(
    connection: Connection, context: Context, account_id: AccountId, card_id: CardId, pin: str
) -> PinProof | None:
    """Judge a PIN ahead of the write that counts the try; None where there is nothing to judge."""
    state = find_pin(connection, account_id, card_id)
    if state is None or state.locked_until_ms > context.clock.now_ms():
        return None
    return PinProof(state.attempt, is_pin(context, account_id, card_id, pin, state.hash))


def judge(
    connection: Connection,
    context: Context,
    account_id: AccountId,
    card_id: CardId,
    pin: str,
    proof: PinProof | None,
) -> Refused | None:
    """Count a try and return why it is refused; None when the PIN is right or the card has none.

    Without a proof, or with one that another try has made void, the PIN is judged here. The
    refusal is a value: raising it would roll the count back.
    """
    state = lock_pin(connection, account_id, card_id)
    if state is None:
        return None
    now_ms = context.clock.now_ms()
    if state.locked_until_ms > now_ms:
        return Refused(Code.PIN_LOCKED, until_ms=state.locked_until_ms)
    if proof is not None and proof.attempt == state.attempt:
        right = proof.right
    else:
        right = is_pin(context, account_id, card_id, pin, state.hash)
    failures = 0 if right else state.failures + 1
    lock_ms = lock_ms_after(failures)
    until_ms = now_ms + lock_ms if lock_ms else 0
    record_try(connection, account_id, card_id, failures=failures, locked_until_ms=until_ms)
    if right:
        return None
    locked = {"until_ms": until_ms} if lock_ms else {}
    return Refused(Code.PIN_INVALID, tries_left=tries_left_after(failures), **locked)
