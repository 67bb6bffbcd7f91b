"""Rows of what accounts have set for their tills; an account without one has the defaults."""

from typing import Final, NamedTuple

from sqlalchemy import bindparam, select
from sqlalchemy.dialects.postgresql import insert

from pos_app.domain.allowance import FeedScope
from pos_app.domain.ids import AccountId
from pos_app.storage.schema.given import account_policy
from pos_app.storage.statement import Connection, Statement


class PolicyRow(NamedTuple):
    """Every setting of an account, and who set them last."""

    account_id: AccountId
    feed: FeedScope
    largest_minor: int
    lifetime_ms: int
    soft_limit_basis_points: int
    lent_basis_points: int
    largest_lent_minor: int
    most_tills_a_card: int
    changed_at_ms: int
    changed_by: str


_FIND: Final = Statement(
    select(*(account_policy.c[name] for name in PolicyRow._fields)).where(
        account_policy.c.account_id == bindparam("account")
    )
)
_ADD: Final = insert(account_policy).values({c.name: bindparam(c.name) for c in account_policy.c})
_KEEP: Final = Statement(
    _ADD.on_conflict_do_update(
        index_elements=[account_policy.c.account_id],
        set_={name: _ADD.excluded[name] for name in PolicyRow._fields[1:]},
    )
)


def find_policy(connection: Connection, account_id: AccountId) -> PolicyRow | None:
    """Return what an account has set; None when it has set nothing."""
    row = _FIND.row(connection, {"account": account_id})
    return None if row is None else PolicyRow(*row)._replace(feed=FeedScope(row[1]))


def keep_policy(connection: Connection, new: PolicyRow) -> None:
    """Let these be the account's settings from now on."""
    _KEEP.count(connection, {**new._asdict(), "feed": new.feed.value})
