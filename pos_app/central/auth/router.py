"""The routes that need no credential: signing in, and the public keys of what one gets."""

from typing import Any, Final

import msgspec
from fastapi import APIRouter, Request, Security
from fastapi.security import HTTPBasic
from starlette.responses import JSONResponse, Response

from pos_app.central.api.openapi import example, failures
from pos_app.central.auth.audience import Audiences
from pos_app.central.auth.clients import Clients
from pos_app.central.auth.credentials import Credentials
from pos_app.central.auth.examples import SIGN_IN, SIGNED_IN
from pos_app.central.auth.routes import SignInRoute
from pos_app.wire.auth import CredentialAnswer, CredentialRequest


class _PublishedBasic(HTTPBasic):
    """HTTP Basic as the description knows it; what is wrong with it is told in our own words."""

    async def __call__(self, request: Request) -> None:  # pyright: ignore[reportIncompatibleMethodOverride]
        """Leave the header to who reads it."""


_BASIC: Final = _PublishedBasic(
    scheme_name="client", description="An API client's id, and its secret."
)


def _described(type_: type, told: object) -> dict[str, Any]:
    (schema,), words = msgspec.json.schema_components([type_], ref_template="{name}")
    return {"application/json": {"schema": words[schema["$ref"]], **example(told)}}


_SIGN_IN: Final[dict[str, Any]] = {
    "parameters": [
        {
            "name": "oid",
            "in": "path",
            "required": True,
            "schema": {"type": "string", "pattern": r"^[PT](\d{3}|\d{8})$", "example": "P00000001"},
        }
    ],
    "requestBody": {"required": True, "content": _described(CredentialRequest, SIGN_IN)},
    "responses": {
        "200": {"description": "Done", "content": _described(CredentialAnswer, SIGNED_IN)},
    }
    | failures(),
}


_KEYS: Final[dict[str, Any]] = {
    "responses": {
        "200": {
            "description": "JSON Web Keys",
            "content": {
                "application/json": {
                    "schema": {
                        "type": "object",
                        "required": ["keys"],
                        "properties": {"keys": {"type": "array", "items": {"type": "object"}}},
                    }
                }
            },
        }
    }
}


def auth_router(clients: Clients, credentials: Credentials, audiences: Audiences) -> APIRouter:
    """Return the route for `/v1`."""
    router = APIRouter(tags=["auth"])
    sign_in = SignInRoute(clients, credentials, audiences)
    router.add_api_route(
        "/accounts/{oid}/auth/token",
        sign_in.sign_in,
        methods=["POST"],
        dependencies=[Security(_BASIC)],
        operation_id="aid_auths_oauth_token_post",
        summary="Sign in",
        response_class=Response,
        openapi_extra=_SIGN_IN,
    )
    return router


def keys_router(credentials: Credentials) -> APIRouter:
    """Return the route that tells everybody the public keys of our credentials."""
    router = APIRouter(tags=["auth"])

    async def keys() -> Response:
        return JSONResponse(
            {"keys": credentials.published()}, headers={"cache-control": "public, max-age=60"}
        )

    router.add_api_route(
        "/.well-known/jwks.json",
        keys,
        methods=["GET"],
        operation_id="jwks",
        summary="The public keys that credentials are signed with",
        response_class=Response,
        openapi_extra=_KEYS,
    )
    return router
