"""What the counter is doing: one immutable session, replaced whole at every step.

Whether something is allowed is read from the phase and the sale, never from a flag beside them.
"""

from typing import TYPE_CHECKING

from pos_app.domain.floor_limit import FloorLimit
from pos_app.domain.ids import CardId, RefId, SaleId, TenderId
from pos_app.domain.money import CASH_STEP_MINOR, rounded_for_cash
from pos_app.domain.sale import GoodsLine, ParkedSale, Sale
from pos_app.domain.tender import Approval, CardTender, CashTender, Tender
from pos_app.domain.token import ArticleCode, CardToken
from pos_app.domain.value import replace, value
from pos_app.errors import PosError

if TYPE_CHECKING:
    from pos_app.domain.card import Card, CardStatus
    from pos_app.domain.receipt import Receipt


@value
class Selling:
    """Lines and tenders may change. An empty sale is the till at rest."""


@value
class Completing:
    """The one commit that makes the sale is under way; the sale cannot change any more."""


@value
class OutcomeUnknown:
    """The commit's outcome did not come back; it is being looked up, never guessed."""

    error: PosError


@value
class Completed:
    """The sale is in the books. The next article or `NextCustomerPressed` starts another."""

    receipt: "Receipt"
    recovered: bool = False


Phase = Selling | Completing | OutcomeUnknown | Completed


@value(kw_only=True)
class CardRequest:
    """A card scanned to pay: its ids are made at the scan and used by every later step.

    `card_id` and `amount_minor` are the machine's: which card it turned out to be and what is being
    reserved on it. None and 0 while the card is looked up.
    One that was `allowed` more than the till holds has `at_risk_minor` of it in its amount, and is
    looked up once the payment `in_place_of` which it comes is released.
    """

    tender_id: TenderId
    token: CardToken
    reserve_ref_id: RefId
    capture_ref_id: RefId
    void_ref_id: RefId
    card_id: CardId | None = None
    amount_minor: int = 0
    approval: Approval = Approval.OWN_BOOKS
    allowed: FloorLimit | None = None
    at_risk_minor: int = 0
    in_place_of: TenderId | None = None


@value(kw_only=True)
class CardInHand:
    """The card that was scanned last, as it was known at `as_of_ms`.

    At a joined till `central_minor` is what the whole card held at central at that other moment,
    and `at_risk_minor` what people allowed there, on any card, before central answered.
    """

    card: "Card"
    token: CardToken
    masked_code: str
    status: "CardStatus"
    as_of_ms: int
    central_minor: int | None = None
    central_as_of_ms: int | None = None
    approval: Approval = Approval.OWN_BOOKS
    at_risk_minor: int = 0


@value(kw_only=True)
class PinAsked:
    """A card that will pay once its PIN is known; until then nothing is held on it.

    `error` is what came of the last try. While one `is_judging` no other is taken.
    """

    request: CardRequest
    card: CardInHand
    error: PosError | None = None
    is_judging: bool = False


@value(kw_only=True)
class FloorOffer:
    """What a person may allow a card that is short: `amount_minor` on top of `at_risk_minor`.

    What was allowed before, on any card, is at risk already. The card's payment `in_place_of` which
    it would pay all, None while it pays nothing.
    """

    token: CardToken
    masked_code: str
    amount_minor: int
    at_risk_minor: int
    in_place_of: TenderId | None = None


@value(kw_only=True)
class CardAccepted:
    """A card pays. `still_due_minor` is what is left to pay; more of it may be on `offer`."""

    tender: CardTender
    still_due_minor: int
    offer: FloorOffer | None = None


@value(kw_only=True)
class CardDeclined:
    """A card cannot pay: the error says why; nothing was taken. Somebody may allow the `offer`."""

    masked_code: str
    error: PosError
    offer: FloorOffer | None = None


@value(kw_only=True)
class CardShown:
    """A card was scanned with nothing to pay: its balance is shown (`Session.card_in_hand`)."""


@value(kw_only=True)
class PinWanted:
    """The customer is to enter a PIN, again if `error` is there (`Session.pin_asked`)."""

    error: PosError | None = None


@value(kw_only=True)
class ArticleNotFound:
    """A code was scanned that no article has."""

    code: ArticleCode


@value(kw_only=True)
class RequestRefused:
    """Something asked for cannot be done now; nothing changed."""

    error: PosError


@value(kw_only=True)
class SaleRestored:
    """The till stopped in mid-sale: its lines are back, and what was held on cards is released."""

    released: tuple[CardTender, ...]


Notice = (
    CardAccepted
    | CardDeclined
    | CardShown
    | PinWanted
    | ArticleNotFound
    | RequestRefused
    | SaleRestored
)


@value(kw_only=True)
class DeferredLine:
    """An article scanned while the sale before was being written: it opens the next one."""

    next_sale_id: SaleId
    line: GoodsLine


@value(kw_only=True)
class Session:
    """Everything the counter shows and decides on.

    `requests` are cards being looked up or reserved; `pin_asked` is the one that waits for its PIN.
    `voiding` are tenders of this sale being released; `left_behind` is money of sales given up that
    is being released and concerns nobody here. `deferred` waits for the next sale. `last_receipt`
    is the sale before, so that its change can still be read when the next article is already on the
    screen. The `notice` is the last thing to tell, `notice_number` counts them so that the same
    notice twice is two cues.
    """

    operator: str
    sale: Sale
    tenders: tuple[Tender, ...] = ()
    phase: Phase = Selling()
    requests: tuple[CardRequest, ...] = ()
    pin_asked: PinAsked | None = None
    voiding: tuple[CardTender, ...] = ()
    left_behind: tuple[TenderId, ...] = ()
    deferred: tuple[DeferredLine, ...] = ()
    card_in_hand: CardInHand | None = None
    parked: tuple[ParkedSale, ...] = ()
    last_receipt: "Receipt | None" = None
    notice: Notice | None = None
    notice_number: int = 0

    @property
    def is_at_rest(self) -> bool:
        """Whether nothing is under way: no line, no payment, no card being looked up or let go."""
        under_way = (self.sale.lines, self.tenders, self.requests, self.voiding, self.left_behind)
        return isinstance(self.phase, Selling) and not any(under_way)

    def telling(self, notice: Notice) -> "Session":
        """Return the session with one more thing to tell."""
        return replace(self, notice=notice, notice_number=self.notice_number + 1)

    @property
    def sale_id(self) -> SaleId:
        """The id of the sale in hand, made when the sale was opened."""
        return self.sale.sale_id

    @property
    def card_tenders(self) -> tuple[CardTender, ...]:
        """The tenders that hold money on cards."""
        return tuple(tender for tender in self.tenders if isinstance(tender, CardTender))

    @property
    def cash_tenders(self) -> tuple[CashTender, ...]:
        """The tenders that lie in the drawer."""
        return tuple(tender for tender in self.tenders if isinstance(tender, CashTender))

    @property
    def paid_minor(self) -> int:
        """What the tenders pay of the sale."""
        return sum(tender.amount_minor for tender in self.tenders)

    @property
    def reserving_minor(self) -> int:
        """What is being reserved on cards at this moment and pays nothing yet."""
        return sum(request.amount_minor for request in self.requests)

    @property
    def due_minor(self) -> int:
        """What is left to pay, before cash rounding."""
        return self.sale.totals().total_minor - self.paid_minor

    @property
    def due_in_cash_minor(self) -> int:
        """What is left to pay when it is paid in coins: the cash of one sale is rounded once."""
        cash = self.cash_tenders
        pays_minor = sum(tender.amount_minor for tender in cash)
        kept_minor = pays_minor + sum(tender.rounding_minor for tender in cash)
        step_minor = CASH_STEP_MINOR[self.sale.currency]
        return rounded_for_cash(pays_minor + self.due_minor, step_minor) - kept_minor

    @property
    def due_by_card_minor(self) -> int:
        """What a card may still pay: cards pay for goods, never for value put on cards."""
        by_card_minor = sum(tender.amount_minor for tender in self.card_tenders)
        free_minor = min(self.due_minor, self.sale.totals().goods_minor - by_card_minor)
        return max(0, free_minor - self.reserving_minor)
