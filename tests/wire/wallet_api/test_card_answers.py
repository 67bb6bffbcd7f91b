"""A card is shown with what its beholder may see, and without nulls."""

import json
from dataclasses import replace
from typing import Any

import msgspec
from msgspec import UNSET

from pos_app.domain.card import Amounts, Card, CardType
from pos_app.domain.ids import AccountId, CardId, CustomerId
from pos_app.domain.listing import CardPage
from pos_app.domain.metadata import NO_METADATA
from pos_app.domain.money import Currency
from pos_app.domain.token import Format, MaskedToken
from pos_app.wire.wallet_api.card_answers import (
    card_answer,
    card_details,
    card_list,
    customer_card_state,
    customer_cards,
    made_card_answer,
)

NOON_MS = 1_700_000_000_123
BLANK = Card(
    account_id=AccountId("T12345678"),
    card_id=CardId("c"),
    id="11111111-1111-4111-8111-111111111111",
    type=CardType.GIFT_CARD,
    currency=None,
    amount_minor=0,
    amounts=Amounts(),
    name=None,
    customer_id=None,
    pin_format=None,
    originated_by=None,
    metadata=NO_METADATA,
    activated_at_ms=None,
    active_from_ms=None,
    expires_at_ms=None,
    created_at_ms=NOON_MS,
    created_by="kari",
)
TOKEN = MaskedToken(
    id="t",
    masked_code="**11",
    format=None,
    expires_at_ms=NOON_MS + 1000,
    expires_after_transaction=True,
    used_at_ms=None,
)
FULL = replace(
    BLANK,
    currency=Currency.SEK,
    amount_minor=500,
    amounts=Amounts(funds_minor=500, drawdown_minor=100, reserved_minor=150),
    name="Gift",
    customer_id=CustomerId("ola"),
    pin_format=Format(length=4, symbols=False),
    originated_by="shop-7",
    metadata={"big": 2**1000, "deep": [{"é": None}]},
    activated_at_ms=NOON_MS,
    active_from_ms=NOON_MS,
    expires_at_ms=NOON_MS + 1000,
    tokens=(TOKEN, replace(TOKEN, format=Format(length=6), expires_at_ms=None)),
)


def plain(word: object) -> Any:  # noqa: ANN401 - JSON
    return json.loads(msgspec.json.encode(word))


def test_a_blank_card_says_only_what_there_is() -> None:
    assert plain(card_answer(BLANK, NOON_MS)) == {
        "card_id": "c",
        "id": BLANK.id,
        "type": "gift_card",
        "status": "inactive",
        "metadata": {},
        "created_at": "2023-11-14T22:13:20.123000Z",
        "created_by": "kari",
        "amount": 0,
        "amount_balance": 0,
        "amount_available": 0,
        "amount_funds": 0,
        "amount_drawdown": 0,
        "amount_pending": 0,
        "amount_reserved": 0,
    }


def test_the_details_of_a_card_tell_everything_but_its_secrets() -> None:
    shown = plain(card_details(FULL, NOON_MS))
    assert shown["amount"] == 500
    assert shown["amount_balance"] == 400
    assert shown["amount_available"] == 250
    assert shown["amount_pending"] == shown["amount_reserved"] == 150
    assert shown["metadata"] == {"big": 2**1000, "deep": [{"é": None}]}
    assert shown["pin"]["format"]["length"] == 4
    assert "pin" not in shown["pin"]
    assert shown["expires_at"] == shown["tokens"][0]["expires_at"] == "2023-11-14T22:13:21.123000Z"
    assert shown["tokens"][0]["format"]["prefix"] == "DINCARD:"
    assert "expires_at" not in shown["tokens"][1]


def test_a_customer_sees_no_amounts_in_the_list_and_no_issued_amount_on_the_card() -> None:
    (listed,) = plain(customer_cards([FULL], NOON_MS))
    assert not [name for name in listed if name.startswith("amount") or name == "currency"]
    state = plain(customer_card_state(FULL, NOON_MS))
    assert state["amount_available"] == 250
    assert state["currency"] == "SEK"
    assert len(state["tokens"]) == 2
    assert "amount" not in state


def test_only_a_deleted_card_says_when_and_by_whom() -> None:
    gone = replace(FULL, deleted_at_ms=NOON_MS, deleted_by="kari")
    assert plain(card_answer(gone, NOON_MS))["deleted_by"] == "kari"
    assert "deleted_at" not in plain(card_answer(FULL, NOON_MS))


def test_a_new_card_may_have_neither_pin_nor_token() -> None:
    shown = plain(made_card_answer(FULL, NOON_MS, UNSET, UNSET))
    assert not {"pin", "card_token", "tokens"} & set(shown)


def test_the_last_page_has_no_cursor() -> None:
    assert plain(card_list(CardPage(cards=(), starting_after=None), NOON_MS)) == {"cards": []}
    page = plain(card_list(CardPage(cards=(FULL,), starting_after="more"), NOON_MS))
    assert page["starting_after"] == "more"
    assert "tokens" not in page["cards"][0]
