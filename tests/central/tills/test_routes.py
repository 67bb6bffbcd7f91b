"""Tills over HTTP: what a line carries is what the answering end was made for."""

import json
from urllib.parse import quote

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from pos_app.allowances.given.tills import Tills
from pos_app.domain.ids import TillId
from tests.allowances.given.central import Central, TillByHand
from tests.central.whole import Whole
from tests.wallet.shop import ACCOUNT, answer

ODD = TillId("till / 1 é")


def test_a_till_joins_and_asks_over_http(whole: Whole) -> None:
    whole.shop.make_card(50_000)
    tills = Tills(whole.shop.store, whole.shop.context)
    code = answer(tills.make_code(ACCOUNT, ODD, by="kari")).code
    key = Ed25519PrivateKey.generate()
    enrolled = whole.send(
        "POST",
        f"/v1/accounts/{ACCOUNT}/tills/enrol",
        json={"code": code, "public_key": key.public_key().public_bytes_raw().hex()},
    )
    assert enrolled.status_code == 200, enrolled.text
    assert enrolled.headers["cache-control"] == "no-store"
    by_hand = TillByHand(Central(whole.shop.store), ODD, key, incarnation=1)
    target = f"/v1/accounts/{ACCOUNT}/tills/{quote(ODD, safe='')}/requests?lang=n%C3%B8"
    body = json.dumps(
        {"request_id": "r", "card_id": "card-1", "wanted": 700, "currency": "NOK"}
    ).encode()
    told = whole.send("POST", target, content=body, headers=by_hand.headers("POST", target, body))
    assert told.status_code == 200, told.text
    assert told.json()["grant"]["amount"] == 700
    assert whole.shop.amounts().reserved_minor == 700


def test_an_unsigned_question_is_told_so_over_http(whole: Whole) -> None:
    told = whole.send("POST", f"/v1/accounts/{ACCOUNT}/tills/till-1/hello", json={})
    assert told.status_code == 401
    assert told.json()["error"]["code"] == "CREDENTIAL_INVALID"
