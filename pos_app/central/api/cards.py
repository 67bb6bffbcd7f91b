"""Cards: made, listed, shown, activated, put away, and given another PIN."""

from fastapi import Request
from starlette.responses import Response

from pos_app.central.api import commands
from pos_app.central.api.answers import json_answer, made_card, made_pin
from pos_app.central.api.asked import Query, body_of, card_in_path
from pos_app.central.awaiting import outcome_of
from pos_app.central.caller import Caller
from pos_app.domain.card import CardStatus, CardType
from pos_app.domain.clock import Clock
from pos_app.domain.ids import CustomerId
from pos_app.domain.listing import CardFilter
from pos_app.domain.money import Currency
from pos_app.wallet.commands import DeleteCard
from pos_app.wallet.wallet import Wallet
from pos_app.wire.wallet_api.card_answers import (
    MadeCardList,
    RotatedPin,
    card_details,
    card_list,
)
from pos_app.wire.wallet_api.cards import (
    ActivateRequest,
    BatchRequest,
    CardRequest,
    RotatePinRequest,
)


class Cards:
    """What is done to a card as a whole."""

    def __init__(self, wallet: Wallet, clock: Clock) -> None:
        self._wallet = wallet
        self._clock = clock

    async def create(self, request: Request, caller: Caller) -> Response:
        """Make a card that can be used at once."""
        command = commands.create_card(caller, await body_of(request, CardRequest))
        made = await outcome_of(self._wallet.create_card(command))
        return json_answer(await made_card(made, self._clock))

    async def create_batch(self, request: Request, caller: Caller) -> Response:
        """Make many inactive cards, or none."""
        command = commands.create_cards(caller, await body_of(request, BatchRequest))
        made = await outcome_of(self._wallet.create_cards(command))
        return json_answer(MadeCardList(cards=[await made_card(one, self._clock) for one in made]))

    async def list(self, request: Request, caller: Caller) -> Response:
        """Show one page of the account's cards."""
        page = await outcome_of(
            self._wallet.list_cards(caller.account_id, _filter_of(Query(request)))
        )
        return json_answer(card_list(page, self._clock.now_ms()))

    async def get(self, request: Request, caller: Caller) -> Response:
        """Show one card. `includes` asks for what is there anyway."""
        card = await outcome_of(self._wallet.get_card(caller.account_id, card_in_path(request)))
        return json_answer(card_details(card, self._clock.now_ms()))

    async def delete(self, request: Request, caller: Caller) -> Response:
        """Put a card away for ever."""
        command = DeleteCard(
            account_id=caller.account_id,
            card_id=card_in_path(request),
            deleted_by=caller.client_id,
        )
        card = await outcome_of(self._wallet.delete_card(command))
        return json_answer(card_details(card, self._clock.now_ms()))

    async def activate(self, request: Request, caller: Caller) -> Response:
        """Give an inactive card its value."""
        word = await body_of(request, ActivateRequest)
        command = commands.activate(caller, card_in_path(request), word)
        card = await outcome_of(self._wallet.activate(command))
        return json_answer(card_details(card, self._clock.now_ms()))

    async def rotate_pin(self, request: Request, caller: Caller) -> Response:
        """Give a card another PIN."""
        word = await body_of(request, RotatePinRequest)
        command = commands.rotate_pin(caller, card_in_path(request), word)
        made = await outcome_of(self._wallet.rotate_pin(command))
        return json_answer(RotatedPin(pin=await made_pin(made)))


def _filter_of(query: Query) -> CardFilter:
    customer = query.text("customer")
    return CardFilter(
        limit=query.limit(),
        starting_after=query.text("starting_after"),
        search=query.text("search"),
        created_at_gte_ms=query.moment_ms("created_at.gte"),
        created_at_lte_ms=query.moment_ms("created_at.lte"),
        expires_at_gte_ms=query.moment_ms("expires_at.gte"),
        expires_at_lte_ms=query.moment_ms("expires_at.lte"),
        type=query.choice("type", CardType),
        status=query.choice("status", CardStatus),
        balance_minor=query.whole("amount_balance"),
        balance_gte_minor=query.whole("amount_balance.gte"),
        balance_lte_minor=query.whole("amount_balance.lte"),
        available_minor=query.whole("amount_available"),
        available_gte_minor=query.whole("amount_available.gte"),
        available_lte_minor=query.whole("amount_available.lte"),
        currencies=query.choices("currency", Currency),
        customer_id=None if customer is None else CustomerId(customer),
        include_deleted=query.flag("include_deleted"),
    )
