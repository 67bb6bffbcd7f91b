import base64
import json
from typing import Any

import jwt
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from pos_app.central.auth.audience import Audiences
from pos_app.central.auth.credentials import KEY_LIFE_MS, LIFE_S, Credentials
from pos_app.central.caller import Caller
from pos_app.domain.ids import AccountId, CustomerId
from pos_app.errors import Code, Refused
from tests.wallet.shop import HandClock

OURS = "https://central.shop.example"
AUDIENCE = f"{OURS}/v1/accounts/T12345678"
CALLER = Caller(
    client_id="client-1",
    account_id=AccountId("T12345678"),
    scopes=frozenset({"read:wallets", "write:wallets:/info"}),
)


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def credentials(clock: HandClock) -> Credentials:
    return Credentials(b"s" * 32, Audiences([OURS]), clock)


def refusal_of(credentials: Credentials, credential: str) -> Refused:
    with pytest.raises(Refused) as caught:
        credentials.caller_of(credential)
    assert caught.value.code is Code.CREDENTIAL_INVALID
    return caught.value


def changed(credential: str, part: int, **changes: object) -> str:
    parts = credential.split(".")
    padded = parts[part] + "=" * (-len(parts[part]) % 4)
    told = json.loads(base64.urlsafe_b64decode(padded)) | changes
    parts[part] = base64.urlsafe_b64encode(json.dumps(told).encode()).decode().rstrip("=")
    return ".".join(parts)


def test_what_was_issued_says_who_bears_it(credentials: Credentials) -> None:
    issued = credentials.issue(CALLER, AUDIENCE)
    assert credentials.caller_of(issued.credential) == CALLER
    assert issued.expires_in_s == LIFE_S
    assert issued.credential not in repr(issued)


def test_a_customer_stays_the_customer(credentials: Credentials) -> None:
    kari = Caller(
        client_id="app",
        account_id=CALLER.account_id,
        scopes=frozenset({"user:wallets"}),
        customer_id=CustomerId("kari"),
    )
    assert credentials.caller_of(credentials.issue(kari, AUDIENCE).credential) == kari


def test_the_audience_of_the_published_service_means_the_same_account(
    credentials: Credentials,
) -> None:
    audience = "https://api.dintero.com/v1/accounts/T12345678"
    issued = credentials.issue(CALLER, audience)
    assert credentials.caller_of(issued.credential).account_id == "T12345678"


def test_a_credential_ends_when_it_said_it_would(
    credentials: Credentials, clock: HandClock
) -> None:
    issued = credentials.issue(CALLER, AUDIENCE)
    clock.pass_ms(LIFE_S * 1000 - 1)
    credentials.caller_of(issued.credential)
    clock.pass_ms(1)
    assert refusal_of(credentials, issued.credential).fields["reason"] == "ended"


def test_a_credential_outlives_the_change_of_keys_at_midnight(
    credentials: Credentials, clock: HandClock
) -> None:
    clock.at_ms = (clock.at_ms // KEY_LIFE_MS + 1) * KEY_LIFE_MS - 1
    before = credentials.issue(CALLER, AUDIENCE).credential
    clock.pass_ms(1)
    after = credentials.issue(CALLER, AUDIENCE).credential
    names = [jwt.get_unverified_header(each)["kid"] for each in (before, after)]
    assert names[0] != names[1]
    assert credentials.caller_of(before) == credentials.caller_of(after) == CALLER


def test_a_worker_whose_clock_is_behind_reads_the_key_of_tomorrow(
    credentials: Credentials, clock: HandClock
) -> None:
    ahead = HandClock(clock.at_ms + KEY_LIFE_MS)
    elsewhere = Credentials(b"s" * 32, Audiences([OURS]), ahead)
    assert credentials.caller_of(elsewhere.issue(CALLER, AUDIENCE).credential) == CALLER


def test_a_key_of_long_ago_opens_nothing(credentials: Credentials, clock: HandClock) -> None:
    issued = credentials.issue(CALLER, AUDIENCE)
    clock.pass_ms(3 * KEY_LIFE_MS)
    assert refusal_of(credentials, issued.credential).fields["reason"] == "key"


@pytest.mark.parametrize(
    "changes",
    [
        {"scope": "admin:wallets"},
        {"sub": "client-2"},
        {"aud": "https://api.dintero.com/v1/accounts/T87654321"},
        {"exp": 9_999_999_999},
    ],
)
def test_a_claim_that_was_changed_is_found_out(
    credentials: Credentials, changes: dict[str, Any]
) -> None:
    credential = credentials.issue(CALLER, AUDIENCE).credential
    refusal_of(credentials, changed(credential, 1, **changes))


@pytest.mark.parametrize(
    "changes", [{"alg": "none"}, {"alg": "HS256"}, {"kid": "tillit-1"}, {"kid": None}]
)
def test_a_header_that_was_changed_is_found_out(
    credentials: Credentials, changes: dict[str, Any]
) -> None:
    credential = credentials.issue(CALLER, AUDIENCE).credential
    refusal_of(credentials, changed(credential, 0, **changes))


def test_a_public_key_used_as_a_shared_secret_opens_nothing(credentials: Credentials) -> None:
    key = credentials.published()[1]
    claims = jwt.decode(
        credentials.issue(CALLER, AUDIENCE).credential, options={"verify_signature": False}
    )
    forged = jwt.encode(claims, key["x"], algorithm="HS256", headers={"kid": key["kid"]})
    refusal_of(credentials, forged)


def test_a_stranger_cannot_sign_with_a_name_of_ours(credentials: Credentials) -> None:
    issued = credentials.issue(CALLER, AUDIENCE).credential
    claims = jwt.decode(issued, options={"verify_signature": False})
    name = jwt.get_unverified_header(issued)["kid"]
    stranger = Ed25519PrivateKey.generate()
    refusal_of(credentials, jwt.encode(claims, stranger, algorithm="EdDSA", headers={"kid": name}))


@pytest.mark.parametrize("text", ["", "x", "a.b.c", "....", "\u2603.a.b", "e30.e30.e30"])
def test_what_is_no_jwt_is_refused(credentials: Credentials, text: str) -> None:
    refusal_of(credentials, text)


def test_an_audience_of_another_service_is_none_of_ours(clock: HandClock) -> None:
    elsewhere = Credentials(b"s" * 32, Audiences(["https://other.example"]), clock)
    here = Credentials(b"s" * 32, Audiences([OURS]), clock)
    issued = elsewhere.issue(CALLER, "https://other.example/v1/accounts/T12345678")
    assert refusal_of(here, issued.credential).fields["reason"] == "audience"


def test_whoever_has_the_published_keys_can_verify_but_not_sign(
    credentials: Credentials, clock: HandClock
) -> None:
    issued = credentials.issue(CALLER, AUDIENCE).credential
    name = jwt.get_unverified_header(issued)["kid"]
    keys = jwt.PyJWKSet.from_dict({"keys": credentials.published()})
    claims = jwt.decode(
        issued,
        keys[name],
        algorithms=["EdDSA"],
        audience=AUDIENCE,
        options={"verify_exp": False, "verify_iat": False},
    )
    assert claims["sub"] == "client-1"
    assert claims["exp"] == clock.now_ms() // 1000 + LIFE_S
    assert all("d" not in key for key in credentials.published())


@pytest.mark.parametrize(
    "audience",
    [
        None,
        7,
        "",
        "T12345678",
        f"{OURS}/v1/accounts/",
        f"{OURS}/v1/accounts/T1234567",
        f"{OURS}/v1/accounts/T12345678/",
        f"{OURS}.evil.example/v1/accounts/T12345678",
        "http://api.dintero.com/v1/accounts/T12345678",
    ],
)
def test_what_is_no_audience_means_no_account(audience: object) -> None:
    assert Audiences([f"{OURS}/"]).account_of(audience) is None
