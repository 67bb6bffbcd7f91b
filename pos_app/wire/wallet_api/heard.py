"""What a till reads of answers of the wallet API: what it needs, from whoever speaks it.

Another service may leave out what ours tells, or say null where there is nothing.
"""

from datetime import datetime
from typing import Any

from msgspec import Struct

from pos_app.domain.money import Currency
from pos_app.wire.wallet_api.shapes import SecretWord


class HeardCard(Struct, kw_only=True):
    """A card with what is on it. A status that nobody here knows is one that pays nothing."""

    card_id: str
    id: str = ""
    status: str = ""
    type: str = ""
    currency: Currency | None = None
    name: str | None = None
    customer_id: str | None = None
    active_from: datetime | None = None
    expires_at: datetime | None = None
    deleted_at: datetime | None = None
    created_at: datetime | None = None
    amount_balance: int = 0
    amount_available: int = 0
    pin: dict[str, Any] | None = None


class HeardMovement(Struct, kw_only=True):
    """A movement of money: what was asked for, as it was done."""

    id: str
    ref_id: str
    amount: int


class HeardCredential(SecretWord, kw_only=True):
    """A credential, good for `expires_in` seconds."""

    access_token: str
    expires_in: int
