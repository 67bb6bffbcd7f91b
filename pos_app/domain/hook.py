"""Hooks: who wants to hear of what happens on an account, and what became of telling them."""

from enum import StrEnum
from typing import Final

from pos_app.domain.ids import AccountId
from pos_app.domain.value import field, value
from pos_app.errors import Code, Refused

WALLET_TRANSACTION: Final = "wallet_transaction"
PING: Final = "ping"
LONGEST_MASK: Final = 2048
KNOWN_EVENTS: Final = (
    *(WALLET_TRANSACTION, "transaction", "token_add", "token_remove"),
    *("checkout_authorization", "checkout_transaction"),
    *("checkout_token_add", "checkout_token_update", "checkout_token_delete"),
    *("customer_add", "customer_update", "customer_delete", "customer_change_password"),
    *("account_add", "account_update", "receipt_add", "receipt_update", "settlement_add"),
    *("account_store_add", "account_store_update", "account_store_delete"),
    *("account_location_add", "account_location_update", "account_location_delete"),
    *("discount_add", "discount_update", "discount_delete", "discount_add_customers"),
    *("discount_customer_update", "shopping_draft_add", "shopping_draft_update"),
    *("shopping_draft_complete", "shopping_order_update", "shopping_order_event_add"),
    *("shopping_order_delete", "location_add", "location_delete", "location_update"),
    *("cdd_case_update", "approval_payout_destination_update"),
    "approval_payout_destination_delete",
)
"""The names of the published API. Of these only movements of cards happen here."""


class SecretKind(StrEnum):
    """How a receiver is shown that it is us."""

    HMAC_SHA1 = "HMAC-SHA1"
    AWS4_HMAC_SHA256 = "AWS4-HMAC-SHA256"
    AUTHORIZATION = "Authorization"


class DeliveryState(StrEnum):
    """Where a delivery stands: `waiting` is due again, the others have ended."""

    WAITING = "waiting"
    DELIVERED = "delivered"
    IGNORED = "ignored"
    FAILED = "failed"


@value(kw_only=True)
class Hook:
    """A subscription. Its secret is sealed: nobody reads it off the database, or is told it."""

    account_id: AccountId
    hook_id: str
    url: str
    events: tuple[str, ...]
    secret_kind: SecretKind | None
    sealed_secret: bytes | None = field(repr=False)
    verified: bool
    active: bool
    fields: str | None
    exclude_fields: str | None
    created_at_ms: int
    created_by: str
    deleted_at_ms: int | None = None
    deleted_by: str | None = None


@value(kw_only=True)
class HookFilter:
    """Which subscriptions to list, newest first. `starting_after` is the last one's id."""

    limit: int = 10
    starting_after: str | None = None
    include_deleted: bool = False


@value(kw_only=True)
class Delivery:
    """One event on its way to one subscriber; `tries` counts those begun."""

    account_id: AccountId
    hook_id: str
    delivery_id: str
    event: str
    body: str = field(repr=False)
    state: DeliveryState
    tries: int
    next_try_at_ms: int
    created_at_ms: int


@value(kw_only=True)
class DeliveryTry:
    """One try: what the receiver said (`status`), or why it could not be asked (`failure`)."""

    number: int
    begun_at_ms: int
    took_ms: int
    status: int | None
    failure: str | None


def checked_events(values: list[str]) -> tuple[str, ...]:
    """Return the events, each once; refuse unknown ones, and none at all."""
    for word in values:
        if word not in KNOWN_EVENTS:
            known = [*KNOWN_EVENTS]
            raise Refused(Code.INVALID_FIELD, field="events", reason="unknown", known=known)
    if not values:
        raise Refused(Code.INVALID_FIELD, field="events", reason="empty")
    return tuple(event for event in KNOWN_EVENTS if event in values)
