"""The one way movements come into the books, so that whoever has to hear of them does."""

from collections.abc import Sequence

from pos_app.domain.transaction import Transaction
from pos_app.errors import Broken, Code
from pos_app.storage.bulk import insert_all
from pos_app.storage.cards import CardState, Change
from pos_app.storage.movements import add_movement, add_resolution
from pos_app.storage.schema.cards import wallet_transaction
from pos_app.storage.statement import Connection, has_begun
from pos_app.storage.tokens import use_token
from pos_app.storage.transactions import Resolving, add_transaction, transaction_values
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
    _announce(connection, context, made)


def record_movement(
    connection: Connection,
    context: Context,
    seen: CardState,
    change: Change,
    made: Transaction,
    *,
    command: str,
    token_id: str | None = None,
    spends: bool = False,
) -> bool:
    """Add a movement to a card that has not moved on since it was seen; else False and nothing.

    If it `spends` its token that is good for one transaction alone, that belongs to the commit.

    Where nothing else belongs to the commit it is made at once. Somebody who subscribed is then as
    good as a card that has moved on: the next time there is a transaction for all that follows.
    """
    whole_commit = context.alone and not has_begun(connection)
    added = add_movement(
        connection,
        seen,
        change,
        made,
        command=command,
        token_id=token_id,
        whole_commit=whole_commit,
        spends=spends,
    )
    if added and not whole_commit:
        if spends and token_id is not None:
            _spend(connection, made, token_id)
        _announce(connection, context, made)
    return added


def _spend(connection: Connection, made: Transaction, token_id: str) -> None:
    if not use_token(connection, made.account_id, made.card_id, token_id, made.created_at_ms):
        raise Broken(Code.BOOKS_DO_NOT_AGREE, token_id=token_id)


def record_resolution(
    connection: Connection,
    context: Context,
    seen: CardState,
    change: Change,
    made: Transaction,
    resolving: Resolving,
    *,
    command: str,
) -> bool:
    """Add a capture or a void in the same way."""
    whole_commit = context.alone and not has_begun(connection)
    added = add_resolution(
        connection, seen, change, made, resolving, command=command, whole_commit=whole_commit
    )
    if added and not whole_commit:
        _announce(connection, context, made)
    return added


def _announce(connection: Connection, context: Context, made: Transaction) -> None:
    if context.announce is not None:
        context.announce(connection, made)


def record_all(
    connection: Connection, context: Context, made: Sequence[tuple[Transaction, str]]
) -> None:
    """Add movements, each with what was asked for it, at once. Their cards were changed before."""
    rows = [transaction_values(one, command=command) for one, command in made]
    insert_all(connection, wallet_transaction, rows)
    if context.announce_all is not None:
        context.announce_all(connection, [one for one, _ in made])
        return
    for one, _ in made:
        _announce(connection, context, one)
