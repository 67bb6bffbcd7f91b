"""A movement as it comes into the books: its card, its row and what is held, all or nothing.

On a server each statement is a journey there and back, made while the card's row is locked. There
the whole of a movement is one statement, and where nothing else belongs to its commit it is the
commit as well; in a file three are as quick.
"""

from typing import Any, Final, NamedTuple

from sqlalchemy import CTE, Insert, Update, bindparam, exists, func, insert, literal_column, select

from pos_app.domain.transaction import Transaction, TransactionType
from pos_app.errors import Broken, Code
from pos_app.storage.cards import MOVING, CardState, Change, move, moving_values
from pos_app.storage.hooks import IS_HEARD
from pos_app.storage.schema.cards import card, reservation, token, wallet_transaction
from pos_app.storage.schema.columns import WHOLE
from pos_app.storage.statement import Connection, Statement
from pos_app.storage.tokens import SPENDING, UNSPENT_TOKEN
from pos_app.storage.transactions import (
    OPEN_RESERVATION,
    RESOLVING,
    Resolving,
    add_reservation,
    add_transaction,
    resolve_reservation,
    resolving_values,
    transaction_values,
)

_NOTHING_YET: Final = literal_column("0", WHOLE)


class _Spelt(NamedTuple):
    """What moves money on a server, each a whole movement in one statement."""

    move: Statement
    hold: Statement
    settle: Statement


class _Spending(NamedTuple):
    """The same with a token that is good for one of them, spent in the same statement."""

    move: Statement
    hold: Statement


def _spelt(moving: Update, settling: Update, *, lone: bool = False) -> _Spelt:
    moved = moving.returning(card.c.card_id).cte("moved")
    settled = settling.returning(card.c.card_id).cte("moved")
    resolved = (
        RESOLVING.where(exists(select(settled.c.card_id)))
        .returning(reservation.c.transaction_id)
        .cte("resolved")
    )
    counted = select(
        select(func.count()).select_from(settled).scalar_subquery(),
        select(func.count()).select_from(resolved).scalar_subquery(),
    )
    return _Spelt(
        Statement(_row_of(moved), lone=lone),
        Statement(_hold_on(moved).add_cte(_row_of(moved).cte("added")), lone=lone),
        Statement(counted.add_cte(_row_of(settled).cte("added")), lone=lone),
    )


def _spelt_spending(moving: Update) -> _Spending:
    moved = moving.where(exists(UNSPENT_TOKEN)).returning(card.c.card_id).cte("moved")
    spent = SPENDING.where(exists(select(moved.c.card_id))).returning(token.c.id).cte("spent")
    added = _row_of(moved)
    return _Spending(
        Statement(added.add_cte(spent), lone=True),
        Statement(_hold_on(moved).add_cte(added.cte("added"), spent), lone=True),
    )


def _row_of(moved: CTE) -> Insert:
    columns = [*wallet_transaction.c]
    values = [bindparam(column.name, type_=column.type) for column in columns]
    return insert(wallet_transaction).from_select(columns, select(*values).select_from(moved))


def _hold_on(moved: CTE) -> Insert:
    held: dict[str, Any] = {
        "account_id": bindparam("account_id", type_=reservation.c.account_id.type),
        "card_id": bindparam("card_id", type_=reservation.c.card_id.type),
        "transaction_id": bindparam("id", type_=reservation.c.transaction_id.type),
        "amount_minor": bindparam("amount_minor", type_=WHOLE),
        "captured_minor": _NOTHING_YET,
        "released_minor": _NOTHING_YET,
    }
    return insert(reservation).from_select([*held], select(*held.values()).select_from(moved))


_WITHIN: Final = _spelt(MOVING, MOVING)
_UNHEARD: Final = MOVING.where(~IS_HEARD)
_WHOLE_COMMIT: Final = _spelt(_UNHEARD, _UNHEARD.where(exists(OPEN_RESERVATION)), lone=True)
"""The same as commits of their own. What would have to be undone afterwards is asked beforehand."""

_WHOLE_COMMIT_SPENDING: Final = _spelt_spending(_UNHEARD)


def _spelt_for(*, whole_commit: bool) -> _Spelt:
    return _WHOLE_COMMIT if whole_commit else _WITHIN


def add_movement(
    connection: Connection,
    seen: CardState,
    change: Change,
    made: Transaction,
    *,
    command: str,
    token_id: str | None = None,
    whole_commit: bool = False,
    spends: bool = False,
) -> bool:
    """Add a movement, a pending one with its reservation; False: the card has moved on.

    As a `whole_commit` it is done at once, if nothing has begun and nobody subscribed; else False.
    If it `spends` its token, that is part of a whole commit; in another one it is still to be done.
    """
    holds = made.type is TransactionType.PENDING_CAPTURE
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
    if whole_commit and spends:
        spelt = _WHOLE_COMMIT_SPENDING
        values |= {"token": token_id, "at": made.created_at_ms}
    else:
        spelt = _spelt_for(whole_commit=whole_commit)
    return (spelt.hold if holds else spelt.move).count(connection, values) == 1


def add_resolution(
    connection: Connection,
    seen: CardState,
    change: Change,
    made: Transaction,
    resolving: Resolving,
    *,
    command: str,
    whole_commit: bool = False,
) -> bool:
    """Add a capture or a void, and take it from what is held; False: the card has moved on.

    `whole_commit` as for `add_movement`.

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
        settle = _spelt_for(whole_commit=whole_commit).settle
        row = settle.row(connection, values | resolving_values(resolving))
        moved, resolved = row or (0, 0)
        if not moved:
            return False
    if not resolved:
        raise Broken(Code.BOOKS_DO_NOT_AGREE, transaction_id=resolving.held.transaction_id)
    return True
