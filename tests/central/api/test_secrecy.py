"""What is secret stays in the one answer that tells it."""

import logging

import pytest

from tests.central.api.service import Service


def test_neither_tokens_nor_pins_reach_a_log(
    service: Service, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG):
        made = service.make_card(pin={})
        code, pin = made["card_token"]["token"]["value"], made["pin"]["pin"]["value"]
        service.post("/wallets/info", {"token": code, "pin": pin})
        paying = {"ref_id": "r", "token": code, "pin": pin, "amount": 1, "currency": "NOK"}
        service.post("/wallets/transactions", paying)
        service.refusal("POST", "/wallets/info", 403, json={"token": code, "pin": f"{pin}0"})
        service.refusal("POST", "/wallets/transactions", 400, json=paying | {"amount": "1"})
        service.refusal("POST", "/wallets/transactions", 400, json=paying | {"amount": 2})
    told = caplog.text
    assert code not in told
    assert f"'{pin}'" not in told
    assert f'"{pin}' not in told


def test_no_refusal_repeats_a_token_or_a_pin(service: Service) -> None:
    for body in (
        {"token": "s3cret-token", "pin": "s3cret-pin"},
        {"token": ["s3cret-token"], "pin": {"s3cret-pin": 1}},
        {"token": "s3cret-token\x00"},
    ):
        answer = service.send("POST", "/wallets/info", json=body)
        assert answer.status_code in {400, 404}
        assert "s3cret" not in answer.text


@pytest.mark.parametrize(
    ("method", "address"),
    [
        ("GET", "/wallets/cards"),
        ("GET", "/wallets/cards/gift-1"),
        ("GET", "/wallets/cards/nobody"),
        ("POST", "/wallets/info"),
        ("PUT", "/wallets/cards"),
        ("GET", "/nothing"),
    ],
)
def test_no_answer_of_the_api_may_be_kept(service: Service, method: str, address: str) -> None:
    service.make_card()
    assert service.send(method, address).headers["cache-control"] == "no-store"


def test_a_page_of_another_origin_may_ask_and_reads_the_counts(service: Service) -> None:
    asking = {"origin": "https://shop.example"}
    preflight = {"access-control-request-method": "POST"} | asking
    allowed = service.send("OPTIONS", "/wallets/info", headers=preflight)
    assert allowed.status_code == 200
    assert allowed.headers["access-control-allow-origin"] == "*"
    answer = service.send("GET", "/customers/users/kari/tokens?total=true", headers=asking)
    assert answer.headers["access-control-expose-headers"] == "total-count, page-count"
    assert "access-control-allow-credentials" not in answer.headers
