"""The whole service as one ASGI application: the wallet API, and everything around it."""

import asyncio
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Final

from fastapi import FastAPI
from starlette.types import ASGIApp

from pos_app.central.api.app import make_api
from pos_app.central.auth.audience import Audiences
from pos_app.central.auth.clients import Clients
from pos_app.central.auth.credentials import Credentials
from pos_app.central.auth.router import auth_router, keys_router
from pos_app.central.auth.routes import ClientRoutes
from pos_app.central.auth.turns import Turns, follow
from pos_app.central.health import Look, health_router
from pos_app.central.hooks.courier import Courier
from pos_app.central.hooks.routes import HookRoutes
from pos_app.central.hooks.sender import Sender
from pos_app.central.hooks.subscriptions import Subscriptions
from pos_app.central.metrics import Metrics, metrics_router
from pos_app.central.request_log import RequestLog
from pos_app.central.tills.answering import Answering
from pos_app.central.tills.routes import till_route
from pos_app.domain.clock import Clock
from pos_app.wallet.wallet import Wallet

LONGEST_GOODBYE_S: Final = 10.0
"""How long a stop waits for receivers of hooks; what they did not take is tried again later."""

MakeCourier = Callable[[Sender, Metrics], Courier]


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """What the service is made of. `look` asks the database whether it is there.

    `make_sender` and `make_courier` are called once the service runs: they live on its event loop.
    `close` is called when all is done. Without `tills` no till can join: what is left is the wallet
    API alone.
    """

    wallet: Wallet
    clock: Clock
    clients: Clients
    credentials: Credentials
    audiences: Audiences
    turns: Turns
    subscriptions: Subscriptions
    make_sender: Callable[[], Sender]
    make_courier: MakeCourier
    look: Look
    close: Callable[[], None]
    tills: Answering | None = None


def make_service(parts: Parts) -> ASGIApp:
    """Build the application."""
    metrics = Metrics()
    app = make_api(
        parts.wallet,
        parts.clock,
        parts.credentials,
        parts.clients,
        routers=[auth_router(parts.clients, parts.credentials, parts.audiences)],
        beside={
            **ClientRoutes(parts.clients, parts.audiences).handlers(),
            **HookRoutes(parts.subscriptions).handlers(),
        },
    )
    app.include_router(keys_router(parts.credentials))
    app.include_router(health_router(parts.look))
    app.include_router(metrics_router(metrics))
    if parts.tills is not None:
        app.router.routes.append(till_route(parts.tills))

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncGenerator[None]:
        try:
            following = asyncio.create_task(follow(parts.turns, parts.credentials))
            async with parts.make_sender() as sender:
                courier = parts.make_courier(sender, metrics)
                carrying = asyncio.create_task(courier.run())
                yield
                courier.stop()
                await asyncio.wait([carrying], timeout=LONGEST_GOODBYE_S)
                carrying.cancel()
                following.cancel()
        finally:
            await asyncio.to_thread(parts.close)

    app.router.lifespan_context = lifespan
    return RequestLog(app, metrics, parts.clock.monotonic_ms)
