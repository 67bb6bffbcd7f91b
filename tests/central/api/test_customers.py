"""Customers over the line: their cards without amounts, and the tokens that say who they are."""

from tests.central.api.service import CLIENT, Service


def test_the_cards_of_a_customer_are_a_bare_list_without_amounts(service: Service) -> None:
    for number in range(3):
        service.make_card(f"c-{number}", customer_id="kari")
        service.shop.clock.pass_ms(1)
    first = service.get("/wallets/customers/kari/cards?limit=2")
    assert [card["card_id"] for card in first] == ["c-2", "c-1"]
    assert not [name for name in first[0] if name.startswith("amount") or name == "currency"]
    rest = service.get(f"/wallets/customers/kari/cards?limit=2&starting_after={first[-1]['id']}")
    assert [card["card_id"] for card in rest] == ["c-0"]
    assert service.get("/wallets/customers/ola/cards") == []


def test_one_card_of_a_customer_shows_what_is_on_it(service: Service) -> None:
    service.make_card(customer_id="kari")
    card = service.get("/wallets/customers/kari/cards/gift-1")
    assert card["amount_available"] == 50_000
    assert card["currency"] == "NOK"
    assert len(card["tokens"]) == 1
    assert "amount" not in card
    service.refusal("GET", "/wallets/customers/ola/cards/gift-1", 404)


def test_a_token_of_a_customer_is_created_with_201_and_listed(service: Service) -> None:
    asked = {"type": "sha1:email", "value": "abc", "metadata": {"mask_pan": "1234"}}
    answer = service.send("POST", "/customers/users/kari/tokens", json=asked)
    assert answer.status_code == 201
    made = answer.json()
    assert asked.items() <= made.items()
    assert made["token_id"]
    assert made["created_by"] == CLIENT
    assert service.get("/customers/users/kari/tokens") == [made]
    assert service.get("/customers/users/ola/tokens") == []


def test_a_token_that_its_client_named_can_be_created_again(service: Service) -> None:
    asked = {"type": "sha1:email", "value": "abc", "token_id": "mail"}
    first = service.post("/customers/users/kari/tokens", asked)
    assert service.post("/customers/users/kari/tokens", asked) == first
    other = asked | {"value": "other"}
    error = service.refusal("POST", "/customers/users/kari/tokens", 400, json=other)
    assert error["code"] == "CUSTOMER_TOKEN_EXISTS"
    assert error["errors"] == [{"field": "token_id"}]


def test_the_total_is_counted_in_a_header_for_whoever_asks(service: Service) -> None:
    for number in range(12):
        asked = {"type": f"type-{number % 2}", "value": str(number)}
        service.post("/customers/users/kari/tokens", asked)
        service.shop.clock.pass_ms(1)
    answer = service.send("GET", "/customers/users/kari/tokens?total=true")
    assert answer.headers["total-count"] == "12"
    assert len(answer.json()) == 10
    quiet = service.send("GET", "/customers/users/kari/tokens?type=type-1&limit=100")
    assert "total-count" not in quiet.headers
    assert [token["value"] for token in quiet.json()] == ["11", "9", "7", "5", "3", "1"]
    last = answer.json()[-1]["id"]
    rest = service.get(f"/customers/users/kari/tokens?starting_after={last}")
    assert [token["value"] for token in rest] == ["1", "0"]


def test_a_deleted_token_is_shown_only_to_whoever_asks(service: Service) -> None:
    asked = {"type": "sha1:email", "value": "abc", "token_id": "a/b"}
    service.post("/customers/users/kari/tokens", asked)
    gone = service.send("DELETE", "/customers/users/kari/tokens/a%2Fb")
    assert gone.status_code == 200
    assert gone.json()["deleted_by"] == CLIENT
    service.refusal("DELETE", "/customers/users/kari/tokens/a%2Fb", 404)
    assert service.get("/customers/users/kari/tokens") == []
    assert service.get("/customers/users/kari/tokens?include_deleted=true") == [gone.json()]
