"""A life of a till begins at a central that knows no tills: with an API client of its account."""

import json
from dataclasses import dataclass, field
from typing import Final

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from pos_app.domain.clock import Clock
from pos_app.domain.ids import AccountId, TillId
from pos_app.domain.joining import Joining, JoiningState, Speech
from pos_app.sync.enrolling import Invited
from pos_app.sync.keys import KEY_BYTES, HandedOver, seal, unseal_beside
from pos_app.sync.public.client import PATIENCE_MS, WalletApi
from pos_app.sync.public.credential import ApiClient, Credentials
from pos_app.sync.transport import Transport

_VERSION: Final = "/v1"


@dataclass(frozen=True, slots=True)
class Introduced:
    """Where a central is, the account there, and the API client that the till asks as."""

    address: str
    account_id: str
    client_id: str
    secret: str = field(repr=False)


Invitation = Invited | Introduced
"""How a till may come to a central: with a one-time code for it, or as a client of the account."""


def begin_public_life(
    transport: Transport,
    client: ApiClient,
    *,
    address: str,
    till_id: TillId,
    incarnation: int,
    sealing_key: bytes,
    clock: Clock,
) -> Joining:
    """Return the life that may begin, once central was seen to believe the client.

    Nothing is kept of it here yet, nor there. Raises as `WalletApi.look`.
    """
    api = WalletApi(transport, client.account_id, Credentials(client, clock), clock)
    api.look(PATIENCE_MS)
    now_ms = clock.now_ms()
    return Joining(
        account_id=client.account_id,
        till_id=till_id,
        incarnation=incarnation,
        address=address,
        speech=Speech.WALLET_API,
        enrolment_id=f"wallet_api:{incarnation}",
        sealed_keys=sealed_client(sealing_key, client),
        central_key=None,
        state=JoiningState.LIVE,
        feed_epoch="",
        feed_after=0,
        snapshot_after=None,
        snapshot_feed_after=None,
        snapshot_done=0,
        snapshot_total=0,
        clock_high_ms=now_ms,
        joined_at_ms=now_ms,
    )


def plain_address(told: str) -> str:
    """Return the address of a service without the version that its documentation may end it by."""
    return told.strip().rstrip("/").removesuffix(_VERSION)


def sealed_client(sealing_key: bytes, client: ApiClient) -> bytes:
    """Return the client, and the keys by which this till knows tokens, so that only it opens them.

    The keys are the till's own, the same for an account at every joining.
    """
    keys = HKDF(
        algorithm=SHA256(),
        length=2 * KEY_BYTES,
        salt=None,
        info=f"tillit tokens met v1 {client.account_id}".encode(),
    ).derive(sealing_key)
    told = json.dumps([client.client_id, client.secret]).encode()
    return seal(sealing_key, HandedOver(keys[:KEY_BYTES], keys[KEY_BYTES:]), told)


def client_of(sealing_key: bytes, joined: Joining) -> ApiClient:
    """Return the client that a life asks as. Broken: KEY_WRONG."""
    client_id, secret = json.loads(unseal_beside(sealing_key, joined.sealed_keys))
    return ApiClient(account_id=AccountId(joined.account_id), client_id=client_id, secret=secret)
