"""Central's own tables: API clients and what they may do, failed sign-ins, hooks and deliveries.

The account leads every key, as with cards. What is about the keys of the service is everybody's.
"""

from typing import Final

from sqlalchemy import (
    Column,
    ForeignKeyConstraint,
    Index,
    LargeBinary,
    PrimaryKeyConstraint,
    Table,
)
from sqlalchemy import text as sql

from pos_app.domain.hook import DeliveryState
from pos_app.storage.schema.columns import binary, holds, one_of, text, whole
from pos_app.storage.schema.ground import metadata

api_client: Final = Table(
    "api_client",
    metadata,
    text("account_id"),  # the owner: an account or a partner
    text("client_id"),
    text("name"),
    binary("secret_hash"),
    whole("created_at_ms"),
    text("created_by"),
    whole("deleted_at_ms", optional=True),
    text("deleted_by", optional=True),
    PrimaryKeyConstraint("account_id", "client_id"),
    holds("hash_length", "length(secret_hash) = 32"),
    holds("deleted_by_somebody", "(deleted_at_ms IS NULL) = (deleted_by IS NULL)"),
    sqlite_strict=True,
)

client_grant: Final = Table(
    "client_grant",
    metadata,
    text("account_id"),  # the one that the client may work on
    text("client_id"),
    text("scopes"),
    whole("created_at_ms"),
    text("created_by"),
    PrimaryKeyConstraint("account_id", "client_id"),
    sqlite_strict=True,
)

signing_turn: Final = Table(
    "signing_turn",
    metadata,
    text("purpose"),  # what the keys are for
    whole("number"),  # the highest signs and is believed; none at all is the turn before the first
    binary("salt"),  # chance, without which the master key makes none of the turn's keys
    whole("created_at_ms"),
    text("created_by"),
    PrimaryKeyConstraint("purpose", "number"),
    holds("number", "number >= 1"),
    holds("salt_length", "length(salt) = 32"),
    sqlite_strict=True,
)

shared_key: Final = Table(
    "shared_key",
    metadata,
    text("purpose"),  # what the key is for
    text("key_id"),  # of a key that every host has; it opens nothing
    PrimaryKeyConstraint("purpose"),
    sqlite_strict=True,
)

failed_sign_in: Final = Table(
    "failed_sign_in",
    metadata,
    text("account_id"),
    text("client_id"),
    text("address"),  # of whoever tried: a stranger elsewhere keeps nobody out
    whole("failures"),
    whole("last_at_ms"),
    whole("blocked_until_ms"),
    PrimaryKeyConstraint("account_id", "client_id", "address"),
    holds("failures", "failures >= 1"),
    Index(None, "last_at_ms"),
    sqlite_strict=True,
)

hook: Final = Table(
    "hook",
    metadata,
    text("account_id"),
    text("hook_id"),
    text("url"),
    text("events"),
    text("secret_kind", optional=True),  # whoever reads it knows the kinds, as with `journal`
    Column("sealed_secret", LargeBinary, nullable=True),
    whole("verified"),
    whole("active"),
    text("fields", optional=True),
    text("exclude_fields", optional=True),
    whole("failures"),  # deliveries given up since the last one that arrived
    whole("created_at_ms"),
    text("created_by"),
    whole("deleted_at_ms", optional=True),
    text("deleted_by", optional=True),
    PrimaryKeyConstraint("account_id", "hook_id"),
    holds("secret_of_a_kind", "(secret_kind IS NULL) = (sealed_secret IS NULL)"),
    holds("verified", "verified IN (0, 1)"),
    holds("active", "active IN (0, 1)"),
    holds("failures", "failures >= 0"),
    holds("deleted_by_somebody", "(deleted_at_ms IS NULL) = (deleted_by IS NULL)"),
    sqlite_strict=True,
)

hook_delivery: Final = Table(
    "hook_delivery",
    metadata,
    text("account_id"),
    text("hook_id"),
    text("delivery_id"),
    text("event"),
    text("body"),  # what is sent and signed, to the byte
    text("state"),
    whole("tries"),
    whole("next_try_at_ms"),  # while somebody is trying: when others may take over
    whole("created_at_ms"),
    PrimaryKeyConstraint("account_id", "hook_id", "delivery_id"),
    ForeignKeyConstraint(
        ["account_id", "hook_id"],
        ["hook.account_id", "hook.hook_id"],
        name="fk_hook_delivery_hook",
    ),
    one_of("state", DeliveryState),
    holds("tries", "tries >= 0"),
    Index(None, "account_id", "hook_id", "created_at_ms", "delivery_id"),
    Index(
        "ix_hook_delivery_due",
        "next_try_at_ms",
        sqlite_where=sql("state = 'waiting'"),
        postgresql_where=sql("state = 'waiting'"),
    ),
    sqlite_strict=True,
)

hook_try: Final = Table(
    "hook_try",
    metadata,
    text("account_id"),
    text("hook_id"),
    text("delivery_id"),
    whole("number"),
    whole("begun_at_ms"),
    whole("took_ms"),
    whole("status", optional=True),
    text("failure", optional=True),
    PrimaryKeyConstraint("account_id", "hook_id", "delivery_id", "number"),
    ForeignKeyConstraint(
        ["account_id", "hook_id", "delivery_id"],
        ["hook_delivery.account_id", "hook_delivery.hook_id", "hook_delivery.delivery_id"],
        name="fk_hook_try_delivery",
        ondelete="CASCADE",
    ),
    holds("number", "number >= 1"),
    holds("answered_or_not", "(status IS NULL) = (failure IS NOT NULL)"),
    sqlite_strict=True,
)
