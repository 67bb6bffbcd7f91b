"""Movements of money: made, captured, voided and listed."""

from fastapi import Request
from starlette.responses import Response

from pos_app.central.api import commands
from pos_app.central.api.answers import json_answer
from pos_app.central.api.asked import body_of, card_in_path, name_in_path
from pos_app.central.api.scopes import WRITERS
from pos_app.central.awaiting import outcome_of
from pos_app.central.caller import Caller
from pos_app.domain.transaction import TransactionType
from pos_app.errors import Code, Refused
from pos_app.wallet.commands import CreateTransaction
from pos_app.wallet.wallet import Wallet
from pos_app.wire.wallet_api.transactions import (
    CaptureRequest,
    TransactionRequest,
    VoidRequest,
    transaction_answer,
)


class Transactions:
    """What is done to the money on a card."""

    def __init__(self, wallet: Wallet) -> None:
        self._wallet = wallet

    async def create(self, request: Request, caller: Caller) -> Response:
        """Fund, draw down or reserve."""
        command = commands.create_transaction(caller, await body_of(request, TransactionRequest))
        _check_reach(caller, command)
        made = await outcome_of(self._wallet.create_transaction(command))
        return json_answer(transaction_answer(made))

    async def capture(self, request: Request, caller: Caller) -> Response:
        """Take money that is held."""
        word = await body_of(request, CaptureRequest)
        command = commands.capture(caller, name_in_path(request, "transaction_id"), word)
        return json_answer(transaction_answer(await outcome_of(self._wallet.capture(command))))

    async def void(self, request: Request, caller: Caller) -> Response:
        """Release what is held."""
        word = await body_of(request, VoidRequest)
        command = commands.void(caller, name_in_path(request, "transaction_id"), word)
        return json_answer(transaction_answer(await outcome_of(self._wallet.void(command))))

    async def list(self, request: Request, caller: Caller) -> Response:
        """Show every movement of a card, the oldest first."""
        card_id = card_in_path(request)
        movements = await outcome_of(self._wallet.transactions(caller.account_id, card_id))
        return json_answer([transaction_answer(movement) for movement in movements])


def _check_reach(caller: Caller, command: CreateTransaction) -> None:
    """Let the scope of a till draw by token only: it never names a card and never gives money."""
    if caller.has_any(*WRITERS):
        return
    if command.type is TransactionType.FUND or command.card_id is not None:
        raise Refused(Code.SCOPE_MISSING, any_of=list(WRITERS))
