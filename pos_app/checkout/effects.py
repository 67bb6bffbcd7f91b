"""What the machine wants done. The desk carries it out and answers with an outcome event."""

from msgspec import Struct

from pos_app.checkout.states import CardRequest, DeferredLine
from pos_app.domain.card import Card
from pos_app.domain.ids import SaleId, TenderId
from pos_app.domain.money import Currency
from pos_app.domain.pin import TypedPin
from pos_app.domain.sale import ParkedSale, Sale
from pos_app.domain.tender import Tender
from pos_app.errors import PosError


class ResolveCard(Struct, frozen=True, kw_only=True):
    """Ask whose token this is; answered by `CardResolved` or `CardRefused`.

    `wanted_minor` is what the card could pay if there is enough on it.
    """

    request: CardRequest
    wanted_minor: int
    currency: Currency


class ProvePin(Struct, frozen=True, kw_only=True):
    """Have the PIN judged, which counts as a try; answered by `PinProved` or `PinRefused`."""

    request: CardRequest
    pin: TypedPin


class ReserveCard(Struct, frozen=True, kw_only=True):
    """Hold `request.amount_minor` on the card; answered by `CardReserved` or `CardRefused`."""

    sale: Sale
    request: CardRequest
    card: Card
    masked_code: str


class ReleaseTender(Struct, frozen=True, kw_only=True):
    """Free what the tender holds, if it holds anything; `TenderReleased` or `ReleaseFailed`.

    `attempt` counts from 0; the desk waits longer before each.
    """

    tender_id: TenderId
    attempt: int = 0


class CompleteSale(Struct, frozen=True, kw_only=True):
    """Make the sale in one commit; `SaleCommitted`, `CommitRefused` or `CommitUnknown`."""

    sale: Sale
    tenders: tuple[Tender, ...]


class LookUpSale(Struct, frozen=True, kw_only=True):
    """Find out whether the sale is in the books; answered as `CompleteSale` is.

    `error` is why it is not known, and why the sale is not there if it is not. `attempt` counts
    from 0; the desk waits longer before each.
    """

    sale_id: SaleId
    error: PosError
    attempt: int = 0


class KeepDraft(Struct, frozen=True, kw_only=True):
    """Write the sale in hand down, with what was paid in cash and on terminals."""

    sale: Sale
    tenders: tuple[Tender, ...]


class ForgetDraft(Struct, frozen=True, kw_only=True):
    """There is no sale in hand worth keeping any more."""

    sale_id: SaleId


class ParkSale(Struct, frozen=True, kw_only=True):
    """Put the sale among the parked ones instead of the draft."""

    parked: ParkedSale


class RecallSale(Struct, frozen=True, kw_only=True):
    """Make a parked sale the draft again."""

    sale: Sale


class MarkReceiptSeen(Struct, frozen=True, kw_only=True):
    """The receipt was on the screen and was put away: a restart need not show it again."""

    sale_id: SaleId


class AddDeferred(Struct, frozen=True, kw_only=True):
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
