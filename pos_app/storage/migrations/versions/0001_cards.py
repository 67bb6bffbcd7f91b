"""Cards: what they are, what moved on them, what is held, what leads to them."""  # noqa: INP001 - found by path

import sqlalchemy as sa
from alembic import op

from pos_app.storage.schema import append_only

revision = "0001"
down_revision = None


def _text(name: str, *, optional: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), nullable=optional)


def _whole(name: str, *, optional: bool = False) -> sa.Column[int]:
    kind = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
    return sa.Column(name, kind, nullable=optional)


def _binary(name: str) -> sa.Column[bytes]:
    return sa.Column(name, sa.LargeBinary(), nullable=False)


def _check(condition: str, name: str) -> sa.CheckConstraint:
    return sa.CheckConstraint(condition, name=op.f(name))


def upgrade() -> None:
    """Bring the schema one step forward."""
    _make_card()
    _make_wallet_transaction()
    _make_reservation()
    _make_refusal()
    _make_token()
    _make_token_directory()
    _make_pin()
    _make_customer_token()
    dialect = op.get_context().dialect.name
    for table in ("wallet_transaction", "refusal", "token_directory"):
        for statement in append_only(table, dialect):
            op.execute(statement)


def _make_card() -> None:
    op.create_table(
        "card",
        _text("account_id"),
        _text("card_id"),
        _text("id"),
        _text("type"),
        _text("currency", optional=True),
        _whole("amount_minor"),
        _whole("funds_minor"),
        _whole("drawdown_minor"),
        _whole("reserved_minor"),
        _whole("position"),
        _whole("version"),
        _text("name", optional=True),
        _text("customer_id", optional=True),
        _text("originated_by", optional=True),
        _text("metadata"),
        _whole("activated_at_ms", optional=True),
        _whole("active_from_ms", optional=True),
        _whole("expires_at_ms", optional=True),
        _whole("created_at_ms"),
        _text("created_by"),
        _whole("deleted_at_ms", optional=True),
        _text("deleted_by", optional=True),
        _check("currency IN ('NOK', 'SEK', 'DKK', 'EUR', 'USD')", "ck_card_currency_known"),
        _check("type IN ('gift_card', 'credit_note')", "ck_card_type_known"),
        _check("(activated_at_ms IS NULL) = (currency IS NULL)", "ck_card_active_with_currency"),
        _check("(deleted_at_ms IS NULL) = (deleted_by IS NULL)", "ck_card_deleted_by_somebody"),
        _check(
            "activated_at_ms IS NOT NULL OR (position = 0 AND funds_minor = 0)",
            "ck_card_inactive_is_empty",
        ),
        _check("amount_minor >= 0", "ck_card_amount"),
        _check("deleted_at_ms IS NULL OR reserved_minor = 0", "ck_card_deleted_holds_nothing"),
        _check("drawdown_minor + reserved_minor <= funds_minor", "ck_card_never_overdrawn"),
        _check("drawdown_minor >= 0", "ck_card_drawdown"),
        _check("funds_minor BETWEEN 0 AND 9007199254740991", "ck_card_funds"),
        _check("length(card_id) BETWEEN 1 AND 255", "ck_card_card_id_length"),
        _check("position >= 0 AND version >= position", "ck_card_counts"),
        _check("reserved_minor >= 0", "ck_card_reserved"),
        sa.PrimaryKeyConstraint("account_id", "card_id"),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_card_account_id_created_at_ms_id"),
        "card",
        ["account_id", "created_at_ms", "id"],
        unique=False,
    )
    op.create_index(
        op.f("ix_card_account_id_customer_id_created_at_ms_id"),
        "card",
        ["account_id", "customer_id", "created_at_ms", "id"],
        unique=False,
    )


def _make_wallet_transaction() -> None:
    op.create_table(
        "wallet_transaction",
        _text("account_id"),
        _text("card_id"),
        _text("id"),
        _whole("position"),
        _text("ref_id"),
        _text("type"),
        _whole("amount_minor"),
        _text("currency"),
        _text("parent_id", optional=True),
        _text("token_id", optional=True),
        _text("originated_by", optional=True),
        _text("metadata"),
        _text("command"),
        _whole("created_at_ms"),
        _text("created_by"),
        _check(
            "currency IN ('NOK', 'SEK', 'DKK', 'EUR', 'USD')",
            "ck_wallet_transaction_currency_known",
        ),
        _check(
            "parent_id IS NULL OR type IN ('drawdown', 'voided')",
            "ck_wallet_transaction_only_resolutions_have_parents",
        ),
        _check(
            "type <> 'voided' OR parent_id IS NOT NULL", "ck_wallet_transaction_void_has_parent"
        ),
        _check(
            "type IN ('fund', 'drawdown', 'pending_capture', 'voided')",
            "ck_wallet_transaction_type_known",
        ),
        _check("amount_minor BETWEEN 0 AND 9007199254740991", "ck_wallet_transaction_amount"),
        _check("position >= 1", "ck_wallet_transaction_position"),
        sa.ForeignKeyConstraint(
            ["account_id", "card_id", "parent_id"],
            [
                "wallet_transaction.account_id",
                "wallet_transaction.card_id",
                "wallet_transaction.id",
            ],
            name="fk_wallet_transaction_parent",
        ),
        sa.ForeignKeyConstraint(
            ["account_id", "card_id"],
            ["card.account_id", "card.card_id"],
            name="fk_wallet_transaction_card",
        ),
        sa.PrimaryKeyConstraint("account_id", "card_id", "id"),
        sa.UniqueConstraint("account_id", "card_id", "position"),
        sa.UniqueConstraint("account_id", "card_id", "ref_id"),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_wallet_transaction_account_id_id"),
        "wallet_transaction",
        ["account_id", "id"],
        unique=False,
    )


def _make_reservation() -> None:
    op.create_table(
        "reservation",
        _text("account_id"),
        _text("card_id"),
        _text("transaction_id"),
        _whole("amount_minor"),
        _whole("captured_minor"),
        _whole("released_minor"),
        _whole("settled_at_ms", optional=True),
        _check("captured_minor + released_minor <= amount_minor", "ck_reservation_never_exceeded"),
        _check("captured_minor >= 0", "ck_reservation_captured"),
        _check("released_minor >= 0", "ck_reservation_released"),
        _check(
            "settled_at_ms IS NULL OR captured_minor + released_minor = amount_minor",
            "ck_reservation_settled_holds_nothing",
        ),
        sa.ForeignKeyConstraint(
            ["account_id", "card_id", "transaction_id"],
            [
                "wallet_transaction.account_id",
                "wallet_transaction.card_id",
                "wallet_transaction.id",
            ],
            name="fk_reservation_transaction",
        ),
        sa.PrimaryKeyConstraint("account_id", "card_id", "transaction_id"),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )


def _make_refusal() -> None:
    op.create_table(
        "refusal",
        _text("account_id"),
        _text("card_id"),
        _text("key_space"),
        _text("ref_id"),
        _text("code"),
        _text("fields"),
        _text("command"),
        _whole("created_at_ms"),
        _text("created_by"),
        _check("key_space IN ('transaction', 'token')", "ck_refusal_key_space_known"),
        sa.ForeignKeyConstraint(
            ["account_id", "card_id"], ["card.account_id", "card.card_id"], name="fk_refusal_card"
        ),
        sa.PrimaryKeyConstraint("account_id", "card_id", "key_space", "ref_id"),
        sqlite_strict=True,
    )


def _make_token() -> None:
    op.create_table(
        "token",
        _text("account_id"),
        _text("card_id"),
        _text("id"),
        _binary("hash"),
        _whole("attempt"),
        _text("masked_code"),
        _text("format", optional=True),
        _whole("expires_at_ms", optional=True),
        _whole("one_shot"),
        _whole("used_at_ms", optional=True),
        _text("ref_id", optional=True),
        _text("metadata"),
        _text("command", optional=True),
        _whole("created_at_ms"),
        _text("created_by"),
        _check("attempt >= 0", "ck_token_attempt"),
        _check("length(hash) = 32", "ck_token_hash_length"),
        _check("one_shot IN (0, 1)", "ck_token_one_shot"),
        _check("used_at_ms IS NULL OR one_shot = 1", "ck_token_only_one_shot_is_used"),
        sa.ForeignKeyConstraint(
            ["account_id", "card_id"], ["card.account_id", "card.card_id"], name="fk_token_card"
        ),
        sa.PrimaryKeyConstraint("account_id", "card_id", "id"),
        sa.UniqueConstraint("account_id", "card_id", "ref_id"),
        sqlite_strict=True,
    )


def _make_token_directory() -> None:
    op.create_table(
        "token_directory",
        _text("account_id"),
        _binary("token_hash"),
        _whole("generation"),
        _text("card_id"),
        _text("token_id"),
        _check("generation >= 0", "ck_token_directory_generation"),
        _check("length(token_hash) = 32", "ck_token_directory_hash_length"),
        sa.PrimaryKeyConstraint("account_id", "token_hash", "generation"),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )


def _make_pin() -> None:
    op.create_table(
        "pin",
        _text("account_id"),
        _text("card_id"),
        _text("hash"),
        _text("format"),
        _whole("attempt"),
        _whole("failures"),
        _whole("locked_until_ms"),
        _whole("created_at_ms"),
        _text("created_by"),
        _check("failures >= 0", "ck_pin_failures"),
        sa.ForeignKeyConstraint(
            ["account_id", "card_id"], ["card.account_id", "card.card_id"], name="fk_pin_card"
        ),
        sa.PrimaryKeyConstraint("account_id", "card_id"),
        sqlite_strict=True,
    )


def _make_customer_token() -> None:
    op.create_table(
        "customer_token",
        _text("account_id"),
        _text("customer_id"),
        _text("id"),
        _text("token_id"),
        _text("type"),
        _text("value"),
        _text("metadata"),
        _whole("created_at_ms"),
        _text("created_by"),
        _whole("updated_at_ms"),
        _whole("deleted_at_ms", optional=True),
        _text("deleted_by", optional=True),
        _check(
            "(deleted_at_ms IS NULL) = (deleted_by IS NULL)",
            "ck_customer_token_deleted_by_somebody",
        ),
        sa.PrimaryKeyConstraint("account_id", "customer_id", "id"),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_customer_token_account_id_customer_id_created_at_ms_id"),
        "customer_token",
        ["account_id", "customer_id", "created_at_ms", "id"],
        unique=False,
    )
    op.create_index(
        "uq_customer_token_living_token_id",
        "customer_token",
        ["account_id", "customer_id", "token_id"],
        unique=True,
        sqlite_where=sa.text("deleted_at_ms IS NULL"),
        postgresql_where=sa.text("deleted_at_ms IS NULL"),
    )
    op.create_index(
        "uq_customer_token_living_value",
        "customer_token",
        ["account_id", "type", "value"],
        unique=True,
        sqlite_where=sa.text("deleted_at_ms IS NULL"),
        postgresql_where=sa.text("deleted_at_ms IS NULL"),
    )
