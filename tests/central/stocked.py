"""A whole service with one of each thing, and what would be right to ask of it."""

# ruff: noqa: ANN401 - JSON, right and wrong, passes through here

import re
from dataclasses import dataclass, field
from typing import Any, Final

from httpx import Response
from sqlalchemy import Connection, select

from pos_app.domain.api_client import Scope
from pos_app.storage.schema import metadata
from tests.central.described import Description, Json
from tests.central.whole import AUDIENCE, Whole
from tests.wallet.shop import ACCOUNT

MOMENT: Final = "2030-01-01T00:00:00Z"
FORMAT: Final[Json] = {
    "length": 12,
    "prefix": "A",
    "symbols": False,
    "numbers": True,
    "characters": True,
    "barcode": False,
}
PIN: Final[Json] = {"format": FORMAT}
TOKEN: Final[Json] = {
    "expires_in": 600,
    "expires_after_transaction": True,
    "format": FORMAT,
    "metadata": {"a": 1},
}
ABOUT: Final[Json] = {
    "customer_id": "kari",
    "name": "Happy birthday",
    "originated_by": "shop-7",
    "metadata": {"a": 1},
    "active_from": "2023-01-01T00:00:00Z",
    "expires_at": MOMENT,
}
PAYMENT: Final[Json] = {
    "ref_id": "new",
    "amount": 1,
    "currency": "NOK",
    "type": "drawdown",
    "pending": False,
    "originated_by": "till-1",
    "metadata": {"a": 1},
}
EVENT: Final[Json] = {"token": {"type": "sha1:email", "value": "v"}, "event": {"event": "seen"}}
HOOK: Final[Json] = {
    "config": {
        "url": "https://shop.no/hook",
        "content_type": "application/json",
        "secret": {"type": "HMAC-SHA1", "value": "secret"},
        "insecure_ssl": 0,
    },
    "events": ["wallet_transaction"],
    "active": True,
    "fields": "id",
    "exclude_fields": ["a"],
}


def signed_by(secret: Json) -> Json:
    return HOOK | {"config": HOOK["config"] | {"secret": secret}}


@dataclass
class Stocked:
    """A service with one of each thing, and what would be right to ask of it."""

    whole: Whole
    headers: dict[str, str] = field(init=False)
    description: Description = field(init=False)
    names: dict[str, str] = field(default_factory=dict[str, str])
    token: str = ""

    def __post_init__(self) -> None:
        scopes = [scope.value for scope in Scope if not scope.is_for_a_customer]
        self.client = self.whole.add(*scopes)
        credential = self.whole.sign_in(self.client).json()["access_token"]
        self.headers = {"authorization": f"Bearer {credential}"}
        self.description = Description(self.whole.send("GET", "/openapi.json").json())
        reusable = {"expires_after_transaction": False}
        card = {"card_id": "gift-1", "amount": 100, "currency": "NOK", "card_token": reusable}
        made = self.made("wallets/cards", card | {"customer_id": "kari"})
        self.token = made["card_token"]["token"]["value"]
        self.made("wallets/cards", card | {"card_id": "unwanted"})
        self.made("wallets/cards/batch", {"cards": [{"card_id": "blank"}]})
        pending = self.made(
            "wallets/transactions",
            {"ref_id": "r", "card_id": "gift-1", "amount": 9, "currency": "NOK", "pending": True},
        )
        customers = {"type": "t", "value": "v", "token_id": "token-1"}
        self.made("customers/users/kari/tokens", customers)
        hook = self.made("hooks/subscriptions", HOOK)
        (delivery,) = self.ask("GET", f"hooks/subscriptions/{hook['id']}/deliveries").json()
        self.names |= {
            "aid": ACCOUNT,
            "oid": ACCOUNT,
            "card_id": "gift-1",
            "customer_id": "kari",
            "transaction_id": pending["id"],
            "tid": "token-1",
            "hid": hook["id"],
            "delivery_id": delivery["id"],
        }

    def ask(self, method: str, address: str, **given: Any) -> Response:
        headers = self.headers | dict(given.pop("headers", {}))
        url = address if address.startswith("/") else f"/v1/accounts/{ACCOUNT}/{address}"
        if "/auth/token" in address:
            del headers["authorization"]
            given["auth"] = (self.client.client.client_id, self.client.secret)
        return self.whole.send(method, url, headers=headers, **given)

    def made(self, address: str, body: Json) -> Json:
        answered = self.ask("POST", address, json=body)
        assert answered.is_success, answered.text
        return answered.json()

    def bodies(self) -> dict[str, list[Json]]:
        """Return bodies that are right, by operation; together they have every field there is."""
        aws = {
            "aws_access_key_id": "AKID",
            "aws_secret_access_key": "s",
            "region": "eu-west-1",
            "service": "execute-api",
            "type": "AWS4-HMAC-SHA256",
        }
        return {
            "aid_cards_post": [
                {"card_id": "new", "amount": 1, "currency": "NOK", "type": "gift_card"}
                | ABOUT
                | {"pin": PIN, "card_token": TOKEN}
            ],
            "aid_cards_batch_post": [
                {
                    "cards": [{"card_id": "new", "type": "credit_note"}],
                    "options": {"pin": PIN, "card_token": TOKEN},
                }
            ],
            "aid_cards_cardid_activate_post": [
                {"amount": 1, "currency": "NOK", "ref_id": "new"}
                | ABOUT
                | {"card_token": {"expires_in": 600, "expires_after_transaction": True}}
            ],
            "aid_cards_cardid_rotate_pin_post": [{"pin": PIN}],
            "aid_cards_cardid_token_post": [TOKEN | {"ref_id": "new"}],
            "aid_cards_token_post": [{"token": self.token}, {"token": self.token, "pin": "1"}],
            "aid_cards_transactions_post": [
                PAYMENT | {"card_id": "gift-1"},
                PAYMENT | {"token": self.token, "pin": "1"},
            ],
            "aid_cards_cardid_transactions_capture_post": [
                {"ref_id": "take", "amount": 1, "metadata": {"a": 1}}
            ],
            "aid_cards_cardid_transactions_void_post": [
                {"ref_id": "release", "metadata": {"a": 1}}
            ],
            "aid_customers_cid_tokens_post": [
                {"type": "t", "value": "w", "token_id": "new", "metadata": {"a": 1}}
            ],
            "aid_customers_tokens_events_post": [
                EVENT
                | {
                    "event": {
                        "event": "seen",
                        "status": "PENDING",
                        "expires_at": MOMENT,
                        "metadata": {"a": 1},
                    }
                }
            ],
            "aid_customers_tokens_events_delete": [
                EVENT | {"event": {"event": "asked to", "metadata": {"a": 1}}}
            ],
            "aid_auths_clients_post": [{"name": "shop"}],
            "aid_auths_client_grants_post": [
                {
                    "client_id": self.client.client.client_id,
                    "audience": AUDIENCE,
                    "scope": ["read:wallets"],
                    "type": "client_credentials",
                }
            ],
            "aid_source_hooks_post": [
                HOOK,
                HOOK | {"exclude_fields": "a"},
                signed_by("plain"),
                signed_by({"type": "Authorization", "value": "secret"}),
                signed_by(aws),
            ],
            "aid_auths_oauth_token_post": [
                {"grant_type": "client_credentials", "audience": AUDIENCE},
                {"grant_type": "client_credentials", "audience": AUDIENCE, "customer_id": "kari"},
            ],
        }

    def address(self, path: str, **others: str) -> str:
        """Return the address of an operation with everything named that it needs."""
        names = self.names | others
        if path.endswith("/activate") and "card_id" not in others:
            names["card_id"] = "blank"
        return re.sub(r"\{(\w+)\}", lambda found: names[found.group(1)], path)

    def refuse(self, method: str, url: str, asked: object = None, **given: Any) -> Json:
        """Ask what has to be refused, and return the documented error."""
        answered = self.ask(method, url, **given)
        assert 400 <= answered.status_code < 500, (method, url, asked, answered.text)
        body = answered.json()
        assert set(body) == {"error"}, asked
        assert {"message", "code"} <= set(body["error"]) <= {"message", "code", "errors"}, asked
        assert isinstance(body["error"]["message"], str)
        return body["error"] | {"status": answered.status_code}

    def books(self) -> dict[str, list[Any]]:
        """Return every row there is."""

        def rows(connection: Connection) -> dict[str, list[Any]]:
            return {
                table.name: sorted(map(repr, connection.execute(select(table)).all()))
                for table in metadata.sorted_tables
            }

        return self.whole.shop.store.read(rows).result()
