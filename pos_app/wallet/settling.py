"""What capture and void have in common: they name a pending transaction and settle what it holds.

Neither asks whether the card has expired meanwhile: the money was promised while it had not.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Final

from pos_app.domain.money import Currency
from pos_app.domain.transaction import Reservation, Transaction, TransactionType
from pos_app.errors import Code, Refused
from pos_app.storage.cards import Change
from pos_app.storage.requests import Addressed, Found, found_by_transaction
from pos_app.storage.statement import Connection
from pos_app.storage.transactions import Resolving
from pos_app.wallet.commands import CaptureTransaction, VoidTransaction
from pos_app.wallet.context import Context
from pos_app.wallet.outcome import Granted, Outcome
from pos_app.wallet.recording import record_resolution
from pos_app.wallet.replay import decided, keep_refusal, repeated
from pos_app.wallet.well_formed import check_resolution

HELD_BY_A_TILL: Final = "given:"
"""What the ref_id of a pending transaction begins with that is a till's allowance."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settlement:
    """What a rule decided: how much of what is held is taken, and how much is given back."""

    type: TransactionType
    captured_minor: int = 0
    released_minor: int = 0

    @property
    def amount_minor(self) -> int:
        """What is no longer held."""
        return self.captured_minor + self.released_minor


Rule = Callable[[Reservation], Settlement]
"""Takes what is held; raises `Refused`."""


def settled(
    connection: Connection,
    context: Context,
    command: CaptureTransaction | VoidTransaction,
    content: str,
    rule: Rule,
    *,
    holder: bool,
) -> Outcome[Transaction]:
    """Answer a repetition, or check and write one capture or void. Errors as for the verbs.

    What a till holds is settled by what that till says (`holder`), and by nobody else.
    """
    check_resolution(command)
    look = partial(_look, connection, command)
    act = partial(_act, connection, context, command, content, rule, holder)
    return decided(connection, look, act)


def _look(connection: Connection, command: CaptureTransaction | VoidTransaction) -> Found:
    found = found_by_transaction(
        connection, command.account_id, command.transaction_id, command.ref_id
    )
    if found is None:
        raise Refused(Code.TRANSACTION_NOT_FOUND, transaction_id=command.transaction_id)
    return found


def _act(
    connection: Connection,
    context: Context,
    command: CaptureTransaction | VoidTransaction,
    content: str,
    rule: Rule,
    holder: bool,  # noqa: FBT001 - bound by `settled`, which takes it by its name
    found: Found,
) -> Outcome[Transaction] | None:
    if found.stored is not None:
        return repeated(found.stored, content)
    if found.card.deleted_at_ms is not None:
        raise Refused(Code.TRANSACTION_NOT_FOUND, transaction_id=command.transaction_id)
    now_ms = context.clock.now_ms()
    try:
        held = _still_held(found.addressed)
        if not holder:
            _check_own(found.addressed)
        settlement = rule(held)
    except Refused as refusal:
        return keep_refusal(
            connection,
            found.card,
            refusal,
            ref_id=command.ref_id,
            content=content,
            at_ms=now_ms,
            by=command.created_by,
        )
    return _written(connection, context, command, found, held, settlement, content, now_ms)


def _still_held(addressed: Addressed | None) -> Reservation:
    if addressed is None or addressed.reservation is None:
        raise Refused(Code.TRANSACTION_NOT_PENDING, state="never_pending")
    if addressed.reservation.settled_at_ms is not None:
        state = "voided" if addressed.reservation.released_minor else "captured"
        raise Refused(Code.TRANSACTION_NOT_PENDING, state=state)
    return addressed.reservation


def _check_own(addressed: Addressed | None) -> None:
    if addressed is not None and addressed.ref_id.startswith(HELD_BY_A_TILL):
        raise Refused(Code.TRANSACTION_NOT_PENDING, state="held_by_a_till")


def _written(
    connection: Connection,
    context: Context,
    command: CaptureTransaction | VoidTransaction,
    found: Found,
    held: Reservation,
    settlement: Settlement,
    content: str,
    now_ms: int,
) -> Granted[Transaction] | None:
    everything = settlement.amount_minor == held.remaining_minor
    made = Transaction(
        account_id=held.account_id,
        card_id=held.card_id,
        id=context.new_id(),
        position=found.card.position + 1,
        ref_id=command.ref_id,
        type=settlement.type,
        amount_minor=settlement.amount_minor,
        currency=Currency(str(found.card.currency)),
        parent_id=command.transaction_id,
        originated_by=None,
        metadata=command.metadata,
        created_at_ms=now_ms,
        created_by=command.created_by,
    )
    recorded = record_resolution(
        connection,
        context,
        found.card,
        Change(drawdown_minor=settlement.captured_minor, reserved_minor=-settlement.amount_minor),
        made,
        Resolving(
            held=held,
            captured_minor=settlement.captured_minor,
            released_minor=settlement.released_minor,
            settled_at_ms=now_ms if everything else None,
        ),
        command=content,
    )
    return Granted(made) if recorded else None
