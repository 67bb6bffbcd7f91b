"""How an account lends to its tills, and what they hear of its cards."""  # noqa: INP001 - found by path

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), nullable=False)


def _whole(name: str) -> sa.Column[int]:
    kind = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
    return sa.Column(name, kind, nullable=False)


def _check(condition: str, name: str) -> sa.CheckConstraint:
    return sa.CheckConstraint(condition, name=op.f(name))


def upgrade() -> None:
    """Bring the schema one step forward."""
    op.create_table(
        "account_policy",
        _text("account_id"),
        _text("feed"),
        _whole("largest_minor"),
        _whole("lifetime_ms"),
        _whole("soft_limit_basis_points"),
        _whole("lent_basis_points"),
        _whole("largest_lent_minor"),
        _whole("most_tills_a_card"),
        _whole("changed_at_ms"),
        _text("changed_by"),
        _check("feed IN ('all', 'recent', 'held')", "ck_account_policy_feed_known"),
        _check(
            "soft_limit_basis_points BETWEEN 0 AND 10000 AND lent_basis_points BETWEEN 0 AND 10000",
            "ck_account_policy_shares",
        ),
        _check("largest_minor >= 1 AND largest_lent_minor >= 0", "ck_account_policy_amounts"),
        _check("lifetime_ms >= 1 AND most_tills_a_card >= 0", "ck_account_policy_others"),
        sa.PrimaryKeyConstraint("account_id"),
        sqlite_strict=True,
    )
