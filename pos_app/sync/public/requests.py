"""Requests over the wallet API: a right to spend is a pending drawdown, by the token in hand.

The question is noted, to the byte, before it is asked. It names a token, so it is kept sealed, and
no longer than until it is answered.
"""

from typing import Final

from pos_app.allowances.held.rights import Answer, Rights
from pos_app.domain.allowance import AllowanceId, Grant, RequestId
from pos_app.domain.clock import Clock
from pos_app.domain.ids import CardId, NewId
from pos_app.domain.money import Currency
from pos_app.errors import Broken, Code, Refused
from pos_app.storage.held_allowances import OpenRequest
from pos_app.sync.keys import seal_body, unseal_body
from pos_app.sync.public.carried import drawdown_body
from pos_app.sync.public.client import Call, WalletApi
from pos_app.sync.public.moving import ABOUT_THE_CLIENT

LIFETIME_MS: Final = 12 * 60 * 60 * 1000
"""How long a till spends of what it holds: a shop's day. Nobody can ask it back meanwhile."""

_WHERE: Final = "transactions"


class Requests:
    """What one life of a till asks for, and takes over."""

    def __init__(
        self, rights: Rights, api: WalletApi, sealing_key: bytes, clock: Clock, new_id: NewId
    ) -> None:
        self._rights = rights
        self._api = api
        self._sealing_key = sealing_key
        self._clock = clock
        self._new_id = new_id

    def ask(
        self, token: str, card_id: CardId, wanted_minor: int, currency: Currency, timeout_ms: int
    ) -> None:
        """Ask for all of an amount, and keep it, durably. Raises as `WalletApi.move`."""
        request_id = RequestId(self._new_id())
        body = drawdown_body(
            ref_id=request_id,
            token=token,
            amount_minor=wanted_minor,
            currency=currency,
            till_id=self._rights.till.till_id,
        )
        asked = OpenRequest(
            request_id=request_id,
            card_id=card_id,
            wanted_minor=wanted_minor,
            currency=currency,
            asked_at_ms=self._clock.now_ms(),
            sealed_body=seal_body(self._sealing_key, body),
        )
        self._rights.ask(asked).result()
        self.ask_again(asked, timeout_ms)

    def ask_again(self, asked: OpenRequest, timeout_ms: int) -> None:
        """Ask for what was noted before, to the byte; the same answer comes however often."""
        if asked.sealed_body is None:
            raise Broken(Code.UNEXPECTED, reason="request_without_body")
        body = unseal_body(self._sealing_key, asked.sealed_body)
        try:
            held = self._api.move(Call(_WHERE, body), timeout_ms)
        except Refused as refused:
            if refused.code not in ABOUT_THE_CLIENT:
                self._rights.forget(asked.request_id).result()
            raise
        known = self._rights.spendable(asked.card_id).result().known
        now_ms = self._clock.now_ms()
        self._rights.take(
            Answer(
                request_id=asked.request_id,
                card_id=asked.card_id,
                grant=Grant(
                    allowance_id=AllowanceId(held.id),
                    card_id=asked.card_id,
                    incarnation=self._rights.till.incarnation,
                    amount_minor=held.amount,
                    currency=asked.currency,
                    soft_limit_minor=0,
                    granted_at_ms=now_ms,
                    expires_at_ms=now_ms + LIFETIME_MS,
                ),
                refused=None,
                balance_minor=0 if known is None else known.balance_minor,
                available_minor=0 if known is None else max(0, known.available_minor - held.amount),
                as_of_ms=now_ms,
            )
        ).result()
