"""One day of one card, told in requests and answers: the examples beside each operation."""

from typing import Any, Final

_UUID: Final = "2ab0c6b5-6c1c-4f5f-9d0e-3f7e2f0b91aa"
_CODE_UUID: Final = "8f14e45f-ceea-467f-91ab-0242ac122e5f"
_PENDING_UUID: Final = "5d41402a-bc4b-4a76-b971-9d911017c592"
_MADE: Final = {"created_at": "2026-03-02T09:30:00Z", "created_by": "client-1"}
_DIGITS: Final = {
    "length": 4,
    "prefix": "",
    "symbols": False,
    "numbers": True,
    "characters": False,
    "barcode": False,
}
_SIXTEEN_DIGITS: Final = _DIGITS | {"length": 16}
_LOOKS_ON_PAPER: Final = {"length": 16, "numbers": True, "symbols": False}

_FACTS: Final[dict[str, Any]] = {
    "card_id": "gift-1001",
    "id": _UUID,
    "customer_id": "kari",
    "name": "Happy birthday",
    "type": "gift_card",
    "status": "unused",
    "metadata": {"sold_at": "shop-7"},
    "expires_at": "2029-03-02T00:00:00Z",
    **_MADE,
}
_AMOUNTS: Final[dict[str, Any]] = {
    "currency": "NOK",
    "amount_balance": 50000,
    "amount_available": 50000,
    "amount_funds": 50000,
    "amount_drawdown": 0,
    "amount_pending": 0,
    "amount_reserved": 0,
}
_CARD: Final = _FACTS | _AMOUNTS | {"amount": 50000}
_MASKED: Final = [
    {
        "masked_code": "************4711",
        "format": _SIXTEEN_DIGITS,
        "expires_at": "2029-03-02T00:00:00Z",
    }
]
_DETAILS: Final = _CARD | {"tokens": _MASKED}
_PIN: Final = {"format": _DIGITS, "pin": {"value": "0815"}}
_TOKEN: Final[dict[str, Any]] = {
    "id": _CODE_UUID,
    "token": {"value": "5300120045004711"},
    "format": _SIXTEEN_DIGITS,
    "expires_after_transaction": False,
    "metadata": {},
    **_MADE,
}
_BLANK: Final = {
    "card_id": "printed-0001",
    "id": _UUID,
    "type": "gift_card",
    "status": "inactive",
    "metadata": {},
    "amount": 0,
    **{name: 0 for name in _AMOUNTS if name != "currency"},
    **_MADE,
    "pin": _PIN,
    "card_token": _TOKEN,
}
_PENDING: Final[dict[str, Any]] = {
    "id": _PENDING_UUID,
    "card_id": "gift-1001",
    "ref_id": "order-77-hold",
    "type": "pending_capture",
    "amount": 20000,
    "currency": "NOK",
    "metadata": {"order_id": "77"},
    **_MADE,
}
_CUSTOMER_TOKEN: Final[dict[str, Any]] = {
    "id": _UUID,
    "token_id": "kari-mail",
    "customer_id": "kari",
    "type": "sha1:email",
    "value": "2fd4e1c67a2d28fced849ee1bb76e7391b93eb12",
    "metadata": {},
    "updated_at": "2026-03-02T09:30:00Z",
    **_MADE,
}
_EVENT: Final = {
    "event": "asked for a leaflet",
    "status": "PENDING",
    "metadata": {"store_id": "shop-7"},
    **_MADE,
}
_STORY: Final[dict[str, Any]] = {"id": _UUID, "status": "PENDING", "events": [_EVENT]}

REQUESTS: Final[dict[str, Any]] = {
    "aid_cards_post": {
        "card_id": "gift-1001",
        "amount": 50000,
        "currency": "NOK",
        "customer_id": "kari",
        "name": "Happy birthday",
        "expires_at": "2029-03-02T00:00:00Z",
        "metadata": {"sold_at": "shop-7"},
        "pin": {"format": {"length": 4, "numbers": True, "symbols": False}},
        "card_token": {"expires_after_transaction": False, "format": _LOOKS_ON_PAPER},
    },
    "aid_cards_batch_post": {
        "cards": [{"card_id": "printed-0001", "type": "gift_card"}],
        "options": {
            "pin": {"format": {"length": 4, "numbers": True, "symbols": False}},
            "card_token": {"expires_after_transaction": False, "format": _LOOKS_ON_PAPER},
        },
    },
    "aid_cards_cardid_activate_post": {
        "amount": 50000,
        "currency": "NOK",
        "card_token": {"expires_in": 94608000, "expires_after_transaction": False},
    },
    "aid_cards_cardid_rotate_pin_post": {
        "pin": {"format": {"length": 4, "numbers": True, "symbols": False}}
    },
    "aid_cards_cardid_token_post": {
        "ref_id": "visit-31",
        "expires_in": 900,
        "expires_after_transaction": True,
    },
    "aid_cards_token_post": {"token": "5300120045004711"},
    "aid_cards_transactions_post": {
        "ref_id": "order-77-hold",
        "token": "5300120045004711",
        "amount": 20000,
        "currency": "NOK",
        "pending": True,
        "metadata": {"order_id": "77"},
    },
    "aid_cards_cardid_transactions_capture_post": {"ref_id": "order-77-take", "amount": 15000},
    "aid_cards_cardid_transactions_void_post": {"ref_id": "order-77-release"},
    "aid_customers_cid_tokens_post": {
        "type": "sha1:email",
        "value": "2fd4e1c67a2d28fced849ee1bb76e7391b93eb12",
        "token_id": "kari-mail",
    },
    "aid_customers_tokens_events_post": {
        "token": {"type": "sha1:email", "value": "2fd4e1c67a2d28fced849ee1bb76e7391b93eb12"},
        "event": {
            "event": "asked for a leaflet",
            "status": "PENDING",
            "metadata": {"store_id": "shop-7"},
        },
    },
    "aid_customers_tokens_events_delete": {
        "token": {"type": "sha1:email", "value": "2fd4e1c67a2d28fced849ee1bb76e7391b93eb12"},
        "event": {"event": "registered in the web shop"},
    },
}

ANSWERS: Final[dict[str, Any]] = {
    "aid_cards_post": _CARD | {"pin": _PIN, "card_token": _TOKEN},
    "aid_cards_get": {"cards": [_CARD], "starting_after": "MTc3MjQ0MzgwMDAwMC4yYWIw"},
    "aid_cards_batch_post": {"cards": [_BLANK]},
    "aid_cards_cardid_get": _DETAILS | {"pin": {"format": _DIGITS}},
    "aid_cards_cardid_delete": _DETAILS
    | {"deleted_at": "2026-04-01T12:00:00Z", "deleted_by": "client-1"},
    "aid_cards_cardid_activate_post": _DETAILS,
    "aid_cards_cardid_rotate_pin_post": {"pin": _PIN},
    "aid_cards_cardid_token_post": _TOKEN
    | {
        "ref_id": "visit-31",
        "expires_in": 900,
        "expires_after_transaction": True,
        "token": {"value": f"DINCARD:{_CODE_UUID}"},
        "format": _DIGITS
        | {"length": 36, "prefix": "DINCARD:", "symbols": True, "characters": True},
    },
    "aid_cards_token_post": _CARD,
    "aid_cards_transactions_post": _PENDING,
    "aid_cards_cardid_transactions_tid_get": [_PENDING],
    "aid_cards_cardid_transactions_capture_post": _PENDING
    | {
        "id": _UUID,
        "ref_id": "order-77-take",
        "type": "drawdown",
        "amount": 15000,
        "parent_id": _PENDING_UUID,
    },
    "aid_cards_cardid_transactions_void_post": _PENDING
    | {
        "id": _UUID,
        "ref_id": "order-77-release",
        "type": "voided",
        "amount": 5000,
        "parent_id": _PENDING_UUID,
    },
    "aid_customers_cid_cards_get": [_FACTS],
    "aid_customers_cid_card_cid_get": _FACTS | _AMOUNTS | {"tokens": _MASKED},
    "aid_customers_cid_tokens_post": _CUSTOMER_TOKEN,
    "aid_customers_cid_tokens_get": [_CUSTOMER_TOKEN],
    "aid_customers_cid_tokens_tid_delete": _CUSTOMER_TOKEN
    | {"deleted_at": "2026-04-01T12:00:00Z", "deleted_by": "client-1"},
    "aid_customers_tokens_events_post": _STORY
    | {"customer": {"customer_id": "kari"}, "token": _CUSTOMER_TOKEN},
    "aid_customers_tokens_events_get": [_STORY],
}
