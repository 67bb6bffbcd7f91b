"""The whole service as one ASGI application: the wallet API, and everything around it."""

from dataclasses import dataclass

from fastapi import FastAPI

from pos_app.central.api.app import make_api
from pos_app.central.auth.audience import Audiences
from pos_app.central.auth.clients import Clients
from pos_app.central.auth.credentials import Credentials
from pos_app.central.auth.router import auth_router, keys_router
from pos_app.central.health import Look, health_router
from pos_app.domain.clock import Clock
from pos_app.wallet.wallet import Wallet


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """What the service is made of. `look` asks the database whether it is there."""

    wallet: Wallet
    clock: Clock
    clients: Clients
    credentials: Credentials
    audiences: Audiences
    look: Look


def make_service(parts: Parts) -> FastAPI:
    """Build the application."""
    app = make_api(
        parts.wallet,
        parts.clock,
        parts.credentials,
        routers=[auth_router(parts.clients, parts.credentials, parts.audiences)],
    )
    app.include_router(keys_router(parts.credentials))
    app.include_router(health_router(parts.look))
    return app
