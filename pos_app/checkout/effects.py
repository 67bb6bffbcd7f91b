"""What the machine wants done. The desk carries it out and answers with an outcome event."""

from typing import TYPE_CHECKING

from pos_app.checkout.states import CardRequest, DeferredLine
from pos_app.domain.ids import SaleId, TenderId
from pos_app.domain.money import Currency
from pos_app.domain.sale import ParkedSale, Sale
from pos_app.domain.tender import Tender
from pos_app.domain.value import value
from pos_app.errors import PosError

if TYPE_CHECKING:
    from pos_app.domain.card import Card
    from pos_app.domain.pin import TypedPin


@value(kw_only=True)
class ResolveCard:
    """Ask whose token this is; answered by `CardResolved` or `CardRefused`.

    `wanted_minor` is what the card could pay if there is enough on it.
    """

    request: CardRequest
    wanted_minor: int
    currency: Currency


@value(kw_only=True)
class ProvePin:
    """Have the PIN judged, which counts as a try; answered by `PinProved` or `PinRefused`."""

    request: CardRequest
    pin: "TypedPin"


@value(kw_only=True)
class ReserveCard:
    """Hold `request.amount_minor` on the card; answered by `CardReserved` or `CardRefused`."""

    sale: Sale
    request: CardRequest
    card: "Card"
    masked_code: str


@value(kw_only=True)
class ReleaseTender:
    """Free what the tender holds, if it holds anything; `TenderReleased` or `ReleaseFailed`.

    `attempt` counts from 0; the desk waits longer before each.
    """

    tender_id: TenderId
    attempt: int = 0


@value(kw_only=True)
class CompleteSale:
    """Make the sale in one commit; `SaleCommitted`, `CommitRefused` or `CommitUnknown`."""

    sale: Sale
    tenders: tuple[Tender, ...]


@value(kw_only=True)
class LookUpSale:
    """Find out whether the sale is in the books; answered as `CompleteSale` is.

    `error` is why it is not known, and why the sale is not there if it is not. `attempt` counts
    from 0; the desk waits longer before each.
    """

    sale_id: SaleId
    error: PosError
    attempt: int = 0


@value(kw_only=True)
class KeepDraft:
    """Write the sale in hand down, with what was paid in cash and on terminals."""

    sale: Sale
    tenders: tuple[Tender, ...]


@value(kw_only=True)
class ForgetDraft:
    """There is no sale in hand worth keeping any more."""

    sale_id: SaleId


@value(kw_only=True)
class ParkSale:
    """Put the sale among the parked ones instead of the draft."""

    parked: ParkedSale


@value(kw_only=True)
class RecallSale:
    """Make a parked sale the draft again."""

    sale: Sale


@value(kw_only=True)
class MarkReceiptSeen:
    """The receipt was on the screen and was put away: a restart need not show it again."""

    sale_id: SaleId


@value(kw_only=True)
class AddDeferred:
    """Post each deferred article again, now that there is a sale it can go to."""

    deferred: tuple[DeferredLine, ...]


Effect = (
    ResolveCard
    | ProvePin
    | ReserveCard
    | ReleaseTender
    | CompleteSale
    | LookUpSale
    | KeepDraft
    | ForgetDraft
    | ParkSale
    | RecallSale
    | MarkReceiptSeen
    | AddDeferred
)
