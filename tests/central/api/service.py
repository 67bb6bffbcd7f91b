"""A service in front of a shop's wallet, and a client that speaks to it in few words."""

# ruff: noqa: ANN401 - bodies and parameters pass through here as they are

import asyncio
from collections.abc import Mapping
from concurrent.futures import Future
from dataclasses import dataclass, field
from typing import Any

from httpx import ASGITransport, AsyncClient, Response

from pos_app.central.api.app import make_api
from pos_app.central.caller import Caller
from pos_app.domain.ids import AccountId, CustomerId
from pos_app.errors import Code, Refused
from tests.wallet.shop import ACCOUNT, Shop

ALL_SCOPES = ("admin:wallets", "admin:customers")
CLIENT = "client-1"
OTHER_ACCOUNT = AccountId("T87654321")

Json = Any


class OpenCredentials:
    """Believes every credential that names its account, its scopes and, perhaps, a customer."""

    def caller_of(self, credential: str) -> Caller:
        match credential.split("|"):
            case [account, scopes, customer]:
                return Caller(
                    client_id=CLIENT,
                    account_id=AccountId(account),
                    scopes=frozenset(scopes.split()),
                    customer_id=CustomerId(customer) if customer else None,
                )
            case _:
                raise Refused(Code.CREDENTIAL_INVALID, reason="unreadable")


class TwoAccounts:
    """Knows the account of the shop, and one other."""

    def is_account(self, account_id: str) -> Future[bool]:
        told: Future[bool] = Future()
        told.set_result(account_id in {ACCOUNT, OTHER_ACCOUNT})
        return told


@dataclass
class Service:
    """Addresses are those after the account: `/wallets/cards`."""

    shop: Shop
    loop: asyncio.Runner
    client: AsyncClient = field(init=False)

    def __post_init__(self) -> None:
        app = make_api(self.shop.wallet, self.shop.clock, OpenCredentials(), TwoAccounts())
        transport = ASGITransport(app, raise_app_exceptions=False)
        self.client = AsyncClient(transport=transport, base_url="http://central")

    def send(
        self,
        method: str,
        address: str,
        *,
        scopes: tuple[str, ...] = ALL_SCOPES,
        account: str = ACCOUNT,
        customer: str = "",
        **given: Any,
    ) -> Response:
        """Send one request with a credential of these scopes."""
        credential = f"{ACCOUNT}|{' '.join(scopes)}|{customer}"
        headers = {"authorization": f"Bearer {credential}"} | dict(given.pop("headers", {}))
        url = f"/v1/accounts/{account}{address}"
        return self.loop.run(self.client.request(method, url, headers=headers, **given))

    def post(self, address: str, body: Mapping[str, Any], **given: Any) -> Json:
        """Send a body that has to be taken, and return what came back."""
        answer = self.send("POST", address, json=body, **given)
        assert answer.is_success, answer.text
        return answer.json()

    def get(self, address: str, **given: Any) -> Json:
        """Return what there has to be at an address."""
        answer = self.send("GET", address, **given)
        assert answer.status_code == 200, answer.text
        return answer.json()

    def refusal(self, method: str, address: str, status: int, **given: Any) -> Json:
        """Send what has to be refused with this status, and return the documented error."""
        answer = self.send(method, address, **given)
        assert answer.status_code == status, answer.text
        body = answer.json()
        assert set(body) == {"error"}
        assert isinstance(body["error"]["message"], str)
        return body["error"]

    def make_card(self, card_id: str = "gift-1", amount: int = 50_000, **fields: Any) -> Json:
        """Make a card with a token that can be used again and again."""
        asked = {"card_id": card_id, "amount": amount, "currency": "NOK"}
        reusable = {"card_token": {"expires_after_transaction": False}}
        return self.post("/wallets/cards", asked | reusable | fields)

    def hold(self, amount: int = 20_000, **fields: Any) -> Json:
        """Hold money on `gift-1`."""
        asked = {"card_id": "gift-1", "amount": amount, "currency": "NOK", "pending": True}
        return self.post("/wallets/transactions", asked | {"ref_id": "hold"} | fields)
