"""Rows of signatures and of the keys they are made with. Added, never changed."""

from typing import Final, NamedTuple

from sqlalchemy import bindparam, insert, literal_column, select

from pos_app.domain.ids import TillId
from pos_app.domain.operation import Operation
from pos_app.storage.schema.books import signature, signing_key
from pos_app.storage.statement import Connection, Statement


class KeptSignature(NamedTuple):
    """A signature, and where in the journal lies what it signs."""

    incarnation: int
    sequence: int
    key_version: str
    value: str


class KeptKey(NamedTuple):
    """A key, as PEM. The public half is what an auditor gets."""

    key_version: str
    private_pem: str
    public_pem: str


_ADD: Final = Statement(insert(signature).values({c.name: bindparam(c.name) for c in signature.c}))
_COLUMNS: Final = tuple(signature.c[name] for name in KeptSignature._fields)
_OF_TILL: Final = signature.c.till_id == bindparam("till")
_LAST: Final = Statement(
    select(*_COLUMNS)
    .where(_OF_TILL)
    .order_by(signature.c.incarnation.desc(), signature.c.sequence.desc())
    .limit(literal_column("1"))
    .offset(literal_column("0"))
)
_LIST: Final = Statement(
    select(*_COLUMNS).where(_OF_TILL).order_by(signature.c.incarnation, signature.c.sequence)
)
_ADD_KEY: Final = Statement(
    insert(signing_key).values({c.name: bindparam(c.name) for c in signing_key.c})
)
_KEYS: Final = Statement(
    select(*(signing_key.c[name] for name in KeptKey._fields))
    .where(signing_key.c.till_id == bindparam("till"))
    .order_by(signing_key.c.made_at_ms)
)


def add_signature(
    connection: Connection, operation: Operation, key_version: str, value: str
) -> None:
    """Keep the signature of an operation."""
    _ADD.count(
        connection,
        {
            "till_id": operation.till_id,
            "incarnation": operation.incarnation,
            "sequence": operation.sequence,
            "key_version": key_version,
            "value": value,
        },
    )


def last_signature(connection: Connection, till_id: TillId) -> KeptSignature | None:
    """Return the newest signature, None before the first."""
    row = _LAST.row(connection, {"till": till_id})
    return None if row is None else KeptSignature(*row)


def list_signatures(connection: Connection, till_id: TillId) -> tuple[KeptSignature, ...]:
    """Return every signature in the order of the chain."""
    return tuple(KeptSignature(*row) for row in _LIST.rows(connection, {"till": till_id}))


def add_key(connection: Connection, till_id: TillId, key: KeptKey, at_ms: int) -> None:
    """Keep a key."""
    values = {"till_id": till_id, "made_at_ms": at_ms, **key._asdict()}
    _ADD_KEY.count(connection, values)


def list_keys(connection: Connection, till_id: TillId) -> tuple[KeptKey, ...]:
    """Return the keys of a till, the newest last."""
    return tuple(KeptKey(*row) for row in _KEYS.rows(connection, {"till": till_id}))
