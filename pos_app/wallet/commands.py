"""What can be asked of the wallet. Each command is complete: repeating it is the same request.

Field rules are those of the wallet API (sections 1.2 to 1.7); amounts are minor units and instants
UTC milliseconds. `created_by` names the person, till or API client who acts.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from pos_app.domain.card import Card, CardStatus, CardType
from pos_app.domain.ids import AccountId, CardId, CustomerId, RefId
from pos_app.domain.money import Currency
from pos_app.domain.token import Format, MaskedToken
from pos_app.domain.transaction import TransactionType

Metadata = Mapping[str, object]
NO_METADATA: Metadata = MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class TokenWish:
    """A token to make with a card, or alone. No `expires_in_s`: it lives as long as the card."""

    expires_in_s: int | None = None
    expires_after_transaction: bool = True
    format: Format | None = None
    metadata: Metadata = NO_METADATA


@dataclass(frozen=True, slots=True, kw_only=True)
class CreateCard:
    """Make a card that can be used at once, funded with `amount_minor` (zero is allowed)."""

    account_id: AccountId
    card_id: CardId
    amount_minor: int
    currency: Currency
    created_by: str
    type: CardType = CardType.GIFT_CARD
    name: str | None = None
    customer_id: CustomerId | None = None
    originated_by: str | None = None
    metadata: Metadata = NO_METADATA
    active_from_ms: int | None = None
    expires_at_ms: int | None = None
    pin: Format | None = None
    token: TokenWish | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BatchItem:
    """One card of a batch."""

    card_id: CardId
    type: CardType = CardType.GIFT_CARD


@dataclass(frozen=True, slots=True, kw_only=True)
class BatchCreate:
    """Make many inactive cards, all or none. Formats are shared by every card of the batch."""

    account_id: AccountId
    items: Sequence[BatchItem]
    created_by: str
    pin: Format | None = None
    token: TokenWish | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ActivateCard:
    """Give an inactive card its value and currency. With a `ref_id` it can be repeated safely."""

    account_id: AccountId
    card_id: CardId
    amount_minor: int
    currency: Currency
    created_by: str
    ref_id: RefId | None = None
    customer_id: CustomerId | None = None
    name: str | None = None
    originated_by: str | None = None
    metadata: Metadata = NO_METADATA
    active_from_ms: int | None = None
    expires_at_ms: int | None = None
    token_expires_in_s: int | None = None
    token_expires_after_transaction: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CreateToken:
    """Make one more token for a card. The same `ref_id` and content give the same value again."""

    account_id: AccountId
    card_id: CardId
    ref_id: RefId
    expires_in_s: int
    created_by: str
    expires_after_transaction: bool = True
    format: Format | None = None
    metadata: Metadata = NO_METADATA


@dataclass(frozen=True, slots=True, kw_only=True)
class CreateTransaction:
    """Move money: by `token` or by `card_id`, exactly one. `pending` makes a reservation."""

    account_id: AccountId
    ref_id: RefId
    amount_minor: int
    currency: Currency
    created_by: str
    token: str | None = field(default=None, repr=False)
    card_id: CardId | None = None
    pin: str | None = field(default=None, repr=False)
    type: TransactionType = TransactionType.DRAWDOWN
    pending: bool = False
    metadata: Metadata = NO_METADATA
    originated_by: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CaptureTransaction:
    """Take money that is reserved. None takes all that is still held; zero takes nothing."""

    account_id: AccountId
    transaction_id: str
    ref_id: RefId
    created_by: str
    amount_minor: int | None = None
    metadata: Metadata = NO_METADATA


@dataclass(frozen=True, slots=True, kw_only=True)
class VoidTransaction:
    """Release all that is still held by a pending transaction."""

    account_id: AccountId
    transaction_id: str
    ref_id: RefId
    created_by: str
    metadata: Metadata = NO_METADATA


@dataclass(frozen=True, slots=True, kw_only=True)
class CardFilter:
    """Which cards to list, newest first (wallet API 1.4). Every field narrows; None does not."""

    limit: int = 10
    starting_after: str | None = None
    search: str | None = None
    created_at_gte_ms: int | None = None
    created_at_lte_ms: int | None = None
    expires_at_gte_ms: int | None = None
    expires_at_lte_ms: int | None = None
    type: CardType | None = None
    status: CardStatus | None = None
    balance_minor: int | None = None
    balance_gte_minor: int | None = None
    balance_lte_minor: int | None = None
    available_minor: int | None = None
    available_gte_minor: int | None = None
    available_lte_minor: int | None = None
    currencies: Sequence[Currency] = ()
    customer_id: CustomerId | None = None
    include_deleted: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class MadeToken:
    """A token with its clear value, which exists in this answer and on paper only."""

    token: MaskedToken
    value: str = field(repr=False)
    ref_id: RefId | None
    metadata: Metadata
    created_at_ms: int
    created_by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MadeCard:
    """A new card with the PIN and the token that are told this once."""

    card: Card
    pin: str | None = field(default=None, repr=False)
    token: MadeToken | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CardPage:
    """One page of cards; `starting_after` is the cursor of the next page, None on the last."""

    cards: tuple[Card, ...]
    starting_after: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CreateCustomerToken:
    """Say that (type, value) stands for a customer. Tells who someone is; spends nothing."""

    account_id: AccountId
    customer_id: CustomerId
    type: str
    value: str
    created_by: str
    token_id: str | None = None
    metadata: Metadata = NO_METADATA


@dataclass(frozen=True, slots=True, kw_only=True)
class CustomerToken:
    """A (type, value) that stands for a customer (wallet API 1.7)."""

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
