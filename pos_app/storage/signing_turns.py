"""Rows of turns: each takes the place of all signing keys before it, for every worker at once."""

from dataclasses import dataclass, field
from typing import Final

from sqlalchemy import bindparam, select
from sqlalchemy.dialects.postgresql import insert

from pos_app.storage.schema.central import signing_turn
from pos_app.storage.statement import Connection, Statement

_CREDENTIALS: Final = "credentials"

_ADD: Final = Statement(
    insert(signing_turn)
    .values({column.name: bindparam(column.name) for column in signing_turn.c})
    .on_conflict_do_nothing()
)
_CURRENT: Final = Statement(
    select(signing_turn.c.number, signing_turn.c.salt)
    .where(signing_turn.c.purpose == bindparam("purpose"))
    .order_by(signing_turn.c.number.desc())
)


@dataclass(frozen=True, slots=True)
class SigningTurn:
    """Which keys sign now. The salt is 32 bytes of chance; the turn before the first has none."""

    number: int = 0
    salt: bytes = field(default=b"", repr=False)


def current_turn(connection: Connection) -> SigningTurn:
    """Return the turn whose keys are good, and nobody else's."""
    row = _CURRENT.row(connection, {"purpose": _CREDENTIALS})
    return SigningTurn() if row is None else SigningTurn(row[0], bytes(row[1]))


def add_turn(connection: Connection, salt: bytes, *, at_ms: int, by: str) -> SigningTurn:
    """Begin the next turn, or find that somebody did at the same moment; returns what holds now."""
    values = {
        "purpose": _CREDENTIALS,
        "number": current_turn(connection).number + 1,
        "salt": salt,
        "created_at_ms": at_ms,
        "created_by": by,
    }
    _ADD.count(connection, values)
    return current_turn(connection)
