"""Lists of cards: which are wanted, and one page of them."""

from collections.abc import Sequence
from typing import Final

from pos_app.domain.card import Card, CardStatus, CardType
from pos_app.domain.ids import CustomerId
from pos_app.domain.money import Currency
from pos_app.domain.value import value
from pos_app.errors import Code, Refused

LARGEST_PAGE: Final = 100


@value(kw_only=True)
class CardFilter:
    """Which cards to list, newest first (wallet API 1.4). Every field narrows; None does not.

    `limit` is 1 to 100. `search` finds a part of the card's or the customer's id, whatever its
    case, or the exact amount the card was made with. `anything` is what somebody at a desk types:
    a part of the card's or the customer's id or of the name, or the end of a token's masked code;
    `anything_minor` finds the balance or the amount made with beside it. Nothing else narrows then.
    """

    limit: int = 10
    starting_after: str | None = None
    search: str | None = None
    anything: str | None = None
    anything_minor: int | None = None
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


@value(kw_only=True)
class CardPage:
    """One page of cards; `starting_after` is the cursor of the next page, None on the last."""

    cards: tuple[Card, ...]
    starting_after: str | None


def checked_limit(limit: int) -> int:
    """Return the size of a page, or refuse one that is not 1 to 100."""
    if not 1 <= limit <= LARGEST_PAGE:
        raise Refused(
            Code.INVALID_FIELD, field="limit", reason="out_of_range", least=1, most=LARGEST_PAGE
        )
    return limit
