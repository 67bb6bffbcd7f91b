"""Capture: take money that was reserved, whole or in parts."""

from functools import partial

from pos_app.domain.transaction import Reservation, Transaction, TransactionType
from pos_app.errors import Code, Refused
from pos_app.storage.statement import Connection
from pos_app.wallet.commands import CaptureTransaction
from pos_app.wallet.content import content_text, metadata_digest
from pos_app.wallet.context import Context
from pos_app.wallet.outcome import Outcome
from pos_app.wallet.settling import Settlement, settled


def capture(
    connection: Connection,
    context: Context,
    command: CaptureTransaction,
    *,
    holder: bool = False,
) -> Outcome[Transaction]:
    """Take an amount of what is held; without one, all of it. Zero takes nothing and is recorded.

    What is not captured stays held. Denied: TRANSACTION_NOT_PENDING (never was, is settled, or a
    till holds it and this is not its own word: `holder`), CAPTURE_EXCEEDS_RESERVATION. Repeating
    the command gives the same outcome.

    Raises:
        Refused: INVALID_FIELD, TRANSACTION_NOT_FOUND, REF_ID_CONFLICT.
    """
    content = content_text(
        "capture",
        transaction_id=command.transaction_id,
        amount=command.amount_minor,
        metadata=metadata_digest(command.metadata),
    )
    rule = partial(_rule, command.amount_minor)
    return settled(connection, context, command, content, rule, holder=holder)


def _rule(wanted_minor: int | None, held: Reservation) -> Settlement:
    amount_minor = held.remaining_minor if wanted_minor is None else wanted_minor
    if amount_minor > held.remaining_minor:
        raise Refused(
            Code.CAPTURE_EXCEEDS_RESERVATION,
            amount_minor=amount_minor,
            remaining_minor=held.remaining_minor,
        )
    return Settlement(type=TransactionType.DRAWDOWN, captured_minor=amount_minor)
