"""The tables of a till's day: who works here, and the places of things in the journal.

The journal holds the facts; `entry_about`, `sale_return` and `signature` say where in it they lie.
"""

from typing import Final

from sqlalchemy import ForeignKeyConstraint, Index, PrimaryKeyConstraint, Table, UniqueConstraint

from pos_app.domain.staff import Role
from pos_app.storage.schema.columns import holds, one_of, text, whole
from pos_app.storage.schema.ground import metadata

APPEND_ONLY: Final = ("entry_about", "sale_return", "signature", "signing_key")


def _in_the_journal(table: str) -> ForeignKeyConstraint:
    return ForeignKeyConstraint(
        ["till_id", "incarnation", "sequence"],
        ["journal.till_id", "journal.incarnation", "journal.sequence"],
        name=f"fk_{table}_journal",
    )


staff: Final = Table(
    "staff",
    metadata,
    text("till_id"),
    text("staff_id"),
    text("name"),
    text("role"),
    text("pin_hash"),
    whole("attempt"),
    whole("failures"),
    whole("locked_until_ms"),
    whole("left_at_ms", optional=True),
    PrimaryKeyConstraint("till_id", "staff_id"),
    one_of("role", Role),
    sqlite_strict=True,
)

entry_about: Final = Table(
    "entry_about",
    metadata,
    text("till_id"),
    text("subject"),
    whole("incarnation"),
    whole("sequence"),
    PrimaryKeyConstraint("till_id", "subject", "incarnation", "sequence"),
    _in_the_journal("entry_about"),
    sqlite_strict=True,
)

sale_return: Final = Table(
    "sale_return",
    metadata,
    text("till_id"),
    text("return_id"),
    whole("number"),  # counted with those of sales
    text("sale_id"),
    whole("incarnation"),
    whole("sequence"),
    PrimaryKeyConstraint("till_id", "return_id"),
    UniqueConstraint("till_id", "number"),
    UniqueConstraint("till_id", "incarnation", "sequence"),
    _in_the_journal("sale_return"),
    holds("number", "number >= 1"),
    Index(None, "till_id", "sale_id"),
    sqlite_strict=True,
)

signature: Final = Table(
    "signature",
    metadata,
    text("till_id"),
    whole("incarnation"),
    whole("sequence"),
    text("key_version"),
    text("value"),
    PrimaryKeyConstraint("till_id", "incarnation", "sequence"),
    _in_the_journal("signature"),
    sqlite_strict=True,
)

signing_key: Final = Table(
    "signing_key",
    metadata,
    text("till_id"),
    text("key_version"),
    text("private_pem"),
    text("public_pem"),
    whole("made_at_ms"),
    PrimaryKeyConstraint("till_id", "key_version"),
    sqlite_strict=True,
)
