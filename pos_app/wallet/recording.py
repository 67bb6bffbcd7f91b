"""The one way a movement comes into the books, so that whoever has to hear of it does."""

from pos_app.domain.transaction import Transaction
from pos_app.storage.statement import Connection
from pos_app.storage.transactions import add_transaction
from pos_app.wallet.context import Context


def record(
    connection: Connection,
    context: Context,
    made: Transaction,
    *,
    command: str,
    token_id: str | None = None,
) -> None:
    """Add a movement with what was asked for it. Its card's row was changed for it before."""
    add_transaction(connection, made, command=command, token_id=token_id)
    if context.announce is not None:
        context.announce(connection, made)
