"""Rows of tills and of their lives, as central keeps them.

The row of a till is what is locked before anything of its is changed, and always before a card.
"""

from typing import Final, NamedTuple

from sqlalchemy import Text, bindparam, insert, literal_column, select, update
from sqlalchemy.dialects.postgresql import insert as insert_or_nothing

from pos_app.domain.allowance import IncarnationState
from pos_app.domain.ids import AccountId, TillId
from pos_app.errors import Broken, Code
from pos_app.storage.schema.given import till, till_incarnation
from pos_app.storage.statement import Connection, Row, Statement


class TillRow(NamedTuple):
    """A till: its latest life, and how far its feed was numbered."""

    account_id: AccountId
    till_id: TillId
    incarnation: int
    feed_epoch: str
    feed_number: int
    following: int


class Life(NamedTuple):
    """One life of a till's database: how far central holds its chain."""

    account_id: AccountId
    till_id: TillId
    incarnation: int
    public_key: bytes
    state: IncarnationState
    reason: str
    last_sequence: int
    last_hash: bytes
    began_at_ms: int
    seen_at_ms: int


_THIS_TILL: Final = (till.c.account_id == bindparam("account")) & (
    till.c.till_id == bindparam("till")
)
_LIVES_OF_TILL: Final = (till_incarnation.c.account_id == bindparam("account")) & (
    till_incarnation.c.till_id == bindparam("till")
)
_THIS_LIFE: Final = _LIVES_OF_TILL & (till_incarnation.c.incarnation == bindparam("life"))
_TILL_COLUMNS: Final = tuple(till.c[name] for name in TillRow._fields)
_LIFE_COLUMNS: Final = tuple(till_incarnation.c[name] for name in Life._fields)

_ADD: Final = Statement(
    insert_or_nothing(till)
    .values({c.name: bindparam(c.name) for c in till.c})
    .on_conflict_do_nothing()
)
_FIND: Final = Statement(select(*_TILL_COLUMNS).where(_THIS_TILL))
_LOCK: Final = Statement(select(*_TILL_COLUMNS).where(_THIS_TILL).with_for_update())
_LIST: Final = Statement(
    select(*_TILL_COLUMNS).where(till.c.account_id == bindparam("account")).order_by(till.c.till_id)
)
_BEGIN: Final = Statement(
    update(till)
    .where(_THIS_TILL)
    .values(
        incarnation=bindparam("life"),
        feed_epoch=bindparam("epoch"),
        feed_number=bindparam("number"),
        following=bindparam("follows"),
    )
)
_BEGIN_FEED: Final = Statement(
    update(till)
    .where(_THIS_TILL)
    .values(feed_epoch=bindparam("epoch"), feed_number=bindparam("number"))
)
_NUMBER: Final = Statement(update(till).where(_THIS_TILL).values(feed_number=bindparam("number")))
_FOLLOW: Final = Statement(update(till).where(_THIS_TILL).values(following=bindparam("follows")))
_ADD_LIFE: Final = Statement(
    insert(till_incarnation).values({c.name: bindparam(c.name) for c in till_incarnation.c})
)
_FIND_LIFE: Final = Statement(select(*_LIFE_COLUMNS).where(_THIS_LIFE))
_LIVES: Final = Statement(
    select(*_LIFE_COLUMNS).where(_LIVES_OF_TILL).order_by(till_incarnation.c.incarnation)
)
_FENCE: Final = Statement(
    update(till_incarnation)
    .where(_LIVES_OF_TILL, till_incarnation.c.state == literal_column("'live'", Text()))
    .values(state=bindparam("new_state"))
)
_STATE: Final = Statement(
    update(till_incarnation).where(_THIS_LIFE).values(state=bindparam("new_state"))
)
_SEEN: Final = Statement(
    update(till_incarnation)
    .where(_THIS_LIFE)
    .values(
        last_sequence=bindparam("sequence"),
        last_hash=bindparam("hash"),
        seen_at_ms=bindparam("at"),
    )
)


def add_till(
    connection: Connection,
    account_id: AccountId,
    till_id: TillId,
    *,
    epoch: str,
    at_ms: int,
    by: str,
) -> None:
    """Add a till that has no life yet; news is kept for it from now on. One that is there stays."""
    _ADD.count(
        connection,
        {
            "account_id": account_id,
            "till_id": till_id,
            "incarnation": 0,
            "feed_epoch": epoch,
            "feed_number": 0,
            "following": 1,
            "created_at_ms": at_ms,
            "created_by": by,
        },
    )


def find_till(connection: Connection, account_id: AccountId, till_id: TillId) -> TillRow | None:
    """Return a till; None when the account has none of that id."""
    row = _FIND.row(connection, {"account": account_id, "till": till_id})
    return None if row is None else TillRow(*row)


def get_till(connection: Connection, account_id: AccountId, till_id: TillId) -> TillRow:
    """Return a till that has to be there; Broken where it is not."""
    row = find_till(connection, account_id, till_id)
    if row is None:
        raise Broken(Code.BOOKS_DO_NOT_AGREE, till_id=till_id)
    return row


def lock_till(connection: Connection, account_id: AccountId, till_id: TillId) -> TillRow | None:
    """Keep others waiting until the commit, and return the till; None when there is none."""
    row = _LOCK.row(connection, {"account": account_id, "till": till_id})
    return None if row is None else TillRow(*row)


def get_locked_till(connection: Connection, account_id: AccountId, till_id: TillId) -> TillRow:
    """Return a till that has to be there, and keep others waiting; Broken where it is not."""
    row = lock_till(connection, account_id, till_id)
    if row is None:
        raise Broken(Code.BOOKS_DO_NOT_AGREE, till_id=till_id)
    return row


def list_tills(connection: Connection, account_id: AccountId) -> tuple[TillRow, ...]:
    """Return every till of an account, by id."""
    return tuple(TillRow(*row) for row in _LIST.rows(connection, {"account": account_id}))


def begin_life(connection: Connection, locked: TillRow, new: Life, *, epoch: str) -> None:
    """Add the next life of a till; its feed begins anew."""
    _BEGIN.count(
        connection,
        {
            "account": locked.account_id,
            "till": locked.till_id,
            "life": new.incarnation,
            "epoch": epoch,
            "number": 0,
            "follows": 1,
        },
    )
    _ADD_LIFE.count(connection, {**new._asdict(), "state": new.state.value})


def begin_feed(connection: Connection, locked: TillRow, *, epoch: str) -> None:
    """Begin a till's feed anew: what it has heard counts no more."""
    _BEGIN_FEED.count(
        connection,
        {"account": locked.account_id, "till": locked.till_id, "epoch": epoch, "number": 0},
    )


def set_feed_number(connection: Connection, locked: TillRow, number: int) -> None:
    """Note how far a till's feed is numbered."""
    values = {"account": locked.account_id, "till": locked.till_id, "number": number}
    _NUMBER.count(connection, values)


def set_following(connection: Connection, locked: TillRow, *, follows: bool) -> None:
    """Keep news for a till from now on, or no longer."""
    values = {"account": locked.account_id, "till": locked.till_id, "follows": int(follows)}
    _FOLLOW.count(connection, values)


def find_life(
    connection: Connection, account_id: AccountId, till_id: TillId, incarnation: int
) -> Life | None:
    """Return one life of a till; None when it never was."""
    values = {"account": account_id, "till": till_id, "life": incarnation}
    row = _FIND_LIFE.row(connection, values)
    return None if row is None else _life_of(row)


def list_lives(connection: Connection, account_id: AccountId, till_id: TillId) -> tuple[Life, ...]:
    """Return every life of a till, the first one first."""
    rows = _LIVES.rows(connection, {"account": account_id, "till": till_id})
    return tuple(_life_of(row) for row in rows)


def fence_lives(connection: Connection, locked: TillRow) -> None:
    """Let the life that is live do nothing new any more."""
    _FENCE.count(
        connection,
        {
            "account": locked.account_id,
            "till": locked.till_id,
            "new_state": IncarnationState.FENCED.value,
        },
    )


def set_life_state(connection: Connection, life: Life, state: IncarnationState) -> None:
    """Say what a life may do from now on."""
    _STATE.count(connection, {**_key(life), "new_state": state.value})


def note_progress(
    connection: Connection, life: Life, *, sequence: int, hash_: bytes, at_ms: int
) -> None:
    """Note how far the chain goes that central holds, and that the till was heard of."""
    values = {**_key(life), "sequence": sequence, "hash": hash_, "at": at_ms}
    _SEEN.count(connection, values)


def _key(life: Life) -> dict[str, object]:
    return {"account": life.account_id, "till": life.till_id, "life": life.incarnation}


def _life_of(row: Row) -> Life:
    life = Life(*row)
    return life._replace(
        state=IncarnationState(life.state),
        public_key=bytes(life.public_key),
        last_hash=bytes(life.last_hash),
    )
