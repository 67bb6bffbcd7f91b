"""One subscription and one delivery of it, told in requests and answers."""

from typing import Any, Final

from pos_app.central.api.examples import ANSWERS

_HOOK_ID: Final = "0f8fad5b-d9cb-469f-a165-70867728950e"
_DELIVERY_ID: Final = "7c9e6679-7425-40de-944b-e07fc1f90ae7"
_URL: Final = "https://shop.no/hooks/wallet"

HOOK_REQUEST: Final[dict[str, Any]] = {
    "config": {"url": _URL, "secret": {"type": "HMAC-SHA1", "value": "known to both of us"}},
    "events": ["wallet_transaction"],
    "exclude_fields": ["metadata"],
}
HOOK: Final[dict[str, Any]] = {
    "id": _HOOK_ID,
    "config": {
        "url": _URL,
        "content_type": "application/json",
        "secret": {"type": "HMAC-SHA1"},
        "insecure_ssl": 0,
    },
    "events": ["wallet_transaction"],
    "active": True,
    "exclude_fields": ["metadata"],
    "created_at": "2026-03-01T08:00:00Z",
    "created_by": "client-1",
    "updated_at": "2026-03-01T08:00:00Z",
}
ENDED_HOOK: Final = HOOK | {
    "updated_at": "2026-04-01T12:00:00Z",
    "deleted_at": "2026-04-01T12:00:00Z",
    "deleted_by": "client-1",
}
DELIVERY: Final[dict[str, Any]] = {
    "id": _DELIVERY_ID,
    "event_delivery": _DELIVERY_ID,
    "event": "wallet_transaction",
    "state": "delivered",
    "tries": 1,
    "created_at": "2026-03-02T09:30:00Z",
    "status": 200,
}
INSPECTED: Final = DELIVERY | {
    "url": _URL,
    "request": {
        "headers": {"event": "wallet_transaction", "event-delivery": _DELIVERY_ID},
        "body": {
            "account_id": "T12345678",
            "event": "wallet_transaction",
            "event_delivery": _DELIVERY_ID,
            "transaction": ANSWERS["aid_cards_transactions_post"],
        },
    },
    "details": {
        "delivery_at": "2026-03-02T09:30:01Z",
        "delivery_duration": 84,
        "delivery_success": True,
    },
    "responses": [{"number": 1, "begun_at": "2026-03-02T09:30:01Z", "took_ms": 84, "status": 200}],
}
