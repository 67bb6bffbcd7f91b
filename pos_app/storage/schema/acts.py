"""What people at tills have done to cards at central: who, why, and how it ended. Append-only."""

from typing import Final

from sqlalchemy import ForeignKeyConstraint, PrimaryKeyConstraint, Table

from pos_app.domain.card_act import ActKind
from pos_app.storage.schema.columns import holds, one_of, text, whole
from pos_app.storage.schema.ground import metadata

APPEND_ONLY: Final = ("till_act",)

till_act: Final = Table(
    "till_act",
    metadata,
    text("account_id"),
    text("till_id"),
    text("act_id"),
    whole("incarnation"),
    text("kind"),
    text("card_id"),
    text("content"),  # what was asked, to tell a repetition from another act
    text("operator"),
    text("approved_by", optional=True),
    text("reason"),
    text("code", optional=True),  # of why it was refused
    text("fields", optional=True),
    whole("answered_at_ms"),
    PrimaryKeyConstraint("account_id", "till_id", "act_id"),
    ForeignKeyConstraint(
        ["account_id", "till_id"], ["till.account_id", "till.till_id"], name="fk_till_act_till"
    ),
    one_of("kind", ActKind),
    holds("refused_whole", "(code IS NULL) = (fields IS NULL)"),
    sqlite_strict=True,
)
