"""The routes of signing in and of API clients, under `/v1`, and the public keys beside it."""

from typing import Annotated

from fastapi import APIRouter, Depends, Request
from starlette.responses import JSONResponse, Response

from pos_app.central.auth.audience import Audiences
from pos_app.central.auth.clients import Clients
from pos_app.central.auth.credentials import Credentials
from pos_app.central.auth.routes import ClientRoutes, SignInRoute
from pos_app.central.caller import Caller, require

_ADMIN = Depends(require("admin:accounts"))


def auth_router(clients: Clients, credentials: Credentials, audiences: Audiences) -> APIRouter:
    """Return the routes for `/v1`."""
    router = APIRouter(tags=["auth"])
    sign_in = SignInRoute(clients, credentials, audiences)
    routes = ClientRoutes(clients, audiences)

    async def create(request: Request, caller: Annotated[Caller, _ADMIN]) -> Response:
        return await routes.create(request, caller)

    async def grant(request: Request, caller: Annotated[Caller, _ADMIN]) -> Response:
        return await routes.grant(request, caller)

    router.add_api_route(
        "/accounts/{oid}/auth/token",
        sign_in.sign_in,
        methods=["POST"],
        operation_id="aid_auths_oauth_token_post",
        summary="Sign in",
        response_class=Response,
    )
    router.add_api_route(
        "/accounts/{aid}/auth/clients",
        create,
        methods=["POST"],
        operation_id="aid_auths_clients_post",
        summary="Create an API client; its secret is told this once",
        response_class=Response,
    )
    router.add_api_route(
        "/accounts/{aid}/auth/client-grants",
        grant,
        methods=["POST"],
        operation_id="aid_auths_client_grants_post",
        summary="Let an API client work on this account",
        response_class=Response,
    )
    return router


def keys_router(credentials: Credentials) -> APIRouter:
    """Return the route that tells everybody the public keys of our credentials."""
    router = APIRouter(tags=["auth"])

    async def keys() -> Response:
        return JSONResponse(
            {"keys": credentials.published()}, headers={"cache-control": "public, max-age=3600"}
        )

    router.add_api_route(
        "/.well-known/jwks.json",
        keys,
        methods=["GET"],
        operation_id="jwks",
        summary="The public keys that credentials are signed with",
        response_class=Response,
    )
    return router
