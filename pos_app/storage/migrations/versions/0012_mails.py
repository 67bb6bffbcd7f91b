"""Mail that a till is to send, and the password of the account it is sent by."""  # noqa: INP001 - found by path

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"


def _text(name: str, *, optional: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), nullable=optional)


def _whole(name: str, *, optional: bool = False) -> sa.Column[int]:
    kind = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
    return sa.Column(name, kind, nullable=optional)


def upgrade() -> None:
    """Bring the schema one step forward."""
    op.create_table(
        "mail",
        _text("till_id"),
        _text("mail_id"),
        _text("address"),
        _text("about"),
        sa.Column("letter", sa.LargeBinary(), nullable=False),
        _whole("queued_at_ms"),
        _whole("tries"),
        _whole("next_try_at_ms", optional=True),
        _text("problem", optional=True),
        sa.CheckConstraint("tries >= 0", name=op.f("ck_mail_tries")),
        sa.PrimaryKeyConstraint("till_id", "mail_id"),
        sqlite_strict=True,
    )
    op.create_table(
        "mail_password",
        _text("till_id"),
        _text("password"),
        sa.PrimaryKeyConstraint("till_id"),
        sqlite_strict=True,
    )
