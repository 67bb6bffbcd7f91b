"""The routes that need no credential: signing in, and the public keys of what one gets."""

from fastapi import APIRouter
from starlette.responses import JSONResponse, Response

from pos_app.central.auth.audience import Audiences
from pos_app.central.auth.clients import Clients
from pos_app.central.auth.credentials import Credentials
from pos_app.central.auth.routes import SignInRoute


def auth_router(clients: Clients, credentials: Credentials, audiences: Audiences) -> APIRouter:
    """Return the route for `/v1`."""
    router = APIRouter(tags=["auth"])
    sign_in = SignInRoute(clients, credentials, audiences)
    router.add_api_route(
        "/accounts/{oid}/auth/token",
        sign_in.sign_in,
        methods=["POST"],
        operation_id="aid_auths_oauth_token_post",
        summary="Sign in",
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
