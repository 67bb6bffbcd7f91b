"""What the desk reads of one card: pages of its movements, and who holds what of it."""

from typing import Final

from sqlalchemy import bindparam, literal_column, select

from pos_app.domain.card_look import HeldAmount
from pos_app.domain.ids import AccountId, CardId
from pos_app.domain.transaction import Transaction
from pos_app.storage.schema.cards import reservation, wallet_transaction
from pos_app.storage.statement import Connection, Statement
from pos_app.storage.transactions import MOVEMENT_COLUMNS, transaction_of

_OLDER: Final = Statement(
    select(*MOVEMENT_COLUMNS)
    .where(
        wallet_transaction.c.account_id == bindparam("account"),
        wallet_transaction.c.card_id == bindparam("card"),
        wallet_transaction.c.position < bindparam("before"),
    )
    .order_by(wallet_transaction.c.position.desc())
    .limit(bindparam("most"))
    .offset(literal_column("0"))
)
_HELD: Final = Statement(
    select(
        reservation.c.amount_minor - reservation.c.captured_minor - reservation.c.released_minor,
        wallet_transaction.c.originated_by,
        wallet_transaction.c.created_at_ms,
    )
    .join_from(
        reservation,
        wallet_transaction,
        (wallet_transaction.c.account_id == reservation.c.account_id)
        & (wallet_transaction.c.card_id == reservation.c.card_id)
        & (wallet_transaction.c.id == reservation.c.transaction_id),
    )
    .where(
        reservation.c.account_id == bindparam("account"),
        reservation.c.card_id == bindparam("card"),
        reservation.c.settled_at_ms.is_(None),
    )
    .order_by(wallet_transaction.c.position)
)
NEWEST: Final = 2**31 - 1
"""Before this position there are all the movements that a card can have."""


def list_older(
    connection: Connection, account_id: AccountId, card_id: CardId, *, before: int, most: int
) -> tuple[Transaction, ...]:
    """Return the movements before a position, the newest first, at most so many."""
    values = {"account": account_id, "card": card_id, "before": before, "most": most}
    return tuple(transaction_of(row) for row in _OLDER.rows(connection, values))


def list_held(
    connection: Connection, account_id: AccountId, card_id: CardId
) -> tuple[HeldAmount, ...]:
    """Return what reservations hold of a card, the oldest first."""
    rows = _HELD.rows(connection, {"account": account_id, "card": card_id})
    return tuple(
        HeldAmount(amount_minor=int(row[0]), originated_by=row[1], since_ms=int(row[2]))
        for row in rows
    )
