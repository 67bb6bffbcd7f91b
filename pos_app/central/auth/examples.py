"""One client, what it is granted and how it signs in, told in requests and answers."""

from typing import Any, Final

_AUDIENCE: Final = "https://wallet.shop.example/v1/accounts/T12345678"
_CLIENT_ID: Final = "16fd2706-8baf-433b-82eb-8c7fada847da"
_MADE: Final = {"created_at": "2026-03-01T08:00:00Z", "created_by": "client-1"}

SIGN_IN: Final[dict[str, Any]] = {"grant_type": "client_credentials", "audience": _AUDIENCE}
SIGNED_IN: Final[dict[str, Any]] = {
    "access_token": "eyJhbGciOiJFZERTQSJ9.eyJzdWIiOiJ...",
    "token_type": "Bearer",
    "expires_in": 3600,
}
CLIENT_REQUEST: Final = {"name": "web shop"}
CLIENT: Final[dict[str, Any]] = {
    "client_id": _CLIENT_ID,
    "client_secret": "shown this once",
    "name": "web shop",
    **_MADE,
}
GRANT_REQUEST: Final[dict[str, Any]] = {
    "client_id": _CLIENT_ID,
    "audience": _AUDIENCE,
    "scope": ["write:wallets:/info", "write:wallets:/transactions"],
    "type": "client_credentials",
}
GRANT: Final = GRANT_REQUEST | _MADE
