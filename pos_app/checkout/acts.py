"""What people do at the counter, as events with the ids that belong to them for ever.

This is the one place where such ids are made: at the moment somebody acts, before anything is
asked of anybody. From here on they travel unchanged, however often something is tried again.
"""

from collections.abc import Callable

from pos_app.checkout.events import (
    ArticleAdded,
    CardScanned,
    CashGiven,
    CompletionAsked,
    FloorLimitAllowed,
    LoadAdded,
    NextCustomerCalled,
    SaleCancelled,
    SaleParked,
    TerminalConfirmed,
)
from pos_app.checkout.states import CardRequest, FloorOffer
from pos_app.domain.article import Article
from pos_app.domain.floor_limit import FloorLimit
from pos_app.domain.ids import LineId, NewId, RefId, SaleId, TenderId
from pos_app.domain.token import CardToken
from pos_app.domain.value import replace


class Acts:
    """Makes the events of those acts that something new comes of.

    `now_ms` is the time of day in UTC milliseconds.
    """

    def __init__(self, new_id: NewId, now_ms: Callable[[], int]) -> None:
        self._new_id = new_id
        self._now_ms = now_ms

    def article_added(self, article: Article, quantity: int = 1) -> ArticleAdded:
        """Sell so many of the article."""
        return ArticleAdded(
            line_id=LineId(self._new_id()),
            article=article,
            next_sale_id=self.sale_id(),
            quantity=quantity,
        )

    def card_scanned(self, token: CardToken) -> CardScanned:
        """Ask about a card, and let it pay what is due."""
        return CardScanned(request=self._card_request(token), next_sale_id=self.sale_id())

    def floor_limit_allowed(self, offer: FloorOffer, sale_id: SaleId, by: str) -> FloorLimitAllowed:
        """Let the card pay what somebody allowed beyond what the till holds of it."""
        request = replace(
            self._card_request(offer.token),
            allowed=FloorLimit(amount_minor=offer.amount_minor, by=by),
            in_place_of=offer.in_place_of,
        )
        return FloorLimitAllowed(request=request, sale_id=sale_id)

    def load_added(self, amount_minor: int) -> LoadAdded:
        """Put value on the card in hand when the sale completes."""
        line_id, ref_id = LineId(self._new_id()), RefId(self._new_id())
        return LoadAdded(line_id=line_id, ref_id=ref_id, amount_minor=amount_minor)

    def cash_given(self, received_minor: int) -> CashGiven:
        """Take cash."""
        return CashGiven(tender_id=self.tender_id(), received_minor=received_minor)

    def terminal_confirmed(self, amount_minor: int) -> TerminalConfirmed:
        """Note what the bank terminal approved."""
        return TerminalConfirmed(tender_id=self.tender_id(), amount_minor=amount_minor)

    def completion_asked(self) -> CompletionAsked:
        """Complete a sale with nothing left to pay."""
        return CompletionAsked(tender_id=self.tender_id())

    def sale_parked(self) -> SaleParked:
        """Put the sale aside."""
        return SaleParked(next_sale_id=self.sale_id(), at_ms=self._now_ms())

    def sale_cancelled(self) -> SaleCancelled:
        """Give the sale up."""
        return SaleCancelled(next_sale_id=self.sale_id())

    def next_customer_called(self) -> NextCustomerCalled:
        """Put the receipt away."""
        return NextCustomerCalled(next_sale_id=self.sale_id())

    def sale_id(self) -> SaleId:
        """Return the id of a sale that may be opened."""
        return SaleId(self._new_id())

    def tender_id(self) -> TenderId:
        """Return the id of a payment that is asked for elsewhere before it is told here."""
        return TenderId(self._new_id())

    def _card_request(self, token: CardToken) -> CardRequest:
        return CardRequest(
            tender_id=self.tender_id(),
            token=token,
            reserve_ref_id=RefId(self._new_id()),
            capture_ref_id=RefId(self._new_id()),
            void_ref_id=RefId(self._new_id()),
        )
