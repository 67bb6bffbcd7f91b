"""Void: give back what a reservation still holds. What was captured stays taken."""

from pos_app.domain.transaction import Reservation, Transaction, TransactionType
from pos_app.storage.statement import Connection
from pos_app.wallet.commands import VoidTransaction
from pos_app.wallet.content import content_text, metadata_digest
from pos_app.wallet.context import Context
from pos_app.wallet.outcome import Outcome
from pos_app.wallet.settling import Settlement, settled


def void(
    connection: Connection,
    context: Context,
    command: VoidTransaction,
    *,
    holder: bool = False,
) -> Outcome[Transaction]:
    """Release all that is still held, also when the card has expired meanwhile.

    A one-shot token stays spent. Denied: TRANSACTION_NOT_PENDING (never was, is settled, or a till
    holds it and this is not its own word: `holder`). Repeating the command gives the same outcome.

    Raises:
        Refused: INVALID_FIELD, TRANSACTION_NOT_FOUND, REF_ID_CONFLICT.
    """
    content = content_text(
        "void",
        transaction_id=command.transaction_id,
        metadata=metadata_digest(command.metadata),
    )
    return settled(connection, context, command, content, _rule, holder=holder)


def _rule(held: Reservation) -> Settlement:
    return Settlement(type=TransactionType.VOIDED, released_minor=held.remaining_minor)
