"""The lease test: whether an allowance may be spent at this moment. Each check may only forbid.

Time never moves money: an allowance that may not be spent is still there, and still reserved at
central, until the till gives it back.
"""

from dataclasses import dataclass
from typing import Final

from pos_app.storage.held_allowances import Held
from pos_app.wallet.context import Context


@dataclass(frozen=True, slots=True, kw_only=True)
class LeasePolicy:
    """How far from its end an allowance is no longer spent, and how far a clock may fall back."""

    guard_ms: int = 60_000
    clock_slack_ms: int = 120_000


DEFAULT_LEASE: Final = LeasePolicy()


def may_be_spent(
    held: Held, context: Context, clock_high_ms: int, policy: LeasePolicy = DEFAULT_LEASE
) -> bool:
    """Tell whether an open allowance may be spent, as far as this machine's clocks can tell.

    `clock_high_ms` is the latest that its wall clock ever showed. One without an end always may.
    """
    right, now_ms = held.allowance, context.clock.now_ms()
    if right.expires_at_ms is None or held.lifetime_ms is None:
        return True
    if now_ms < clock_high_ms - policy.clock_slack_ms:
        return False
    if now_ms >= right.expires_at_ms - policy.guard_ms:
        return False
    age_ms = context.clock.monotonic_ms() - held.accepted_monotonic_ms
    return held.run_id != context.run_id or age_ms < held.lifetime_ms - policy.guard_ms
