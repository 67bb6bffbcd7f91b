"""The tills of an account at central: who they are, what they did, what they hold."""  # noqa: INP001 - found by path

import sqlalchemy as sa
from alembic import op

from pos_app.storage.schema import append_only
from pos_app.storage.schema.given import card_news_triggers

revision = "0008"
down_revision = "0007"


def _text(name: str, *, optional: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), nullable=optional)


def _whole(name: str, *, optional: bool = False) -> sa.Column[int]:
    kind = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
    return sa.Column(name, kind, nullable=optional)


def _binary(name: str) -> sa.Column[bytes]:
    return sa.Column(name, sa.LargeBinary(), nullable=False)


def _check(condition: str, name: str) -> sa.CheckConstraint:
    return sa.CheckConstraint(condition, name=op.f(name))


def _of_a_till(name: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["account_id", "till_id"], ["till.account_id", "till.till_id"], name=name
    )


def _of_a_life(name: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["account_id", "till_id", "incarnation"],
        [
            "till_incarnation.account_id",
            "till_incarnation.till_id",
            "till_incarnation.incarnation",
        ],
        name=name,
    )


def upgrade() -> None:
    """Bring the schema one step forward."""
    _make_till()
    _make_enrol_code()
    _make_till_incarnation()
    _make_till_operation()
    _make_till_allowance()
    _make_till_request()
    _make_card_news()
    _make_till_feed()
    _make_gap()
    _make_write_off()
    dialect = op.get_context().dialect.name
    for table in ("till_operation", "till_request", "gap", "write_off"):
        for statement in append_only(table, dialect):
            op.execute(statement)
    for statement in card_news_triggers(dialect):
        op.execute(statement)


def _make_till() -> None:
    op.create_table(
        "till",
        _text("account_id"),
        _text("till_id"),
        _whole("incarnation"),
        _text("feed_epoch"),
        _whole("feed_number"),
        _whole("following"),
        _whole("created_at_ms"),
        _text("created_by"),
        _check("feed_number >= 0", "ck_till_feed_number"),
        _check("following IN (0, 1)", "ck_till_following"),
        _check("incarnation >= 0", "ck_till_incarnation"),
        sa.PrimaryKeyConstraint("account_id", "till_id"),
        sqlite_strict=True,
    )


def _make_enrol_code() -> None:
    op.create_table(
        "enrol_code",
        _text("account_id"),
        _binary("code_hash"),
        _text("till_id"),
        _whole("expires_at_ms"),
        _whole("created_at_ms"),
        _text("created_by"),
        _whole("used_at_ms", optional=True),
        _whole("incarnation", optional=True),
        _check("length(code_hash) = 32", "ck_enrol_code_hash_length"),
        _check("(used_at_ms IS NULL) = (incarnation IS NULL)", "ck_enrol_code_used_for_a_life"),
        _of_a_till("fk_enrol_code_till"),
        sa.PrimaryKeyConstraint("account_id", "code_hash"),
        sqlite_strict=True,
    )


def _make_till_incarnation() -> None:
    op.create_table(
        "till_incarnation",
        _text("account_id"),
        _text("till_id"),
        _whole("incarnation"),
        _binary("public_key"),
        _text("state"),
        _text("reason"),
        _whole("last_sequence"),
        _binary("last_hash"),
        _whole("began_at_ms"),
        _whole("seen_at_ms"),
        _check("incarnation >= 1", "ck_till_incarnation_incarnation"),
        _check("last_sequence >= 0", "ck_till_incarnation_last_sequence"),
        _check("length(public_key) = 32 AND length(last_hash) = 32", "ck_till_incarnation_lengths"),
        _check(
            "state IN ('live', 'fenced', 'quarantined', 'written_off')",
            "ck_till_incarnation_state_known",
        ),
        _of_a_till("fk_till_incarnation_till"),
        sa.PrimaryKeyConstraint("account_id", "till_id", "incarnation"),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("uq_till_incarnation_live"),
        "till_incarnation",
        ["account_id", "till_id"],
        unique=True,
        sqlite_where=sa.text("state = 'live'"),
        postgresql_where=sa.text("state = 'live'"),
    )


def _make_till_operation() -> None:
    op.create_table(
        "till_operation",
        _text("account_id"),
        _text("till_id"),
        _whole("incarnation"),
        _whole("sequence"),
        _binary("hash"),
        _text("content"),
        _text("outcome"),
        _text("code", optional=True),
        _text("fields"),
        _whole("received_at_ms"),
        _check("length(hash) = 32", "ck_till_operation_hash_length"),
        _check(
            "outcome IN ('applied', 'exists', 'conflict', 'late', 'flagged', 'over_cap',"
            " 'invalid')",
            "ck_till_operation_outcome_known",
        ),
        _check("sequence >= 1", "ck_till_operation_sequence"),
        _of_a_life("fk_till_operation_life"),
        sa.PrimaryKeyConstraint("account_id", "till_id", "incarnation", "sequence", "hash"),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("uq_till_operation_chain"),
        "till_operation",
        ["account_id", "till_id", "incarnation", "sequence"],
        unique=True,
        sqlite_where=sa.text("outcome <> 'invalid'"),
        postgresql_where=sa.text("outcome <> 'invalid'"),
    )


def _make_till_allowance() -> None:
    op.create_table(
        "till_allowance",
        _text("account_id"),
        _text("till_id"),
        _text("allowance_id"),
        _text("card_id"),
        _whole("incarnation"),
        _text("origin"),
        _text("currency"),
        _whole("amount_minor"),
        _text("transaction_id"),
        _whole("soft_limit_minor"),
        _whole("granted_at_ms"),
        _whole("expires_at_ms", optional=True),
        _text("state"),
        _whole("recalled_at_ms", optional=True),
        _whole("recall_number", optional=True),
        _check("amount_minor >= 1", "ck_till_allowance_amount"),
        _check("origin IN ('granted', 'loaded', 'floor_limit')", "ck_till_allowance_origin_known"),
        _check("soft_limit_minor BETWEEN 0 AND amount_minor", "ck_till_allowance_soft_limit"),
        _check(
            "state IN ('open', 'closing', 'closed', 'frozen', 'written_off')",
            "ck_till_allowance_state_known",
        ),
        _check(
            "recall_number IS NULL OR recalled_at_ms IS NOT NULL",
            "ck_till_allowance_told_what_was_asked",
        ),
        _of_a_life("fk_till_allowance_life"),
        sa.PrimaryKeyConstraint("account_id", "till_id", "allowance_id"),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_till_allowance_account_id_card_id"),
        "till_allowance",
        ["account_id", "card_id"],
        unique=False,
    )


def _make_till_request() -> None:
    op.create_table(
        "till_request",
        _text("account_id"),
        _text("till_id"),
        _text("request_id"),
        _text("content"),
        _text("allowance_id", optional=True),
        _text("code", optional=True),
        _whole("balance_minor"),
        _whole("available_minor"),
        _whole("answered_at_ms"),
        _check(
            "balance_minor >= 0 AND available_minor BETWEEN 0 AND balance_minor",
            "ck_till_request_amounts",
        ),
        _check("(allowance_id IS NULL) = (code IS NOT NULL)", "ck_till_request_given_or_refused"),
        _of_a_till("fk_till_request_till"),
        sa.PrimaryKeyConstraint("account_id", "till_id", "request_id"),
        sqlite_strict=True,
    )


def _make_card_news() -> None:
    op.create_table(
        "card_news",
        _text("account_id"),
        _text("till_id"),
        _text("card_id"),
        _whole("version"),
        sa.PrimaryKeyConstraint("account_id", "till_id", "card_id"),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )


def _make_till_feed() -> None:
    op.create_table(
        "till_feed",
        _text("account_id"),
        _text("till_id"),
        _whole("number"),
        _text("kind"),
        _text("subject"),
        _check("kind IN ('card', 'recall')", "ck_till_feed_kind_known"),
        _check("number >= 1", "ck_till_feed_number"),
        _of_a_till("fk_till_feed_till"),
        sa.PrimaryKeyConstraint("account_id", "till_id", "number"),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )


def _make_gap() -> None:
    op.create_table(
        "gap",
        _text("account_id"),
        _text("till_id"),
        _text("ref_id"),
        _text("card_id"),
        _whole("incarnation"),
        _whole("sequence"),
        _text("kind"),
        _whole("amount_minor"),
        _text("currency"),
        _whole("noted_at_ms"),
        _check("amount_minor >= 1", "ck_gap_amount"),
        _check("kind IN ('shortfall', 'excess')", "ck_gap_kind_known"),
        _of_a_till("fk_gap_till"),
        sa.PrimaryKeyConstraint("account_id", "till_id", "ref_id"),
        sqlite_strict=True,
    )


def _make_write_off() -> None:
    op.create_table(
        "write_off",
        _text("account_id"),
        _text("till_id"),
        _whole("incarnation"),
        _text("allowance_id"),
        _text("card_id"),
        _whole("released_minor"),
        _text("currency"),
        _text("why"),
        _whole("written_off_at_ms"),
        _text("written_off_by"),
        _check("released_minor >= 0", "ck_write_off_released"),
        _of_a_life("fk_write_off_life"),
        sa.PrimaryKeyConstraint("account_id", "till_id", "allowance_id"),
        sqlite_strict=True,
    )
