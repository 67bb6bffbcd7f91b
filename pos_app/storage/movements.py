"""A movement as it comes into the books: its card, its row and what is held, all or nothing.

On a server each statement is a journey there and back, made while the card's row is locked. There
the whole of a movement is one statement; in a file three are as quick.
"""

from typing import Any, Final

from sqlalchemy import Insert, bindparam, exists, func, insert, literal_column, select

from pos_app.domain.transaction import Transaction
from pos_app.errors import Broken, Code
from pos_app.storage.cards import MOVING, CardState, Change, move, moving_values
from pos_app.storage.schema.cards import card, reservation, wallet_transaction
from pos_app.storage.schema.columns import WHOLE
from pos_app.storage.statement import Connection, Statement
from pos_app.storage.transactions import (
    RESOLVING,
    Resolving,
    add_reservation,
    add_transaction,
    resolve_reservation,
    resolving_values,
    transaction_values,
)

_moved: Final = MOVING.returning(card.c.card_id).cte("moved")
_NOTHING_YET: Final = literal_column("0", WHOLE)


def _row_of_what_moved() -> Insert:
    columns = [*wallet_transaction.c]
    values = [bindparam(column.name, type_=column.type) for column in columns]
    return insert(wallet_transaction).from_select(columns, select(*values).select_from(_moved))


def _hold_on_what_moved() -> Insert:
    held: dict[str, Any] = {
        "account_id": bindparam("account_id", type_=reservation.c.account_id.type),
        "card_id": bindparam("card_id", type_=reservation.c.card_id.type),
        "transaction_id": bindparam("id", type_=reservation.c.transaction_id.type),
        "amount_minor": bindparam("amount_minor", type_=WHOLE),
        "captured_minor": _NOTHING_YET,
        "released_minor": _NOTHING_YET,
    }
    return insert(reservation).from_select([*held], select(*held.values()).select_from(_moved))


_added: Final = _row_of_what_moved().cte("added")
_resolved: Final = (
    RESOLVING.where(exists(select(_moved.c.card_id)))
    .returning(reservation.c.transaction_id)
    .cte("resolved")
)
_MOVE: Final = Statement(_row_of_what_moved())
_HOLD: Final = Statement(_hold_on_what_moved().add_cte(_added))
_SETTLE: Final = Statement(
    select(
        select(func.count()).select_from(_moved).scalar_subquery(),
        select(func.count()).select_from(_resolved).scalar_subquery(),
    ).add_cte(_added)
)


def add_movement(
    connection: Connection,
    seen: CardState,
    change: Change,
    made: Transaction,
    *,
    command: str,
    token_id: str | None = None,
    holds: bool = False,
) -> bool:
    """Add a movement, with a reservation of all of it when it `holds`; False: the card moved on."""
    if connection.dialect.name == "sqlite":
        if not move(connection, seen, **change._asdict()):
            return False
        add_transaction(connection, made, command=command, token_id=token_id)
        if holds:
            add_reservation(connection, made)
        return True
    values = moving_values(seen, change) | transaction_values(
        made, command=command, token_id=token_id
    )
    return (_HOLD if holds else _MOVE).count(connection, values) == 1


def add_resolution(
    connection: Connection,
    seen: CardState,
    change: Change,
    made: Transaction,
    resolving: Resolving,
    *,
    command: str,
) -> bool:
    """Add a capture or a void, and take it from what is held; False: the card has moved on.

    Raises:
        Broken: BOOKS_DO_NOT_AGREE, the card stood still and what it holds did not.
    """
    if connection.dialect.name == "sqlite":
        if not move(connection, seen, **change._asdict()):
            return False
        resolved = resolve_reservation(connection, resolving)
        add_transaction(connection, made, command=command)
    else:
        values = moving_values(seen, change) | transaction_values(made, command=command)
        row = _SETTLE.row(connection, values | resolving_values(resolving))
        moved, resolved = row or (0, 0)
        if not moved:
            return False
    if not resolved:
        raise Broken(Code.BOOKS_DO_NOT_AGREE, transaction_id=resolving.held.transaction_id)
    return True
