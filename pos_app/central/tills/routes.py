"""The addresses of tills over HTTP: a thin coat around what answers them."""

import asyncio
from typing import Final

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from pos_app.central.api.answers import NOT_TO_BE_KEPT
from pos_app.central.tills.answering import Answering

PATH: Final = "/v1/accounts/{aid}/tills/{rest:path}"


def till_route(answering: Answering) -> Route:
    """Return the one route that every question of a till takes."""

    async def endpoint(request: Request) -> Response:
        told = await asyncio.wrap_future(
            answering.answer(
                request.method,
                _target(request),
                request.headers,
                await request.body(),
                "" if request.client is None else request.client.host,
            )
        )
        return Response(
            told.body, told.status, headers=NOT_TO_BE_KEPT, media_type="application/json"
        )

    return Route(PATH, endpoint, methods=["GET", "POST"], include_in_schema=False)


def _target(request: Request) -> str:
    """Return the path with its query as the till sent, and signed, them."""
    raw_path: bytes = request.scope["raw_path"]
    query: bytes = request.scope["query_string"]
    return (raw_path + b"?" + query if query else raw_path).decode("latin-1")
