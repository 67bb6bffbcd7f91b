"""The whole service on a store in memory, asked through ASGI: signing in is real."""

# ruff: noqa: ANN401 - bodies and parameters pass through here as they are

import asyncio
from dataclasses import dataclass, field
from typing import Any

from httpx import ASGITransport, AsyncClient, Response
from starlette.types import ASGIApp

from pos_app.allowances.given.tills import Tills
from pos_app.central.auth.audience import Audiences
from pos_app.central.auth.clients import Clients, MadeClient
from pos_app.central.auth.credentials import Credentials
from pos_app.central.auth.turns import Turns
from pos_app.central.hooks.address import AddressRule
from pos_app.central.hooks.courier import Courier, Pace
from pos_app.central.hooks.sender import Sender
from pos_app.central.hooks.subscriptions import Announcer, Subscriptions
from pos_app.central.service import Parts, make_service
from pos_app.central.tills.answering import Answering
from pos_app.central.tills.signed import GrantKey
from pos_app.domain.ids import new_uuid
from tests.wallet.shop import ACCOUNT, Shop, answer

ADDRESS = "http://central"
AUDIENCE = f"{ADDRESS}/v1/accounts/{ACCOUNT}"
KEY = b"s" * 32


@dataclass
class Whole:
    """Addresses are whole ones: `/v1/accounts/T12345678/wallets/cards`."""

    shop: Shop
    loop: asyncio.Runner
    looks: list[Exception] = field(default_factory=list[Exception])
    clients: Clients = field(init=False)
    turns: Turns = field(init=False)
    app: ASGIApp = field(init=False)
    http: AsyncClient = field(init=False)

    def __post_init__(self) -> None:
        store, clock = self.shop.store, self.shop.clock
        self.shop.rebuild(announce=Announcer(clock, new_uuid).announce)
        self.clients = Clients(store, KEY, clock, new_uuid)
        self.turns = Turns(store, clock)
        audiences = Audiences([ADDRESS])
        rule = AddressRule()
        self.app = make_service(
            Parts(
                wallet=self.shop.wallet,
                clock=clock,
                clients=self.clients,
                credentials=Credentials(KEY, audiences, clock),
                audiences=audiences,
                turns=self.turns,
                subscriptions=Subscriptions(store, KEY, rule, clock, new_uuid),
                make_sender=lambda: Sender(KEY, rule, clock),
                make_courier=lambda sender, metrics: Courier(
                    store, clock, sender, Pace(), metrics.count_try
                ),
                look=self._look,
                close=lambda: None,
                tills=Answering(Tills(store, self.shop.context), GrantKey(KEY)),
            )
        )
        transport = ASGITransport(self.app, raise_app_exceptions=False)
        self.http = AsyncClient(transport=transport, base_url=ADDRESS)

    async def _look(self) -> None:
        if self.looks:
            raise self.looks[0]

    def send(self, method: str, url: str, **given: Any) -> Response:
        return self.loop.run(self.http.request(method, url, **given))

    def add(self, *scopes: str) -> MadeClient:
        return answer(self.clients.add_with_grant(ACCOUNT, "client", [*scopes], by="kari"))

    def sign_in(self, made: MadeClient, **changes: Any) -> Response:
        body = {"grant_type": "client_credentials", "audience": AUDIENCE} | changes
        return self.send(
            "POST",
            f"/v1/accounts/{ACCOUNT}/auth/token",
            json={name: value for name, value in body.items() if value is not None},
            auth=(made.client.client_id, made.secret),
        )

    def bearing(self, *scopes: str, **changes: Any) -> dict[str, str]:
        """Return the headers of a new client with these scopes that has signed in."""
        answered = self.sign_in(self.add(*scopes), **changes)
        assert answered.status_code == 200, answered.text
        return {"authorization": f"Bearer {answered.json()['access_token']}"}
