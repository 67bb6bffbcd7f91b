"""Rows of what a till has been told of cards, and the wallet's own rows of cards that it mirrors.

A mirrored card has central's id, dates and tokens and none of its money: what is on it is what this
till holds. A token that was used or has gone at central is mirrored as one whose time is over.
"""

from dataclasses import fields
from typing import Final

from sqlalchemy import bindparam, case, func, literal_column, or_, select, update
from sqlalchemy.dialects.postgresql import insert

from pos_app.domain.ids import AccountId, CardId, TillId
from pos_app.domain.joining import KnownCard, LearnedCard, LearnedToken
from pos_app.storage.cards import CardState
from pos_app.storage.schema.cards import card, token, token_directory
from pos_app.storage.schema.columns import WHOLE
from pos_app.storage.schema.held import known_card
from pos_app.storage.statement import Connection, Statement

BY_CENTRAL: Final = "central"
"""Who made what was mirrored."""

_ONE: Final = literal_column("1", WHOLE)
_THIS_CARD: Final = (card.c.account_id == bindparam("account")) & (
    card.c.card_id == bindparam("card")
)
_OF_CARD: Final = (token.c.account_id == bindparam("account")) & (
    token.c.card_id == bindparam("card")
)
_KNOW: Final = insert(known_card).values({c.name: bindparam(c.name) for c in known_card.c})
_TOLD: Final = (
    *("version", "balance_minor", "available_minor", "as_of_ms"),
    *("blocked", "blocked_why"),
)
_KEEP: Final = Statement(
    _KNOW.on_conflict_do_update(
        index_elements=[known_card.c.till_id, known_card.c.card_id],
        set_={name: _KNOW.excluded[name] for name in _TOLD},
        where=known_card.c.version <= _KNOW.excluded.version,
    )
)
_REPLACE: Final = Statement(
    _KNOW.on_conflict_do_update(
        index_elements=[known_card.c.till_id, known_card.c.card_id],
        set_={name: _KNOW.excluded[name] for name in _TOLD},
    )
)
_HEARD: Final = Statement(
    update(known_card)
    .where(
        known_card.c.till_id == bindparam("till"),
        known_card.c.card_id == bindparam("card"),
        known_card.c.as_of_ms <= bindparam("at", type_=WHOLE),
    )
    .values(
        balance_minor=bindparam("balance"),
        available_minor=bindparam("available"),
        as_of_ms=bindparam("as_of"),
    )
)
_FIND: Final = Statement(
    select(*(known_card.c[one.name] for one in fields(KnownCard))).where(
        known_card.c.till_id == bindparam("till"), known_card.c.card_id == bindparam("card")
    )
)
_DESCRIBE: Final = Statement(
    update(card)
    .where(_THIS_CARD)
    .values(
        name=bindparam("new_name"),
        customer_id=bindparam("new_customer"),
        active_from_ms=bindparam("active_from"),
        expires_at_ms=bindparam("expires_at"),
        version=card.c.version + _ONE,
    )
)
_COUNT: Final = Statement(select(func.count()).select_from(card))
_STRANGERS: Final = Statement(
    select(func.count())
    .select_from(
        card.outerjoin(
            known_card,
            (known_card.c.card_id == card.c.card_id) & (known_card.c.till_id == bindparam("till")),
        )
    )
    .where(known_card.c.card_id.is_(None))
)
_TOKEN: Final = insert(token).values({c.name: bindparam(c.name) for c in token.c})
_ADD_TOKEN: Final = Statement(_TOKEN.on_conflict_do_nothing().returning(token.c.id))
_SET_TOKEN: Final = Statement(
    update(token)
    .where(_OF_CARD, token.c.id == bindparam("token"))
    .values(
        masked_code=bindparam("masked"),
        expires_at_ms=bindparam("expires_at"),
        one_shot=case(
            (token.c.used_at_ms.is_not(None), token.c.one_shot),
            else_=bindparam("single", type_=WHOLE),
        ),
    )
)
_END_TOKEN: Final = Statement(
    update(token)
    .where(
        _OF_CARD,
        token.c.id == bindparam("token"),
        or_(token.c.expires_at_ms.is_(None), token.c.expires_at_ms > bindparam("end_then")),
    )
    .values(expires_at_ms=bindparam("end"))
)
_TOKENS: Final = Statement(select(token.c.id).where(_OF_CARD))
_ENTER: Final = Statement(
    insert(token_directory).values({c.name: bindparam(c.name) for c in token_directory.c})
)
_HOLDER: Final = Statement(
    select(token_directory.c.generation, token_directory.c.card_id, token_directory.c.token_id)
    .where(
        token_directory.c.account_id == bindparam("account"),
        token_directory.c.token_hash == bindparam("hash"),
    )
    .order_by(token_directory.c.generation.desc())
)
_STATE: Final = Statement(select(*(card.c[name] for name in CardState._fields)).where(_THIS_CARD))


def keep_known(
    connection: Connection, till_id: TillId, told: LearnedCard, *, replacing: bool = False
) -> None:
    """Keep what central told of a card, unless something newer is known already.

    With `replacing` it is kept whatever is known: a central that was brought back counts anew.
    """
    keep = _REPLACE if replacing else _KEEP
    keep.count(
        connection,
        {
            "till_id": till_id,
            "card_id": told.card_id,
            "version": told.version,
            "balance_minor": told.balance_minor,
            "available_minor": told.available_minor,
            "as_of_ms": told.as_of_ms,
            "blocked": int(told.deleted_at_ms is not None or told.blocked_why is not None),
            "blocked_why": None if told.deleted_at_ms is not None else told.blocked_why,
        },
    )


def hear_amounts(
    connection: Connection,
    till_id: TillId,
    card_id: CardId,
    *,
    balance_minor: int,
    available_minor: int,
    as_of_ms: int,
) -> None:
    """Keep a card's amounts as central has just told them with an answer."""
    _HEARD.count(
        connection,
        {
            "till": till_id,
            "card": card_id,
            "at": as_of_ms,
            "balance": balance_minor,
            "available": available_minor,
            "as_of": as_of_ms,
        },
    )


def find_known(connection: Connection, till_id: TillId, card_id: CardId) -> KnownCard | None:
    """Return what central told last of a card, None when it told nothing."""
    row = _FIND.row(connection, {"till": till_id, "card": card_id})
    if row is None:
        return None
    return KnownCard(
        card_id=CardId(row[0]),
        version=row[1],
        balance_minor=row[2],
        available_minor=row[3],
        as_of_ms=row[4],
        blocked=bool(row[5]),
        blocked_why=row[6],
    )


def find_state(connection: Connection, account_id: AccountId, card_id: CardId) -> CardState | None:
    """Return a card's row as rules about money look at it, None when there is none."""
    row = _STATE.row(connection, {"account": account_id, "card": card_id})
    return None if row is None else CardState(*row)


def describe_card(connection: Connection, account_id: AccountId, told: LearnedCard) -> None:
    """Give a mirrored card the name, the owner and the dates that it has at central."""
    _DESCRIBE.count(
        connection,
        {
            "account": account_id,
            "card": told.card_id,
            "new_name": told.name,
            "new_customer": told.customer_id,
            "active_from": told.active_from_ms,
            "expires_at": told.expires_at_ms,
        },
    )


def count_cards_of_its_own(connection: Connection, till_id: TillId) -> int:
    """Return how many cards are in the books that central has told nothing of."""
    ((count,),) = _STRANGERS.rows(connection, {"till": till_id})
    return int(count)


def token_ids(connection: Connection, account_id: AccountId, card_id: CardId) -> set[str]:
    """Return the ids of every token that ever led to the card here."""
    rows = _TOKENS.rows(connection, {"account": account_id, "card": card_id})
    return {str(row[0]) for row in rows}


def mirror_token(
    connection: Connection,
    account_id: AccountId,
    card_id: CardId,
    told: LearnedToken,
    as_of_ms: int,
) -> None:
    """Let a token lead to its card from now on; whoever had its value before has it no longer."""
    added = _ADD_TOKEN.row(
        connection,
        {
            "account_id": account_id,
            "card_id": card_id,
            "id": told.id,
            "hash": told.hash,
            "attempt": 0,
            "masked_code": told.masked_code,
            "format": None,
            "expires_at_ms": _end_of(told),
            "one_shot": int(told.one_shot),
            "used_at_ms": None,
            "ref_id": None,
            "metadata": "{}",
            "command": None,
            "created_at_ms": as_of_ms,
            "created_by": BY_CENTRAL,
        },
    )
    if added is None:
        return
    holder = _HOLDER.row(connection, {"account": account_id, "hash": told.hash})
    if holder is not None:
        end_token(connection, account_id, CardId(holder[1]), str(holder[2]), as_of_ms)
    _ENTER.count(
        connection,
        {
            "account_id": account_id,
            "token_hash": told.hash,
            "generation": 0 if holder is None else int(holder[0]) + 1,
            "card_id": card_id,
            "token_id": told.id,
        },
    )


def set_token(
    connection: Connection, account_id: AccountId, card_id: CardId, told: LearnedToken
) -> None:
    """Give a token that is mirrored the lifetime and the use that it has at central."""
    _SET_TOKEN.count(
        connection,
        {
            "account": account_id,
            "card": card_id,
            "token": told.id,
            "masked": told.masked_code,
            "expires_at": _end_of(told),
            "single": int(told.one_shot),
        },
    )


def end_token(
    connection: Connection, account_id: AccountId, card_id: CardId, token_id: str, at_ms: int
) -> None:
    """Let a token lead nowhere from a moment on; one that ended before stays as it is."""
    values = {"account": account_id, "card": card_id, "token": token_id}
    _END_TOKEN.count(connection, {**values, "end_then": at_ms, "end": at_ms})


def _end_of(told: LearnedToken) -> int | None:
    if told.used_at_ms is None:
        return told.expires_at_ms
    return (
        told.used_at_ms if told.expires_at_ms is None else min(told.expires_at_ms, told.used_at_ms)
    )
