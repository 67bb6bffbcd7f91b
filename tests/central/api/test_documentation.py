"""The story that the documentation tells, told to the service, with every answer lost once."""

# ruff: noqa: ANN401 - answers are JSON

from typing import Any

from tests.central.api.service import Service

TOKEN_SCOPES = ("write:wallets:/info", "write:wallets:/transactions")


def twice(service: Service, address: str, body: dict[str, Any], **given: Any) -> Any:
    """Send a request whose answer gets lost, send it again, and find that it was one request."""
    lost = service.post(address, body, **given)
    found = service.post(address, body, **given)
    assert found == lost
    return found


def test_a_gift_card_is_made_looked_at_held_captured_in_part_and_released(
    service: Service,
) -> None:
    card = service.post(
        "/wallets/cards",
        {"card_id": "gift-1", "amount": 50_000, "currency": "NOK", "name": "Happy birthday"},
    )
    assert card["status"] == "unused"
    assert card["amount"] == card["amount_available"] == 50_000

    token = twice(service, "/wallets/cards/gift-1/tokens", {"ref_id": "visit", "expires_in": 900})
    code = token["token"]["value"]
    assert code.startswith("DINCARD:")
    assert len(code) == 44

    seen = service.post("/wallets/info", {"token": code}, scopes=TOKEN_SCOPES)
    assert seen["card_id"] == "gift-1"
    assert seen["amount_available"] == 50_000
    assert not {"tokens", "card_token"} & set(seen)

    held = twice(
        service,
        "/wallets/transactions",
        {
            "ref_id": "order-77-hold",
            "token": code,
            "amount": 20_000,
            "currency": "NOK",
            "pending": True,
            "metadata": {"order_id": "77"},
        },
        scopes=TOKEN_SCOPES,
    )
    assert held["type"] == "pending_capture"
    assert held["metadata"] == {"order_id": "77"}

    address = f"/wallets/transactions/{held['id']}"
    taken = twice(
        service,
        f"{address}/capture",
        {"ref_id": "order-77-take", "amount": 15_000},
        scopes=TOKEN_SCOPES,
    )
    assert (taken["type"], taken["amount"], taken["parent_id"]) == ("drawdown", 15_000, held["id"])

    between = service.get("/wallets/cards/gift-1")
    assert between["amount_balance"] == 35_000
    assert between["amount_available"] == 30_000
    assert between["amount_reserved"] == between["amount_pending"] == 5_000
    assert between["amount_drawdown"] == 15_000
    assert between["status"] == "partially_used"

    released = twice(
        service, f"{address}/void", {"ref_id": "order-77-release"}, scopes=TOKEN_SCOPES
    )
    assert (released["type"], released["amount"]) == ("voided", 5_000)

    after = service.get("/wallets/cards/gift-1")
    assert after["amount_balance"] == after["amount_available"] == 35_000
    assert after["amount_reserved"] == 0
    story = service.get("/wallets/cards/gift-1/transactions")
    told = ["fund", "pending_capture", "drawdown", "voided"]
    assert [movement["type"] for movement in story] == told
    assert story[1:] == [held, taken, released]


def test_a_one_shot_token_still_shows_the_card_after_its_one_payment(service: Service) -> None:
    service.make_card()
    token = service.post("/wallets/cards/gift-1/tokens", {"ref_id": "once", "expires_in": 60})
    paying = {"token": token["token"]["value"], "amount": 100, "currency": "NOK"}
    service.post("/wallets/transactions", paying | {"ref_id": "first"})
    error = service.refusal(
        "POST", "/wallets/transactions", 400, json=paying | {"ref_id": "second"}
    )
    assert error["code"] == "TOKEN_USED"
    seen = service.post("/wallets/info", {"token": token["token"]["value"]})
    assert seen["amount_available"] == 49_900


def test_printed_cards_are_made_in_a_batch_and_activated_at_the_till(service: Service) -> None:
    paper = {"format": {"length": 16, "symbols": False}, "expires_after_transaction": False}
    made = service.post(
        "/wallets/cards/batch",
        {
            "cards": [{"card_id": "p-1", "type": "gift_card"}, {"card_id": "p-2"}],
            "options": {"pin": {}, "card_token": paper},
        },
    )["cards"]
    assert [card["card_id"] for card in made] == ["p-1", "p-2"]
    assert all(card["status"] == "inactive" and "currency" not in card for card in made)
    assert all(card["pin"]["pin"]["value"].isdecimal() for card in made)
    code = made[0]["card_token"]["token"]["value"]
    paying = {"ref_id": "early", "token": code, "amount": 1, "currency": "NOK"}
    error = service.refusal("POST", "/wallets/transactions", 400, json=paying)
    assert error["code"] == "CARD_INACTIVE"

    active = service.post("/wallets/cards/p-1/activate", {"amount": 20_000, "currency": "NOK"})
    assert active["status"] == "unused"
    assert active["tokens"][0]["masked_code"] == "*" * 12 + code[-4:]
    assert "value" not in str(active)
    service.post("/wallets/transactions", paying | {"ref_id": "later"})


def test_a_lost_answer_to_a_new_card_is_answered_by_another_pin_and_token(
    service: Service,
) -> None:
    service.make_card(pin={})
    asked = {"card_id": "gift-1", "amount": 50_000, "currency": "NOK"}
    error = service.refusal("POST", "/wallets/cards", 400, json=asked)
    assert error["code"] == "CARD_ID_EXISTS"
    rotated = service.post("/wallets/cards/gift-1/rotate-pin", {"pin": {"format": {"length": 6}}})
    pin = rotated["pin"]["pin"]["value"]
    assert len(pin) == 6
    token = service.post("/wallets/cards/gift-1/tokens", {"ref_id": "again", "expires_in": 60})
    seen = service.post("/wallets/info", {"token": token["token"]["value"], "pin": pin})
    assert seen["pin"] == {"format": rotated["pin"]["format"]}


def test_a_refund_to_the_card_is_a_fund(service: Service) -> None:
    service.make_card(amount=0)
    body = {"ref_id": "refund", "card_id": "gift-1", "amount": 9_900, "currency": "NOK"}
    funded = twice(service, "/wallets/transactions", body | {"type": "fund"})
    assert funded["type"] == "fund"
    assert service.get("/wallets/cards/gift-1")["amount_available"] == 9_900
