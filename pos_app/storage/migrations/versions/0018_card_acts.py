"""What tills have done to cards at central: asked there, and kept here until its end is heard."""  # noqa: INP001 - found by path

import sqlalchemy as sa
from alembic import op

from pos_app.storage.schema import append_only

revision = "0018"
down_revision = "0017"


def _text(name: str, *, optional: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), nullable=optional)


def _whole(name: str) -> sa.Column[int]:
    kind = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
    return sa.Column(name, kind, nullable=False)


def _check(condition: str, name: str) -> sa.CheckConstraint:
    return sa.CheckConstraint(condition, name=op.f(name))


def upgrade() -> None:
    """Bring the schema one step forward."""
    op.create_table(
        "till_act",
        _text("account_id"),
        _text("till_id"),
        _text("act_id"),
        _whole("incarnation"),
        _text("kind"),
        _text("card_id"),
        _text("content"),
        _text("operator"),
        _text("approved_by", optional=True),
        _text("reason"),
        _text("code", optional=True),
        _text("fields", optional=True),
        _whole("answered_at_ms"),
        _check(
            "kind IN ('make', 'code', 'pin', 'block', 'put', 'take', 'move')",
            "ck_till_act_kind_known",
        ),
        _check("(code IS NULL) = (fields IS NULL)", "ck_till_act_refused_whole"),
        sa.PrimaryKeyConstraint("account_id", "till_id", "act_id"),
        sa.ForeignKeyConstraint(
            ["account_id", "till_id"],
            ["till.account_id", "till.till_id"],
            name="fk_till_act_till",
        ),
        sqlite_strict=True,
    )
    for statement in append_only("till_act", op.get_context().dialect.name):
        op.execute(statement)
    op.create_table(
        "kept_act",
        _text("till_id"),
        _text("act_id"),
        sa.Column("sealed_act", sa.LargeBinary(), nullable=False),
        _text("state"),
        sa.Column("sealed_answer", sa.LargeBinary(), nullable=True),
        _text("code", optional=True),
        _whole("asked_at_ms"),
        _check("state IN ('asked', 'done', 'refused')", "ck_kept_act_state_known"),
        _check("(state = 'done') = (sealed_answer IS NOT NULL)", "ck_kept_act_answer_done"),
        _check("(state = 'refused') = (code IS NOT NULL)", "ck_kept_act_code_refused"),
        sa.PrimaryKeyConstraint("till_id", "act_id"),
        sqlite_strict=True,
    )
