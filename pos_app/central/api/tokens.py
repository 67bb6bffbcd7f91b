"""Tokens of cards: made, told, and followed to the card they lead to."""

from fastapi import Request
from msgspec import UNSET
from starlette.responses import Response

from pos_app.central.api import commands
from pos_app.central.api.answers import json_answer, made_token
from pos_app.central.api.asked import body_of, card_in_path
from pos_app.central.awaiting import outcome_of
from pos_app.central.caller import Caller
from pos_app.domain.clock import Clock
from pos_app.wallet.wallet import Wallet
from pos_app.wire.wallet_api.card_answers import card_answer
from pos_app.wire.wallet_api.tokens import InfoRequest, TokenRequest


class Tokens:
    """What is done with the token of a card, short of paying."""

    def __init__(self, wallet: Wallet, clock: Clock) -> None:
        self._wallet = wallet
        self._clock = clock

    async def create(self, request: Request, caller: Caller) -> Response:
        """Make one more token for a card."""
        word = await body_of(request, TokenRequest)
        command = commands.create_token(caller, card_in_path(request), word)
        made = await outcome_of(self._wallet.create_token(command))
        return json_answer(await made_token(made))

    async def info(self, request: Request, caller: Caller) -> Response:
        """Show what a token leads to, without any token; looking spends nothing."""
        word = await body_of(request, InfoRequest)
        pin = None if word.pin is UNSET else word.pin
        card = await outcome_of(self._wallet.info(caller.account_id, word.token, pin))
        return json_answer(card_answer(card, self._clock.now_ms()))
