"""The words of signing in and of API clients (wallet API 4)."""

from datetime import datetime
from typing import Annotated, Literal

from msgspec import UNSET, Meta, UnsetType

from pos_app.wire.wallet_api.shapes import Name, SecretWord, Word


class CredentialRequest(Word, kw_only=True):
    """Ask for a credential; who asks is told by HTTP Basic.

    `customer_id` (ours) makes it one for that customer alone, with the `user:` scopes only.
    """

    grant_type: Literal["client_credentials"]
    audience: Annotated[str, Meta(examples=["https://api.dintero.com/v1/accounts/T00000001"])]
    customer_id: Name | UnsetType = UNSET


class CredentialAnswer(SecretWord, kw_only=True):
    """A credential, good for `expires_in` seconds."""

    access_token: str
    token_type: Literal["Bearer"]
    expires_in: int


class ClientRequest(Word, kw_only=True):
    """Make an API client."""

    name: Name


class ClientAnswer(SecretWord, kw_only=True):
    """An API client; its secret is told this once."""

    client_id: str
    client_secret: str
    name: str
    created_at: datetime
    created_by: str


class GrantRequest(Word, kw_only=True):
    """Let a client work on this account."""

    client_id: Name
    audience: str
    scope: Annotated[list[str], Meta(extra_json_schema={"minItems": 1})]
    type: Literal["client_credentials"] = "client_credentials"


class GrantAnswer(Word, kw_only=True):
    """What a client may do here."""

    client_id: str
    audience: str
    scope: list[str]
    type: Literal["client_credentials"]
    created_at: datetime
    created_by: str
