"""A sale played on the real machine, with what the books would answer put in by hand."""

from itertools import count
from typing import Final
from zlib import crc32

from pos_app.checkout.acts import Acts
from pos_app.checkout.events import (
    ArticleAdded,
    CardScanned,
    CashGiven,
    Event,
    LoadAdded,
    SaleParked,
)
from pos_app.checkout.machine import step
from pos_app.checkout.outcomes import (
    CardReserved,
    CardResolved,
    SaleCommitted,
)
from pos_app.checkout.policy import DEFAULT_POLICY, Policy
from pos_app.checkout.states import CardRequest, FloorOffer, Session
from pos_app.domain.article import Article
from pos_app.domain.card import Amounts, Card, CardType
from pos_app.domain.ids import AccountId, ArticleId, CardId, LineId, RefId, SaleId, TenderId, TillId
from pos_app.domain.money import Currency
from pos_app.domain.receipt import Receipt
from pos_app.domain.sale import Sale
from pos_app.domain.tender import Approval, CardTender
from pos_app.domain.token import CardToken

NOW_MS: Final = 1_793_455_200_000
"""A Saturday in October at two: pictures of another day are the same."""

MASKED: Final = "********1234"
LONG_NAME: Final = (
    "Donaudampfschifffahrtsgesellschaftskapitänsmützen-Schokolade, dunkel, 70 %, handgeschöpft"
)


def article(name: str, price_minor: int, group: str = "Bakery") -> Article:
    """Return an article of that name."""
    return Article(
        article_id=ArticleId(name),
        code=f"{crc32(name.encode()):010}",
        name=name,
        group=group,
        unit_price_minor=price_minor,
        vat_basis_points=1_500,
    )


def card(
    available_minor: int, *, name: str | None = None, is_sold: bool = True, is_over: bool = False
) -> Card:
    """Return a card with so much on it; one that is not sold has none, one that is over is late."""
    return Card(
        account_id=AccountId("T00000001"),
        card_id=CardId("card-1"),
        id="id-of-card-1",
        type=CardType.GIFT_CARD,
        currency=Currency.NOK if is_sold else None,
        amount_minor=available_minor,
        amounts=Amounts(funds_minor=available_minor),
        name=name,
        customer_id=None,
        pin_format=None,
        originated_by=None,
        metadata={},
        activated_at_ms=NOW_MS - 2 if is_sold else None,
        active_from_ms=None,
        expires_at_ms=NOW_MS - 1 if is_over else NOW_MS * 2,
        created_at_ms=NOW_MS - 2,
        created_by="gallery",
    )


class Actor:
    """Plays one counter: acts, and answers as the books would."""

    def __init__(self, operator: str = "Ingrid", policy: Policy = DEFAULT_POLICY) -> None:
        sale = Sale(sale_id=SaleId("sale-0"), currency=Currency.NOK)
        self.session = Session(operator=operator, sale=sale)
        self._policy = policy
        self._numbers = count(1)

    def post(self, event: Event) -> "Actor":
        """Take one step."""
        self.session, _ = step(self.session, event, self._policy)
        return self

    def sell(self, *articles: Article, quantity: int = 1) -> "Actor":
        """Put articles on the sale."""
        for sold in articles:
            self.post(
                ArticleAdded(
                    line_id=LineId(self._new("line")),
                    article=sold,
                    next_sale_id=SaleId(self._new("sale")),
                    quantity=quantity,
                )
            )
        return self

    def scan_card(self) -> CardRequest:
        """Scan a card that the books have yet to answer for."""
        request = CardRequest(
            tender_id=TenderId(self._new("tender")),
            token=CardToken(self._new("TOKEN")),
            reserve_ref_id=RefId(self._new("reserve")),
            capture_ref_id=RefId(self._new("capture")),
            void_ref_id=RefId(self._new("void")),
        )
        self.post(CardScanned(request=request, next_sale_id=SaleId(self._new("sale"))))
        return request

    def show_card(self, shown: Card) -> "Actor":
        """Scan a card, and have the books say what it is."""
        request = self.scan_card()
        return self.post(
            CardResolved(request=request, card=shown, masked_code=MASKED, as_of_ms=NOW_MS)
        )

    def find_card_offline(self, shown: Card, request: CardRequest | None = None) -> "Actor":
        """Have a till without its line say what it may spend of a card, just scanned or before."""
        return self.post(
            CardResolved(
                request=request or self.scan_card(),
                card=shown,
                masked_code=MASKED,
                as_of_ms=NOW_MS,
                approval=Approval.ALLOWANCE,
                central_minor=450_00,
                central_as_of_ms=NOW_MS - 3_600_000,
                at_risk_minor=230_00,
            )
        )

    def have_allowed(self, offer: FloorOffer, by: str) -> CardRequest:
        """Have somebody allow what is on offer."""
        acts = Acts(lambda: self._new("id"), lambda: NOW_MS)
        allowed = acts.floor_limit_allowed(offer, self.session.sale_id, by)
        self.post(allowed)
        return allowed.request

    def pay_by_card(self, paying: Card) -> "Actor":
        """Scan a card, and have the books hold what it can pay."""
        return self.show_card(paying).hold(paying)

    def hold(self, paying: Card) -> "Actor":
        """Have the books hold what was asked for."""
        (asked,) = self.session.requests
        left_minor = paying.amounts.available_minor - asked.amount_minor + asked.at_risk_minor
        tender = CardTender(
            tender_id=asked.tender_id,
            card_id=paying.card_id,
            card_name=paying.name,
            masked_code=MASKED,
            amount_minor=asked.amount_minor,
            card_available_minor=left_minor,
            transaction_id="transaction-1",
            reserve_ref_id=asked.reserve_ref_id,
            capture_ref_id=asked.capture_ref_id,
            void_ref_id=asked.void_ref_id,
            approval=asked.approval,
            approved_by=asked.allowed.by if asked.allowed and asked.at_risk_minor else None,
            at_risk_minor=asked.at_risk_minor,
        )
        return self.post(CardReserved(request=asked, tender=tender))

    def give_cash(self, received_minor: int) -> "Actor":
        """Hand over cash."""
        tender_id = TenderId(self._new("tender"))
        return self.post(CashGiven(tender_id=tender_id, received_minor=received_minor))

    def load(self, amount_minor: int) -> "Actor":
        """Put value on the card in hand."""
        line_id, ref_id = LineId(self._new("line")), RefId(self._new("ref"))
        return self.post(LoadAdded(line_id=line_id, ref_id=ref_id, amount_minor=amount_minor))

    def park(self) -> "Actor":
        """Put the sale aside."""
        return self.post(SaleParked(next_sale_id=SaleId(self._new("sale")), at_ms=NOW_MS))

    def commit(self) -> "Actor":
        """Have the books take the sale."""
        receipt = Receipt(
            till_id=TillId("till-1"),
            number=1042,
            sale=self.session.sale,
            tenders=self.session.tenders,
            operator=self.session.operator,
            completed_at_ms=NOW_MS,
        )
        return self.post(SaleCommitted(receipt=receipt))

    def _new(self, kind: str) -> str:
        return f"{kind}-{next(self._numbers)}"
