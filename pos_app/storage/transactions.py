"""Rows of movements, reservations and refusals. Movements and refusals are only ever added."""

from dataclasses import dataclass
from typing import Final, Literal

from sqlalchemy import bindparam, insert, select, update

from pos_app.domain.ids import AccountId, CardId, RefId
from pos_app.domain.metadata import metadata_of, metadata_text
from pos_app.domain.money import Currency
from pos_app.domain.transaction import Reservation, Transaction, TransactionType
from pos_app.storage.schema.cards import refusal, reservation, wallet_transaction
from pos_app.storage.statement import Connection, Row, Statement

KeySpace = Literal["transaction", "token"]
"""Where a ref_id is unique: among a card's movements, or among the tokens made for it."""

MOVEMENT_COLUMNS: Final = (
    wallet_transaction.c.account_id,
    wallet_transaction.c.card_id,
    wallet_transaction.c.id,
    wallet_transaction.c.position,
    wallet_transaction.c.ref_id,
    wallet_transaction.c.type,
    wallet_transaction.c.amount_minor,
    wallet_transaction.c.currency,
    wallet_transaction.c.parent_id,
    wallet_transaction.c.originated_by,
    wallet_transaction.c.metadata,
    wallet_transaction.c.created_at_ms,
    wallet_transaction.c.created_by,
)

_ADD: Final = Statement(
    insert(wallet_transaction).values(
        {column.name: bindparam(column.name) for column in wallet_transaction.c}
    )
)
_LIST: Final = Statement(
    select(*MOVEMENT_COLUMNS)
    .where(
        wallet_transaction.c.account_id == bindparam("account"),
        wallet_transaction.c.card_id == bindparam("card"),
    )
    .order_by(wallet_transaction.c.position)
)
_ADD_RESERVATION: Final = Statement(
    insert(reservation).values({column.name: bindparam(column.name) for column in reservation.c})
)
_THIS_RESERVATION: Final = (
    (reservation.c.account_id == bindparam("account"))
    & (reservation.c.card_id == bindparam("card"))
    & (reservation.c.transaction_id == bindparam("transaction"))
)
OPEN_RESERVATION: Final = select(reservation.c.transaction_id).where(
    _THIS_RESERVATION, reservation.c.settled_at_ms.is_(None)
)
RESOLVING: Final = (
    update(reservation)
    .where(_THIS_RESERVATION, reservation.c.settled_at_ms.is_(None))
    .values(
        captured_minor=reservation.c.captured_minor + bindparam("captured"),
        released_minor=reservation.c.released_minor + bindparam("released"),
        settled_at_ms=bindparam("settled_at"),
    )
)
"""Takes the values of `resolving_values`."""

_RESOLVE: Final = Statement(RESOLVING)
_ADD_REFUSAL: Final = Statement(
    insert(refusal).values({column.name: bindparam(column.name) for column in refusal.c})
)


@dataclass(frozen=True, slots=True, kw_only=True)
class NewRefusal:
    """A refusal to keep: its code and fields, bound to a card's ref_id and to what was asked."""

    account_id: AccountId
    card_id: CardId
    key_space: KeySpace
    ref_id: RefId
    code: str
    fields_text: str
    command: str
    created_at_ms: int
    created_by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolving:
    """What a capture or a void takes of what is held; `settled_at_ms` when nothing is left."""

    held: Reservation
    captured_minor: int
    released_minor: int
    settled_at_ms: int | None


def add_transaction(
    connection: Connection, new: Transaction, *, command: str, token_id: str | None = None
) -> None:
    """Add a movement with what was asked for it. Its card's row was changed for it before."""
    _ADD.count(connection, transaction_values(new, command=command, token_id=token_id))


def transaction_values(
    new: Transaction, *, command: str, token_id: str | None = None
) -> dict[str, object]:
    """Return the row of a movement, as values of a statement."""
    return {
        "account_id": new.account_id,
        "card_id": new.card_id,
        "id": new.id,
        "position": new.position,
        "ref_id": new.ref_id,
        "type": new.type.value,
        "amount_minor": new.amount_minor,
        "currency": new.currency.value,
        "parent_id": new.parent_id,
        "token_id": token_id,
        "originated_by": new.originated_by,
        "metadata": metadata_text(new.metadata),
        "command": command,
        "created_at_ms": new.created_at_ms,
        "created_by": new.created_by,
    }


def list_transactions(
    connection: Connection, account_id: AccountId, card_id: CardId
) -> tuple[Transaction, ...]:
    """Return every movement of a card, the oldest first."""
    rows = _LIST.rows(connection, {"account": account_id, "card": card_id})
    return tuple(transaction_of(row) for row in rows)


def transaction_of(row: Row) -> Transaction:
    """Return the movement of a row of MOVEMENT_COLUMNS."""
    return Transaction(
        account_id=AccountId(row[0]),
        card_id=CardId(row[1]),
        id=row[2],
        position=row[3],
        ref_id=RefId(row[4]),
        type=TransactionType(row[5]),
        amount_minor=row[6],
        currency=Currency(row[7]),
        parent_id=row[8],
        originated_by=row[9],
        metadata=metadata_of(row[10]),
        created_at_ms=row[11],
        created_by=row[12],
    )


def add_reservation(connection: Connection, pending: Transaction) -> None:
    """Open the reservation that a pending movement is."""
    _ADD_RESERVATION.count(
        connection,
        {
            "account_id": pending.account_id,
            "card_id": pending.card_id,
            "transaction_id": pending.id,
            "amount_minor": pending.amount_minor,
            "captured_minor": 0,
            "released_minor": 0,
            "settled_at_ms": None,
        },
    )


def resolve_reservation(connection: Connection, resolving: Resolving) -> bool:
    """Take from what is still held; False when it was settled already."""
    return _RESOLVE.count(connection, resolving_values(resolving)) == 1


def resolving_values(resolving: Resolving) -> dict[str, object]:
    """Return what is taken from what is held, as values of a statement."""
    return {
        "account": resolving.held.account_id,
        "card": resolving.held.card_id,
        "transaction": resolving.held.transaction_id,
        "captured": resolving.captured_minor,
        "released": resolving.released_minor,
        "settled_at": resolving.settled_at_ms,
    }


def add_refusal(connection: Connection, new: NewRefusal) -> None:
    """Keep a refusal for ever."""
    _ADD_REFUSAL.count(
        connection,
        {
            "account_id": new.account_id,
            "card_id": new.card_id,
            "key_space": new.key_space,
            "ref_id": new.ref_id,
            "code": new.code,
            "fields": new.fields_text,
            "command": new.command,
            "created_at_ms": new.created_at_ms,
            "created_by": new.created_by,
        },
    )
