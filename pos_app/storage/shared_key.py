"""Which master key all hosts on one database have: its id, so that another is refused at once."""

from typing import Final

from sqlalchemy import bindparam, select
from sqlalchemy.dialects.postgresql import insert

from pos_app.storage.schema.central import shared_key
from pos_app.storage.statement import Connection, Statement

_MASTER: Final = "master"

_KEEP: Final = Statement(
    insert(shared_key)
    .values(purpose=bindparam("purpose"), key_id=bindparam("key_id"))
    .on_conflict_do_nothing()
)
_FIND: Final = Statement(
    select(shared_key.c.key_id).where(shared_key.c.purpose == bindparam("purpose"))
)


def find_key_id(connection: Connection) -> str | None:
    """Return the id of the key that was here first, None before there was any."""
    row = _FIND.row(connection, {"purpose": _MASTER})
    return None if row is None else str(row[0])


def agree_on_key(connection: Connection, key_id: str) -> str:
    """Return the id of the key that all hosts have: this one, if it is the first."""
    _KEEP.count(connection, {"purpose": _MASTER, "key_id": key_id})
    return find_key_id(connection) or key_id
