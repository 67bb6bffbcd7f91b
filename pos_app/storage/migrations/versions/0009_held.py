"""What a till holds that has joined central, and what became of its operations there."""  # noqa: INP001 - found by path

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"


def _text(name: str, *, optional: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), nullable=optional)


def _whole(name: str, *, optional: bool = False) -> sa.Column[int]:
    kind = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
    return sa.Column(name, kind, nullable=optional)


def _binary(name: str, *, optional: bool = False) -> sa.Column[bytes]:
    return sa.Column(name, sa.LargeBinary(), nullable=optional)


def _check(condition: str, name: str) -> sa.CheckConstraint:
    return sa.CheckConstraint(condition, name=op.f(name))


def upgrade() -> None:
    """Bring the schema one step forward."""
    _make_joining()
    _make_allowance()
    _make_known_card()
    _make_allowance_request()
    op.add_column("outbox", _text("outcome", optional=True))
    op.add_column("outbox", _text("fields", optional=True))


def _make_joining() -> None:
    op.create_table(
        "joining",
        _text("till_id"),
        _whole("incarnation"),
        _text("account_id"),
        _text("address"),
        _text("speech"),
        _text("enrolment_id"),
        _binary("sealed_keys"),
        _binary("central_key", optional=True),
        _text("state"),
        _text("feed_epoch"),
        _whole("feed_after"),
        _text("snapshot_after", optional=True),
        _whole("snapshot_feed_after", optional=True),
        _whole("snapshot_done"),
        _whole("snapshot_total"),
        _whole("clock_high_ms"),
        _whole("joined_at_ms"),
        _check("feed_after >= 0", "ck_joining_cursor"),
        _check("incarnation >= 1", "ck_joining_incarnation"),
        _check("speech IN ('tills', 'wallet_api')", "ck_joining_speech_known"),
        _check("state IN ('live', 'fenced', 'quarantined', 'past')", "ck_joining_state_known"),
        sa.PrimaryKeyConstraint("till_id", "incarnation"),
        sqlite_strict=True,
    )


def _make_allowance() -> None:
    op.create_table(
        "allowance",
        _text("till_id"),
        _text("allowance_id"),
        _whole("incarnation"),
        _whole("position"),
        _text("card_id"),
        _text("origin"),
        _whole("amount_minor"),
        _whole("captured_minor"),
        _whole("soft_limit_minor"),
        _whole("expires_at_ms", optional=True),
        _whole("lifetime_ms", optional=True),
        _text("run_id"),
        _whole("accepted_monotonic_ms"),
        _whole("sequence", optional=True),
        _text("tender_id", optional=True),
        _whole("recalled"),
        _text("state"),
        _whole("accepted_at_ms"),
        _check("amount_minor BETWEEN 0 AND 9007199254740991", "ck_allowance_amount"),
        _check("captured_minor BETWEEN 0 AND amount_minor", "ck_allowance_captured"),
        _check("origin IN ('granted', 'loaded', 'floor_limit')", "ck_allowance_origin_known"),
        _check("position >= 1", "ck_allowance_position"),
        _check("recalled IN (0, 1)", "ck_allowance_recalled"),
        _check(
            "state IN ('open', 'closing', 'closed', 'frozen', 'written_off')",
            "ck_allowance_state_known",
        ),
        sa.PrimaryKeyConstraint("till_id", "allowance_id"),
        sa.UniqueConstraint("till_id", "position"),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_allowance_till_id_card_id_state"),
        "allowance",
        ["till_id", "card_id", "state"],
        unique=False,
    )
    op.create_index(
        op.f("ix_allowance_till_id_state"), "allowance", ["till_id", "state"], unique=False
    )


def _make_known_card() -> None:
    op.create_table(
        "known_card",
        _text("till_id"),
        _text("card_id"),
        _whole("version"),
        _whole("balance_minor"),
        _whole("available_minor"),
        _whole("as_of_ms"),
        _whole("blocked"),
        _check("blocked IN (0, 1)", "ck_known_card_blocked"),
        sa.PrimaryKeyConstraint("till_id", "card_id"),
        sqlite_strict=True,
    )


def _make_allowance_request() -> None:
    op.create_table(
        "allowance_request",
        _text("till_id"),
        _text("request_id"),
        _text("card_id"),
        _whole("wanted_minor"),
        _text("currency"),
        _whole("asked_at_ms"),
        _check(
            "currency IN ('NOK', 'SEK', 'DKK', 'EUR', 'USD')", "ck_allowance_request_currency_known"
        ),
        _check("wanted_minor > 0", "ck_allowance_request_wanted"),
        sa.PrimaryKeyConstraint("till_id", "request_id"),
        sqlite_strict=True,
    )
