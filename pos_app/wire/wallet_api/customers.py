"""Tokens that say who a customer is (wallet API 1.7); they spend nothing."""

from collections.abc import Sequence

from msgspec import UNSET, UnsetType

from pos_app.domain.clock import datetime_of
from pos_app.domain.customer import CustomerToken
from pos_app.wire.wallet_api.shapes import (
    AskedMetadata,
    KeptMetadata,
    Label,
    Moment,
    Name,
    Uuid,
    Word,
    kept_metadata,
    moment_if_any,
)


class CustomerTokenRequest(Word, kw_only=True):
    """Say that (type, value) stands for a customer. Repeatable for whoever chose the `token_id`."""

    type: Label
    value: Label
    token_id: Name | UnsetType = UNSET
    metadata: AskedMetadata | UnsetType = UNSET


class CustomerTokenAnswer(Word, kw_only=True):
    """A token of a customer."""

    id: Uuid
    token_id: str
    customer_id: str
    type: str
    value: str
    metadata: KeptMetadata
    created_at: Moment
    created_by: str
    updated_at: Moment
    deleted_at: Moment | UnsetType = UNSET
    deleted_by: str | UnsetType = UNSET


def customer_token_answer(token: CustomerToken) -> CustomerTokenAnswer:
    """Return a token of a customer for an answer."""
    return CustomerTokenAnswer(
        id=token.id,
        token_id=token.token_id,
        customer_id=token.customer_id,
        type=token.type,
        value=token.value,
        metadata=kept_metadata(token.metadata),
        created_at=datetime_of(token.created_at_ms),
        created_by=token.created_by,
        updated_at=datetime_of(token.updated_at_ms),
        deleted_at=moment_if_any(token.deleted_at_ms),
        deleted_by=token.deleted_by or UNSET,
    )


def customer_token_answers(tokens: Sequence[CustomerToken]) -> list[CustomerTokenAnswer]:
    """Return one page of a customer's tokens."""
    return [customer_token_answer(token) for token in tokens]
