"""REQUEST and ALLOWANCE: a till asks for a right to spend and is given one (messages 3 and 4)."""

from datetime import datetime
from typing import Annotated

from msgspec import UNSET, Meta, UnsetType

from pos_app.domain.allowance import AllowanceId, Grant
from pos_app.domain.clock import datetime_of, milliseconds_of
from pos_app.domain.ids import AccountId, CardId, TillId
from pos_app.domain.metadata import canonical_json
from pos_app.domain.money import Currency
from pos_app.wire.wallet_api.shapes import Amount, Name, Word


class AllowanceRequest(Word, kw_only=True):
    """Ask for `wanted` of a card; central gives what it can. The same id has the same answer.

    `ahead` asks for customers to come and not for a sale at hand: central lends what it thinks fit.
    """

    request_id: Name
    card_id: Name
    wanted: Amount
    currency: Currency
    ahead: bool = False


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
    """What was given, or nothing with the reason; with the card's own amounts at that moment.

    `pin` is the verifier, where the card has one and something was given: the till asks for it.
    """

    request_id: Name
    grant: GrantWord | UnsetType = UNSET
    refused: str | UnsetType = UNSET
    balance: Amount
    available: Amount
    as_of: datetime
    pin: str | UnsetType = UNSET


def grant_text(account_id: AccountId, till_id: TillId, grant: Grant) -> bytes:
    """Return what central signs of a grant: to whom, and every value of it, in one spelling."""
    return canonical_json(
        {
            "account_id": account_id,
            "till_id": till_id,
            "allowance_id": grant.allowance_id,
            "card_id": grant.card_id,
            "incarnation": grant.incarnation,
            "amount_minor": grant.amount_minor,
            "currency": grant.currency.value,
            "soft_limit_minor": grant.soft_limit_minor,
            "granted_at_ms": grant.granted_at_ms,
            "expires_at_ms": grant.expires_at_ms,
        }
    ).encode()


def grant_word(grant: Grant, signature: bytes) -> GrantWord:
    """Return a grant for an answer."""
    return GrantWord(
        allowance_id=grant.allowance_id,
        card_id=grant.card_id,
        incarnation=grant.incarnation,
        amount=grant.amount_minor,
        currency=grant.currency,
        soft_limit=grant.soft_limit_minor,
        granted_at=datetime_of(grant.granted_at_ms),
        expires_at=datetime_of(grant.expires_at_ms),
        signature=signature.hex(),
    )


def grant_of(word: GrantWord) -> Grant:
    """Return the grant of an answer; whether central signed it is for the till to see."""
    return Grant(
        allowance_id=AllowanceId(word.allowance_id),
        card_id=CardId(word.card_id),
        incarnation=word.incarnation,
        amount_minor=word.amount,
        currency=word.currency,
        soft_limit_minor=word.soft_limit,
        granted_at_ms=milliseconds_of(word.granted_at),
        expires_at_ms=milliseconds_of(word.expires_at),
    )
