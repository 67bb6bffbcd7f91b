"""Every operation that is published, asked wrongly in every place: a 4xx as documented, no change.

The requests are made from the description, so an operation or a field that is new is asked too.
"""

import asyncio
import json
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Final

import pytest

from tests.central.described import NO_MOMENT, Json
from tests.central.stocked import Stocked
from tests.central.whole import Whole
from tests.wallet.shop import Shop

if TYPE_CHECKING:
    from pos_app.storage.store import Store

NOT_IN_JSON: Final[list[bytes]] = [
    *(b"", b" ", b"x", b"{", b"[", b'{"a":}', b"{'a': 1}", b"{} {}", b'{"a": 01}', b'{"a": NaN}'),
    *(b"\xff\xfe", b'{"a": "\xff"}', b'{"a": "\xed\xa0\x80"}', b"\xef\xbb\xbf{}", b'{"a": "\0"}'),
    *('{"a": 1}'.encode("utf-16"), b'{"a": "\\ud800"}', b'{"\\udfff": 1}', b'{"a": 1e999}'),
    *(b"null", b"1", b'"x"', b"[]", b"[{}]", b"true", b'{"a": 1, "a": 1}'),
    *(b"[" * 100_000, b'{"a":' * 100_000, b"9" * 100_000),
]
NO_ID: Final = ("a%00b", "%00", "%20a", "a%20", "x" * 256, "a%0A", "%FF", "%ED%A0%80")
NOT_FOR_US: Final = ("text/plain", "application/x-www-form-urlencoded", "multipart/form-data", "x")
METHODS: Final = ("DELETE", "GET", "PATCH", "POST", "PUT", "TRACE", "QUERY")
OUTSIDE: Final = {"jwks"}
"""What takes nothing in that could be wrong."""


@pytest.fixture(
    params=[
        pytest.param("memory_store", id="sqlite"),
        pytest.param("postgres_store", id="postgres", marks=pytest.mark.slow),
    ]
)
def stocked(request: pytest.FixtureRequest) -> Iterator[Stocked]:
    store: Store = request.getfixturevalue(str(request.param))
    with asyncio.Runner() as loop:
        yield Stocked(Whole(Shop(store), loop))


def test_every_field_of_every_operation_is_among_the_bodies(stocked: Stocked) -> None:
    told = stocked.bodies()
    for id_, (_, _, operation) in stocked.description.operations().items():
        assert ("requestBody" in operation) == (id_ in told)
        if id_ in told:
            assert not stocked.description.left_out(operation, told[id_]), id_


def test_what_is_wrong_here_in_one_place_is_right_without_it(stocked: Stocked) -> None:
    told = stocked.bodies()
    told["aid_cards_batch_post"][0]["cards"][0]["card_id"] = "another"
    operations = stocked.description.operations()
    for id_ in sorted(operations, key=lambda id_: [word in id_ for word in ("delete", "void")]):
        method, path, _ = operations[id_]
        card = {"card_id": "unwanted"} if id_ == "aid_cards_cardid_delete" else {}
        body = {"json": told[id_][0]} if id_ in told else {}
        answered = stocked.ask(method, stocked.address(path, **card), **body)
        assert answered.is_success, (id_, answered.text)


@pytest.mark.slow
def test_a_field_that_makes_no_sense_is_refused_and_changes_nothing(stocked: Stocked) -> None:
    operations, asked, before = stocked.description.operations(), 0, stocked.books()
    for id_, bodies in stocked.bodies().items():
        method, path, operation = operations[id_]
        for body in bodies:
            for place in stocked.description.places(operation, body):
                for bad in place.bad_values():
                    wrong = json.dumps(place.changed(body, bad))
                    told = (id_, place.steps, bad)
                    error = stocked.refuse(method, stocked.address(path), told, content=wrong)
                    assert error["status"] == 400, told
                    assert error["code"] in {"INVALID_FIELD", "AMOUNT_TOO_LARGE"}, told
                    assert error["errors"], told
                    asked += 1
    assert asked > 1_000
    assert stocked.books() == before


@pytest.mark.slow
def test_a_body_that_is_no_object_of_json_is_refused_and_changes_nothing(stocked: Stocked) -> None:
    operations, before = stocked.description.operations(), stocked.books()
    for id_, bodies in stocked.bodies().items():
        method, path, _ = operations[id_]
        text = json.dumps(bodies[0])
        name, value = next(iter(bodies[0].items()))
        twice = f'{text[:-1]}, "{name}": {json.dumps(value)}}}'.encode()
        for content in (*NOT_IN_JSON, twice):
            told = (id_, content[:40])
            error = stocked.refuse(method, stocked.address(path), told, content=content)
            assert (error["status"], error["code"]) == (400, "INVALID_FIELD"), told
    assert stocked.books() == before


def test_a_body_that_says_it_is_something_else_is_refused_and_changes_nothing(
    stocked: Stocked,
) -> None:
    operations, before = stocked.description.operations(), stocked.books()
    for id_, bodies in stocked.bodies().items():
        method, path, _ = operations[id_]
        for kind in NOT_FOR_US:
            error = stocked.refuse(
                method,
                stocked.address(path),
                (id_, kind),
                content=json.dumps(bodies[0]),
                headers={"content-type": kind},
            )
            assert error["errors"] == [{"field": "content-type", "reason": "not_json"}]
    assert stocked.books() == before


@pytest.mark.parametrize(
    "kind", ["application/json; charset=utf-8", "Application/JSON", "application/merge-patch+json"]
)
def test_every_way_to_say_that_a_body_is_json_is_understood(stocked: Stocked, kind: str) -> None:
    asked = json.dumps({"token": stocked.token})
    answered = stocked.ask("POST", "wallets/info", content=asked, headers={"content-type": kind})
    assert answered.status_code == 200


def test_a_body_of_ten_megabytes_is_refused_everywhere(stocked: Stocked) -> None:
    before = stocked.books()
    too_much = b'{"card_id": "' + b"x" * 10_000_000 + b'"}'
    for method, path, _ in stocked.description.operations().values():
        error = stocked.refuse(method, stocked.address(path), path, content=too_much)
        assert (error["status"], error["code"]) == (413, "BODY_TOO_LARGE")
    assert stocked.books() == before


def test_a_path_that_can_name_nothing_is_refused_and_changes_nothing(stocked: Stocked) -> None:
    told, before = stocked.bodies(), stocked.books()
    for id_, (method, path, _) in stocked.description.operations().items():
        body = {"json": told[id_][0]} if id_ in told else {}
        for name in re.findall(r"\{(\w+)\}", path):
            for bad in NO_ID:
                url = stocked.address(path, **{name: bad})
                error = stocked.refuse(method, url, (id_, name, bad), **body)
                assert error["status"] in {400, 404}
    assert stocked.books() == before


def test_a_query_that_makes_no_sense_is_refused_by_its_name(stocked: Stocked) -> None:
    before, asked = stocked.books(), 0
    for id_, (method, path, operation) in stocked.description.operations().items():
        body = {"json": stocked.bodies()[id_][0]} if "requestBody" in operation else {}
        for parameter in operation.get("parameters", []):
            if parameter["in"] == "query" and parameter["name"] != "includes":
                name = parameter["name"]
                for bad in _bad_in_a_query(parameter):
                    url = f"{stocked.address(path)}?{name}={bad}"
                    error = stocked.refuse(method, url, (id_, name, bad), **body)
                    assert error["errors"][0]["field"] == name
                    asked += 1
    assert asked > 200
    assert stocked.books() == before


def _bad_in_a_query(parameter: Json) -> list[str]:
    unreadable = ["a%00b", "%FF", "%ED%A0%80"]
    match parameter["schema"]:
        case {"type": "integer"}:
            numbers = [str(2**63), str(2**64), str(-(2**63)), "9" * 40, "1.5", "1e3", "0x1", "x"]
            return [*unreadable, *numbers, "", "%201", "1%20", "%2B1", "01", "%D9%A3"]
        case {"type": "boolean"}:
            return [*unreadable, "", "1", "yes", "TRUE", "true%20"]
        case {"enum": _} | {"items": {"enum": _}}:
            return [*unreadable, "", "x", "NOK%20", "GIFT_CARD"]
        case _ if "ISO 8601" in parameter["description"]:
            return [*unreadable, "x", "2026-02-30", "2026-01-01T25:00Z", *NO_MOMENT[:3]]
        case _:
            return unreadable


def test_a_method_that_an_address_does_not_take_is_refused_and_changes_nothing(
    stocked: Stocked,
) -> None:
    before = stocked.books()
    taken: dict[str, set[str]] = {}
    for method, path, _ in stocked.description.operations().values():
        taken.setdefault(path, set()).add(method)
    for path, methods in taken.items():
        for method in (each for each in METHODS if each not in methods):
            error = stocked.refuse(method, stocked.address(path), path, json={})
            assert error["status"] in {404, 405}
    assert stocked.books() == before


@pytest.mark.parametrize(
    "header",
    [
        *(
            "",
            "Bearer",
            "Bearer ",
            "Bearer x",
            "Bearer a.b.c",
            "bearer\ta",
            "Basic x",
            "Basic eA==",
        ),
        *("Basic \xff", "Bearer \xff", "Digest x", "Basic YToAYg==", "Bearer " + "x" * 5_000),
    ],
)
def test_a_credential_that_is_none_is_refused_and_changes_nothing(
    stocked: Stocked, header: str
) -> None:
    told, before = stocked.bodies(), stocked.books()
    for id_, (method, path, _) in stocked.description.operations().items():
        if id_ not in OUTSIDE:
            body = {"json": told[id_][0]} if id_ in told else {}
            answered = stocked.whole.send(
                method,
                stocked.address(path),
                headers={"authorization": header.encode("latin-1")},
                **body,
            )
            assert answered.status_code == 401, (id_, answered.text)
            assert answered.json()["error"]["code"] == "CREDENTIAL_INVALID"
    assert _without_failed_sign_ins(stocked.books()) == _without_failed_sign_ins(before)


def _without_failed_sign_ins(books: dict[str, list[Any]]) -> dict[str, list[Any]]:
    return {name: rows for name, rows in books.items() if name != "failed_sign_in"}
