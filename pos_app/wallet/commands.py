"""What can be asked of the wallet. Each command is complete: repeating it is the same request.

Field rules are those of the wallet API (sections 1.2 to 1.7); amounts are minor units and instants
UTC milliseconds. `created_by` names the person, till or API client who acts.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from pos_app.domain.card import Card, CardType
from pos_app.domain.ids import AccountId, CardId, CustomerId, RefId
from pos_app.domain.metadata import Metadata, no_metadata
from pos_app.domain.money import Currency
from pos_app.domain.pin import DEFAULT_PIN_FORMAT
from pos_app.domain.token import Format, MaskedToken
from pos_app.domain.transaction import TransactionType


@dataclass(frozen=True, slots=True, kw_only=True)
class TokenWish:
    """A token to make with a card, or alone. No `expires_in_s`: it lives as long as the card."""

    expires_in_s: int | None = None
    expires_after_transaction: bool = True
    format: Format | None = None
    metadata: Metadata = field(default_factory=no_metadata)


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
    metadata: Metadata = field(default_factory=no_metadata)
    active_from_ms: int | None = None
    expires_at_ms: int | None = None
    pin: Format | None = None
    token: TokenWish | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeOver:
    """Take a card over that another program made: its code goes on, and what is left on it.

    The code is used until the card is empty, and ends with the card.
    """

    account_id: AccountId
    card_id: CardId
    token: str = field(repr=False)
    amount_minor: int
    currency: Currency
    created_by: str
    originated_by: str
    name: str | None = None
    customer_id: CustomerId | None = None
    expires_at_ms: int | None = None


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
    metadata: Metadata = field(default_factory=no_metadata)
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
    metadata: Metadata = field(default_factory=no_metadata)


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
    metadata: Metadata = field(default_factory=no_metadata)
    originated_by: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CaptureTransaction:
    """Take money that is reserved. None takes all that is still held; zero takes nothing."""

    account_id: AccountId
    transaction_id: str
    ref_id: RefId
    created_by: str
    amount_minor: int | None = None
    metadata: Metadata = field(default_factory=no_metadata)


@dataclass(frozen=True, slots=True, kw_only=True)
class VoidTransaction:
    """Release all that is still held by a pending transaction."""

    account_id: AccountId
    transaction_id: str
    ref_id: RefId
    created_by: str
    metadata: Metadata = field(default_factory=no_metadata)


@dataclass(frozen=True, slots=True, kw_only=True)
class RotatePin:
    """Give a card another PIN, or its first. The old one is void at once; tokens stay."""

    account_id: AccountId
    card_id: CardId
    created_by: str
    format: Format = DEFAULT_PIN_FORMAT


@dataclass(frozen=True, slots=True, kw_only=True)
class DeleteCard:
    """Put a card away for ever, unless anything is held on it. Its id is never free again."""

    account_id: AccountId
    card_id: CardId
    deleted_by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BlockCard:
    """Stop a card at once, whatever is held of it; `blocked_by` and `why` are kept for ever."""

    account_id: AccountId
    card_id: CardId
    blocked_by: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class UnblockCard:
    """Let a card that was stopped go again; `unblocked_by` and `why` are kept for ever."""

    account_id: AccountId
    card_id: CardId
    unblocked_by: str
    why: str


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
class MadePin:
    """A new PIN with its clear value, which exists in this answer and on paper only."""

    format: Format
    value: str = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class CreateCustomerToken:
    """Say that (type, value) stands for a customer. Tells who someone is; spends nothing.

    With `delete_token_events` whatever was known of (type, value) before is forgotten with it.
    """

    account_id: AccountId
    customer_id: CustomerId
    type: str
    value: str
    created_by: str
    token_id: str | None = None
    metadata: Metadata = field(default_factory=no_metadata)
    delete_token_events: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class DeleteCustomerToken:
    """Say that a customer's token stands for nobody any more."""

    account_id: AccountId
    customer_id: CustomerId
    token_id: str
    deleted_by: str
