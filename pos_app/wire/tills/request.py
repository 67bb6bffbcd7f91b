"""REQUEST and ALLOWANCE: a till asks for a right to spend and is given one (messages 3 and 4)."""

from datetime import datetime
from typing import Annotated

from msgspec import UNSET, Meta, UnsetType

from pos_app.domain.money import Currency
from pos_app.wire.wallet_api.shapes import Amount, Name, Word


class AllowanceRequest(Word, kw_only=True):
    """Ask for `wanted` of a card; central gives what it can. The same id has the same answer."""

    request_id: Name
    card_id: Name
    wanted: Amount
    currency: Currency


class GrantWord(Word, kw_only=True):
    """An allowance, with central's Ed25519 signature over `grant_text` (hex)."""

    allowance_id: Name
    card_id: Name
    incarnation: int
    amount: Annotated[int, Meta(extra_json_schema={"minimum": 1})]
    currency: Currency
    soft_limit: Amount
    granted_at: datetime
    expires_at: datetime
    signature: str


class AllowanceAnswer(Word, kw_only=True):
    """What was given, or nothing with the reason; with the card's own amounts at that moment."""

    request_id: Name
    grant: GrantWord | UnsetType = UNSET
    refused: str | UnsetType = UNSET
    balance: Amount
    available: Amount
    as_of: datetime
