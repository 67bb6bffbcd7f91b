"""How freely an account lends to its tills. The rules of safety are not among the settings."""

from dataclasses import dataclass
from typing import Final

from pos_app.domain.money import LARGEST_AMOUNT_MINOR

HOUR_MS: Final = 60 * 60 * 1000
_WHOLE: Final = 10_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """`largest_minor` bounds one allowance; `lifetime_ms` is how long a till may spend from it.

    At `soft_limit_basis_points` of it left the till asks for more. Of a card that somebody often
    uses at a till, `lent_basis_points` of what is available are lent to that till ahead of any
    sale, in all at most `largest_lent_minor`, and to `most_tills_a_card` tills at most; 0 of either
    lends nothing. A code lets a till join for `code_lifetime_ms`.
    """

    largest_minor: int = LARGEST_AMOUNT_MINOR
    lifetime_ms: int = 72 * HOUR_MS
    soft_limit_basis_points: int = 3_000
    lent_basis_points: int = 2_500
    largest_lent_minor: int = 50_000
    most_tills_a_card: int = 2
    code_lifetime_ms: int = 24 * HOUR_MS

    def soft_limit_of(self, amount_minor: int) -> int:
        """Return at how much left of an allowance its till asks for more."""
        return amount_minor * self.soft_limit_basis_points // _WHOLE

    def lent_of(self, available_minor: int, *, lent_minor: int) -> int:
        """Return how much of a card is lent to a till that has `lent_minor` of it already."""
        share_minor = available_minor * self.lent_basis_points // _WHOLE
        return max(0, min(share_minor, self.largest_lent_minor - lent_minor))
