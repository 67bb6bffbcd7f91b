"""Tables about customers: the tokens that tell who one is, and the events of such tokens."""

from typing import Final

from sqlalchemy import Index, PrimaryKeyConstraint, Table
from sqlalchemy import text as sql

from pos_app.storage.schema.columns import holds, text, whole
from pos_app.storage.schema.ground import metadata

customer_token: Final = Table(
    "customer_token",
    metadata,
    text("account_id"),
    text("customer_id"),
    text("id"),
    text("token_id"),
    text("type"),
    text("value"),
    text("metadata"),
    whole("created_at_ms"),
    text("created_by"),
    whole("updated_at_ms"),
    whole("deleted_at_ms", optional=True),
    text("deleted_by", optional=True),
    PrimaryKeyConstraint("account_id", "customer_id", "id"),
    holds("deleted_by_somebody", "(deleted_at_ms IS NULL) = (deleted_by IS NULL)"),
    # A deleted token leaves its name and its value to the next one.
    Index(
        "uq_customer_token_living_token_id",
        "account_id",
        "customer_id",
        "token_id",
        unique=True,
        sqlite_where=sql("deleted_at_ms IS NULL"),
        postgresql_where=sql("deleted_at_ms IS NULL"),
    ),
    Index(
        "uq_customer_token_living_value",
        "account_id",
        "type",
        "value",
        unique=True,
        sqlite_where=sql("deleted_at_ms IS NULL"),
        postgresql_where=sql("deleted_at_ms IS NULL"),
    ),
    Index(None, "account_id", "customer_id", "created_at_ms", "id"),
    sqlite_strict=True,
)

token_story: Final = Table(
    "token_story",
    metadata,
    text("account_id"),
    text("id"),
    text("type"),
    text("value"),
    text("events"),
    whole("updated_at_ms"),
    whole("deleted_at_ms", optional=True),
    PrimaryKeyConstraint("account_id", "id"),
    sqlite_strict=True,
)
"""The events of one (type, value), in one row: they are read and forgotten together."""
