from typing import Any

import pytest

from tests.central.whole import Whole
from tests.wallet.shop import ACCOUNT

URL = f"/v1/accounts/{ACCOUNT}/hooks/subscriptions"
HOOK = {
    "config": {"url": "https://shop.no/hook", "secret": {"type": "HMAC-SHA1", "value": "abc"}},
    "events": ["wallet_transaction"],
}

AWS = {
    "type": "AWS4-HMAC-SHA256",
    "aws_access_key_id": "AKIDEXAMPLE",
    "aws_secret_access_key": "quite a secret",
    "region": "eu-west-1",
    "service": "execute-api",
}


def subscribe(whole: Whole, headers: dict[str, str], **changes: object) -> dict[str, Any]:
    answered = whole.send("POST", URL, json=HOOK | changes, headers=headers)
    assert answered.status_code == 200, answered.text
    made: dict[str, Any] = answered.json()
    return made


def test_a_subscription_is_made_listed_shown_and_ended(whole: Whole) -> None:
    headers = whole.bearing("admin:hooks")
    made = subscribe(whole, headers)
    assert made["config"] == {
        "url": "https://shop.no/hook",
        "content_type": "application/json",
        "secret": {"type": "HMAC-SHA1"},
        "insecure_ssl": 0,
    }
    assert made["active"] is True
    assert whole.send("GET", f"{URL}/{made['id']}", headers=headers).json() == made
    assert whole.send("GET", URL, headers=headers).json() == [made]
    whole.shop.clock.pass_ms(1)
    ended = whole.send("DELETE", f"{URL}/{made['id']}", headers=headers).json()
    assert ended["deleted_by"] == made["created_by"]
    assert ended["updated_at"] == ended["deleted_at"] != made["updated_at"]
    assert ended | {"updated_at": made["updated_at"]} == {
        **made,
        "deleted_at": ended["deleted_at"],
        "deleted_by": ended["deleted_by"],
    }
    for method in ("GET", "DELETE"):
        assert whole.send(method, f"{URL}/{made['id']}", headers=headers).status_code == 404
    assert whole.send("GET", URL, headers=headers).json() == []


def test_pages_follow_one_another_newest_first(whole: Whole) -> None:
    headers = whole.bearing("admin:hooks")
    ids: list[str] = []
    for _ in range(5):
        ids.append(subscribe(whole, headers)["id"])
        whole.shop.clock.pass_ms(1)
    shown: list[str] = []
    after = ""
    while page := whole.send(
        "GET", URL, params={"limit": 2, "starting_after": after}, headers=headers
    ).json():
        shown += [each["id"] for each in page]
        after = shown[-1]
    assert shown == ids[::-1]


def test_subscriptions_that_have_ended_are_listed_and_counted_when_that_is_asked(
    whole: Whole,
) -> None:
    headers = whole.bearing("admin:hooks")
    kept, ended = subscribe(whole, headers), subscribe(whole, headers)
    whole.send("DELETE", f"{URL}/{ended['id']}", headers=headers)
    asked = {"limit": 1, "total": True}
    some = whole.send("GET", URL, params=asked, headers=headers)
    assert [each["id"] for each in some.json()] == [kept["id"]]
    assert some.headers["total-count"] == "1"
    every = whole.send("GET", URL, params=asked | {"include_deleted": True}, headers=headers)
    assert every.headers["total-count"] == "2"
    listed = whole.send("GET", URL, params={"include_deleted": True}, headers=headers)
    assert {each["id"]: "deleted_at" in each for each in listed.json()} == {
        kept["id"]: False,
        ended["id"]: True,
    }
    assert "total-count" not in listed.headers


@pytest.mark.parametrize(
    ("asked", "shown"),
    [
        ("metadata, amount", ["metadata", "amount"]),
        (["metadata", "amount"], ["metadata", "amount"]),
        ("a(b(c,d),e),f/g", ["a(b(c,d),e)", "f/g"]),
        (["a(b,c)", "d"], ["a(b,c)", "d"]),
    ],
)
def test_what_is_left_out_may_be_a_list_or_one_text(
    whole: Whole, asked: object, shown: list[str]
) -> None:
    made = subscribe(whole, whole.bearing("admin:hooks"), exclude_fields=asked)
    assert made["exclude_fields"] == shown


def test_a_delivery_can_be_inspected(whole: Whole) -> None:
    headers = whole.bearing("admin:hooks")
    made = subscribe(whole, headers)
    whole.shop.clock.pass_ms(1)
    whole.shop.make_card(500)
    deliveries = whole.send("GET", f"{URL}/{made['id']}/deliveries", headers=headers).json()
    assert [each["event"] for each in deliveries] == ["wallet_transaction", "ping"]
    address = f"{URL}/{made['id']}/deliveries/{deliveries[0]['id']}"
    details = whole.send("GET", address, headers=headers).json()
    assert details["state"] == "waiting"
    assert details["responses"] == []
    assert details["url"] == "https://shop.no/hook"
    sent = details["request"]
    assert sent["headers"] == {"event": "wallet_transaction", "event-delivery": details["id"]}
    assert sent["body"]["transaction"]["amount"] == 500
    assert sent["body"]["event_delivery"] == details["event_delivery"] == details["id"]
    assert not {"status", "details"} & set(details)
    after = {"starting_after": deliveries[0]["id"]}
    rest = whole.send("GET", f"{URL}/{made['id']}/deliveries", params=after, headers=headers)
    assert rest.json() == deliveries[1:]


def test_a_ping_is_queued(whole: Whole) -> None:
    headers = whole.bearing("admin:hooks")
    made = subscribe(whole, headers, active=False)
    address = f"{URL}/{made['id']}"
    assert whole.send("GET", f"{address}/deliveries", headers=headers).json() == []
    ping = whole.send("POST", f"{address}/ping", headers=headers)
    assert (ping.status_code, ping.content) == (204, b"")
    assert len(whole.send("GET", f"{address}/deliveries", headers=headers).json()) == 1


def test_what_is_not_there_is_not_found(whole: Whole) -> None:
    headers = whole.bearing("admin:hooks")
    made = subscribe(whole, headers)
    for method, address, code in (
        ("GET", "/nobody", "HOOK_NOT_FOUND"),
        ("POST", "/nobody/ping", "HOOK_NOT_FOUND"),
        ("GET", "/nobody/deliveries", "HOOK_NOT_FOUND"),
        ("GET", f"/{made['id']}/deliveries/nothing", "DELIVERY_NOT_FOUND"),
    ):
        answered = whole.send(method, URL + address, headers=headers)
        assert (answered.status_code, answered.json()["error"]["code"]) == (404, code)


def test_readers_only_look(whole: Whole) -> None:
    writer, reader = whole.bearing("write:hooks"), whole.bearing("read:hooks")
    made = subscribe(whole, writer)
    assert whole.send("GET", URL, headers=reader).status_code == 200
    assert whole.send("GET", URL, headers=writer).status_code == 403
    for method, address in (("POST", ""), ("DELETE", f"/{made['id']}"), ("POST", "/x/ping")):
        answered = whole.send(method, URL + address, json=HOOK, headers=reader)
        assert answered.status_code == 403


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"events": []}, "events"),
        ({"events": ["everything"]}, "events"),
        ({"config": {}}, "config.url"),
        ({"config": {"url": ""}}, "config.url"),
        ({"config": {"url": "shop.no/hook"}}, "config.url"),
        ({"config": {"url": "https://[::1"}}, "config.url"),
        ({"config": {"url": "https://shop.no:99999/"}}, "config.url"),
        ({"config": {"url": "https://kari:secret@shop.no/"}}, "config.url"),
        ({"config": {"url": "https://shop.no/\u00f8"}}, "config.url"),
        ({"config": {"url": "https://shop.no/" + "x" * 2048}}, "config.url"),
        ({"config": {"url": "https://shop.no", "secret": ""}}, "config.secret"),
        ({"config": {"url": "https://shop.no", "secret": "x" * 256}}, "config.secret"),
        (
            {
                "config": {
                    "url": "https://shop.no",
                    "secret": {"type": "Authorization", "value": "a\r\nb: c"},
                }
            },
            "config.secret",
        ),
        *(
            ({"config": {"url": "https://shop.no", "secret": AWS | wrong}}, "config.secret")
            for wrong in (
                {"aws_access_key_id": "a b"},
                {"region": "eu/west"},
                {"service": ""},
                {"aws_secret_access_key": ""},
                {"aws_secret_access_key": "x" * 256},
                {"region": "x" * 256},
            )
        ),
        (
            {"config": {"url": "https://shop.no", "secret": {"type": "AWS4-HMAC-SHA256"}}},
            "config.secret.aws_access_key_id",
        ),
        ({"config": {"url": "https://shop.no", "secret": {"type": "X"}}}, "config.secret.type"),
        ({"config": {"url": "https://shop.no", "content_type": "text/xml"}}, "config.content_type"),
        ({"fields": "a(b"}, "fields"),
        ({"exclude_fields": ","}, "exclude_fields"),
        ({"exclude_fields": ["a", "("]}, "exclude_fields"),
        ({"exclude_fields": []}, "exclude_fields"),
        ({"active": "yes"}, "active"),
    ],
)
def test_a_subscription_that_makes_no_sense_is_refused_by_its_field(
    whole: Whole, changes: dict[str, Any], field: str
) -> None:
    answered = whole.send("POST", URL, json=HOOK | changes, headers=whole.bearing("admin:hooks"))
    assert answered.status_code == 400
    assert answered.json()["error"]["errors"][0]["field"] == field
    assert whole.send("GET", URL, headers=whole.bearing("read:hooks")).json() == []


@pytest.mark.parametrize("limit", ["0", "101", "-1", "x"])
def test_a_page_of_no_size_is_refused(whole: Whole, limit: str) -> None:
    headers = whole.bearing("admin:hooks")
    answered = whole.send("GET", URL, params={"limit": limit}, headers=headers)
    assert answered.status_code == 400
