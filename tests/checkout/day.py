"""Any day at a counter, played by chance: what people press, and how the answers come.

Effects are carried out in their order, as a till's one writer does; their outcomes arrive in any
order, fail, or get lost after the work was done. The bank stands for wallet and books.
"""

import itertools
import random
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from pos_app.checkout import events, outcomes
from pos_app.checkout.acts import Acts
from pos_app.checkout.effects import (
    AddDeferred,
    CompleteSale,
    Effect,
    LookUpSale,
    ReleaseTender,
    ReserveCard,
    ResolveCard,
)
from pos_app.checkout.machine import step
from pos_app.checkout.policy import DEFAULT_POLICY, Policy
from pos_app.checkout.states import (
    CardAccepted,
    CardDeclined,
    CardRequest,
    DeferredLine,
    FloorOffer,
    Session,
)
from pos_app.domain.card import Card
from pos_app.domain.floor_limit import FloorLimitPolicy
from pos_app.domain.ids import LineId, RefId, SaleId, TenderId
from pos_app.domain.money import Currency
from pos_app.domain.receipt import Receipt
from pos_app.domain.sale import Discount, Sale
from pos_app.domain.tender import Approval, CardTender
from pos_app.domain.token import CardToken
from pos_app.errors import Code, PosError, Refused, Unavailable
from tests.checkout.counter import NOW_MS, article_of, card_of, receipt_of, tender_of

LIMIT: Final = FloorLimitPolicy(payment_minor=4_000, till_minor=9_000)


class Luck(StrEnum):
    """What becomes of an effect."""

    DONE = "done"
    NOT_DONE = "not done, and told so"
    LOST = "done, and the answer lost"


class Fate(StrEnum):
    """What became of money that was held."""

    HELD = "held"
    RELEASED = "released"
    CAPTURED = "captured"


@dataclass
class Held:
    """A reservation."""

    tender: CardTender
    fate: Fate = Fate.HELD


class Bank:
    """Wallet and books as far as the machine can tell: replays, refusals and all."""

    def __init__(self) -> None:
        self.cards = {
            "USED": card_of(0, "used"),
            "SMALL": card_of(3_000, "small"),
            "MIDDLE": card_of(9_000, "middle"),
            "LARGE": card_of(50_000, "large"),
            "LARGE-TWIN": card_of(50_000, "large"),
            "NEW": card_of(0, "new", active=False),
        }
        self.held: dict[TenderId, Held] = {}
        self.receipts: dict[SaleId, Receipt] = {}

    def card(self, token: str) -> Card:
        card = self.cards[token]
        taken = sum(
            one.tender.amount_minor
            for one in self.held.values()
            if one.tender.card_id == card.card_id and one.fate is not Fate.RELEASED
        )
        risked = self.at_risk_minor(card.card_id)
        left_minor = card.amounts.funds_minor - (taken - risked)
        return card_of(left_minor, card.card_id, active=card.activated_at_ms is not None)

    def at_risk_minor(self, card_id: str | None = None) -> int:
        """Return what was allowed and is not released, of a card or of all."""
        return sum(
            one.tender.at_risk_minor
            for one in self.held.values()
            if card_id in {None, one.tender.card_id} and one.fate is not Fate.RELEASED
        )

    def reserve(self, effect: ReserveCard) -> CardTender:
        known = self.held.get(effect.request.tender_id)
        if known is not None:
            if known.fate is not Fate.HELD:
                raise Refused(Code.TRANSACTION_NOT_PENDING)
            return known.tender
        card = self.card(effect.request.token.value)
        risk_minor = effect.request.at_risk_minor
        if effect.request.amount_minor - risk_minor > card.amounts.available_minor:
            raise Refused(Code.INSUFFICIENT_FUNDS)
        if risk_minor > LIMIT.most_minor(self.at_risk_minor()):
            raise Refused(Code.FLOOR_LIMIT_PASSED)
        tender = tender_of(effect.request, card)
        self.held[tender.tender_id] = Held(tender)
        return tender

    def release(self, tender_id: TenderId) -> None:
        held = self.held.get(tender_id)
        if held is not None and held.fate is Fate.HELD:
            held.fate = Fate.RELEASED

    def complete(self, effect: CompleteSale) -> Receipt:
        sale_id = effect.sale.sale_id
        assert sale_id not in self.receipts
        totals = effect.sale.totals()
        assert sum(tender.amount_minor for tender in effect.tenders) == totals.total_minor
        by_card = [tender for tender in effect.tenders if isinstance(tender, CardTender)]
        assert sum(tender.amount_minor for tender in by_card) <= totals.goods_minor
        for tender in by_card:
            assert self.held[tender.tender_id].fate is Fate.HELD
            self.held[tender.tender_id].fate = Fate.CAPTURED
        session = Session(operator="Kari", sale=effect.sale, tenders=effect.tenders)
        self.receipts[sale_id] = receipt_of(session, len(self.receipts) + 1)
        return self.receipts[sale_id]


TOKENS: Final = ("USED", "USED", "SMALL", "SMALL", "MIDDLE", "MIDDLE", "LARGE", "LARGE-TWIN", "NEW")


class Day:
    """One counter on one day; `chance` decides everything."""

    def __init__(self, chance: random.Random) -> None:
        self.chance = chance
        self._policy: Policy = replace(DEFAULT_POLICY, floor_limit=LIMIT)
        self._acts = Acts(self._id, lambda: NOW_MS)
        self._offered: tuple[FloorOffer, SaleId] | None = None
        self.bank = Bank()
        self.session = Session(
            operator="Kari", sale=Sale(sale_id=SaleId("sale-0"), currency=Currency.NOK)
        )
        self.to_do: list[Effect] = []
        self.arriving: list[events.Event] = []
        self.posted: list[events.Event] = []
        self._numbers = itertools.count(1)
        self._moves = (
            (5, self._sell),
            (10, self._scan),
            (15, self._allow),
            (6, self._give_cash),
            (3, self._confirm_terminal),
            (1, self._load),
            (2, self._ask_completion),
            (2, self._change_quantity),
            (2, self._discount),
            (3, self._take_back),
            (1, self._park),
            (2, self._recall),
            (1, self._cancel),
            (4, self._call_next),
            (1, self._stop),
            (4, self._repeat),
            (24, self._carry_out),
            (24, self._arrive),
        )

    def move(self) -> None:
        """Let the next thing happen."""
        weights = [weight for weight, _ in self._moves]
        ((_, move),) = self.chance.choices(self._moves, weights)
        event = move()
        if event is not None:
            self.post(event)

    def post(self, event: events.Event) -> None:
        self.posted.append(event)
        self.session, effects = step(self.session, event, self._policy)
        self.to_do += effects
        notice = self.session.notice
        if isinstance(notice, CardAccepted | CardDeclined) and notice.offer is not None:
            # Whoever is asked takes their time: it may be answered when it is of no use any more.
            self._offered = notice.offer, self.session.sale_id

    def come_to_rest(self) -> None:
        """Let all that is under way end well, and give up what is in hand."""
        for _ in range(3):
            while self.to_do or self.arriving:
                if self.to_do:
                    self.arriving += self._done(self.to_do.pop(0))
                else:
                    self.post(self.arriving.pop(0))
            for tender in self.session.tenders:
                self.post(events.TenderRemoved(tender_id=tender.tender_id))
            self.post(self._cancel())

    def _id(self) -> str:
        return f"n{next(self._numbers)}"

    def _sell(self) -> events.Event:
        return events.ArticleAdded(
            line_id=LineId(self._id()),
            article=article_of(self.chance.choice([0, 1_000, 2_960, 9_960])),
            next_sale_id=SaleId(self._id()),
            quantity=self.chance.choice([1, 1, 1, 2, 0]),
        )

    def _scan(self) -> events.Event:
        request = CardRequest(
            tender_id=TenderId(self._id()),
            token=CardToken(self.chance.choice(TOKENS)),
            reserve_ref_id=RefId(self._id()),
            capture_ref_id=RefId(self._id()),
            void_ref_id=RefId(self._id()),
        )
        return events.CardScanned(request=request, next_sale_id=SaleId(self._id()))

    def _allow(self) -> events.Event | None:
        if self._offered is None:
            return None
        (offer, sale_id), self._offered = self._offered, None
        return self._acts.floor_limit_allowed(offer, sale_id, "Berit")

    def _give_cash(self) -> events.Event:
        received_minor = self.chance.choice(
            [-100, 0, 50, 1_000, self.session.due_in_cash_minor, 100_000]
        )
        return events.CashGiven(tender_id=TenderId(self._id()), received_minor=received_minor)

    def _confirm_terminal(self) -> events.Event:
        amount_minor = self.chance.choice([0, 1, 1_000, self.session.due_minor, 100_000])
        return events.TerminalConfirmed(tender_id=TenderId(self._id()), amount_minor=amount_minor)

    def _load(self) -> events.Event:
        amount_minor = self.chance.choice([0, 1_000, 20_000])
        return events.LoadAdded(
            line_id=LineId(self._id()), ref_id=RefId(self._id()), amount_minor=amount_minor
        )

    def _ask_completion(self) -> events.Event:
        return events.CompletionAsked(tender_id=TenderId(self._id()))

    def _change_quantity(self) -> events.Event | None:
        if not self.session.sale.lines:
            return None
        line = self.chance.choice(self.session.sale.lines)
        return events.QuantitySet(line_id=line.line_id, quantity=self.chance.randint(-1, 3))

    def _discount(self) -> events.Event | None:
        discount = Discount(basis_points=self.chance.choice([0, 1_500, 10_000]))
        if self.chance.random() < 0.5:
            return events.SaleDiscounted(discount=discount)
        if not self.session.sale.lines:
            return None
        line = self.chance.choice(self.session.sale.lines)
        return events.LineDiscounted(line_id=line.line_id, discount=discount)

    def _take_back(self) -> events.Event | None:
        if not self.session.tenders:
            return None
        tender = self.chance.choice(self.session.tenders)
        return events.TenderRemoved(tender_id=tender.tender_id)

    def _park(self) -> events.Event:
        return events.SaleParked(next_sale_id=SaleId(self._id()), at_ms=NOW_MS)

    def _recall(self) -> events.Event | None:
        if not self.session.parked:
            return None
        parked = self.chance.choice(self.session.parked)
        return events.SaleRecalled(sale_id=parked.sale.sale_id)

    def _cancel(self) -> events.Event:
        return events.SaleCancelled(next_sale_id=SaleId(self._id()))

    def _call_next(self) -> events.Event:
        return events.NextCustomerCalled(next_sale_id=SaleId(self._id()))

    def _stop(self) -> events.Event:
        card = self.bank.card(self.chance.choice(TOKENS))
        return events.CardStopped(card_id=card.card_id, why=self.chance.choice([None, "stolen"]))

    def _repeat(self) -> events.Event | None:
        if not self.posted or isinstance(self.posted[-1], outcomes.CommitUnknown):
            # A try ends once. Told twice it would be looked up twice, and the second answer could
            # come when the next try is under way.
            return None
        return self.posted[-1]

    def _carry_out(self) -> None:
        if not self.to_do:
            return
        effect = self.to_do.pop(0)
        luck = self.chance.choice([Luck.DONE] * 8 + [Luck.NOT_DONE, Luck.LOST])
        if luck is Luck.NOT_DONE:
            self.arriving += _failed(effect, Unavailable(Code.BUSY))
            return
        outcomes = self._done(effect)
        is_lost = luck is Luck.LOST and not isinstance(effect, AddDeferred)
        self.arriving += _failed(effect, Unavailable(Code.OUTCOME_UNKNOWN)) if is_lost else outcomes

    def _arrive(self) -> events.Event | None:
        if not self.arriving:
            return None
        number = 0 if self.chance.random() < 0.7 else self.chance.randrange(len(self.arriving))
        return self.arriving.pop(number)

    def _done(self, effect: Effect) -> list[events.Event]:
        if isinstance(effect, AddDeferred):
            return [_article_added(deferred) for deferred in effect.deferred]
        try:
            outcome = self._outcome_of(effect)
        except Refused as error:
            return _failed(effect, error)
        return [] if outcome is None else [outcome]

    def _outcome_of(self, effect: Effect) -> events.Event | None:
        outcome: events.Event | None = None
        match effect:
            case ResolveCard():
                card = self.bank.card(effect.request.token.value)
                outcome = outcomes.CardResolved(
                    request=effect.request,
                    card=card,
                    masked_code="****",
                    as_of_ms=NOW_MS,
                    approval=self.chance.choice([Approval.ALLOWANCE] * 5 + [Approval.ONLINE]),
                    at_risk_minor=self.bank.at_risk_minor(),
                )
            case ReserveCard():
                tender = self.bank.reserve(effect)
                outcome = outcomes.CardReserved(request=effect.request, tender=tender)
            case ReleaseTender():
                self.bank.release(effect.tender_id)
                outcome = outcomes.TenderReleased(tender_id=effect.tender_id)
            case CompleteSale():
                outcome = outcomes.SaleCommitted(receipt=self.bank.complete(effect))
            case LookUpSale():
                receipt = self.bank.receipts.get(effect.sale_id)
                outcome = (
                    outcomes.CommitRefused(error=effect.error)
                    if receipt is None
                    else outcomes.SaleCommitted(receipt=receipt)
                )
            case _:
                pass
        return outcome


def _failed(effect: Effect, error: PosError) -> list[events.Event]:
    outcome: events.Event
    match effect:
        case ResolveCard() | ReserveCard():
            outcome = outcomes.CardRefused(request=effect.request, error=error)
        case ReleaseTender(tender_id=tender_id, attempt=attempt):
            outcome = outcomes.ReleaseFailed(tender_id=tender_id, error=error, attempt=attempt)
        case CompleteSale():
            outcome = outcomes.CommitUnknown(error=error)
        case LookUpSale():
            outcome = outcomes.CommitUnknown(error=effect.error, attempt=effect.attempt + 1)
        case AddDeferred():
            return [_article_added(deferred) for deferred in effect.deferred]
        case _:
            outcome = outcomes.KeepingFailed(error=error)
    return [outcome]


def _article_added(deferred: DeferredLine) -> events.ArticleAdded:
    return events.ArticleAdded(
        line_id=deferred.line.line_id,
        article=deferred.line.article,
        next_sale_id=deferred.next_sale_id,
        quantity=deferred.line.quantity,
    )
