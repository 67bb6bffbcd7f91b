"""What wallet and books answered to what the machine of a sale wanted done."""

from typing import TYPE_CHECKING

from pos_app.checkout.states import CardRequest
from pos_app.domain.ids import TenderId
from pos_app.domain.sale import ParkedSale, Sale
from pos_app.domain.tender import Approval, CardTender, Tender
from pos_app.domain.value import value
from pos_app.errors import PosError

if TYPE_CHECKING:
    from pos_app.domain.card import Card
    from pos_app.domain.receipt import Receipt


@value(kw_only=True)
class CardResolved:
    """The token is known: this is its card as of `as_of_ms`, and who stands for what is on it.

    At a joined till `central_minor` is what the whole card held at central, and when;
    `at_risk_minor` is what people allowed there that central has not answered for.
    """

    request: CardRequest
    card: "Card"
    masked_code: str
    as_of_ms: int
    approval: Approval = Approval.OWN_BOOKS
    central_minor: int | None = None
    central_as_of_ms: int | None = None
    at_risk_minor: int = 0


@value(kw_only=True)
class CardRefused:
    """The wallet refused the token or the reservation."""

    request: CardRequest
    error: PosError


@value(kw_only=True)
class PinProved:
    """The PIN was right."""

    request: CardRequest


@value(kw_only=True)
class PinRefused:
    """The PIN was wrong, or could not be judged: the error says which."""

    request: CardRequest
    error: PosError


@value(kw_only=True)
class CardReserved:
    """The amount is held on the card."""

    request: CardRequest
    tender: CardTender


@value(kw_only=True)
class TenderReleased:
    """What the tender held is free again."""

    tender_id: TenderId


@value(kw_only=True)
class ReleaseFailed:
    """What the tender held could not be released now; it stays listed and is tried again."""

    tender_id: TenderId
    error: PosError
    attempt: int = 0


@value(kw_only=True)
class KeepingFailed:
    """The sale in hand or a parked one could not be written down; selling goes on without."""

    error: PosError


@value(kw_only=True)
class SaleCommitted:
    """The sale is in the books."""

    receipt: "Receipt"


@value(kw_only=True)
class CommitRefused:
    """The sale is not in the books and nothing of it happened; it can be changed and paid again."""

    error: PosError


@value(kw_only=True)
class CommitUnknown:
    """Whether the sale is in the books is not known; it must be looked up."""

    error: PosError
    attempt: int = 0


@value(kw_only=True)
class TillRecovered:
    """The till started again: what it found of the time before it stopped.

    `kept` is cash and terminal payments the customer had already made: they come back with the
    sale. What was held on cards is released.
    """

    sale: Sale | None
    released: tuple[CardTender, ...]
    parked: tuple[ParkedSale, ...]
    unseen_receipt: "Receipt | None"
    kept: tuple[Tender, ...] = ()


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
