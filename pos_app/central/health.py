"""Whether the service lives and whether it can work, for whoever starts it and routes to it."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Final

from fastapi import APIRouter
from starlette.responses import JSONResponse, Response

from pos_app.errors import PosError

LONGEST_LOOK_S: Final = 5.0

Look = Callable[[], Awaitable[object]]
"""Looks at something the service cannot work without; raises a `PosError` when it is not there."""


def health_router(look: Look) -> APIRouter:
    """Return `/health/live` and `/health/ready`; the second looks at the database each time."""
    router = APIRouter(prefix="/health", include_in_schema=False)

    async def live() -> Response:
        return _answer("live", 200)

    async def ready() -> Response:
        try:
            async with asyncio.timeout(LONGEST_LOOK_S):
                await look()
        except (PosError, TimeoutError):
            return _answer("not ready", 503)
        return _answer("ready", 200)

    router.add_api_route("/live", live, methods=["GET"])
    router.add_api_route("/ready", ready, methods=["GET"])
    return router


def _answer(status: str, code: int) -> Response:
    return JSONResponse({"status": status}, code, headers={"cache-control": "no-store"})
