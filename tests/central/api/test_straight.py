"""The straight way of a payment leads where the framework's leads; only plain requests take it."""

# ruff: noqa: ANN401 - bodies and parameters pass through here as they are

import asyncio
from dataclasses import dataclass, field
from typing import Any, Final

import pytest
from fastapi import Request
from httpx import Response
from starlette.responses import Response as Answer
from starlette.types import Receive, Scope, Send

from pos_app.central.api.straight import StraightWays, way_to
from tests.central.api.service import OTHER_ACCOUNT, Service
from tests.logfail import ExpectedLogs
from tests.wallet.shop import HandClock

FROM_A_BROWSER: Final = {"origin": "https://shop.example"}
"""What the framework's layers have to see to."""

PAYMENT: Final = {"ref_id": "order-1", "card_id": "gift-1", "amount": 100, "currency": "NOK"}
LARGEST: Final = 1000


def both_ways(service: Service, address: str, **given: Any) -> tuple[Response, Response]:
    straight = service.send("POST", address, **given)
    around = service.send("POST", address, headers=FROM_A_BROWSER, **given)
    return straight, around


def test_a_payment_is_the_same_payment_whichever_way_it_comes(service: Service) -> None:
    code = service.make_card()["card_token"]["token"]["value"]
    held = service.hold()["id"]
    for address, body in (
        ("/wallets/transactions", PAYMENT),
        ("/wallets/info", {"token": code}),
        ("/wallets/cards/gift-1/tokens", {"ref_id": "t", "expires_in": 900}),
        (f"/wallets/transactions/{held}/capture", {"ref_id": "c", "amount": 5_000}),
        (f"/wallets/transactions/{held}/void", {"ref_id": "v"}),
    ):
        straight, around = both_ways(service, address, json=body)
        assert straight.status_code == 200
        assert straight.json() == around.json()
        assert straight.headers["vary"] == "Origin"
        browsers_own = {"access-control-allow-origin", "access-control-expose-headers", "vary"}
        assert {*straight.headers} - browsers_own == {*around.headers} - browsers_own


def test_a_refusal_is_the_same_refusal_whichever_way_it_comes(service: Service) -> None:
    service.make_card()
    wrong: list[dict[str, Any]] = [
        {"json": PAYMENT, "account": OTHER_ACCOUNT},
        {"json": PAYMENT, "account": "T00000000"},
        {"json": PAYMENT, "scopes": ("read:wallets",)},
        {"json": PAYMENT | {"amount": -1}},
        {"json": PAYMENT | {"amount": 999_999}},
        {"content": b'{"ref_id": "a", "ref_id": "b"}'},
        {"content": b"{", "params": {"limit": "no"}},
    ]
    for given in wrong:
        straight, around = both_ways(service, "/wallets/transactions", **given)
        assert straight.status_code == around.status_code >= 400
        assert straight.json() == around.json()


def test_a_body_that_is_too_large_is_refused_before_it_is_read(service: Service) -> None:
    refused = service.refusal("POST", "/wallets/transactions", 413, content=b" " * 1_048_577)
    assert refused["code"] == "BODY_TOO_LARGE"


def test_a_bug_on_the_straight_way_is_answered_in_the_documented_shape(
    service: Service, monkeypatch: pytest.MonkeyPatch, expected_logs: ExpectedLogs
) -> None:
    def bug(*_: object) -> None:
        raise KeyError("secret")

    monkeypatch.setattr(service.shop.wallet, "create_transaction", bug)
    assert service.refusal("POST", "/wallets/transactions", 500, json=PAYMENT)["code"]
    expected_logs.expect("pos_app.central.api.failures", "a request met a bug: KeyError")


@dataclass
class Crossroads:
    """Notes which way requests go. Nothing is sent back to anybody."""

    straight: list[dict[str, str]] = field(default_factory=list[dict[str, str]])
    around: list[str] = field(default_factory=list[str])

    async def _here(self, request: Request) -> Answer:
        self.straight.append(request.path_params)
        return Answer()

    async def _framework(self, scope: Scope, _receive: Receive, _send: Send) -> None:
        self.around.append(scope["type"])

    def send(self, *headers: tuple[bytes, bytes], **changes: object) -> None:
        scope: Scope = {
            "type": "http",
            "method": "POST",
            "path": "/v1/cards/gift-1/pay",
            "raw_path": b"/v1/cards/gift-1/pay",
            "headers": headers,
        } | changes
        ways = [way_to("/v1", "/cards/{card_id}/pay", self._here)]
        crossing = StraightWays(self._framework, ways, HandClock(), LARGEST)
        asyncio.run(crossing(scope, _nothing_comes, _nothing_goes))


async def _nothing_comes() -> dict[str, Any]:
    return {"type": "http.disconnect"}


async def _nothing_goes(_: object) -> None:
    """Let an answer pass."""


@pytest.mark.parametrize("length", [b"0", b"1000"])
def test_a_plain_request_goes_straight_with_what_its_path_names(length: bytes) -> None:
    crossroads = Crossroads()
    crossroads.send((b"content-length", length), (b"user-agent", b"till"))
    assert crossroads.straight == [{"card_id": "gift-1"}]
    assert crossroads.around == []


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {b"content-length": b"1001"},
        {b"content-length": b"-1"},
        {b"content-length": b"1", b"transfer-encoding": b"chunked"},
        {b"content-length": b"1", b"origin": b"https://shop.example"},
        {b"content-length": b"1", b"expect": b"100-continue"},
    ],
)
def test_what_the_framework_has_to_see_to_goes_its_way(headers: dict[bytes, bytes]) -> None:
    crossroads = Crossroads()
    crossroads.send(*headers.items())
    assert crossroads.straight == []
    assert crossroads.around == ["http"]


@pytest.mark.parametrize(
    "changes",
    [
        {"method": "GET"},
        {"path": "/v1/cards/gift-1/pay/", "raw_path": b"/v1/cards/gift-1/pay/"},
        {"path": "/v1/cards/a/b/pay", "raw_path": b"/v1/cards/a%2Fb/pay"},
        {"path": "/v1/cards/gift-1/pay\n", "raw_path": b"/v1/cards/gift-1/pay%0A"},
        {"type": "lifespan"},
    ],
)
def test_another_method_another_path_and_another_kind_go_the_frameworks_way(
    changes: dict[str, object],
) -> None:
    crossroads = Crossroads()
    crossroads.send((b"content-length", b"1"), **changes)
    assert crossroads.straight == []
    assert len(crossroads.around) == 1


def test_a_length_that_comes_twice_is_nothing_plain() -> None:
    crossroads = Crossroads()
    crossroads.send((b"content-length", b"1"), (b"content-length", b"1"))
    assert crossroads.straight == []
