"""Change policy: an account sets how it lends to its tills, and what they hear of its cards."""

from dataclasses import dataclass
from typing import Final

from pos_app.allowances.given.policy import WHOLE_BASIS_POINTS, Policy, policy_of
from pos_app.domain.ids import AccountId, checked_account_id, checked_name
from pos_app.domain.money import LARGEST_AMOUNT_MINOR
from pos_app.errors import Code, Refused
from pos_app.storage import till_allowances, till_feed, tills
from pos_app.storage.account_policies import PolicyRow, keep_policy
from pos_app.storage.statement import Connection
from pos_app.wallet.context import Context

_MOST_TILLS: Final = 1_000
_LONGEST_MS: Final = 366 * 24 * 60 * 60 * 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangePolicy:
    """What an account sets, all of it; `by` is kept."""

    account_id: AccountId
    policy: Policy
    by: str


def change_policy(
    connection: Connection, context: Context, default: Policy, command: ChangePolicy
) -> Policy:
    """Let it hold from now on; allowances that were given stay as they are.

    Where tills are to hear of other cards than before, the news of each begin anew: it takes a
    snapshot when it asks next.

    Raises:
        Refused: INVALID_FIELD.
    """
    checked_account_id(command.account_id)
    checked_name(command.by, "by")
    new = command.policy
    _check(new)
    before = policy_of(connection, command.account_id, default)
    keep_policy(
        connection,
        PolicyRow(
            account_id=command.account_id,
            feed=new.feed,
            largest_minor=new.largest_minor,
            lifetime_ms=new.lifetime_ms,
            soft_limit_basis_points=new.soft_limit_basis_points,
            lent_basis_points=new.lent_basis_points,
            largest_lent_minor=new.largest_lent_minor,
            most_tills_a_card=new.most_tills_a_card,
            changed_at_ms=context.clock.now_ms(),
            changed_by=command.by,
        ),
    )
    if new.feed is not before.feed:
        _begin_feeds_anew(connection, context, command.account_id)
    return policy_of(connection, command.account_id, default)


def _check(policy: Policy) -> None:
    bounds = {
        "largest_minor": (1, LARGEST_AMOUNT_MINOR),
        "lifetime_ms": (1, _LONGEST_MS),
        "soft_limit_basis_points": (0, WHOLE_BASIS_POINTS),
        "lent_basis_points": (0, WHOLE_BASIS_POINTS),
        "largest_lent_minor": (0, LARGEST_AMOUNT_MINOR),
        "most_tills_a_card": (0, _MOST_TILLS),
    }
    for name, (least, most) in bounds.items():
        if not least <= getattr(policy, name) <= most:
            raise Refused(Code.INVALID_FIELD, field=name, reason="out_of_range", most=most)


def _begin_feeds_anew(connection: Connection, context: Context, account_id: AccountId) -> None:
    for till in tills.list_tills(connection, account_id):
        locked = tills.get_locked_till(connection, account_id, till.till_id)
        tills.begin_feed(connection, locked, epoch=context.new_id())
        till_feed.forget_all_rows(connection, locked)
        till_allowances.forget_recall_numbers(connection, account_id, till.till_id)
