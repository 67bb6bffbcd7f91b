"""What happened at the counter. Wishes come from people, outcomes from the wallet and the books.

Wishes carry the ids made when the person acted, so that a repeated event is the same event.
"""

from typing import TYPE_CHECKING

from pos_app.checkout.outcomes import Outcome
from pos_app.checkout.states import CardRequest
from pos_app.domain.article import Article
from pos_app.domain.ids import CardId, LineId, RefId, SaleId, TenderId
from pos_app.domain.sale import Discount
from pos_app.domain.token import ArticleCode
from pos_app.domain.value import value
from pos_app.errors import PosError

if TYPE_CHECKING:
    from pos_app.domain.pin import TypedPin


@value(kw_only=True)
class ArticleAdded:
    """An article was scanned or its tile pressed; the same article again counts up its line.

    `next_sale_id` is the sale it opens when the one in hand is completed.
    """

    line_id: LineId
    article: Article
    next_sale_id: SaleId
    quantity: int = 1


@value(kw_only=True)
class ArticleMissed:
    """A code was scanned that no article has."""

    code: ArticleCode


@value(kw_only=True)
class ScanRejected:
    """A scan could not be read as anything."""

    error: PosError


@value(kw_only=True)
class CardScanned:
    """A card's token was read: it pays when something is due, else its balance is shown.

    `next_sale_id` is the sale it opens when the one in hand is completed.
    """

    request: CardRequest
    next_sale_id: SaleId


@value(kw_only=True)
class FloorLimitAllowed:
    """Somebody allowed a card of this sale more than the till holds: `request.allowed`."""

    request: CardRequest
    sale_id: SaleId


@value(kw_only=True)
class PinEntered:
    """The PIN of the card that waits for it was typed; `tender_id` says which card that was."""

    tender_id: TenderId
    pin: "TypedPin"


@value(kw_only=True)
class PinGivenUp:
    """The customer will not pay with the card that waits for its PIN."""

    tender_id: TenderId


@value(kw_only=True)
class QuantitySet:
    """A line's quantity was set; 0 removes the line."""

    line_id: LineId
    quantity: int


@value(kw_only=True)
class LineRemoved:
    """A line was taken off the sale."""

    line_id: LineId


@value(kw_only=True)
class LineDiscounted:
    """A line was given a discount; NO_DISCOUNT takes it back."""

    line_id: LineId
    discount: Discount


@value(kw_only=True)
class SaleDiscounted:
    """The whole sale was given a discount; NO_DISCOUNT takes it back."""

    discount: Discount


@value(kw_only=True)
class LoadAdded:
    """Value is to be put on the card in hand: a top-up, or the activation of an inactive card."""

    line_id: LineId
    ref_id: RefId
    amount_minor: int


@value(kw_only=True)
class CashGiven:
    """Cash was handed over."""

    tender_id: TenderId
    received_minor: int


@value(kw_only=True)
class TerminalConfirmed:
    """The cashier saw the bank terminal approve this amount."""

    tender_id: TenderId
    amount_minor: int


@value(kw_only=True)
class CompletionAsked:
    """The cashier asks to complete a sale that costs nothing, or one whose commit was refused.

    Also when what is left rounds to no coin at all; `tender_id` is for that cash tender of nothing.
    """

    tender_id: TenderId


@value(kw_only=True)
class TenderRemoved:
    """A tender was taken back; a card's money is released."""

    tender_id: TenderId


@value(kw_only=True)
class SaleParked:
    """The sale was put aside; its cards are released and a new sale is opened."""

    next_sale_id: SaleId
    at_ms: int


@value(kw_only=True)
class SaleRecalled:
    """A parked sale was taken up again; refused while the sale in hand has lines or tenders."""

    sale_id: SaleId


@value(kw_only=True)
class SaleCancelled:
    """The sale was given up; its cards are released and a new sale is opened."""

    next_sale_id: SaleId


@value(kw_only=True)
class NextCustomerCalled:
    """The receipt was put away; a new sale is opened."""

    next_sale_id: SaleId


@value(kw_only=True)
class NoticeDismissed:
    """The cashier has seen what was told."""


@value(kw_only=True)
class CardStopped:
    """Central told that nothing new is to be taken of a card, and why.

    `why` is None for one that was put away for ever.
    """

    card_id: CardId
    why: str | None


@value(kw_only=True)
class OperatorChanged:
    """Somebody else stands at the till from now on; the sale in hand stays as it is."""

    operator: str


Wish = (
    ArticleAdded
    | ArticleMissed
    | ScanRejected
    | CardScanned
    | FloorLimitAllowed
    | PinEntered
    | PinGivenUp
    | QuantitySet
    | LineRemoved
    | LineDiscounted
    | SaleDiscounted
    | LoadAdded
    | CashGiven
    | TerminalConfirmed
    | CompletionAsked
    | TenderRemoved
    | SaleParked
    | SaleRecalled
    | SaleCancelled
    | NextCustomerCalled
    | NoticeDismissed
    | OperatorChanged
)
Event = Wish | Outcome | CardStopped
