"""The addresses of tills over HTTP: a thin coat around what answers them."""

import asyncio
from typing import Final

import msgspec
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from pos_app.central.api.answers import NOT_TO_BE_KEPT
from pos_app.central.awaiting import outcome_of
from pos_app.central.tills.answering import Answer, Answering
from pos_app.wire.tills.feed import FeedAnswer

PATH: Final = "/v1/accounts/{aid}/tills/{rest:path}"
LONGEST_WAIT_MS: Final = 25_000
"""A till that asks to wait longer hears that there is nothing new, and asks again."""

_LOOK_EVERY_S: Final = 0.5


def till_route(answering: Answering) -> Route:
    """Return the one route that every question of a till takes."""

    async def endpoint(request: Request) -> Response:
        told = await _told(answering, request)
        if _may_wait(request, told):
            told = await _waited(answering, request, told)
        return Response(
            told.body, told.status, headers=NOT_TO_BE_KEPT, media_type="application/json"
        )

    return Route(PATH, endpoint, methods=["GET", "POST"], include_in_schema=False)


async def _told(answering: Answering, request: Request) -> Answer:
    return await outcome_of(
        answering.answer(
            request.method,
            _target(request),
            request.headers,
            await request.body(),
            "" if request.client is None else request.client.host,
        )
    )


def _may_wait(request: Request, told: Answer) -> bool:
    return (
        request.path_params["rest"].endswith("/feed")
        and _wait_ms(request) > 0
        and told.status == 200  # noqa: PLR2004 - what was refused is told at once
        and not msgspec.json.decode(told.body, type=FeedAnswer).rows
    )


async def _waited(answering: Answering, request: Request, told: Answer) -> Answer:
    """Look for news now and then, and tell it as soon as there is any (a long poll)."""
    now_s = asyncio.get_running_loop().time
    until_s = now_s() + _wait_ms(request) / 1000
    while (left_s := until_s - now_s()) > 0 and not await request.is_disconnected():
        await asyncio.sleep(min(_LOOK_EVERY_S, left_s))
        if await outcome_of(answering.is_news_waiting(_target(request), request.headers)):
            told = await _told(answering, request)
            if not _may_wait(request, told):  # else it was news of what the till is not to hear
                break
    return told


def _wait_ms(request: Request) -> int:
    told = request.query_params.get("wait", "0")
    if not (told.isascii() and told.isdigit()):
        return 0
    return min(int(told[: len(str(LONGEST_WAIT_MS)) + 1]), LONGEST_WAIT_MS)


def _target(request: Request) -> str:
    """Return the path with its query as the till sent, and signed, them."""
    raw_path: bytes = request.scope["raw_path"]
    query: bytes = request.scope["query_string"]
    return (raw_path + b"?" + query if query else raw_path).decode("latin-1")
