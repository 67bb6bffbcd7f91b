"""Customers: their cards, and the tokens that say who they are."""

from fastapi import Request
from starlette.responses import Response

from pos_app.central.api import commands
from pos_app.central.api.answers import json_answer
from pos_app.central.api.asked import (
    Query,
    body_of,
    card_in_path,
    customer_in_path,
    name_in_path,
)
from pos_app.central.api.scopes import (
    CUSTOMER_READERS,
    CUSTOMER_WRITERS,
    READERS,
    check_own,
)
from pos_app.central.awaiting import outcome_of
from pos_app.central.caller import Caller
from pos_app.domain.clock import Clock
from pos_app.domain.customer import CustomerTokenFilter
from pos_app.wallet.commands import DeleteCustomerToken
from pos_app.wallet.wallet import Wallet
from pos_app.wire.wallet_api.card_answers import customer_card_state, customer_cards
from pos_app.wire.wallet_api.customers import (
    CustomerTokenRequest,
    customer_token_answer,
    customer_token_answers,
)


class Customers:
    """What is a customer's own, shown to the customer and to whoever serves all of them."""

    def __init__(self, wallet: Wallet, clock: Clock) -> None:
        self._wallet = wallet
        self._clock = clock

    async def cards(self, request: Request, caller: Caller) -> Response:
        """Show one page of a customer's cards, without amounts."""
        customer_id = customer_in_path(request)
        check_own(caller, customer_id, *READERS)
        query = Query(request)
        cards = await outcome_of(
            self._wallet.customer_cards(
                caller.account_id,
                customer_id,
                limit=query.limit(),
                starting_after=query.text("starting_after"),
            )
        )
        return json_answer(customer_cards(cards, self._clock.now_ms()))

    async def card(self, request: Request, caller: Caller) -> Response:
        """Show one card of a customer, with what is on it."""
        customer_id = customer_in_path(request)
        check_own(caller, customer_id, *READERS)
        card_id = card_in_path(request)
        card = await outcome_of(self._wallet.customer_card(caller.account_id, customer_id, card_id))
        return json_answer(customer_card_state(card, self._clock.now_ms()))

    async def create_token(self, request: Request, caller: Caller) -> Response:
        """Say whose a (type, value) is."""
        customer_id = customer_in_path(request)
        check_own(caller, customer_id, *CUSTOMER_WRITERS)
        word = await body_of(request, CustomerTokenRequest)
        command = commands.create_customer_token(
            caller,
            customer_id,
            word,
            delete_token_events=Query(request).flag("delete_token_events"),
        )
        made = await outcome_of(self._wallet.create_customer_token(command))
        return json_answer(customer_token_answer(made), 201)

    async def tokens(self, request: Request, caller: Caller) -> Response:
        """Show one page of a customer's tokens, newest first."""
        customer_id = customer_in_path(request)
        check_own(caller, customer_id, *CUSTOMER_READERS)
        query = Query(request)
        wanted = CustomerTokenFilter(
            limit=query.limit(),
            starting_after=query.text("starting_after"),
            type=query.text("type"),
            include_deleted=query.flag("include_deleted"),
        )
        headers: dict[str, str] = {}
        if query.flag("total"):
            count = await outcome_of(
                self._wallet.customer_token_count(caller.account_id, customer_id, wanted)
            )
            headers["total-count"] = str(count)
        page = await outcome_of(
            self._wallet.customer_tokens(caller.account_id, customer_id, wanted)
        )
        return json_answer(customer_token_answers(page), headers=headers)

    async def delete_token(self, request: Request, caller: Caller) -> Response:
        """Let a token stand for nobody."""
        customer_id = customer_in_path(request)
        check_own(caller, customer_id, *CUSTOMER_WRITERS)
        command = DeleteCustomerToken(
            account_id=caller.account_id,
            customer_id=customer_id,
            token_id=name_in_path(request, "tid"),
            deleted_by=caller.client_id,
        )
        deleted = await outcome_of(self._wallet.delete_customer_token(command))
        return json_answer(customer_token_answer(deleted))
