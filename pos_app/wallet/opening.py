"""The first movement of every active card: what it was made or activated with, be it zero."""

from pos_app.domain.card import Card
from pos_app.domain.ids import RefId
from pos_app.domain.transaction import Transaction, TransactionType
from pos_app.errors import Broken, Code
from pos_app.storage.statement import Connection
from pos_app.wallet.context import Context
from pos_app.wallet.recording import record


def add_opening(
    connection: Connection,
    context: Context,
    card: Card,
    *,
    command: str,
    by: str | None = None,
    ref_id: RefId | None = None,
) -> None:
    """Write the `fund` that an active card begins with; its amount is counted on the card already.

    Whoever gives no ref_id gets one that nobody else can have, so that no later request meets it.
    """
    if card.currency is None or card.activated_at_ms is None:
        raise Broken(Code.UNEXPECTED, reason="opening_an_inactive_card")
    made = Transaction(
        account_id=card.account_id,
        card_id=card.card_id,
        id=context.new_id(),
        position=1,
        ref_id=ref_id or RefId(context.new_id()),
        type=TransactionType.FUND,
        amount_minor=card.amount_minor,
        currency=card.currency,
        parent_id=None,
        originated_by=card.originated_by,
        metadata=card.metadata,
        created_at_ms=card.activated_at_ms,
        created_by=by or card.created_by,
    )
    record(connection, context, made, command=command)
