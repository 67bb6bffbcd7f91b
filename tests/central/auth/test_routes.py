import base64

import pytest

from tests.central.whole import AUDIENCE, Whole
from tests.wallet.shop import ACCOUNT, answer

BASE = f"/v1/accounts/{ACCOUNT}"
CARD = {"card_id": "card-1", "amount": 500, "currency": "NOK"}
SIGN_IN = {"grant_type": "client_credentials", "audience": AUDIENCE}


def basic(text: str | bytes) -> str:
    raw = text.encode() if isinstance(text, str) else text
    return f"Basic {base64.b64encode(raw).decode()}"


def test_a_credential_is_answered_as_documented(whole: Whole) -> None:
    answered = whole.sign_in(whole.add("write:wallets"))
    assert answered.status_code == 200
    assert answered.headers["cache-control"] == "no-store"
    told = answered.json()
    assert set(told) == {"access_token", "token_type", "expires_in"}
    assert (told["token_type"], told["expires_in"]) == ("Bearer", 3600)


def test_the_documented_audience_is_as_good_as_our_own(whole: Whole) -> None:
    documented = f"https://api.dintero.com/v1/accounts/{ACCOUNT}"
    headers = whole.bearing("write:wallets", audience=documented)
    assert whole.send("POST", f"{BASE}/wallets/cards", json=CARD, headers=headers).is_success


@pytest.mark.parametrize(
    "authorization",
    [
        None,
        "Bearer x",
        "Basic",
        "Basic %%%",
        basic("no-colon"),
        basic("a\x00b:c"),
        basic(b"\xff:x"),
        basic("nobody:x"),
        basic(":"),
    ],
)
def test_who_shows_no_secret_is_unknown(whole: Whole, authorization: str | None) -> None:
    headers = {} if authorization is None else {"authorization": authorization}
    answered = whole.send("POST", f"{BASE}/auth/token", json=SIGN_IN, headers=headers)
    assert answered.status_code == 401
    assert answered.json()["error"]["code"] == "CREDENTIAL_INVALID"


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"grant_type": None}, "grant_type"),
        ({"grant_type": "password"}, "grant_type"),
        ({"audience": None}, "audience"),
        ({"audience": "https://api.dintero.com/v1/accounts/"}, "audience"),
        ({"audience": 7}, "audience"),
        ({"customer_id": " kari"}, "customer_id"),
    ],
)
def test_a_request_that_makes_no_sense_is_refused_by_its_field(
    whole: Whole, changes: dict[str, object], field: str
) -> None:
    answered = whole.sign_in(whole.add("user:wallets"), **changes)
    assert answered.status_code == 400
    assert answered.json()["error"]["errors"][0]["field"] == field


def test_an_account_that_granted_nothing_is_forbidden(whole: Whole) -> None:
    elsewhere = "https://api.dintero.com/v1/accounts/T87654321"
    answered = whole.sign_in(whole.add("read:wallets"), audience=elsewhere)
    assert answered.status_code == 403
    assert answered.json()["error"]["code"] == "ACCOUNT_FORBIDDEN"


def test_a_credential_opens_no_other_account_and_no_other_scope(whole: Whole) -> None:
    headers = whole.bearing("read:wallets")
    elsewhere = "/v1/accounts/T87654321/wallets/cards"
    nowhere = whole.send("GET", elsewhere, headers=headers)
    assert (nowhere.status_code, nowhere.json()["error"]["code"]) == (404, "ACCOUNT_NOT_FOUND")
    answer(whole.clients.add("T87654321", "somebody", by="kari"))
    other = whole.send("GET", elsewhere, headers=headers)
    assert (other.status_code, other.json()["error"]["code"]) == (403, "ACCOUNT_FORBIDDEN")
    write = whole.send("POST", f"{BASE}/wallets/cards", json=CARD, headers=headers)
    assert (write.status_code, write.json()["error"]["code"]) == (403, "SCOPE_MISSING")


def test_a_customers_credential_shows_that_customer_alone(whole: Whole) -> None:
    for number, customer in enumerate(("kari", "per")):
        whole.shop.make_card(card_id=f"card-{number}", customer_id=customer)
    headers = whole.bearing("user:wallets", "admin:wallets", customer_id="kari")
    url = f"{BASE}/wallets/customers/%s/cards"
    own = whole.send("GET", url % "kari", headers=headers)
    assert [card["card_id"] for card in own.json()] == ["card-0"]
    assert whole.send("GET", url % "per", headers=headers).status_code == 403
    assert whole.send("GET", f"{BASE}/wallets/cards", headers=headers).status_code == 403


def test_a_customer_needs_scopes_for_customers(whole: Whole) -> None:
    answered = whole.sign_in(whole.add("admin:wallets"), customer_id="kari")
    assert (answered.status_code, answered.json()["error"]["code"]) == (403, "SCOPE_MISSING")


def test_too_many_failures_are_answered_with_how_long_to_wait(whole: Whole) -> None:
    made = whole.add("read:wallets")
    wrong = (made.client.client_id, "wrong")
    answers = [whole.send("POST", f"{BASE}/auth/token", json=SIGN_IN, auth=wrong) for _ in range(6)]
    assert [each.status_code for each in answers] == [401] * 5 + [429]
    assert answers[-1].headers["retry-after"] == "2"
    assert answers[-1].json()["error"]["code"] == "TOO_MANY_TRIES"


def test_an_administrator_makes_a_client_and_grants_it_what_it_may(whole: Whole) -> None:
    admin = whole.bearing("admin:accounts")
    made = whole.send("POST", f"{BASE}/auth/clients", json={"name": "shop"}, headers=admin)
    assert made.status_code == 200
    assert made.headers["cache-control"] == "no-store"
    client = made.json()
    who = (client["client_id"], client["client_secret"])
    before = whole.send("POST", f"{BASE}/auth/token", json=SIGN_IN, auth=who)
    assert before.status_code == 403
    asked = {
        "client_id": client["client_id"],
        "audience": AUDIENCE,
        "scope": ["read:wallets"],
        "type": "client_credentials",
    }
    grant = whole.send("POST", f"{BASE}/auth/client-grants", json=asked, headers=admin)
    assert {name: grant.json()[name] for name in asked} == asked
    after = whole.send("POST", f"{BASE}/auth/token", json=SIGN_IN, auth=who)
    assert after.status_code == 200


def test_nobody_grants_what_is_another_accounts_or_without_being_an_administrator(
    whole: Whole,
) -> None:
    made = whole.add("read:wallets")
    asked = {"client_id": made.client.client_id, "audience": AUDIENCE, "scope": ["admin:wallets"]}
    plain = whole.bearing("admin:wallets")
    for address, body in (("clients", {"name": "x"}), ("client-grants", asked)):
        refused = whole.send("POST", f"{BASE}/auth/{address}", json=body, headers=plain)
        assert refused.status_code == 403
    admin = whole.bearing("admin:accounts")
    elsewhere = asked | {"audience": "https://api.dintero.com/v1/accounts/T87654321"}
    refused = whole.send("POST", f"{BASE}/auth/client-grants", json=elsewhere, headers=admin)
    assert refused.status_code == 400
    unknown = asked | {"scope": ["admin:world"]}
    refused = whole.send("POST", f"{BASE}/auth/client-grants", json=unknown, headers=admin)
    assert refused.json()["error"]["errors"][0]["field"] == "scope"


def test_the_public_keys_are_there_for_everybody(whole: Whole) -> None:
    answered = whole.send("GET", "/.well-known/jwks.json")
    assert answered.status_code == 200
    assert {key["kty"] for key in answered.json()["keys"]} == {"OKP"}
    assert len({key["kid"] for key in answered.json()["keys"]}) == 3
