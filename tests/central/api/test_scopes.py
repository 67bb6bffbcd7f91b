"""Which scope opens which route: the documented table, tried route by route."""

from collections.abc import Iterator
from typing import Final

import pytest

from pos_app.central.api.app import OPERATIONS
from tests.central.api.service import OTHER_ACCOUNT, Service

ADMIN: Final = "admin:wallets"
WRITE: Final = "write:wallets"
READ: Final = "read:wallets"
INFO: Final = "write:wallets:/info"
PAY: Final = "write:wallets:/transactions"
USER: Final = "user:wallets"
KNOWN: Final = (
    *(ADMIN, WRITE, READ, INFO, PAY, USER),
    *("admin:customers", "write:customers", "read:customers", "user:customers"),
)
CUSTOMERS_WRITING: Final = {"admin:customers", "write:customers", "user:customers"}
CUSTOMERS_READING: Final = {"admin:customers", "read:customers", "user:customers"}

DOCUMENTED: Final = {
    "POST /wallets/cards": {ADMIN, WRITE},
    "GET /wallets/cards": {ADMIN, READ},
    "GET /wallets/cards/{card_id}": {ADMIN, READ},
    "DELETE /wallets/cards/{card_id}": {ADMIN, WRITE},
    "POST /wallets/cards/batch": {ADMIN, WRITE},
    "POST /wallets/cards/{card_id}/activate": {ADMIN, WRITE},
    "POST /wallets/cards/{card_id}/rotate-pin": {ADMIN, WRITE},
    "POST /wallets/cards/{card_id}/tokens": {ADMIN, WRITE},
    "POST /wallets/info": {ADMIN, WRITE, INFO},
    "GET /wallets/customers/{customer_id}/cards": {ADMIN, READ, USER},
    "GET /wallets/customers/{customer_id}/cards/{card_id}": {ADMIN, READ, USER},
    "GET /wallets/cards/{card_id}/transactions": {ADMIN, READ},
    "POST /wallets/transactions": {ADMIN, WRITE, PAY},
    "POST /wallets/transactions/{transaction_id}/capture": {ADMIN, WRITE, PAY},
    "POST /wallets/transactions/{transaction_id}/void": {ADMIN, WRITE, PAY},
    "POST /customers/users/{customer_id}/tokens": CUSTOMERS_WRITING,
    "GET /customers/users/{customer_id}/tokens": CUSTOMERS_READING,
    "DELETE /customers/users/{customer_id}/tokens/{tid}": CUSTOMERS_WRITING,
    "GET /customers/tokens/events": {"admin:customers", "read:customers"},
    "POST /customers/tokens/events": {"admin:customers", "write:customers"},
    "DELETE /customers/tokens/events": {"admin:customers", "write:customers"},
}


def test_the_documented_table_names_every_route() -> None:
    assert {f"{one.method} {one.path}" for one in OPERATIONS} == set(DOCUMENTED)


def _calls() -> Iterator[tuple[str, str, str]]:
    for route in DOCUMENTED:
        method, path = route.split()
        ids = {"card_id": "c", "customer_id": "kari", "transaction_id": "t", "tid": "t"}
        yield route, method, path.format(**ids)


def test_a_route_opens_to_its_documented_scopes_and_to_no_other(service: Service) -> None:
    def is_open(method: str, address: str, scope: str) -> bool:
        answer = service.send(method, address, scopes=(scope,), customer="kari")
        return answer.status_code != 403

    opened = {
        route: {scope for scope in KNOWN if is_open(method, address, scope)}
        for route, method, address in _calls()
    }
    assert opened == DOCUMENTED


def test_without_a_credential_every_route_is_shut(service: Service) -> None:
    for _, method, address in _calls():
        for header in ("", "Bearer", "Bearer nonsense", "Basic YTpi"):
            answer = service.send(method, address, headers={"authorization": header})
            assert answer.status_code == 401
            assert answer.json()["error"]["code"] == "CREDENTIAL_INVALID"
            assert answer.headers["www-authenticate"].startswith("Bearer")


def test_a_credential_opens_its_own_account_only(service: Service) -> None:
    for _, method, address in _calls():
        error = service.refusal(method, address, 403, account=OTHER_ACCOUNT)
        assert error["code"] == "ACCOUNT_FORBIDDEN"


def test_an_account_that_nobody_has_is_not_there(service: Service) -> None:
    for _, method, address in _calls():
        for account in ("T87654322", "T1234567", "T123456789", "nobody", "%00"):
            error = service.refusal(method, address, 404, account=account)
            assert error["code"] == "ACCOUNT_NOT_FOUND"


@pytest.mark.parametrize(
    "beyond",
    [
        {"type": "fund"},
        {"card_id": "gift-1"},
        {"card_id": "gift-1", "type": "fund"},
    ],
)
def test_a_till_that_may_only_pay_names_no_card_and_gives_no_money(
    service: Service, beyond: dict[str, str]
) -> None:
    code = service.make_card()["card_token"]["token"]["value"]
    asked = {"ref_id": "r", "amount": 100, "currency": "NOK"} | beyond
    body = asked if "card_id" in beyond else asked | {"token": code}
    error = service.refusal("POST", "/wallets/transactions", 403, json=body, scopes=(PAY,))
    assert error["code"] == "SCOPE_MISSING"
    for wide in (ADMIN, WRITE):
        service.post("/wallets/transactions", body, scopes=(wide,))


def test_a_till_that_may_only_pay_draws_by_token(service: Service) -> None:
    code = service.make_card()["card_token"]["token"]["value"]
    body = {"ref_id": "r", "amount": 100, "currency": "NOK", "token": code}
    assert service.post("/wallets/transactions", body, scopes=(PAY,))["amount"] == 100


def test_a_signed_in_customer_sees_nobody_else(service: Service) -> None:
    service.make_card(customer_id="kari")
    service.make_card("gift-2", customer_id="ola")
    mine = service.get("/wallets/customers/kari/cards", scopes=(USER,), customer="kari")
    assert [card["card_id"] for card in mine] == ["gift-1"]
    for address in (
        "/wallets/customers/ola/cards",
        "/wallets/customers/ola/cards/gift-2",
        "/wallets/customers/nobody/cards",
    ):
        service.refusal("GET", address, 403, scopes=(USER,), customer="kari")
        service.refusal("GET", address, 403, scopes=(USER,))
    address = "/wallets/customers/kari/cards/gift-2"
    service.refusal("GET", address, 404, scopes=(USER,), customer="kari")


def test_a_signed_in_customer_has_no_say_in_the_tokens_of_others(service: Service) -> None:
    user = {"scopes": ("user:customers",), "customer": "kari"}
    body = {"type": "sha1:email", "value": "abc"}
    service.post("/customers/users/kari/tokens", body, **user)
    service.refusal("POST", "/customers/users/ola/tokens", 403, json=body, **user)
    service.refusal("GET", "/customers/users/ola/tokens", 403, **user)
    service.refusal("DELETE", "/customers/users/ola/tokens/t", 403, **user)


def test_a_customer_who_may_read_every_card_as_well_is_not_held_back(service: Service) -> None:
    service.make_card(customer_id="ola")
    both = service.get("/wallets/customers/ola/cards", scopes=(USER, READ), customer="kari")
    assert [card["card_id"] for card in both] == ["gift-1"]
