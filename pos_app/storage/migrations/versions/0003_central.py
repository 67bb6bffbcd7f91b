"""Central: API clients and their grants, failed sign-ins, hooks and their deliveries."""  # noqa: INP001 - found by path

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


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
    _make_api_client()
    _make_client_grant()
    _make_failed_sign_in()
    _make_hook()
    _make_hook_delivery()
    _make_hook_try()


def _make_api_client() -> None:
    op.create_table(
        "api_client",
        _text("account_id"),
        _text("client_id"),
        _text("name"),
        _binary("secret_hash"),
        _whole("created_at_ms"),
        _text("created_by"),
        _whole("deleted_at_ms", optional=True),
        _text("deleted_by", optional=True),
        _check("length(secret_hash) = 32", "ck_api_client_hash_length"),
        _check(
            "(deleted_at_ms IS NULL) = (deleted_by IS NULL)", "ck_api_client_deleted_by_somebody"
        ),
        sa.PrimaryKeyConstraint("account_id", "client_id"),
        sqlite_strict=True,
    )


def _make_client_grant() -> None:
    op.create_table(
        "client_grant",
        _text("account_id"),
        _text("client_id"),
        _text("scopes"),
        _whole("created_at_ms"),
        _text("created_by"),
        sa.PrimaryKeyConstraint("account_id", "client_id"),
        sqlite_strict=True,
    )


def _make_failed_sign_in() -> None:
    op.create_table(
        "failed_sign_in",
        _text("account_id"),
        _text("client_id"),
        _text("address"),
        _whole("failures"),
        _whole("last_at_ms"),
        _whole("blocked_until_ms"),
        _check("failures >= 1", "ck_failed_sign_in_failures"),
        sa.PrimaryKeyConstraint("account_id", "client_id", "address"),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_failed_sign_in_last_at_ms"), "failed_sign_in", ["last_at_ms"], unique=False
    )


def _make_hook() -> None:
    op.create_table(
        "hook",
        _text("account_id"),
        _text("hook_id"),
        _text("url"),
        _text("events"),
        _text("secret_kind", optional=True),
        _binary("sealed_secret", optional=True),
        _whole("verified"),
        _whole("active"),
        _text("fields", optional=True),
        _text("exclude_fields", optional=True),
        _whole("failures"),
        _whole("created_at_ms"),
        _text("created_by"),
        _whole("deleted_at_ms", optional=True),
        _text("deleted_by", optional=True),
        _check("secret_kind IN ('HMAC-SHA1', 'Authorization')", "ck_hook_secret_kind_known"),
        _check("(secret_kind IS NULL) = (sealed_secret IS NULL)", "ck_hook_secret_of_a_kind"),
        _check("verified IN (0, 1)", "ck_hook_verified"),
        _check("active IN (0, 1)", "ck_hook_active"),
        _check("failures >= 0", "ck_hook_failures"),
        _check("(deleted_at_ms IS NULL) = (deleted_by IS NULL)", "ck_hook_deleted_by_somebody"),
        sa.PrimaryKeyConstraint("account_id", "hook_id"),
        sqlite_strict=True,
    )


def _make_hook_delivery() -> None:
    op.create_table(
        "hook_delivery",
        _text("account_id"),
        _text("hook_id"),
        _text("delivery_id"),
        _text("event"),
        _text("body"),
        _text("state"),
        _whole("tries"),
        _whole("next_try_at_ms"),
        _whole("created_at_ms"),
        _check(
            "state IN ('waiting', 'delivered', 'ignored', 'failed')",
            "ck_hook_delivery_state_known",
        ),
        _check("tries >= 0", "ck_hook_delivery_tries"),
        sa.ForeignKeyConstraint(
            ["account_id", "hook_id"],
            ["hook.account_id", "hook.hook_id"],
            name="fk_hook_delivery_hook",
        ),
        sa.PrimaryKeyConstraint("account_id", "hook_id", "delivery_id"),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_hook_delivery_account_id_hook_id_created_at_ms_delivery_id"),
        "hook_delivery",
        ["account_id", "hook_id", "created_at_ms", "delivery_id"],
        unique=False,
    )
    op.create_index(
        "ix_hook_delivery_due",
        "hook_delivery",
        ["next_try_at_ms"],
        unique=False,
        sqlite_where=sa.text("state = 'waiting'"),
        postgresql_where=sa.text("state = 'waiting'"),
    )


def _make_hook_try() -> None:
    op.create_table(
        "hook_try",
        _text("account_id"),
        _text("hook_id"),
        _text("delivery_id"),
        _whole("number"),
        _whole("begun_at_ms"),
        _whole("took_ms"),
        _whole("status", optional=True),
        _text("failure", optional=True),
        _check("number >= 1", "ck_hook_try_number"),
        _check("(status IS NULL) = (failure IS NOT NULL)", "ck_hook_try_answered_or_not"),
        sa.ForeignKeyConstraint(
            ["account_id", "hook_id", "delivery_id"],
            ["hook_delivery.account_id", "hook_delivery.hook_id", "hook_delivery.delivery_id"],
            name="fk_hook_try_delivery",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("account_id", "hook_id", "delivery_id", "number"),
        sqlite_strict=True,
    )
