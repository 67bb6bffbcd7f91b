"""What central keeps of the tills of an account: who they are, what they did, what they hold.

The account and the till lead every key, so that one till's rows live together. What a till did,
what it was answered and what was written off is append-only; news comes and goes.
"""

from enum import StrEnum
from typing import Final

from sqlalchemy import ForeignKeyConstraint, Index, PrimaryKeyConstraint, Table
from sqlalchemy import text as sql

from pos_app.domain.allowance import (
    AllowanceState,
    FeedScope,
    GapKind,
    IncarnationState,
    Origin,
    Outcome,
)
from pos_app.storage.schema.columns import binary, holds, one_of, text, whole
from pos_app.storage.schema.ground import metadata

APPEND_ONLY: Final = ("till_operation", "till_request", "gap", "write_off")

_OF_A_TILL: Final = (["account_id", "till_id"], ["till.account_id", "till.till_id"])
_A_SHARE: Final = "BETWEEN 0 AND 10000"
_LIVING: Final = "outcome <> 'invalid'"


class NewsKind(StrEnum):
    """What a row of `till_feed` tells."""

    CARD = "card"
    RECALL = "recall"


account_policy: Final = Table(
    "account_policy",
    metadata,
    text("account_id"),
    text("feed"),
    whole("largest_minor"),
    whole("lifetime_ms"),
    whole("soft_limit_basis_points"),
    whole("lent_basis_points"),
    whole("largest_lent_minor"),
    whole("most_tills_a_card"),
    whole("changed_at_ms"),
    text("changed_by"),
    PrimaryKeyConstraint("account_id"),
    one_of("feed", FeedScope),
    holds("shares", f"soft_limit_basis_points {_A_SHARE} AND lent_basis_points {_A_SHARE}"),
    holds("amounts", "largest_minor >= 1 AND largest_lent_minor >= 0"),
    holds("others", "lifetime_ms >= 1 AND most_tills_a_card >= 0"),
    sqlite_strict=True,
)

till: Final = Table(
    "till",
    metadata,
    text("account_id"),
    text("till_id"),
    whole("incarnation"),  # of its latest life; 0 before its first
    text("feed_epoch"),
    whole("feed_number"),  # of the last row that was numbered in this epoch
    whole("following"),  # whether news is kept for it
    whole("created_at_ms"),
    text("created_by"),
    PrimaryKeyConstraint("account_id", "till_id"),
    holds("incarnation", "incarnation >= 0"),
    holds("feed_number", "feed_number >= 0"),
    holds("following", "following IN (0, 1)"),
    sqlite_strict=True,
)

enrol_code: Final = Table(
    "enrol_code",
    metadata,
    text("account_id"),
    binary("code_hash"),
    text("till_id"),
    whole("expires_at_ms"),
    whole("created_at_ms"),
    text("created_by"),
    whole("used_at_ms", optional=True),
    whole("incarnation", optional=True),  # the life that it began
    PrimaryKeyConstraint("account_id", "code_hash"),
    ForeignKeyConstraint(*_OF_A_TILL, name="fk_enrol_code_till"),
    holds("hash_length", "length(code_hash) = 32"),
    holds("used_for_a_life", "(used_at_ms IS NULL) = (incarnation IS NULL)"),
    sqlite_strict=True,
)

till_incarnation: Final = Table(
    "till_incarnation",
    metadata,
    text("account_id"),
    text("till_id"),
    whole("incarnation"),
    binary("public_key"),
    text("state"),
    text("reason"),
    whole("last_sequence"),
    binary("last_hash"),
    whole("began_at_ms"),
    whole("seen_at_ms"),
    PrimaryKeyConstraint("account_id", "till_id", "incarnation"),
    ForeignKeyConstraint(*_OF_A_TILL, name="fk_till_incarnation_till"),
    one_of("state", IncarnationState),
    holds("incarnation", "incarnation >= 1"),
    holds("last_sequence", "last_sequence >= 0"),
    holds("lengths", "length(public_key) = 32 AND length(last_hash) = 32"),
    # A till has one life at a time.
    Index(
        "uq_till_incarnation_live",
        "account_id",
        "till_id",
        unique=True,
        sqlite_where=sql("state = 'live'"),
        postgresql_where=sql("state = 'live'"),
    ),
    sqlite_strict=True,
)

_OF_A_LIFE: Final = (
    ["account_id", "till_id", "incarnation"],
    [
        "till_incarnation.account_id",
        "till_incarnation.till_id",
        "till_incarnation.incarnation",
    ],
)

till_operation: Final = Table(
    "till_operation",
    metadata,
    text("account_id"),
    text("till_id"),
    whole("incarnation"),
    whole("sequence"),
    binary("hash"),
    text("content"),  # what was hashed, to the byte
    text("outcome"),
    text("code", optional=True),
    text("fields"),
    whole("received_at_ms"),
    PrimaryKeyConstraint("account_id", "till_id", "incarnation", "sequence", "hash"),
    ForeignKeyConstraint(*_OF_A_LIFE, name="fk_till_operation_life"),
    one_of("outcome", Outcome),
    holds("sequence", "sequence >= 1"),
    holds("hash_length", "length(hash) = 32"),
    # What forked off is kept beside the chain, never in it.
    Index(
        "uq_till_operation_chain",
        "account_id",
        "till_id",
        "incarnation",
        "sequence",
        unique=True,
        sqlite_where=sql(_LIVING),
        postgresql_where=sql(_LIVING),
    ),
    sqlite_strict=True,
)

till_allowance: Final = Table(
    "till_allowance",
    metadata,
    text("account_id"),
    text("till_id"),
    text("allowance_id"),
    text("card_id"),
    whole("incarnation"),
    text("origin"),
    text("currency"),
    whole("amount_minor"),
    text("transaction_id"),  # the pending one that keeps the value out of everybody else's reach
    whole("soft_limit_minor"),
    whole("granted_at_ms"),
    whole("expires_at_ms", optional=True),
    text("state"),
    whole("recalled_at_ms", optional=True),
    whole("recall_number", optional=True),  # the row of the feed that tells it
    PrimaryKeyConstraint("account_id", "till_id", "allowance_id"),
    ForeignKeyConstraint(*_OF_A_LIFE, name="fk_till_allowance_life"),
    one_of("origin", Origin),
    one_of("state", AllowanceState),
    holds("amount", "amount_minor >= 1"),
    holds("soft_limit", "soft_limit_minor BETWEEN 0 AND amount_minor"),
    holds("told_what_was_asked", "recall_number IS NULL OR recalled_at_ms IS NOT NULL"),
    Index(None, "account_id", "card_id"),
    sqlite_strict=True,
)

till_request: Final = Table(
    "till_request",
    metadata,
    text("account_id"),
    text("till_id"),
    text("request_id"),
    text("content"),  # what was asked, to tell a repetition from another request
    text("allowance_id", optional=True),
    text("code", optional=True),
    whole("balance_minor"),
    whole("available_minor"),
    whole("answered_at_ms"),
    PrimaryKeyConstraint("account_id", "till_id", "request_id"),
    ForeignKeyConstraint(*_OF_A_TILL, name="fk_till_request_till"),
    holds("given_or_refused", "(allowance_id IS NULL) = (code IS NOT NULL)"),
    holds("amounts", "balance_minor >= 0 AND available_minor BETWEEN 0 AND balance_minor"),
    sqlite_strict=True,
)

card_news: Final = Table(
    "card_news",
    metadata,
    text("account_id"),
    text("till_id"),
    text("card_id"),
    whole("version"),  # of the card that the till is to hear of
    PrimaryKeyConstraint("account_id", "till_id", "card_id"),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)

till_feed: Final = Table(
    "till_feed",
    metadata,
    text("account_id"),
    text("till_id"),
    whole("number"),
    text("kind"),
    text("subject"),  # the card's or the allowance's id
    PrimaryKeyConstraint("account_id", "till_id", "number"),
    ForeignKeyConstraint(*_OF_A_TILL, name="fk_till_feed_till"),
    one_of("kind", NewsKind),
    holds("number", "number >= 1"),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)

gap: Final = Table(
    "gap",
    metadata,
    text("account_id"),
    text("till_id"),
    text("ref_id"),  # of the movement that could not be made in full
    text("card_id"),
    whole("incarnation"),
    whole("sequence"),
    text("kind"),
    whole("amount_minor"),
    text("currency"),
    whole("noted_at_ms"),
    PrimaryKeyConstraint("account_id", "till_id", "ref_id"),
    ForeignKeyConstraint(*_OF_A_TILL, name="fk_gap_till"),
    one_of("kind", GapKind),
    holds("amount", "amount_minor >= 1"),
    sqlite_strict=True,
)

write_off: Final = Table(
    "write_off",
    metadata,
    text("account_id"),
    text("till_id"),
    whole("incarnation"),
    text("allowance_id"),
    text("card_id"),
    whole("released_minor"),
    text("currency"),
    text("why"),
    whole("written_off_at_ms"),
    text("written_off_by"),
    PrimaryKeyConstraint("account_id", "till_id", "allowance_id"),
    ForeignKeyConstraint(*_OF_A_LIFE, name="fk_write_off_life"),
    holds("released", "released_minor >= 0"),
    sqlite_strict=True,
)


def card_news_triggers(dialect: str) -> tuple[str, ...]:
    """Return the statements that note every change of a card for every till that follows.

    Whatever touches a card, in whichever verb, reaches the tills in the same commit. A migration
    runs each with `op.execute`, once the tables exist.
    """
    note = """
        INSERT INTO card_news (account_id, till_id, card_id, version)
        SELECT till.account_id, till.till_id, NEW.card_id, NEW.version
        FROM till WHERE till.account_id = NEW.account_id AND till.following = 1
        ON CONFLICT (account_id, till_id, card_id) DO UPDATE SET version = excluded.version;"""
    if dialect == "sqlite":
        return tuple(
            f"CREATE TRIGGER card_{event.lower()}_is_news AFTER {event} ON card BEGIN{note} END"
            for event in ("INSERT", "UPDATE")
        )
    return (
        f"""CREATE FUNCTION card_is_news() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN{note} RETURN NULL; END $$""",
        """CREATE TRIGGER card_is_news AFTER INSERT OR UPDATE ON card
            FOR EACH ROW EXECUTE FUNCTION card_is_news()""",
    )
