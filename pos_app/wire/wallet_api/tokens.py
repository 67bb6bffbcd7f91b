"""Tokens of a card: asking for one, being told it, and looking a card up by it (wallet API 1.6)."""

from msgspec import UNSET, UnsetType

from pos_app.domain.token import MaskedToken
from pos_app.wire.wallet_api.formats import UUID_FORMAT, FormatWord, SecretValue, format_word
from pos_app.wire.wallet_api.shapes import (
    AskedMetadata,
    KeptMetadata,
    Moment,
    Name,
    Seconds,
    SecretWord,
    Uuid,
    Word,
    moment_if_any,
)


class TokenRequest(Word, kw_only=True):
    """One more token for a card. The same request again gives the same token again."""

    ref_id: Name
    expires_in: Seconds
    expires_after_transaction: bool = True
    format: FormatWord | UnsetType = UNSET
    metadata: AskedMetadata | UnsetType = UNSET


class CardTokenRequest(Word, kw_only=True):
    """A token made together with its card. Without `expires_in` it lives as long as the card."""

    expires_in: Seconds | UnsetType = UNSET
    expires_after_transaction: bool = True
    format: FormatWord | UnsetType = UNSET
    metadata: AskedMetadata | UnsetType = UNSET


class InfoRequest(SecretWord, kw_only=True):
    """Which card does this token lead to? A PIN that comes along has to be right."""

    token: str
    pin: str | UnsetType = UNSET


class TokenAnswer(Word, kw_only=True):
    """A token with its clear value. Only tokens made by themselves have a `ref_id`."""

    id: Uuid
    ref_id: str | UnsetType = UNSET
    token: SecretValue
    format: FormatWord
    expires_in: int | UnsetType = UNSET
    expires_after_transaction: bool
    metadata: KeptMetadata
    created_at: Moment
    created_by: str


class MaskedTokenAnswer(Word, kw_only=True):
    """What may be shown of a token that was told before. No `expires_at`: it never expires."""

    masked_code: str
    format: FormatWord
    expires_at: Moment | UnsetType = UNSET


def masked_token_answer(token: MaskedToken) -> MaskedTokenAnswer:
    """Return a token as the details of its card show it."""
    return MaskedTokenAnswer(
        masked_code=token.masked_code,
        format=format_word(token.format or UUID_FORMAT),
        expires_at=moment_if_any(token.expires_at_ms),
    )
