"""Rows of failed sign-ins: a good one reads them and writes nothing."""

from dataclasses import dataclass
from typing import Final

from sqlalchemy import Integer, bindparam, case, delete, select
from sqlalchemy.dialects.postgresql import insert

from pos_app.storage.schema.central import failed_sign_in
from pos_app.storage.statement import Connection, Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class Suspect:
    """Who failed: the client that was named, at the address it came from."""

    account_id: str
    client_id: str
    address: str


_THIS: Final = (
    (failed_sign_in.c.account_id == bindparam("account_id"))
    & (failed_sign_in.c.client_id == bindparam("client_id"))
    & (failed_sign_in.c.address == bindparam("address"))
)
_ONE: Final = bindparam("one", type_=Integer())
_insert: Final = insert(failed_sign_in).values(
    account_id=bindparam("account_id"),
    client_id=bindparam("client_id"),
    address=bindparam("address"),
    failures=_ONE,
    last_at_ms=bindparam("at"),
    blocked_until_ms=bindparam("nobody"),
)
_COUNT: Final = Statement(
    _insert.on_conflict_do_update(
        index_elements=["account_id", "client_id", "address"],
        set_={
            "failures": case(
                (failed_sign_in.c.last_at_ms < bindparam("forgotten"), _ONE),
                else_=failed_sign_in.c.failures + _ONE,
            ),
            "last_at_ms": _insert.excluded.last_at_ms,
        },
    ).returning(failed_sign_in.c.failures)
)
_BLOCK: Final = Statement(
    failed_sign_in.update().where(_THIS).values(blocked_until_ms=bindparam("until"))
)
_FIND: Final = Statement(select(failed_sign_in.c.blocked_until_ms).where(_THIS))
_FORGET: Final = Statement(delete(failed_sign_in).where(_THIS))
_FORGET_OLD: Final = Statement(
    delete(failed_sign_in).where(failed_sign_in.c.last_at_ms < bindparam("forgotten"))
)


def find_block(connection: Connection, suspect: Suspect) -> int | None:
    """Return until when (UTC milliseconds) somebody has to wait; None for who never failed."""
    row = _FIND.row(connection, _key(suspect))
    return None if row is None else int(row[0])


def count_failure(
    connection: Connection, suspect: Suspect, *, at_ms: int, forgotten_ms: int
) -> int:
    """Count a failure; returns how many there were since the last longer rest.

    Failures of before `forgotten_ms` are forgotten, everybody's.
    """
    values = _key(suspect) | {"one": 1, "at": at_ms, "nobody": 0, "forgotten": forgotten_ms}
    ((failures,),) = _COUNT.rows(connection, values)
    _FORGET_OLD.count(connection, {"forgotten": forgotten_ms})
    return int(failures)


def block(connection: Connection, suspect: Suspect, until_ms: int) -> None:
    """Let somebody wait."""
    _BLOCK.count(connection, _key(suspect) | {"until": until_ms})


def forget_failures(connection: Connection, suspect: Suspect) -> None:
    """Forget the failures of somebody who got in."""
    _FORGET.count(connection, _key(suspect))


def _key(suspect: Suspect) -> dict[str, object]:
    return {
        "account_id": suspect.account_id,
        "client_id": suspect.client_id,
        "address": suspect.address,
    }
