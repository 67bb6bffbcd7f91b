"""The tables of mail that a till is to send. A row goes when its mail went, address and all."""

from typing import Final

from sqlalchemy import PrimaryKeyConstraint, Table

from pos_app.storage.schema.columns import binary, holds, text, whole
from pos_app.storage.schema.ground import metadata

mail: Final = Table(
    "mail",
    metadata,
    text("till_id"),
    text("mail_id"),
    text("address"),
    text("about"),  # what a person knows it by
    binary("letter"),  # to the byte
    whole("queued_at_ms"),
    whole("tries"),
    whole("next_try_at_ms", optional=True),  # none: the receiver's server refused it for good
    text("problem", optional=True),
    PrimaryKeyConstraint("till_id", "mail_id"),
    holds("tries", "tries >= 0"),
    sqlite_strict=True,
)

mail_password: Final = Table(
    "mail_password",
    metadata,
    text("till_id"),
    text("password"),
    PrimaryKeyConstraint("till_id"),
    sqlite_strict=True,
)
