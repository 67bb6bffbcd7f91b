"""The application: routes in front of a wallet, failures in one shape, and the docs beside them."""

from collections.abc import Callable, Coroutine, Mapping, Sequence
from typing import Any, Final

from fastapi import APIRouter, Depends, FastAPI, Request
from fastapi.routing import APIRoute
from fastapi_offline import FastAPIOffline
from starlette.middleware.cors import CORSMiddleware
from starlette.responses import Response

from pos_app.central.api.addresses import KeepEncodedSlashes
from pos_app.central.api.bodies import LARGEST_BODY_BYTES, BoundedBodies
from pos_app.central.api.cards import Cards
from pos_app.central.api.customer_operations import CUSTOMER_OPERATIONS
from pos_app.central.api.customers import Customers
from pos_app.central.api.endpoint import Endpoint, Handler, endpoint_of
from pos_app.central.api.failures import answer_failures
from pos_app.central.api.openapi import described, publish
from pos_app.central.api.operation import Operation
from pos_app.central.api.straight import StraightWays, way_to
from pos_app.central.api.token_events import TokenEvents
from pos_app.central.api.tokens import Tokens
from pos_app.central.api.transactions import Transactions
from pos_app.central.api.wallet_operations import CARD_OPERATIONS, PAYMENT_OPERATIONS
from pos_app.central.caller import Accounts, Credentials, require
from pos_app.domain.clock import Clock
from pos_app.wallet.wallet import Wallet

OPERATIONS: Final = (*PAYMENT_OPERATIONS, *CARD_OPERATIONS, *CUSTOMER_OPERATIONS)
"""Payments first: routes are looked through one by one, and payments are what comes all day."""

VERSION: Final = "/v1"
OF_ACCOUNT: Final = "/accounts/{aid}"
NOTHING_BESIDE: Final[Mapping[Operation, Handler]] = {}


def make_api(
    wallet: Wallet,
    clock: Clock,
    credentials: Credentials,
    accounts: Accounts,
    *,
    routers: Sequence[APIRouter] = (),
    beside: Mapping[Operation, Handler] = NOTHING_BESIDE,
    largest_body_bytes: int = LARGEST_BODY_BYTES,
) -> FastAPI:
    """Build the ASGI application; `routers` and `beside` are what else there is under `/v1`.

    The docs are at `/docs`, their description at `/openapi.json`; nothing is fetched from outside.
    """
    app = FastAPIOffline(
        docs_url="/docs",
        redoc_url=None,
        static_url="/docs-assets",
        title="Wallet / Cards API",
        version="1.0.0",
        redirect_slashes=False,
    )
    app.state.credentials = credentials
    app.state.accounts = accounts
    handlers = _handlers(wallet, clock)
    operations = {operation: handlers[operation.id] for operation in OPERATIONS} | {**beside}
    endpoints = {
        operation: endpoint_of(require(*operation.scopes), handler)
        for operation, handler in operations.items()
    }
    app.include_router(_router(endpoints), prefix=VERSION)
    for router in routers:
        app.include_router(router, prefix=VERSION)
    app.add_middleware(BoundedBodies, largest_body_bytes=largest_body_bytes)
    app.add_middleware(
        CORSMiddleware,
        allow_origins=["*"],
        allow_methods=["*"],
        allow_headers=["*"],
        expose_headers=["total-count", "page-count"],
    )
    app.add_middleware(KeepEncodedSlashes)
    app.add_middleware(
        StraightWays,
        ways=[
            way_to(VERSION, OF_ACCOUNT + operation.path, endpoints[operation])
            for operation in PAYMENT_OPERATIONS
            if operation.method == "POST"
        ],
        clock=clock,
        largest_body_bytes=largest_body_bytes,
    )
    answer_failures(app, clock)
    publish(app, operations)
    return app


def _router(endpoints: Mapping[Operation, Endpoint]) -> APIRouter:
    router = APIRouter(prefix=OF_ACCOUNT, route_class=_BareRoute)
    for operation, endpoint in endpoints.items():
        router.add_api_route(
            operation.path,
            endpoint,
            dependencies=[Depends(require(*operation.scopes))],
            methods=[operation.method],
            status_code=operation.status,
            summary=operation.summary,
            operation_id=operation.id,
            tags=[operation.path.split("/")[1]],
            response_class=Response,
            openapi_extra=described(operation),
        )
    return router


class _BareRoute(APIRoute):
    """A route that FastAPI describes and stays out of: it would ask every request what is known."""

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        """Return the endpoint itself; it takes a request and sees to its caller."""
        return self.endpoint


def _handlers(wallet: Wallet, clock: Clock) -> dict[str, Handler]:
    cards = Cards(wallet, clock)
    tokens = Tokens(wallet, clock)
    transactions = Transactions(wallet)
    customers = Customers(wallet, clock)
    events = TokenEvents(wallet, clock)
    return {
        "aid_cards_post": cards.create,
        "aid_cards_get": cards.list,
        "aid_cards_batch_post": cards.create_batch,
        "aid_cards_cardid_get": cards.get,
        "aid_cards_cardid_delete": cards.delete,
        "aid_cards_cardid_activate_post": cards.activate,
        "aid_cards_cardid_rotate_pin_post": cards.rotate_pin,
        "aid_cards_cardid_token_post": tokens.create,
        "aid_cards_token_post": tokens.info,
        "aid_cards_transactions_post": transactions.create,
        "aid_cards_cardid_transactions_tid_get": transactions.list,
        "aid_cards_cardid_transactions_capture_post": transactions.capture,
        "aid_cards_cardid_transactions_void_post": transactions.void,
        "aid_customers_cid_cards_get": customers.cards,
        "aid_customers_cid_card_cid_get": customers.card,
        "aid_customers_cid_tokens_post": customers.create_token,
        "aid_customers_cid_tokens_get": customers.tokens,
        "aid_customers_cid_tokens_tid_delete": customers.delete_token,
        "aid_customers_tokens_events_post": events.find,
        "aid_customers_tokens_events_get": events.list,
        "aid_customers_tokens_events_delete": events.forget,
    }
