"""What a till asks with whose central speaks only the public wallet API."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from pos_app.allowances.held.rights import Rights
from pos_app.domain.clock import Clock
from pos_app.domain.ids import new_uuid
from pos_app.domain.joining import Joining, Speech
from pos_app.storage.store import Store
from pos_app.sync.public.cards import PublicCards
from pos_app.sync.public.client import WalletApi
from pos_app.sync.public.credential import Credentials
from pos_app.sync.public.joining import client_of
from pos_app.sync.public.moving import Moving
from pos_app.sync.public.pushing import PublicPushing
from pos_app.sync.public.requests import Requests
from pos_app.sync.public.round import PublicRound
from pos_app.sync.transport import OpenTransport


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicLife:
    """One life of a till at such a central, with those before it."""

    store: Store
    rights: Rights
    joining: Joining
    past: Sequence[Joining]
    sealing_key: bytes = field(repr=False)


class PublicParts(NamedTuple):
    """The round in the background, and cards at the counter."""

    round: PublicRound
    cards: PublicCards


def public_parts(
    life: PublicLife,
    clock: Clock,
    background: OpenTransport,
    at_counter: OpenTransport,
    is_online: Callable[[], bool],
) -> PublicParts:
    """Return the parts of a line. Both transports ask as the same client."""
    rights, sealing_key, account_id = life.rights, life.sealing_key, life.joining.account_id
    credentials = Credentials(client_of(sealing_key, life.joining), clock)

    def asking(transport: OpenTransport) -> tuple[WalletApi, Requests]:
        api = WalletApi(transport, account_id, credentials, clock)
        return api, Requests(rights, api, sealing_key, clock, new_uuid)

    behind, behind_requests = asking(background)
    api, requests = asking(at_counter)

    def pushing(incarnation: int) -> PublicPushing:
        till_id = rights.till.till_id
        moving = Moving(life.store, account_id, till_id, behind)
        return PublicPushing(life.store, till_id, incarnation, moving, clock)

    return PublicParts(
        round=PublicRound(
            rights,
            behind,
            pushing(rights.till.incarnation),
            behind_requests,
            clock,
            past=[
                pushing(past.incarnation)
                for past in life.past
                if past.speech is Speech.WALLET_API and past.account_id == account_id
            ],
        ),
        cards=PublicCards(rights, api, requests, clock, is_online, at_counter),
    )
