"""Customers, as far as a wallet knows them: an id, and the tokens that tell who somebody is."""

from pos_app.domain.ids import AccountId, CustomerId
from pos_app.domain.metadata import Metadata
from pos_app.domain.value import value


@value(kw_only=True)
class CustomerToken:
    """A (type, value) that stands for a customer (wallet API 1.7). It spends nothing."""

    id: str
    account_id: AccountId
    customer_id: CustomerId
    token_id: str
    type: str
    value: str
    metadata: Metadata
    created_at_ms: int
    created_by: str
    updated_at_ms: int
    deleted_at_ms: int | None = None
    deleted_by: str | None = None


@value(kw_only=True)
class CustomerTokenFilter:
    """Which tokens of a customer to list, newest first. `starting_after` is the last one's id."""

    limit: int = 10
    starting_after: str | None = None
    type: str | None = None
    include_deleted: bool = False
