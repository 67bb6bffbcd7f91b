"""Every code has a meaning on the line, and every failure the documented shape."""

from typing import Final

import pytest
from fastapi import APIRouter
from httpx import ASGITransport, AsyncClient

from pos_app.central.api.app import make_api
from pos_app.central.api.errors import MEANINGS, OUR_FAULT
from pos_app.errors import Broken, Code, Unavailable
from tests.central.api.service import OpenCredentials, Service, TwoAccounts
from tests.logfail import ExpectedLogs

DECLARED: Final = {400, 401, 403, 404, 429, 500, 503}
OF_TILLS: Final = {Code.TILL_NOT_LIVE: 409, Code.FEED_GONE: 410, Code.HELD_BY_TILLS: 409}
FAILURES: Final = "pos_app.central.api.failures"


def test_every_code_has_a_status_and_a_sentence() -> None:
    assert set(MEANINGS) == set(Code)
    told = {code: meaning.status for code, meaning in MEANINGS.items()}
    assert {status for code, status in told.items() if code not in OF_TILLS} == DECLARED
    assert {code: told[code] for code in OF_TILLS} == OF_TILLS
    assert all(meaning.message.endswith(".") for meaning in MEANINGS.values())


def test_only_the_codes_of_a_counter_are_our_own_fault() -> None:
    ours = {code for code, meaning in MEANINGS.items() if meaning is OUR_FAULT}
    assert {Code.SALE_EMPTY, Code.UNEXPECTED, Code.BOOKS_DO_NOT_AGREE} <= ours
    assert not ours & {Code.INVALID_FIELD, Code.CARD_NOT_FOUND, Code.BUSY, Code.SCOPE_MISSING}


def test_an_unknown_address_is_answered_in_the_documented_shape(service: Service) -> None:
    for address in ("", "/", "/wallets", "/wallets/cards/", "/wallets/cards/a/b", "/nothing"):
        assert service.refusal("GET", address, 404)["code"] == "NOT_FOUND"


@pytest.mark.parametrize(
    ("address", "allowed"),
    [
        ("/wallets/cards", "GET, POST"),
        ("/wallets/cards/a", "DELETE, GET"),
        ("/wallets/info", "POST"),
    ],
)
def test_a_wrong_method_is_told_the_right_ones(
    service: Service, address: str, allowed: str
) -> None:
    for method in ("PUT", "PATCH", "OPTIONS", "TRACE", "BREW"):
        answer = service.send(method, address)
        assert answer.status_code == 405
        assert answer.headers["allow"] == allowed
        assert answer.json()["error"]["code"] == "METHOD_NOT_ALLOWED"


def test_a_refusal_says_what_and_where(service: Service) -> None:
    body = {"card_id": "c ", "amount": 1, "currency": "NOK"}
    error = service.refusal("POST", "/wallets/cards", 400, json=body)
    assert error["code"] == "INVALID_FIELD"
    assert error["errors"] == [{"field": "card_id", "reason": "space_at_the_ends"}]
    assert error["message"] == "The field card_id is not valid: space at the ends."


def test_a_stopped_card_is_refused_and_no_fault_of_ours(service: Service) -> None:
    made = service.make_card(amount=5_000, currency="NOK")
    service.shop.block(made["card_id"])
    body = {"ref_id": "r-1", "card_id": made["card_id"], "amount": 100, "currency": "NOK"}
    for pending in (False, True):
        error = service.refusal(
            "POST",
            "/wallets/transactions",
            400,
            json=body | {"pending": pending, "ref_id": f"{pending}"},
        )
        assert error["code"] == "CARD_BLOCKED"


def test_whoever_tries_pins_is_told_how_long_to_wait(service: Service) -> None:
    code = service.make_card(pin={})["card_token"]["token"]["value"]
    wrong = {"token": code, "pin": "no"}
    for _ in range(5):
        error = service.refusal("POST", "/wallets/info", 403, json=wrong)
        assert error["code"] == "INVALID_PIN"
    answer = service.send("POST", "/wallets/info", json=wrong)
    assert answer.status_code == 429
    assert answer.headers["retry-after"] == "60"
    service.shop.clock.pass_ms(59_500)
    assert service.send("POST", "/wallets/info", json=wrong).headers["retry-after"] == "1"


def test_a_kept_lock_that_is_over_asks_nobody_to_wait(service: Service) -> None:
    code = service.make_card(pin={})["card_token"]["token"]["value"]
    for _ in range(5):
        service.send("POST", "/wallets/info", json={"token": code, "pin": "no"})
    paying = {"ref_id": "r", "token": code, "pin": "no", "amount": 1, "currency": "NOK"}
    assert "retry-after" in service.send("POST", "/wallets/transactions", json=paying).headers
    service.shop.clock.pass_ms(60_000)
    again = service.send("POST", "/wallets/transactions", json=paying)
    assert again.status_code == 429
    assert "retry-after" not in again.headers


def test_a_world_that_is_not_there_is_worth_another_try(
    service: Service, monkeypatch: pytest.MonkeyPatch, expected_logs: ExpectedLogs
) -> None:
    def gone(*_: object) -> None:
        raise Unavailable(Code.DATABASE_UNAVAILABLE, attempts=3)

    monkeypatch.setattr(service.shop.wallet, "get_card", gone)
    answer = service.send("GET", "/wallets/cards/c")
    assert answer.status_code == 503
    assert answer.headers["retry-after"] == "1"
    expected_logs.expect(FAILURES, "DATABASE_UNAVAILABLE")


def test_our_own_fault_tells_the_log_what_it_does_not_tell_the_caller(
    service: Service, monkeypatch: pytest.MonkeyPatch, expected_logs: ExpectedLogs
) -> None:
    def broken(*_: object) -> None:
        raise Broken(Code.BOOKS_DO_NOT_AGREE, token_id="t-1")

    monkeypatch.setattr(service.shop.wallet, "get_card", broken)
    error = service.refusal("GET", "/wallets/cards/c", 500)
    assert error == {"code": "BOOKS_DO_NOT_AGREE", "message": OUR_FAULT.message}
    expected_logs.expect(FAILURES, "t-1")


def test_a_bug_is_answered_in_the_documented_shape(
    service: Service,
    monkeypatch: pytest.MonkeyPatch,
    expected_logs: ExpectedLogs,
    caplog: pytest.LogCaptureFixture,
) -> None:
    def bug(*_: object) -> None:
        raise KeyError("secret")

    monkeypatch.setattr(service.shop.wallet, "get_card", bug)
    error = service.refusal("GET", "/wallets/cards/c", 500)
    assert error["code"] == "UNEXPECTED"
    expected_logs.expect(FAILURES, "a request met a bug: KeyError")
    assert "secret" not in caplog.text


def test_routes_from_beside_the_wallet_fail_in_the_documented_shape_as_well(
    service: Service,
) -> None:
    beside = APIRouter()

    @beside.get("/doubled/{number}")
    async def doubled(number: int) -> int:
        return 2 * number

    shop = service.shop
    app = make_api(shop.wallet, shop.clock, OpenCredentials(), TwoAccounts(), routers=[beside])
    client = AsyncClient(transport=ASGITransport(app), base_url="http://central")
    assert service.loop.run(client.get("/v1/doubled/21")).json() == 42
    answer = service.loop.run(client.get("/v1/doubled/s3cret"))
    assert answer.status_code == 400
    assert answer.json()["error"]["code"] == "INVALID_FIELD"
    assert answer.json()["error"]["errors"][0]["field"] == "number"
    assert "s3cret" not in answer.text
