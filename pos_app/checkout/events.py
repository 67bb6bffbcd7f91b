"""What happened at the counter. Wishes come from people, outcomes from the wallet and the books.

Wishes carry the ids made when the person acted, so that a repeated event is the same event.
"""

from msgspec import Struct

from pos_app.checkout.states import CardRequest
from pos_app.domain.article import Article
from pos_app.domain.card import Card
from pos_app.domain.ids import CardId, LineId, RefId, SaleId, TenderId
from pos_app.domain.pin import TypedPin
from pos_app.domain.receipt import Receipt
from pos_app.domain.sale import Discount, ParkedSale, Sale
from pos_app.domain.tender import Approval, CardTender, Tender
from pos_app.domain.token import ArticleCode
from pos_app.errors import PosError


class ArticleAdded(Struct, frozen=True, kw_only=True):
    """An article was scanned or its tile pressed; the same article again counts up its line.

    `next_sale_id` is the sale it opens when the one in hand is completed.
    """

    line_id: LineId
    article: Article
    next_sale_id: SaleId
    quantity: int = 1


class ArticleMissed(Struct, frozen=True, kw_only=True):
    """A code was scanned that no article has."""

    code: ArticleCode


class ScanRejected(Struct, frozen=True, kw_only=True):
    """A scan could not be read as anything."""

    error: PosError


class CardScanned(Struct, frozen=True, kw_only=True):
    """A card's token was read: it pays when something is due, else its balance is shown.

    `next_sale_id` is the sale it opens when the one in hand is completed.
    """

    request: CardRequest
    next_sale_id: SaleId


class FloorLimitAllowed(Struct, frozen=True, kw_only=True):
    """Somebody allowed a card of this sale more than the till holds: `request.allowed`."""

    request: CardRequest
    sale_id: SaleId


class PinEntered(Struct, frozen=True, kw_only=True):
    """The PIN of the card that waits for it was typed; `tender_id` says which card that was."""

    tender_id: TenderId
    pin: TypedPin


class PinGivenUp(Struct, frozen=True, kw_only=True):
    """The customer will not pay with the card that waits for its PIN."""

    tender_id: TenderId


class QuantitySet(Struct, frozen=True, kw_only=True):
    """A line's quantity was set; 0 removes the line."""

    line_id: LineId
    quantity: int


class LineRemoved(Struct, frozen=True, kw_only=True):
    """A line was taken off the sale."""

    line_id: LineId


class LineDiscounted(Struct, frozen=True, kw_only=True):
    """A line was given a discount; NO_DISCOUNT takes it back."""

    line_id: LineId
    discount: Discount


class SaleDiscounted(Struct, frozen=True, kw_only=True):
    """The whole sale was given a discount; NO_DISCOUNT takes it back."""

    discount: Discount


class LoadAdded(Struct, frozen=True, kw_only=True):
    """Value is to be put on the card in hand: a top-up, or the activation of an inactive card."""

    line_id: LineId
    ref_id: RefId
    amount_minor: int


class CashGiven(Struct, frozen=True, kw_only=True):
    """Cash was handed over."""

    tender_id: TenderId
    received_minor: int


class TerminalConfirmed(Struct, frozen=True, kw_only=True):
    """The cashier saw the bank terminal approve this amount."""

    tender_id: TenderId
    amount_minor: int


class CompletionAsked(Struct, frozen=True, kw_only=True):
    """The cashier asks to complete a sale that costs nothing, or one whose commit was refused.

    Also when what is left rounds to no coin at all; `tender_id` is for that cash tender of nothing.
    """

    tender_id: TenderId


class TenderRemoved(Struct, frozen=True, kw_only=True):
    """A tender was taken back; a card's money is released."""

    tender_id: TenderId


class SaleParked(Struct, frozen=True, kw_only=True):
    """The sale was put aside; its cards are released and a new sale is opened."""

    next_sale_id: SaleId
    at_ms: int


class SaleRecalled(Struct, frozen=True, kw_only=True):
    """A parked sale was taken up again; refused while the sale in hand has lines or tenders."""

    sale_id: SaleId


class SaleCancelled(Struct, frozen=True, kw_only=True):
    """The sale was given up; its cards are released and a new sale is opened."""

    next_sale_id: SaleId


class NextCustomerCalled(Struct, frozen=True, kw_only=True):
    """The receipt was put away; a new sale is opened."""

    next_sale_id: SaleId


class NoticeDismissed(Struct, frozen=True, kw_only=True):
    """The cashier has seen what was told."""


class CardResolved(Struct, frozen=True, kw_only=True):
    """The token is known: this is its card as of `as_of_ms`, and who stands for what is on it.

    At a joined till `central_minor` is what the whole card held at central, and when;
    `at_risk_minor` is what people allowed there that central has not answered for.
    """

    request: CardRequest
    card: Card
    masked_code: str
    as_of_ms: int
    approval: Approval = Approval.OWN_BOOKS
    central_minor: int | None = None
    central_as_of_ms: int | None = None
    at_risk_minor: int = 0


class CardRefused(Struct, frozen=True, kw_only=True):
    """The wallet refused the token or the reservation."""

    request: CardRequest
    error: PosError


class PinProved(Struct, frozen=True, kw_only=True):
    """The PIN was right."""

    request: CardRequest


class PinRefused(Struct, frozen=True, kw_only=True):
    """The PIN was wrong, or could not be judged: the error says which."""

    request: CardRequest
    error: PosError


class CardReserved(Struct, frozen=True, kw_only=True):
    """The amount is held on the card."""

    request: CardRequest
    tender: CardTender


class TenderReleased(Struct, frozen=True, kw_only=True):
    """What the tender held is free again."""

    tender_id: TenderId


class ReleaseFailed(Struct, frozen=True, kw_only=True):
    """What the tender held could not be released now; it stays listed and is tried again."""

    tender_id: TenderId
    error: PosError
    attempt: int = 0


class KeepingFailed(Struct, frozen=True, kw_only=True):
    """The sale in hand or a parked one could not be written down; selling goes on without."""

    error: PosError


class SaleCommitted(Struct, frozen=True, kw_only=True):
    """The sale is in the books."""

    receipt: Receipt


class CommitRefused(Struct, frozen=True, kw_only=True):
    """The sale is not in the books and nothing of it happened; it can be changed and paid again."""

    error: PosError


class CommitUnknown(Struct, frozen=True, kw_only=True):
    """Whether the sale is in the books is not known; it must be looked up."""

    error: PosError
    attempt: int = 0


class TillRecovered(Struct, frozen=True, kw_only=True):
    """The till started again: what it found of the time before it stopped.

    `kept` is cash and terminal payments the customer had already made: they come back with the
    sale. What was held on cards is released.
    """

    sale: Sale | None
    released: tuple[CardTender, ...]
    parked: tuple[ParkedSale, ...]
    unseen_receipt: Receipt | None
    kept: tuple[Tender, ...] = ()


class CardStopped(Struct, frozen=True, kw_only=True):
    """Central told that nothing new is to be taken of a card, and why.

    `why` is None for one that was put away for ever.
    """

    card_id: CardId
    why: str | None


class OperatorChanged(Struct, frozen=True, kw_only=True):
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
Outcome = (
    CardResolved
    | CardRefused
    | PinProved
    | PinRefused
    | CardReserved
    | TenderReleased
    | ReleaseFailed
    | KeepingFailed
    | SaleCommitted
    | CommitRefused
    | CommitUnknown
    | TillRecovered
)
Event = Wish | Outcome | CardStopped
