"""The credential of an API client: asked for with its secret, kept in memory, renewed in time."""

import base64
from dataclasses import dataclass, field
from typing import Final, NamedTuple
from urllib.parse import quote

import msgspec

from pos_app.domain.clock import Clock
from pos_app.domain.ids import AccountId
from pos_app.errors import Code
from pos_app.sync.public.answers import heard
from pos_app.sync.transport import Transport
from pos_app.wire.auth import CredentialRequest
from pos_app.wire.wallet_api.heard import HeardCredential

AUDIENCE: Final = "https://api.dintero.com/v1/accounts/"
"""What the published service calls its accounts; ours knows them by that name too."""

_MARGIN_MS: Final = 60_000


@dataclass(frozen=True, slots=True, kw_only=True)
class ApiClient:
    """Who asks, of which account."""

    account_id: AccountId
    client_id: str
    secret: str = field(repr=False)


class _Kept(NamedTuple):
    bearer: str
    until_ms: int


class Credentials:
    """Gives out the client's credential to any thread. Two that find none ask at once, both well.

    A credential is renewed a minute before its end, one of less than two minutes halfway.
    """

    def __init__(self, client: ApiClient, clock: Clock) -> None:
        self._client = client
        self._clock = clock
        self._kept: _Kept | None = None

    def bearer(self, transport: Transport, timeout_ms: int) -> str:
        """Return a credential that is good for now.

        Raises:
            Refused: CREDENTIAL_INVALID, the secret is wrong; ACCOUNT_FORBIDDEN and the like.
            Unavailable: LINE_DOWN, or what is said of waiting.
        """
        kept, now_ms = self._kept, self._clock.monotonic_ms()
        if kept is None or now_ms >= kept.until_ms:
            told = self._asked(transport, timeout_ms)
            lasts_ms = told.expires_in * 1000
            until_ms = now_ms + lasts_ms - min(_MARGIN_MS, lasts_ms // 2)
            kept = self._kept = _Kept(told.access_token, until_ms)
        return kept.bearer

    def drop(self, bearer: str) -> None:
        """Give this one out no more: it was not believed."""
        kept = self._kept
        if kept is not None and kept.bearer == bearer:
            self._kept = None

    def _asked(self, transport: Transport, timeout_ms: int) -> HeardCredential:
        client = self._client
        account = quote(client.account_id, safe="")
        named = base64.b64encode(f"{client.client_id}:{client.secret}".encode()).decode()
        word = CredentialRequest(grant_type="client_credentials", audience=AUDIENCE + account)
        told = transport.send(
            "POST",
            f"/v1/accounts/{account}/auth/token",
            {"authorization": f"Basic {named}"},
            msgspec.json.encode(word),
            timeout_ms,
        )
        return heard(told, HeardCredential, missing=Code.ACCOUNT_NOT_FOUND)
