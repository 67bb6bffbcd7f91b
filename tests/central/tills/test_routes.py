"""Tills over HTTP: what a line carries is what the answering end was made for."""

import json
from concurrent.futures import Future
from urllib.parse import quote

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from httpx import Response

from pos_app.allowances.given.tills import Tills
from pos_app.central.tills import routes
from pos_app.central.tills.answering import Answering
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


def join(whole: Whole) -> TillByHand:
    by_hand = TillByHand(Central(whole.shop.store), TillId("till-1"))
    by_hand.enrol(by_hand.central.code())
    return by_hand


def ask_feed(whole: Whole, till: TillByHand, after: int, wait: str) -> Response:
    assert till.told is not None
    query = f"epoch={till.told.feed_epoch}&after={after}&wait={wait}"
    target = f"{till.root}/{till.till_id}/feed?{query}"
    return whole.send("GET", target, headers=till.headers("GET", target, b""))


def test_news_that_is_there_is_told_at_once(whole: Whole) -> None:
    till = join(whole)
    whole.shop.make_card(50_000)
    told = ask_feed(whole, till, 0, "25000")
    assert [row["card"]["card_id"] for row in told.json()["rows"]] == ["card-1"]


def test_a_till_that_waits_hears_of_news_while_it_waits(
    whole: Whole, monkeypatch: pytest.MonkeyPatch
) -> None:
    till = join(whole)
    monkeypatch.setattr(routes, "_LOOK_EVERY_S", 0.01)
    looks = iter([False, False, True])

    def wait_for_it(_: Answering, __: str, ___: object) -> Future[bool]:
        future: Future[bool] = Future()
        is_there = next(looks)
        if is_there:
            whole.shop.make_card(50_000)
        future.set_result(is_there)
        return future

    monkeypatch.setattr(Answering, "is_news_waiting", wait_for_it)
    told = ask_feed(whole, till, 0, "25000")
    assert [row["card"]["card_id"] for row in told.json()["rows"]] == ["card-1"]


@pytest.mark.parametrize("wait", ["0", "20", "soon"])
def test_a_till_hears_that_there_is_nothing_new(
    whole: Whole, monkeypatch: pytest.MonkeyPatch, wait: str
) -> None:
    monkeypatch.setattr(routes, "_LOOK_EVERY_S", 0.01)
    assert ask_feed(whole, join(whole), 0, wait).json()["rows"] == []


def test_a_cursor_that_is_gone_is_told_at_once(whole: Whole) -> None:
    assert ask_feed(whole, join(whole), 7, "25000").status_code == 410
