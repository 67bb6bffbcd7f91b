"""What makes no sense is refused naming the field, in the documented shape, and changes nothing."""

import json
from collections.abc import AsyncIterator
from typing import Any, Final

import pytest

from pos_app.domain.customer import CustomerTokenFilter
from pos_app.domain.ids import CustomerId
from tests.central.api.service import Service
from tests.wallet.shop import ACCOUNT, answer

Bad = tuple[Any, ...]

ID: Final = "11111111-1111-4111-8111-111111111111"
UNSTORABLE: Final = ("a\x00b", "a\ud800b", "\udfff")
NO_TEXT: Final[Bad] = (None, 1, 1.5, True, [], {})
NO_NAME: Final[Bad] = (*NO_TEXT, *UNSTORABLE, "", " a", "a ", "\ta", "a\n", "x" * 256)
NO_LABEL: Final[Bad] = (*NO_TEXT, *UNSTORABLE, "", "x" * 256)
NO_SECRET: Final[Bad] = (*NO_TEXT, *UNSTORABLE)
NO_AMOUNT: Final[Bad] = (
    *(None, "1", "", True, 1.0, 1.5, [], {}, -1, -(2**63)),
    *(2**53, 2**63 - 1, 2**63, 2**64, 10**30),
)
NO_SECONDS: Final[Bad] = (*NO_AMOUNT[:10], 0, 2**63, 10**30)
NO_CURRENCY: Final[Bad] = (None, 1, "", "nok", "NOK ", "GBP", [], {}, "NO\x00")
NO_KIND: Final[Bad] = (None, 1, "", "GIFT_CARD", "voucher", [], {})
NO_MOVEMENT: Final[Bad] = (None, 1, "", "voided", "pending_capture", "refund", [], {})
NO_FLAG: Final[Bad] = (None, 0, 1, "true", "", [], {})
NO_MOMENT: Final[Bad] = (
    *(None, 1, 1767225600, True, [], {}, "", "soon", "2026-13-01T00:00:00Z"),
    *("2026-01-01", "1969-12-31T23:59:59Z", "10000-01-01T00:00:00Z", "2026-01-01T00:00:00Z\x00"),
)
NO_METADATA: Final[Bad] = (
    *(None, 1, "x", True, []),
    *({"k": "x" * 17_000}, {"k": "a\x00b"}, {"a\ud800b": 1}, {"k": float("nan")}),
    *({"k": float("inf")}, {"k": 2**2000}),
    json.loads('{"k":' * 20 + "1" + "}" * 20),
)
NO_OBJECT: Final[Bad] = (None, 1, "x", True, [])
NO_FORMAT: Final[Bad] = (
    *NO_OBJECT,
    *({"length": bad} for bad in (None, "6", 6.0, 3, -1, 49, 2**70)),
    *({"prefix": bad} for bad in (None, 1, "x" * 13, "é", "a\x00", " a", "a\ud800")),
    *({flag: "true"} for flag in ("symbols", "numbers", "characters", "barcode")),
    {"symbols": False, "numbers": False, "characters": False},
)
NO_TOKEN_FORMAT: Final[Bad] = (*NO_FORMAT, {"length": 5}, {"length": 40, "prefix": "DINCARD:1"})
NO_PIN: Final[Bad] = (*NO_OBJECT, *({"format": bad} for bad in NO_FORMAT))
NO_CARD_TOKEN: Final[Bad] = (
    *NO_OBJECT,
    *({"format": bad} for bad in NO_TOKEN_FORMAT),
    *({"expires_in": bad} for bad in NO_SECONDS),
    *({"expires_after_transaction": bad} for bad in NO_FLAG),
    *({"metadata": bad} for bad in NO_METADATA),
)
NO_BATCH: Final[Bad] = (
    *(None, 1, "x", {}, [], [1], [[]], [{}], [{"card_id": "a"}, {"card_id": "a"}]),
    *([{"card_id": bad}] for bad in NO_NAME),
    *([{"card_id": "a", "type": bad}] for bad in NO_KIND),
    [{"card_id": f"c-{number}"} for number in range(1001)],
)
_DESCRIBED: Final[dict[str, Bad]] = {
    "customer_id": NO_NAME,
    "name": NO_LABEL,
    "originated_by": NO_NAME,
    "metadata": NO_METADATA,
    "active_from": NO_MOMENT,
    "expires_at": NO_MOMENT,
}

CARD: Final = {"card_id": "new", "amount": 1, "currency": "NOK"}
PAYING: Final = {"ref_id": "r", "amount": 1, "currency": "NOK"}
BODIES: Final[dict[str, tuple[dict[str, Any], dict[str, Bad]]]] = {
    "/wallets/cards": (
        CARD,
        {
            "card_id": NO_NAME,
            "amount": NO_AMOUNT,
            "currency": NO_CURRENCY,
            "type": NO_KIND,
            "pin": NO_PIN,
            "card_token": NO_CARD_TOKEN,
            **_DESCRIBED,
        },
    ),
    "/wallets/cards/batch": (
        {"cards": [{"card_id": "new"}]},
        {
            "cards": NO_BATCH,
            "options": (
                *NO_OBJECT,
                *({"pin": bad} for bad in NO_PIN),
                *({"card_token": bad} for bad in NO_CARD_TOKEN),
            ),
        },
    ),
    "/wallets/cards/blank/activate": (
        {"amount": 1, "currency": "NOK"},
        {
            "amount": NO_AMOUNT,
            "currency": NO_CURRENCY,
            "ref_id": NO_NAME,
            "card_token": (
                *NO_OBJECT,
                *({"expires_in": bad} for bad in NO_SECONDS),
                *({"expires_after_transaction": bad} for bad in NO_FLAG),
            ),
            **_DESCRIBED,
        },
    ),
    "/wallets/cards/gift-1/rotate-pin": ({"pin": {}}, {"pin": NO_PIN}),
    "/wallets/cards/gift-1/tokens": (
        {"ref_id": "r", "expires_in": 60},
        {
            "ref_id": NO_NAME,
            "expires_in": NO_SECONDS,
            "expires_after_transaction": NO_FLAG,
            "format": NO_TOKEN_FORMAT,
            "metadata": NO_METADATA,
        },
    ),
    "/wallets/info": ({"token": "unknown"}, {"token": NO_SECRET, "pin": NO_SECRET}),
    "/wallets/transactions": (
        PAYING | {"card_id": "gift-1"},
        {
            "ref_id": NO_NAME,
            "amount": NO_AMOUNT,
            "currency": NO_CURRENCY,
            "card_id": NO_NAME,
            "token": (*NO_SECRET, "both"),
            "pin": NO_SECRET,
            "type": NO_MOVEMENT,
            "pending": NO_FLAG,
            "originated_by": NO_NAME,
            "metadata": NO_METADATA,
        },
    ),
    f"/wallets/transactions/{ID}/capture": (
        {"ref_id": "r"},
        {"ref_id": NO_NAME, "amount": NO_AMOUNT, "metadata": NO_METADATA},
    ),
    f"/wallets/transactions/{ID}/void": (
        {"ref_id": "r"},
        {"ref_id": NO_NAME, "metadata": NO_METADATA},
    ),
    "/customers/users/kari/tokens": (
        {"type": "sha1:email", "value": "v"},
        {"type": NO_LABEL, "value": NO_LABEL, "token_id": NO_NAME, "metadata": NO_METADATA},
    ),
    "/customers/tokens/events": (
        {"token": {"type": "sha1:email", "value": "v"}},
        {
            "token": (
                *NO_OBJECT,
                *({"type": bad, "value": "v"} for bad in NO_LABEL),
                *({"type": "t", "value": bad} for bad in NO_LABEL),
            ),
            "event": (
                *NO_OBJECT,
                {},
                *({"event": bad} for bad in NO_LABEL),
                *({"event": "e", "status": bad} for bad in NO_LABEL),
                *({"event": "e", "expires_at": bad} for bad in NO_MOMENT),
                *({"event": "e", "metadata": bad} for bad in NO_METADATA),
            ),
        },
    ),
}

NO_QUERY: Final[tuple[tuple[str, str], ...]] = (
    *(("limit", bad) for bad in ("0", "101", "-1", "x", "1.0", "+1", " 1", "", "1e1", "01")),
    *(("limit", str(bad)) for bad in (2**31, 2**63, 10**40)),
    *((name, bad) for name in ("type", "status", "currency") for bad in ("", "x", "NOK\0")),
    *(
        (f"{name}.{end}", bad)
        for name in ("created_at", "expires_at")
        for end in ("gte", "lte")
        for bad in ("", "x", "2026-02-30", "2026-01-01T25:00Z", "99999-01-01", "2026\0")
    ),
    *(
        (f"amount_{name}{end}", bad)
        for name in ("balance", "available")
        for end in ("", ".gte", ".lte")
        for bad in ("", "x", "1.5", str(2**63), str(-(2**63)), "0x1", "9" * 16)
    ),
    *(("include_deleted", bad) for bad in ("", "1", "yes", "TRUE")),
    *(("starting_after", bad) for bad in ("x", "é", "a\0", "=" * 9, "MTIzNA", "x" * 5000)),
    *(("search", bad) for bad in ("a\0b", "x" * 256)),
    ("customer", "a\0b"),
)

NO_JSON: Final = (
    *(b"", b" ", b"x", b"{", b"}", b'{"a":}', b"{'a': 1}", b"{} {}", b'{"a": 01}'),
    *(b"\xff\xfe", b'{"a": "\xff"}', b"\xef\xbb\xbf{}", '{"a": 1}'.encode("utf-16")),
    *(b"null", b"1", b'"x"', b"[]", b"[{}]", b"true", b"NaN", b'{"a": Infinity}', b'{"a": 1e999}'),
    *(b'{"a": 1, "a": 2}', b'{"b": {"a": 1, "a": 1}}', b'{"a": "\n"}', b'{"a": "\\ud800"}'),
    *(b"[" * 100_000, b'{"a":' * 100_000, b"9" * 100_000),
)


def _books(service: Service) -> tuple[object, ...]:
    """Return everything that a request could have changed."""
    cards = service.get("/wallets/cards?limit=100&include_deleted=true")
    wanted = CustomerTokenFilter(limit=100, include_deleted=True)
    return (
        cards,
        service.get("/wallets/cards/gift-1"),
        service.shop.movements("gift-1"),
        answer(service.shop.wallet.customer_tokens(ACCOUNT, CustomerId("kari"), wanted)),
        service.get("/customers/tokens/events"),
    )


@pytest.fixture
def stocked(service: Service) -> Service:
    service.make_card()
    service.post("/wallets/cards/batch", {"cards": [{"card_id": "blank"}]})
    return service


@pytest.mark.parametrize("address", BODIES)
def test_a_field_that_makes_no_sense_is_refused(stocked: Service, address: str) -> None:
    right, fields = BODIES[address]
    before = _books(stocked)
    for field, bad in ((field, bad) for field, values in fields.items() for bad in values):
        body = json.dumps(right | {field: bad})
        error = stocked.refusal("POST", address, 400, content=body)
        assert error["code"] in {"INVALID_FIELD", "AMOUNT_TOO_LARGE"}, (field, bad)
        assert error["errors"], (field, bad)
    assert _books(stocked) == before


@pytest.mark.parametrize("address", BODIES)
def test_a_field_that_is_missing_is_asked_for(stocked: Service, address: str) -> None:
    right, _ = BODIES[address]
    before = _books(stocked)
    for field in right:
        body = {name: value for name, value in right.items() if name != field}
        error = stocked.refusal("POST", address, 400, json=body)
        assert error["code"] == "INVALID_FIELD"
        if field != "card_id" or address == "/wallets/cards":
            assert error["errors"] == [{"field": field, "reason": "missing"}]
    assert _books(stocked) == before


@pytest.mark.parametrize("address", BODIES)
def test_a_body_that_is_no_object_of_json_is_refused(stocked: Service, address: str) -> None:
    before = _books(stocked)
    for content in NO_JSON:
        error = stocked.refusal("POST", address, 400, content=content)
        assert error["code"] == "INVALID_FIELD"
    assert _books(stocked) == before


@pytest.mark.parametrize("address", BODIES)
def test_a_key_that_comes_twice_is_refused_whatever_it_says(stocked: Service, address: str) -> None:
    right, _ = BODIES[address]
    text = json.dumps(right)
    name = next(iter(right))
    content = text[:-1] + f', "{name}": {json.dumps(right[name])}}}'
    error = stocked.refusal("POST", address, 400, content=content)
    assert error["errors"] == [{"field": name, "reason": "repeated_key"}]


def test_a_body_beyond_the_limit_is_not_read(stocked: Service) -> None:
    too_much = b'{"card_id": "' + b"x" * 10_000_000 + b'"}'
    error = stocked.refusal("POST", "/wallets/cards", 413, content=too_much)
    assert error["code"] == "BODY_TOO_LARGE"


def test_a_body_that_does_not_say_how_long_it_is_is_read_to_the_limit_only(
    stocked: Service,
) -> None:
    read = 0

    async def endless() -> AsyncIterator[bytes]:
        nonlocal read
        while read < 50:
            read += 1
            yield b" " * 100_000

    error = stocked.refusal("POST", "/wallets/cards", 413, content=endless())
    assert error["code"] == "BODY_TOO_LARGE"
    assert read < 15


def test_a_query_that_makes_no_sense_is_refused_by_its_name(service: Service) -> None:
    for name, bad in NO_QUERY:
        error = service.refusal("GET", "/wallets/cards", 400, params={name: bad})
        assert error["errors"][0]["field"] == name


def test_a_parameter_that_comes_twice_is_refused(service: Service) -> None:
    for name in ("limit", "search", "include_deleted", "created_at.gte", "type"):
        error = service.refusal("GET", f"/wallets/cards?{name}=1&{name}=1", 400)
        assert error["errors"] == [{"field": name, "reason": "repeated"}]


@pytest.mark.parametrize(
    "address",
    [
        "/wallets/cards/{}",
        "/wallets/cards/{}/transactions",
        "/wallets/customers/{}/cards",
        "/wallets/customers/kari/cards/{}",
        "/customers/users/{}/tokens",
    ],
)
def test_a_path_that_can_name_nothing_is_refused(service: Service, address: str) -> None:
    for bad in ("a%00b", "%20a", "a%20", "x" * 256, "%ED%A0%80%00", "%2F%00"):
        error = service.refusal("GET", address.format(bad), 400)
        assert error["code"] == "INVALID_FIELD"


def test_a_transaction_that_nobody_knows_is_not_found(service: Service) -> None:
    for bad in ("x", "1", ID.upper(), "%C3%A9", "a%2Fb", "%EF%BF%BD"):
        for verb in ("capture", "void"):
            address = f"/wallets/transactions/{bad}/{verb}"
            error = service.refusal("POST", address, 404, json={"ref_id": "r"})
            assert error["code"] == "TRANSACTION_NOT_FOUND"
