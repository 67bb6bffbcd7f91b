"""How freely an account lends to its tills. The rules of safety are not among the settings."""

from dataclasses import dataclass
from typing import Final

from pos_app.domain.allowance import FeedScope
from pos_app.domain.ids import AccountId
from pos_app.domain.money import LARGEST_AMOUNT_MINOR
from pos_app.storage.account_policies import find_policy
from pos_app.storage.statement import Connection

HOUR_MS: Final = 60 * 60 * 1000
WHOLE_BASIS_POINTS: Final = 10_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """`largest_minor` bounds one allowance; `lifetime_ms` is how long a till may spend from it.

    At `soft_limit_basis_points` of it left the till asks for more. Of a card that somebody often
    uses at a till, `lent_basis_points` of what is available are lent to that till ahead of any
    sale, in all at most `largest_lent_minor`, and to `most_tills_a_card` tills at most; 0 of any of
    them lends nothing. Tills hear of the cards of the `feed`. A code lets a till join for
    `code_lifetime_ms`.
    """

    largest_minor: int = LARGEST_AMOUNT_MINOR
    lifetime_ms: int = 72 * HOUR_MS
    soft_limit_basis_points: int = 3_000
    lent_basis_points: int = 2_500
    largest_lent_minor: int = 50_000
    most_tills_a_card: int = 2
    feed: FeedScope = FeedScope.ALL
    code_lifetime_ms: int = 24 * HOUR_MS

    def soft_limit_of(self, amount_minor: int) -> int:
        """Return at how much left of an allowance its till asks for more."""
        return amount_minor * self.soft_limit_basis_points // WHOLE_BASIS_POINTS

    def lent_of(self, available_minor: int, *, lent_minor: int) -> int:
        """Return how much of a card is lent to a till that has `lent_minor` of it already."""
        share_minor = available_minor * self.lent_basis_points // WHOLE_BASIS_POINTS
        return max(0, min(share_minor, self.largest_lent_minor - lent_minor))


def policy_of(connection: Connection, account_id: AccountId, default: Policy) -> Policy:
    """Return what an account has set, or what holds for those that have set nothing."""
    row = find_policy(connection, account_id)
    if row is None:
        return default
    return Policy(
        largest_minor=row.largest_minor,
        lifetime_ms=row.lifetime_ms,
        soft_limit_basis_points=row.soft_limit_basis_points,
        lent_basis_points=row.lent_basis_points,
        largest_lent_minor=row.largest_lent_minor,
        most_tills_a_card=row.most_tills_a_card,
        feed=row.feed,
        code_lifetime_ms=default.code_lifetime_ms,
    )
