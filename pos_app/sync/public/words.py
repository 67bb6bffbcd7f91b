"""Between the words of the wallet API and what a till's end of allowances takes."""

from datetime import datetime
from typing import Final

from pos_app.domain.card import CardStatus, CardType
from pos_app.domain.clock import milliseconds_of
from pos_app.domain.ids import CardId, CustomerId
from pos_app.domain.joining import LearnedCard
from pos_app.wire.wallet_api.heard import HeardCard

_TYPES: Final = {type_.value: type_ for type_ in CardType}
ASKED_AT_CENTRAL: Final = "asked_at_central"
"""Instead of a verifier: the card has a PIN, and only central can tell whether one is right."""

_ACTIVE: Final = frozenset(
    {CardStatus.UNUSED, CardStatus.PARTIALLY_USED, CardStatus.USED, CardStatus.EXPIRED}
)
"""Any other status, also one that nobody here knows, pays nothing."""


def shown_card(told: HeardCard, now_ms: int) -> LearnedCard:
    """Return a card that was asked about by its token; the token is the asker's to add.

    Nobody tells when it was activated: any time before now will do.
    """
    created_at_ms = _milliseconds(told.created_at)
    begun_at_ms = now_ms if created_at_ms is None else min(created_at_ms, now_ms)
    return LearnedCard(
        card_id=CardId(told.card_id),
        id=told.id or told.card_id,
        version=now_ms,
        type=_TYPES.get(told.type, CardType.GIFT_CARD),
        currency=told.currency,
        name=told.name or None,
        customer_id=None if not told.customer_id else CustomerId(told.customer_id),
        activated_at_ms=begun_at_ms if told.status in _ACTIVE else None,
        active_from_ms=_milliseconds(told.active_from),
        expires_at_ms=_milliseconds(told.expires_at),
        deleted_at_ms=_milliseconds(told.deleted_at),
        created_at_ms=begun_at_ms,
        balance_minor=told.amount_balance,
        available_minor=told.amount_available,
        as_of_ms=now_ms,
        tokens=(),
        pin_verifier=ASKED_AT_CENTRAL if told.pin else None,
    )


def _milliseconds(at: datetime | None) -> int | None:
    return None if at is None else milliseconds_of(at)
