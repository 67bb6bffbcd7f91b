"""Cards over the line: names, defaults and secrets as documented."""

import base64
from io import BytesIO

import pytest
import zxingcpp
from PIL import Image

from tests.central.api.service import CLIENT, OTHER_ACCOUNT, Service
from tests.wallet.shop import DAY_MS

AMOUNTS = ("balance", "available", "funds", "drawdown", "pending", "reserved")


def read_barcode(data_uri: str) -> str:
    """Return what a scanner reads from a picture that came as a data URI."""
    kind, _, encoded = data_uri.partition(",")
    assert kind == "data:image/png;base64"
    picture = Image.open(BytesIO(base64.b64decode(encoded))).convert("L")
    (found,) = zxingcpp.read_barcodes(picture)
    assert found.format is zxingcpp.BarcodeFormat.Code128
    return found.text


def test_a_new_card_has_every_documented_field(service: Service) -> None:
    asked = {
        "card_id": "gift-1",
        "amount": 50_000,
        "currency": "SEK",
        "customer_id": "kari",
        "name": "  Happy birthday ",
        "type": "credit_note",
        "status": "used",
        "originated_by": "shop-7",
        "metadata": {"dintero_transaction_id": "T1", "deep": {"a": [1, 1.5, None, True, "é"]}},
        "active_from": "2023-11-14T23:13:20+01:00",
        "expires_at": "2030-01-01T00:00:00",
    }
    card = service.post("/wallets/cards", asked)
    stated = {name: value for name, value in asked.items() if name != "status"}
    told = stated | {
        "status": "unused",
        "active_from": "2023-11-14T22:13:20Z",
        "expires_at": "2030-01-01T00:00:00Z",
        "created_at": "2023-11-14T22:13:20Z",
        "created_by": CLIENT,
    }
    assert told.items() <= card.items()
    assert [card[f"amount_{name}"] for name in AMOUNTS] == [50_000, 50_000, 50_000, 0, 0, 0]
    assert not {"tokens", "pin", "card_token", "deleted_at", "account_id"} & set(card)
    assert service.get("/wallets/cards/gift-1") == card | {"tokens": []}


def test_the_secrets_of_a_card_are_told_once_and_kept_by_no_cache(service: Service) -> None:
    asked = {
        "card_id": "gift-1",
        "amount": 0,
        "currency": "NOK",
        "pin": {"format": {"length": 6, "numbers": True}},
        "card_token": {"format": {"length": 16, "symbols": False}, "expires_in": 60},
    }
    answer = service.send("POST", "/wallets/cards", json=asked)
    assert answer.headers["cache-control"] == "no-store"
    made = answer.json()
    pin, code = made["pin"]["pin"]["value"], made["card_token"]["token"]["value"]
    assert len(pin) == 6
    assert pin.isdecimal()
    assert len(code) == 16
    assert made["card_token"]["expires_in"] == 60
    assert "ref_id" not in made["card_token"]
    for address in (
        "/wallets/cards/gift-1",
        "/wallets/cards",
        "/wallets/cards/gift-1/transactions",
    ):
        shown = service.send("GET", address)
        assert pin not in shown.text
        assert code not in shown.text
    details = service.get("/wallets/cards/gift-1")
    assert details["pin"] == {"format": made["pin"]["format"]}
    (token,) = details["tokens"]
    assert token["masked_code"].endswith(code[-4:])
    assert token["format"]["length"] == 16
    assert token["expires_at"] == "2023-11-14T22:14:20Z"


def test_a_barcode_is_drawn_where_the_format_wants_one_and_can_be_scanned(
    service: Service,
) -> None:
    wanted = {"length": 16, "symbols": False, "barcode": True}
    made = service.make_card(pin={"format": wanted}, card_token={"format": wanted})
    for secret in (made["pin"]["pin"], made["card_token"]["token"]):
        assert read_barcode(secret["barcode_128"]) == secret["value"]
    asked = {"ref_id": "r", "expires_in": 60, "format": wanted | {"prefix": "DINCARD:"}}
    token = service.post("/wallets/cards/gift-1/tokens", asked)["token"]
    assert token["value"].startswith("DINCARD:")
    assert read_barcode(token["barcode_128"]) == token["value"]
    pin = service.post("/wallets/cards/gift-1/rotate-pin", {"pin": {"format": {"barcode": True}}})
    assert read_barcode(pin["pin"]["pin"]["barcode_128"]) == pin["pin"]["pin"]["value"]


def test_an_id_may_be_anything_its_client_chose(service: Service) -> None:
    for card_id, path in (
        ("shop/7", "shop%2F7"),
        ("æ ø?#%&", "%C3%A6%20%C3%B8%3F%23%25%26"),
        ("a//b", "a%2f%2Fb"),
        ("%2F", "%252F"),
        ("%2F/%25", "%252F%2f%2525"),
        ("batch", "batch"),
    ):
        service.make_card(card_id)
        assert service.get(f"/wallets/cards/{path}")["card_id"] == card_id
        assert len(service.get(f"/wallets/cards/{path}/transactions")) == 1


def test_another_account_has_no_such_card(service: Service) -> None:
    service.make_card()
    stranger = {"headers": {"authorization": f"Bearer {OTHER_ACCOUNT}|admin:wallets|"}}
    where = {"account": OTHER_ACCOUNT, **stranger}
    assert service.refusal("GET", "/wallets/cards/gift-1", 404, **where)["code"] == "CARD_NOT_FOUND"
    assert service.get("/wallets/cards", **where) == {"cards": []}


def test_a_deleted_card_is_shown_once_more_and_then_only_to_whoever_asks(
    service: Service,
) -> None:
    service.make_card()
    gone = service.send("DELETE", "/wallets/cards/gift-1")
    assert gone.status_code == 200
    assert gone.json()["deleted_by"] == CLIENT
    assert gone.json()["tokens"]
    service.refusal("GET", "/wallets/cards/gift-1", 404)
    service.refusal("DELETE", "/wallets/cards/gift-1", 404)
    assert service.get("/wallets/cards") == {"cards": []}
    (listed,) = service.get("/wallets/cards?include_deleted=true")["cards"]
    assert listed["deleted_at"] == gone.json()["deleted_at"]
    asked = {"card_id": "gift-1", "amount": 1, "currency": "NOK"}
    assert service.refusal("POST", "/wallets/cards", 400, json=asked)["code"] == "CARD_ID_EXISTS"


def test_a_card_with_money_held_is_not_deleted(service: Service) -> None:
    service.make_card()
    service.hold()
    error = service.refusal("DELETE", "/wallets/cards/gift-1", 400)
    assert error["code"] == "CARD_HAS_OPEN_RESERVATION"


def test_includes_is_taken_whatever_it_says(service: Service) -> None:
    service.make_card()
    plain = service.get("/wallets/cards/gift-1")
    assert service.get("/wallets/cards/gift-1?includes=card.tokens&includes=x") == plain


def test_an_activation_with_a_ref_id_can_be_repeated(service: Service) -> None:
    service.post("/wallets/cards/batch", {"cards": [{"card_id": "p"}]})
    asked = {"amount": 100, "currency": "DKK", "ref_id": "sold", "name": "Sold at last"}
    active = service.post("/wallets/cards/p/activate", asked)
    assert service.post("/wallets/cards/p/activate", asked) == active
    error = service.refusal(
        "POST", "/wallets/cards/p/activate", 400, json={"amount": 100, "currency": "DKK"}
    )
    assert error["code"] == "CARD_ALREADY_ACTIVE"


def test_a_batch_with_a_card_that_is_there_makes_none(service: Service) -> None:
    service.make_card("p-2")
    asked = {"cards": [{"card_id": f"p-{number}"} for number in (1, 2, 3)]}
    error = service.refusal("POST", "/wallets/cards/batch", 400, json=asked)
    assert error["errors"] == [{"card_ids": ["p-2"]}]
    service.refusal("GET", "/wallets/cards/p-1", 404)


def test_pages_hold_ten_cards_and_lead_through_all_of_them(service: Service) -> None:
    for number in range(23):
        service.make_card(f"c-{number:02}")
        service.shop.clock.pass_ms(1)
    seen: list[str] = []
    cursor = ""
    sizes: list[int] = []
    while cursor is not None:
        page = service.get("/wallets/cards", params={"starting_after": cursor})
        sizes.append(len(page["cards"]))
        seen += [card["card_id"] for card in page["cards"]]
        cursor = page.get("starting_after")
    assert sizes == [10, 10, 3]
    assert seen == sorted(seen, reverse=True)


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("search=RICH", {"rich"}),
        ("search=700", {"rich"}),
        ("customer=kari", {"poor"}),
        ("type=credit_note", {"poor"}),
        ("status=unused", {"rich", "poor"}),
        ("status=used&limit=1", set[str]()),
        ("currency=NOK", {"rich"}),
        ("currency=NOK&currency=EUR", {"rich", "poor"}),
        ("amount_balance=700", {"rich"}),
        ("amount_balance.gte=0&amount_balance.lte=699", {"poor"}),
        ("amount_available.gte=8&amount_available.lte=9", set[str]()),
        ("amount_available=7", {"poor"}),
        ("created_at.gte=2023-11-15", {"poor"}),
        ("created_at.lte=2023-11-15T00:00:00%2B01:00", {"rich"}),
        ("expires_at.gte=2030-01-01&expires_at.lte=2030-01-01T00:00Z", {"poor"}),
        ("unknown=1", {"rich", "poor"}),
    ],
)
def test_every_filter_finds_what_it_says(service: Service, query: str, found: set[str]) -> None:
    service.make_card("rich", 700)
    service.shop.clock.pass_ms(DAY_MS)
    service.make_card(
        "poor",
        7,
        currency="EUR",
        customer_id="kari",
        type="credit_note",
        expires_at="2030-01-01T00:00:00Z",
    )
    cards = service.get(f"/wallets/cards?{query}")["cards"]
    assert {card["card_id"] for card in cards} == found
