import json
import logging

import pytest

from pos_app.errors import Code, Unavailable
from pos_app.logs import JsonLines, request_id
from tests.central.whole import Whole
from tests.wallet.shop import ACCOUNT

CARDS = f"/v1/accounts/{ACCOUNT}/wallets/cards"


def test_a_service_lives_and_is_ready(whole: Whole) -> None:
    assert whole.send("GET", "/health/live").json() == {"status": "live"}
    assert whole.send("GET", "/health/ready").json() == {"status": "ready"}


def test_a_service_without_its_database_lives_but_is_not_ready(whole: Whole) -> None:
    whole.looks.append(Unavailable(Code.DATABASE_UNAVAILABLE))
    assert whole.send("GET", "/health/live").status_code == 200
    assert whole.send("GET", "/health/ready").status_code == 503


def test_requests_are_counted_by_route_and_not_by_address(whole: Whole) -> None:
    headers = whole.bearing("read:wallets")
    for number in range(3):
        whole.send("GET", f"{CARDS}/card-{number}", headers=headers)
    whole.send("GET", "/nowhere/at/all")
    figures = whole.send("GET", "/metrics").text
    route = 'route="/accounts/{aid}/wallets/cards/{card_id}"'
    assert f'tillit_requests_total{{method="GET",{route},status="404"}} 3.0' in figures
    assert 'route="-",status="404"} 1.0' in figures
    assert "card-1" not in figures
    assert f"tillit_request_seconds_count{{{route}}} 3.0" in figures


@pytest.mark.parametrize("given", ["till-1.42", "a" * 128, "2f0e:/+=_-"])
def test_the_id_of_a_request_is_its_callers(whole: Whole, given: str) -> None:
    answered = whole.send("GET", "/health/live", headers={"x-request-id": given})
    assert answered.headers["x-request-id"] == given


@pytest.mark.parametrize("given", [None, "", "a b", "a" * 129, 'a"b'])
def test_a_request_without_a_usable_id_is_given_one(whole: Whole, given: str | None) -> None:
    headers = {} if given is None else {"x-request-id": given}
    ids = {
        whole.send("GET", "/health/live", headers=headers).headers["x-request-id"] for _ in range(2)
    }
    assert len(ids) == 2
    assert given not in ids


def test_what_is_logged_meanwhile_names_the_request(
    whole: Whole, caplog: pytest.LogCaptureFixture
) -> None:
    lines: list[dict[str, str]] = []

    class Keeping(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            lines.append(json.loads(JsonLines().format(record)))

    keeping = Keeping()
    logging.getLogger().addHandler(keeping)
    with caplog.at_level(logging.INFO):
        whole.send("GET", f"{CARDS}?search=secret", headers={"x-request-id": "till-1.42"})
    logging.getLogger().removeHandler(keeping)
    ours = [line for line in lines if line["logger"].startswith("pos_app")]
    assert [line["request"] for line in ours] == ["till-1.42"]
    assert ours[0]["text"].startswith("GET /accounts/{aid}/wallets/cards: 401 in ")
    assert request_id.get() == ""


def test_what_belongs_beside_the_wallet_is_published_too(whole: Whole) -> None:
    told = whole.send("GET", "/openapi.json").json()
    base = "/v1/accounts/{aid}"
    for address in ("/auth/clients", "/hooks/subscriptions", "/hooks/subscriptions/{hid}/ping"):
        assert f"{base}{address}" in told["paths"]
    assert "/v1/accounts/{oid}/auth/token" in told["paths"]
    asked = told["paths"][f"{base}/hooks/subscriptions"]["post"]["requestBody"]
    assert asked["content"]["application/json"]["schema"]
    assert "HookRequest" in told["components"]["schemas"]
