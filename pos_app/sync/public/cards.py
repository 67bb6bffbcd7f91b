"""Cards at the counter of a till whose central tells no news: each is asked about when presented.

Online that is one question about the card and, where too little of it is held, one for a right to
spend, within one time that a queue bears. Offline it is what this till holds, and no more.
"""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import replace
from typing import Final

from pos_app.allowances.held.rights import Found, Rights
from pos_app.domain.card import Card
from pos_app.domain.clock import Clock
from pos_app.domain.money import Currency
from pos_app.domain.tender import Approval
from pos_app.errors import Code, Refused, Unavailable
from pos_app.sync.asking import AT_THE_COUNTER_MS
from pos_app.sync.cards import CardHere, Closes, here_of, is_usable, unless_blocked
from pos_app.sync.public.client import WalletApi
from pos_app.sync.public.moving import ABOUT_THE_CLIENT
from pos_app.sync.public.requests import Requests
from pos_app.sync.public.words import shown_card
from pos_app.wire.wallet_api.heard import HeardCard

JUDGED_WITHIN_MS: Final = 3_000
"""A PIN is slow to judge, on purpose, and nothing goes on without it."""

NOT_SAID: Final = ""
"""Why a card was stopped: the API does not tell."""

_ENDED: Final = frozenset({Code.TOKEN_UNKNOWN, Code.TOKEN_EXPIRED})
_NO_ANSWER: Final = ABOUT_THE_CLIENT | {Code.SCOPE_MISSING}
"""Refusals of whoever asks: the till goes on with what it holds, and the line says why."""


class PublicCards:
    """Finds cards on a thread of its own, so that nobody at the counter waits for the line's."""

    def __init__(
        self,
        rights: Rights,
        api: WalletApi,
        requests: Requests,
        clock: Clock,
        is_online: Callable[[], bool],
        transport: Closes,
    ) -> None:
        self._rights = rights
        self._api = api
        self._requests = requests
        self._clock = clock
        self._is_online = is_online
        self._transport = transport
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="asking")

    def find(self, token: str, wanted_minor: int, currency: Currency) -> Future[CardHere]:
        """Return the card a token leads to, with a right to what is wanted if there is one.

        Refused as `Rights.find` and as central refuses the token; CARD_BLOCKED;
        TOKEN_NOT_KNOWN_HERE, nobody can be asked about it.
        """
        return self._thread.submit(self._find, token, wanted_minor, currency)

    def prove(self, token: str, pin: str) -> Future[Card]:
        """Return the card to whoever knows its PIN: only central can tell.

        Refused: INVALID_PIN, PIN_LOCKED and as `find`. Unavailable: LINE_DOWN.
        """
        return self._thread.submit(self._prove, token, pin)

    def close(self) -> None:
        """Answer what was asked, then stop."""
        self._transport.close()
        self._thread.shutdown()

    def _find(self, token: str, wanted_minor: int, currency: Currency) -> CardHere:
        until_ms = self._clock.monotonic_ms() + AT_THE_COUNTER_MS
        told = self._heard(token) if self._is_online() else None
        found = self._look_up(token, was_told=told is not None)
        missing_minor = wanted_minor - found.spendable.amount_minor
        if (
            told is None
            or missing_minor <= 0
            or not is_usable(found, currency, self._clock.now_ms())
        ):
            return here_of(found, Approval.ALLOWANCE)
        asked_minor = min(missing_minor, told.amount_available)
        left_ms = max(1, until_ms - self._clock.monotonic_ms())
        try:
            if asked_minor <= 0 or not self._has_got(token, found, asked_minor, currency, left_ms):
                return here_of(found, Approval.ALLOWANCE)
        except Refused as refused:
            if refused.code is not Code.CARD_BLOCKED:
                raise
            self._stop(token, told)
            raise Refused(Code.CARD_BLOCKED, why=None) from refused
        return here_of(self._look_up(token, was_told=True), Approval.ONLINE)

    def _heard(self, token: str) -> HeardCard | None:
        """Ask about the card and keep what is told; None when no answer came in time."""
        try:
            told = self._api.info(token, AT_THE_COUNTER_MS)
        except Unavailable:
            return None
        except Refused as refused:
            if refused.code in _NO_ANSWER:
                return None
            if refused.code in _ENDED:
                self._rights.end_token(token).result()
            raise
        self._rights.meet(token, shown_card(told, self._clock.now_ms())).result()
        return told

    def _has_got(
        self, token: str, found: Found, wanted_minor: int, currency: Currency, left_ms: int
    ) -> bool:
        try:
            self._requests.ask(token, found.card.card_id, wanted_minor, currency, left_ms)
        except Unavailable:
            return False
        except Refused as refused:
            # Somebody was quicker, or the code is used up: what is held can be taken all the same.
            holds_some = found.spendable.amount_minor > 0
            is_short = refused.code in {*_NO_ANSWER, Code.INSUFFICIENT_FUNDS}
            if is_short or (holds_some and refused.code is not Code.CARD_BLOCKED):
                return False
            raise
        return True

    def _stop(self, token: str, told: HeardCard) -> None:
        """Take nothing of a card any more, nor of what is held of it, which goes back.

        Asked about a stopped card, central shows it as before: only asking for money tells.
        """
        stopped = replace(shown_card(told, self._clock.now_ms()), blocked_why=NOT_SAID)
        self._rights.meet(token, stopped).result()

    def _prove(self, token: str, pin: str) -> Card:
        told = self._api.info(token, JUDGED_WITHIN_MS, pin)
        self._rights.meet(token, shown_card(told, self._clock.now_ms())).result()
        return self._look_up(token, was_told=True).card

    def _look_up(self, token: str, *, was_told: bool) -> Found:
        try:
            found = self._rights.find(token).result()
        except Refused as refused:
            if refused.code is Code.TOKEN_UNKNOWN and not was_told:
                raise Refused(Code.TOKEN_NOT_KNOWN_HERE) from refused
            raise
        return unless_blocked(found)
