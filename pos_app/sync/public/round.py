"""One round with a central that speaks only the wallet API: tell all, ask again, give back.

There are no news to hear: each card is asked about when it is presented. As `sync.round`, it may be
broken off anywhere, and the next one begins at the beginning.
"""

from collections.abc import Sequence
from typing import ClassVar, Final

from pos_app.allowances.held.rights import Rights
from pos_app.domain.allowance import Origin
from pos_app.domain.clock import Clock
from pos_app.domain.joining import JoiningState
from pos_app.errors import Refused
from pos_app.sync.public.client import PATIENCE_MS, WalletApi
from pos_app.sync.public.moving import ABOUT_THE_CLIENT
from pos_app.sync.public.pushing import PublicPushing
from pos_app.sync.public.requests import Requests
from pos_app.sync.pushing import Told
from pos_app.sync.status import Heard

KEPT_MS: Final = 15 * 60 * 1000
"""How long what a sale left over is kept while the line is up: nobody can ask it back."""


class PublicRound:
    """Everything that one life of a till says to such a central and hears from it."""

    hears_news: ClassVar[bool] = False

    def __init__(
        self,
        rights: Rights,
        api: WalletApi,
        pushing: PublicPushing,
        requests: Requests,
        clock: Clock,
        past: Sequence[PublicPushing] = (),
    ) -> None:
        self._rights = rights
        self._api = api
        self._pushing = pushing
        self._requests = requests
        self._clock = clock
        self._past = past

    def greet(self, patience_ms: int = PATIENCE_MS) -> None:
        """Hear whether central answers, and believes who asks."""
        self._api.look(patience_ms)

    def is_live(self) -> bool:
        """Whether this life may do anything new."""
        return self._rights.joining().result().state is JoiningState.LIVE

    def push(self, told: Told | None = None) -> int:
        """Tell everything that waits, of this life and of earlier ones."""
        return sum(past.push() for past in self._past) + self._pushing.push(told)

    def pull(
        self,
        wait_ms: int = 0,  # noqa: ARG002 - there is no news to wait for
        grace_ms: int = PATIENCE_MS,
        heard: Heard | None = None,  # noqa: ARG002 - nor to tell of
    ) -> int:
        """Hear that central is still there."""
        self._api.look(grace_ms)
        return 0

    def ask_again(self) -> int:
        """Ask for every right whose answer has not come; returns how many answers came."""
        count = 0
        for asked in self._rights.open_requests().result():
            try:
                self._requests.ask_again(asked, PATIENCE_MS)
            except Refused as refused:
                if refused.code in ABOUT_THE_CLIENT:
                    raise
            count += 1
        return count

    def give_back(self) -> int:
        """Block what is due to go back; the next push tells central."""
        count = self._rights.give_back_what_is_due().result()
        kept_since_ms = self._clock.now_ms() - KEPT_MS
        for held in self._rights.held().result():
            is_due = held.accepted_at_ms <= kept_since_ms
            if held.allowance.origin is Origin.GRANTED and is_due:
                count += self._rights.give_back(held.allowance.allowance_id).result()
        return count

    def ask_ahead(self) -> None:
        """Ask for nothing ahead of a sale: nobody could have it asked back."""
