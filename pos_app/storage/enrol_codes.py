"""Rows of one-time codes: what a till becomes one of an account's with. Only hashes are kept."""

from typing import Final, NamedTuple

from sqlalchemy import bindparam, insert, select, update

from pos_app.domain.ids import AccountId, TillId
from pos_app.storage.schema.given import enrol_code
from pos_app.storage.statement import Connection, Statement


class CodeRow(NamedTuple):
    """A code that was handed out, and the life of its till that it began."""

    account_id: AccountId
    code_hash: bytes
    till_id: TillId
    expires_at_ms: int
    created_at_ms: int
    created_by: str
    used_at_ms: int | None
    incarnation: int | None


_THIS: Final = (enrol_code.c.account_id == bindparam("account")) & (
    enrol_code.c.code_hash == bindparam("hash")
)
_ADD: Final = Statement(
    insert(enrol_code).values({c.name: bindparam(c.name) for c in enrol_code.c})
)
_FIND: Final = Statement(select(*(enrol_code.c[name] for name in CodeRow._fields)).where(_THIS))
_USE: Final = Statement(
    update(enrol_code)
    .where(_THIS)
    .values(used_at_ms=bindparam("at"), incarnation=bindparam("life"))
)


def add_code(connection: Connection, new: CodeRow) -> None:
    """Add a code that nobody has used."""
    _ADD.count(connection, new._asdict())


def find_code(connection: Connection, account_id: AccountId, code_hash: bytes) -> CodeRow | None:
    """Return a code, used or not; None when there never was such a one."""
    row = _FIND.row(connection, {"account": account_id, "hash": code_hash})
    return None if row is None else CodeRow(*row)._replace(code_hash=code_hash)


def use_code(connection: Connection, code: CodeRow, incarnation: int, at_ms: int) -> None:
    """Note which life a code began. Its till is locked."""
    _USE.count(
        connection,
        {"account": code.account_id, "hash": code.code_hash, "at": at_ms, "life": incarnation},
    )
