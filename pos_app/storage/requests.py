"""What a request about money meets: its card, what it came by, and the outcome its ref_id has.

One statement each, so that everything in an answer is of one moment and a scan costs one look-up.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final, NamedTuple

from sqlalchemy import Column, FromClause, Select, Text, bindparam, literal_column, select

from pos_app.domain.ids import AccountId, CardId, RefId
from pos_app.domain.transaction import Reservation, Transaction, TransactionType
from pos_app.storage.cards import STATE_COLUMNS, CardState
from pos_app.storage.schema.cards import (
    card,
    refusal,
    reservation,
    token,
    token_directory,
    wallet_transaction,
)
from pos_app.storage.statement import Connection, Row, Statement
from pos_app.storage.transactions import MOVEMENT_COLUMNS, transaction_of


class TokenState(NamedTuple):
    """What rules about a token look at."""

    id: str
    expires_at_ms: int | None
    one_shot: int
    used_at_ms: int | None


@dataclass(frozen=True, slots=True)
class StoredMovement:
    """A ref_id that moved money: the movement and what was asked."""

    transaction: Transaction
    command: str


@dataclass(frozen=True, slots=True)
class StoredRefusal:
    """A ref_id that was refused: why, as JSON text of the fields, and what was asked."""

    code: str
    fields_text: str
    command: str


Stored = StoredMovement | StoredRefusal


@dataclass(frozen=True, slots=True)
class Addressed:
    """The movement a capture or a void names; `reservation` is None when it never was pending."""

    id: str
    type: TransactionType
    reservation: Reservation | None
    ref_id: RefId


@dataclass(frozen=True, slots=True)
class Found:
    """A card as a request finds it. `stored` is what the request's ref_id led to before."""

    card: CardState
    token: TokenState | None = None
    addressed: Addressed | None = None
    stored: Stored | None = None


_STATES: Final = len(STATE_COLUMNS)
_STORED_COLUMNS: Final = (
    *MOVEMENT_COLUMNS,
    wallet_transaction.c.command,
    refusal.c.code,
    refusal.c.fields,
    refusal.c.command,
)
_TOKEN_COLUMNS: Final = (token.c.id, token.c.expires_at_ms, token.c.one_shot, token.c.used_at_ms)
_CARD_END: Final = _STATES
_STORED_END: Final = _CARD_END + len(_STORED_COLUMNS)

_named: Final = wallet_transaction.alias("named")
_ADDRESSED_COLUMNS: Final = (
    _named.c.id,
    _named.c.type,
    reservation.c.amount_minor,
    reservation.c.captured_minor,
    reservation.c.released_minor,
    reservation.c.settled_at_ms,
    _named.c.ref_id,
)


def _with_outcome(source: FromClause, *more: Column[Any]) -> Select[Any]:
    """Select the card of `source` with what its movements and refusals hold of the ref_id."""
    ref = bindparam("ref", type_=Text())
    joined = source.outerjoin(
        wallet_transaction,
        (wallet_transaction.c.account_id == card.c.account_id)
        & (wallet_transaction.c.card_id == card.c.card_id)
        & (wallet_transaction.c.ref_id == ref),
    ).outerjoin(
        refusal,
        (refusal.c.account_id == card.c.account_id)
        & (refusal.c.card_id == card.c.card_id)
        & (refusal.c.key_space == literal_column("'transaction'"))
        & (refusal.c.ref_id == ref),
    )
    return select(*STATE_COLUMNS, *_STORED_COLUMNS, *more).select_from(joined)


_BY_CARD: Final = Statement(
    _with_outcome(card).where(
        card.c.account_id == bindparam("account"), card.c.card_id == bindparam("card")
    ),
    lone=True,
)
_BY_TOKEN: Final = Statement(
    _with_outcome(
        token_directory.join(
            token,
            (token.c.account_id == token_directory.c.account_id)
            & (token.c.card_id == token_directory.c.card_id)
            & (token.c.id == token_directory.c.token_id),
        ).join(
            card,
            (card.c.account_id == token_directory.c.account_id)
            & (card.c.card_id == token_directory.c.card_id),
        ),
        *_TOKEN_COLUMNS,
    )
    .where(
        token_directory.c.account_id == bindparam("account"),
        token_directory.c.token_hash == bindparam("hash"),
    )
    .order_by(token_directory.c.generation.desc()),
    lone=True,
)
_BY_TRANSACTION: Final = Statement(
    _with_outcome(
        _named.join(
            card,
            (card.c.account_id == _named.c.account_id) & (card.c.card_id == _named.c.card_id),
        ).outerjoin(
            reservation,
            (reservation.c.account_id == _named.c.account_id)
            & (reservation.c.card_id == _named.c.card_id)
            & (reservation.c.transaction_id == _named.c.id),
        ),
        *_ADDRESSED_COLUMNS,
    ).where(_named.c.account_id == bindparam("account"), _named.c.id == bindparam("transaction")),
    lone=True,
)


def found_by_card(
    connection: Connection, account_id: AccountId, card_id: CardId, ref_id: RefId | None
) -> Found | None:
    """Return the card of that id, deleted or not; None when there never was one."""
    values = {"account": account_id, "card": card_id, "ref": ref_id}
    row = _BY_CARD.row(connection, values)
    return None if row is None else Found(_state_of(row), stored=_stored_of(row))


def found_by_token(
    connection: Connection, account_id: AccountId, token_hash: bytes, ref_id: RefId
) -> list[Found]:
    """Return every card that a token of this hash ever led to, the one it leads to now first.

    All but the first are dead; they are here because a request of their time may be repeated.
    """
    values = {"account": account_id, "hash": token_hash, "ref": ref_id}
    return [
        Found(_state_of(row), token=TokenState(*row[_STORED_END:]), stored=_stored_of(row))
        for row in _BY_TOKEN.rows(connection, values)
    ]


def found_by_transaction(
    connection: Connection, account_id: AccountId, transaction_id: str, ref_id: RefId | None
) -> Found | None:
    """Return the card that a movement is of, and the movement; None when there is no such one."""
    values = {"account": account_id, "transaction": transaction_id, "ref": ref_id}
    row = _BY_TRANSACTION.row(connection, values)
    if row is None:
        return None
    state = _state_of(row)
    return Found(state, addressed=_addressed_of(state, row[_STORED_END:]), stored=_stored_of(row))


def _state_of(row: Row) -> CardState:
    return CardState(*row[:_CARD_END])


def _stored_of(row: Row) -> Stored | None:
    movement = row[_CARD_END : _STORED_END - 4]
    command, code, fields_text, refused_command = row[_STORED_END - 4 : _STORED_END]
    if command is not None:
        return StoredMovement(transaction_of(movement), command)
    if code is not None:
        return StoredRefusal(code, fields_text, refused_command)
    return None


def _addressed_of(state: CardState, columns: Iterable[Any]) -> Addressed:
    transaction_id, type_, amount_minor, captured_minor, released_minor, settled_at_ms, ref_id = (
        columns
    )
    held = None
    if amount_minor is not None:
        held = Reservation(
            account_id=state.account_id,
            card_id=state.card_id,
            transaction_id=transaction_id,
            amount_minor=amount_minor,
            captured_minor=captured_minor,
            released_minor=released_minor,
            settled_at_ms=settled_at_ms,
        )
    return Addressed(transaction_id, TransactionType(type_), held, RefId(ref_id))
