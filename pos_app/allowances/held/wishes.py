"""Wishes: the cards of regulars, as what the till would ask central for ahead of any sale."""

from dataclasses import dataclass
from typing import Final

from pos_app.domain.allowance import AllowanceId, RequestId
from pos_app.domain.till import Till
from pos_app.storage.held_allowances import OpenRequest
from pos_app.storage.regulars import list_regulars
from pos_app.storage.statement import Connection
from pos_app.wallet.context import Context

RECENTLY_MS: Final = 72 * 60 * 60 * 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """A request that was not made yet. `latest_id` changes once it was granted.

    `runs_low`: the till still holds something of the card, but not more than its soft limit.
    """

    latest_id: AllowanceId
    runs_low: bool
    request: OpenRequest


def wishes(connection: Connection, context: Context, till: Till) -> tuple[Wish, ...]:
    """Return a wish for each card that was used or topped up here recently and is held no more.

    What somebody else needed, and what nobody used while it was here, is not wished for again.
    """
    now_ms = context.clock.now_ms()
    return tuple(
        Wish(
            latest_id=one.latest_id,
            runs_low=one.runs_low,
            request=OpenRequest(
                request_id=RequestId(context.new_id()),
                card_id=one.card_id,
                wanted_minor=one.available_minor,
                currency=one.currency,
                asked_at_ms=now_ms,
                ahead=True,
            ),
        )
        for one in list_regulars(
            connection, till.account_id, till.till_id, since_ms=now_ms - RECENTLY_MS
        )
    )
