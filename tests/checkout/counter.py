"""A counter for tests: the machine with nobody behind it, so that a test plays every part."""

import itertools
from typing import TypeVar

from pos_app.checkout import events, outcomes
from pos_app.checkout.effects import Effect
from pos_app.checkout.machine import step
from pos_app.checkout.policy import DEFAULT_POLICY, Policy
from pos_app.checkout.states import CardRequest, RequestRefused, Session
from pos_app.domain.article import Article
from pos_app.domain.card import Amounts, Card, CardType
from pos_app.domain.ids import AccountId, ArticleId, CardId, LineId, RefId, SaleId, TenderId, TillId
from pos_app.domain.money import Currency
from pos_app.domain.pin import DEFAULT_PIN_FORMAT
from pos_app.domain.receipt import Receipt
from pos_app.domain.sale import Sale
from pos_app.domain.tender import CardTender
from pos_app.domain.token import CardToken
from pos_app.errors import Code

T = TypeVar("T")

NOW_MS = 1_750_000_000_000
TILL = TillId("till-1")
ACCOUNT = AccountId("T00000001")


def article_of(price_minor: int = 10_000, name: str = "Coffee", vat: int = 2500) -> Article:
    return Article(
        article_id=ArticleId(f"article-{name}-{price_minor}"),
        code=f"{name}-{price_minor}",
        name=name,
        group="Drinks",
        unit_price_minor=price_minor,
        vat_basis_points=vat,
    )


def card_of(
    available_minor: int = 50_000,
    card_id: str = "card-1",
    *,
    currency: Currency | None = Currency.NOK,
    active: bool = True,
    active_from_ms: int | None = None,
    expires_at_ms: int | None = None,
    has_pin: bool = False,
) -> Card:
    return Card(
        account_id=ACCOUNT,
        card_id=CardId(card_id),
        id=f"id-of-{card_id}",
        type=CardType.GIFT_CARD,
        currency=currency if active else None,
        amount_minor=available_minor,
        amounts=Amounts(funds_minor=available_minor),
        name=None,
        customer_id=None,
        pin_format=DEFAULT_PIN_FORMAT if has_pin else None,
        originated_by=None,
        metadata={},
        activated_at_ms=NOW_MS - 1 if active else None,
        active_from_ms=active_from_ms,
        expires_at_ms=expires_at_ms,
        created_at_ms=NOW_MS - 1,
        created_by="test",
    )


def tender_of(request: CardRequest, card: Card, amount_minor: int | None = None) -> CardTender:
    amount_minor = request.amount_minor if amount_minor is None else amount_minor
    return CardTender(
        tender_id=request.tender_id,
        card_id=card.card_id,
        card_name=card.name,
        masked_code="****",
        amount_minor=amount_minor,
        card_available_minor=card.amounts.available_minor - amount_minor + request.at_risk_minor,
        transaction_id=f"transaction-of-{request.tender_id}",
        reserve_ref_id=request.reserve_ref_id,
        capture_ref_id=request.capture_ref_id,
        void_ref_id=request.void_ref_id,
        approval=request.approval,
        approved_by=request.allowed.by if request.allowed and request.at_risk_minor else None,
        at_risk_minor=request.at_risk_minor,
    )


class Counter:
    """The session, the effects of the last step, and everyone's moves as methods."""

    def __init__(self, currency: Currency = Currency.NOK, policy: Policy = DEFAULT_POLICY) -> None:
        self.session = Session(
            operator="Kari", sale=Sale(sale_id=SaleId("sale-1"), currency=currency)
        )
        self.effects: tuple[Effect, ...] = ()
        self.history: list[Effect] = []
        self._policy = policy
        self._numbers = itertools.count(1)

    def post(self, event: events.Event) -> tuple[Effect, ...]:
        self.session, self.effects = step(self.session, event, self._policy)
        self.history += self.effects
        return self.effects

    def new_id(self, kind: str) -> str:
        return f"{kind}-n{next(self._numbers)}"

    def sell(self, price_minor: int = 10_000, quantity: int = 1, name: str = "Coffee") -> LineId:
        line_id = LineId(self.new_id("line"))
        self.post(
            events.ArticleAdded(
                line_id=line_id,
                article=article_of(price_minor, name),
                next_sale_id=SaleId(self.new_id("sale")),
                quantity=quantity,
            )
        )
        return line_id

    def scan(self, code: str = "TOKEN-1") -> CardRequest:
        request = CardRequest(
            tender_id=TenderId(self.new_id("tender")),
            token=CardToken(code),
            reserve_ref_id=RefId(self.new_id("reserve")),
            capture_ref_id=RefId(self.new_id("capture")),
            void_ref_id=RefId(self.new_id("void")),
        )
        next_sale_id = SaleId(self.new_id("sale"))
        self.post(events.CardScanned(request=request, next_sale_id=next_sale_id))
        return request

    def resolve(self, request: CardRequest, card: Card) -> tuple[Effect, ...]:
        return self.post(
            outcomes.CardResolved(
                request=request, card=card, masked_code="****1234", as_of_ms=NOW_MS
            )
        )

    def reserve(self, request: CardRequest, card: Card) -> CardTender:
        """Answer the reservation the machine asked for last."""
        asked = next(r for r in self.session.requests if r.tender_id == request.tender_id)
        tender = tender_of(asked, card)
        self.post(outcomes.CardReserved(request=asked, tender=tender))
        return tender

    def pay_by_card(self, card: Card, code: str | None = None) -> CardTender:
        request = self.scan(code or f"TOKEN-OF-{card.card_id}")
        self.resolve(request, card)
        return self.reserve(request, card)

    def give(self, received_minor: int) -> TenderId:
        tender_id = TenderId(self.new_id("tender"))
        self.post(events.CashGiven(tender_id=tender_id, received_minor=received_minor))
        return tender_id

    def confirm(self, amount_minor: int) -> TenderId:
        tender_id = TenderId(self.new_id("tender"))
        self.post(events.TerminalConfirmed(tender_id=tender_id, amount_minor=amount_minor))
        return tender_id

    def ask_completion(self) -> None:
        self.post(events.CompletionAsked(tender_id=TenderId(self.new_id("tender"))))

    def load(self, amount_minor: int) -> LineId:
        line_id = LineId(self.new_id("line"))
        ref_id = RefId(self.new_id("fund"))
        self.post(events.LoadAdded(line_id=line_id, ref_id=ref_id, amount_minor=amount_minor))
        return line_id

    def take_back(self, tender_id: TenderId) -> None:
        self.post(events.TenderRemoved(tender_id=tender_id))

    def park(self) -> SaleId:
        parked_id = self.session.sale_id
        self.post(events.SaleParked(next_sale_id=SaleId(self.new_id("sale")), at_ms=NOW_MS))
        return parked_id

    def cancel(self) -> None:
        self.post(events.SaleCancelled(next_sale_id=SaleId(self.new_id("sale"))))

    def call_next(self) -> None:
        self.post(events.NextCustomerCalled(next_sale_id=SaleId(self.new_id("sale"))))

    def commit(self) -> Receipt:
        receipt = receipt_of(self.session)
        self.post(outcomes.SaleCommitted(receipt=receipt))
        return receipt

    def one_effect(self, kind: type[T]) -> T:
        """Return the only effect of its kind in the last step."""
        (found,) = (effect for effect in self.effects if isinstance(effect, kind))
        return found

    def refusal(self) -> Code:
        """Return why the last wish was refused."""
        assert isinstance(self.session.notice, RequestRefused)
        return self.session.notice.error.code


def receipt_of(session: Session, number: int = 1) -> Receipt:
    return Receipt(
        till_id=TILL,
        number=number,
        sale=session.sale,
        tenders=session.tenders,
        operator=session.operator,
        completed_at_ms=NOW_MS,
    )
