"""Ask ahead: rights to cards that are often used here, before anybody comes with them again.

Central decides what it lends. A few cards a round, so that a round stays short.
"""

from collections import Counter
from dataclasses import dataclass
from typing import Final

from pos_app.allowances.held.rights import Rights
from pos_app.allowances.held.wishes import Wish
from pos_app.domain.allowance import AllowanceId
from pos_app.domain.clock import Clock
from pos_app.errors import Refused
from pos_app.sync.asking import OVER, ask
from pos_app.sync.gateway import PATIENCE_MS, Gateway

MOST_A_ROUND: Final = 5
AGAIN_AFTER_MS: Final = 60 * 60 * 1000
"""How long after a no central is not asked for the same card."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lent:
    """Of how many cards a round got something, more than the little it held, and nothing."""

    lent: int = 0
    refilled: int = 0
    declined: int = 0


NOTHING: Final = Lent()


class Ahead:
    """Asks for one life of a till, and remembers while the program runs what it did not get."""

    def __init__(self, rights: Rights, gateway: Gateway, clock: Clock) -> None:
        self._rights = rights
        self._gateway = gateway
        self._clock = clock
        self._declined = dict[AllowanceId, int]()

    def ask(self) -> Lent:
        """Ask for some cards; raises as `asking.ask`, but for a no to one of them."""
        now_ms = self._clock.monotonic_ms()
        wishes = self._rights.wishes().result()
        still = {wish.latest_id for wish in wishes}
        self._declined = {
            latest_id: at_ms
            for latest_id, at_ms in self._declined.items()
            if latest_id in still and now_ms - at_ms < AGAIN_AFTER_MS
        }
        counts = Counter[str]()
        for wish in [one for one in wishes if one.latest_id not in self._declined][:MOST_A_ROUND]:
            if not self._is_given(wish):
                self._declined[wish.latest_id] = now_ms
                counts["declined"] += 1
            else:
                counts["refilled" if wish.runs_low else "lent"] += 1
        return Lent(**counts)

    def _is_given(self, wish: Wish) -> bool:
        try:
            answer = ask(self._rights, self._gateway, wish.request, PATIENCE_MS)
        except Refused as refused:
            if refused.code in OVER:
                raise
            return False
        return answer.grant is not None
