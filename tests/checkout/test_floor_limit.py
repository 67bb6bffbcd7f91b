"""A card that is short offline: what a person may allow it, and when nobody may any more."""

from dataclasses import replace

import pytest

from pos_app.checkout import events, outcomes
from pos_app.checkout.acts import Acts
from pos_app.checkout.effects import ReleaseTender, ReserveCard, ResolveCard
from pos_app.checkout.policy import DEFAULT_POLICY, Policy
from pos_app.checkout.states import (
    CardAccepted,
    CardDeclined,
    CardRequest,
    Completing,
    FloorOffer,
)
from pos_app.domain.card import Card
from pos_app.domain.floor_limit import FloorLimitPolicy
from pos_app.domain.ids import SaleId
from pos_app.domain.tender import Approval
from pos_app.domain.token import MaskedToken
from pos_app.errors import Code, Refused, Unavailable
from tests.checkout.counter import NOW_MS, Counter, card_of

POLICY = replace(
    DEFAULT_POLICY, floor_limit=FloorLimitPolicy(payment_minor=8_000, till_minor=20_000)
)


class Shop(Counter):
    """A counter whose line is down, and somebody to allow things."""

    def __init__(self, policy: Policy = POLICY) -> None:
        super().__init__(policy=policy)
        self._acts = Acts(lambda: self.new_id("made"), lambda: NOW_MS)

    def find(
        self,
        request: CardRequest,
        available_minor: int,
        approval: Approval = Approval.ALLOWANCE,
        at_risk_minor: int = 0,
        card: Card | None = None,
    ) -> None:
        self.post(
            outcomes.CardResolved(
                request=request,
                card=card or card_of(available_minor),
                masked_code="****1234",
                as_of_ms=NOW_MS,
                approval=approval,
                at_risk_minor=at_risk_minor,
            )
        )

    def scan_offline(self, available_minor: int, at_risk_minor: int = 0) -> CardRequest:
        request = self.scan()
        self.find(request, available_minor, at_risk_minor=at_risk_minor)
        return request

    def offer(self) -> FloorOffer | None:
        notice = self.session.notice
        assert isinstance(notice, CardAccepted | CardDeclined)
        return notice.offer

    def allow(self, offer: FloorOffer | None, sale_id: SaleId | None = None) -> CardRequest:
        assert offer is not None
        event = self._acts.floor_limit_allowed(offer, sale_id or self.session.sale_id, "Berit")
        self.post(event)
        return event.request

    def hold(self, request: CardRequest) -> None:
        self.reserve(request, card_of(100_000))


@pytest.fixture
def shop() -> Shop:
    shop = Shop()
    shop.sell(10_000)
    return shop


def amount(offer: FloorOffer | None) -> int:
    return 0 if offer is None else offer.amount_minor


def test_a_card_of_which_nothing_is_held_is_declined_with_an_offer(shop: Shop) -> None:
    shop.scan_offline(0, at_risk_minor=500)
    offer = shop.offer()
    assert offer is not None
    assert (offer.amount_minor, offer.at_risk_minor, offer.in_place_of) == (8_000, 500, None)


@pytest.mark.parametrize(
    ("at_risk_minor", "offered_minor"), [(0, 8_000), (13_000, 7_000), (20_000, 0), (30_000, 0)]
)
def test_no_more_is_offered_than_the_shop_would_bear(
    shop: Shop, at_risk_minor: int, offered_minor: int
) -> None:
    shop.scan_offline(0, at_risk_minor)
    assert amount(shop.offer()) == offered_minor


@pytest.mark.parametrize("approval", [Approval.ONLINE, Approval.OWN_BOOKS])
def test_where_central_or_the_till_itself_said_no_nobody_may_say_yes(
    shop: Shop, approval: Approval
) -> None:
    shop.find(shop.scan(), 0, approval)
    assert shop.offer() is None


def test_nothing_is_offered_where_the_shop_has_not_set_a_limit() -> None:
    shop = Shop(DEFAULT_POLICY)
    shop.sell(10_000)
    shop.scan_offline(0)
    assert shop.offer() is None


def test_nothing_is_offered_on_a_card_that_is_no_good(shop: Shop) -> None:
    shop.find(shop.scan(), 0, card=card_of(0, active=False))
    assert shop.offer() is None


def test_what_was_allowed_is_looked_up_once_more_and_then_held(shop: Shop) -> None:
    shop.scan_offline(0)
    request = shop.allow(shop.offer())
    assert shop.one_effect(ResolveCard).wanted_minor == 10_000
    assert shop.session.notice is None
    shop.find(request, 0)
    held = shop.one_effect(ReserveCard).request
    assert (held.amount_minor, held.at_risk_minor) == (8_000, 8_000)
    assert held.approval is Approval.FLOOR_LIMIT
    assert held.allowed is not None
    assert held.allowed.by == "Berit"
    shop.hold(request)
    assert shop.session.due_minor == 2_000
    assert shop.offer() is None


def test_a_card_that_pays_a_part_may_pay_the_rest_in_its_place(shop: Shop) -> None:
    first = shop.scan_offline(6_000)
    shop.hold(first)
    offer = shop.offer()
    assert offer is not None
    assert (offer.amount_minor, offer.in_place_of) == (4_000, first.tender_id)
    request = shop.allow(offer)
    assert shop.one_effect(ReleaseTender).tender_id == first.tender_id
    assert shop.effects == (ReleaseTender(tender_id=first.tender_id),)
    shop.post(outcomes.TenderReleased(tender_id=first.tender_id))
    assert shop.one_effect(ResolveCard).wanted_minor == 10_000
    shop.post(outcomes.TenderReleased(tender_id=first.tender_id))
    assert shop.effects == ()
    shop.find(request, 6_000)
    held = shop.one_effect(ReserveCard).request
    assert (held.amount_minor, held.at_risk_minor) == (10_000, 4_000)
    shop.hold(request)
    assert isinstance(shop.session.phase, Completing)


def test_a_part_that_cannot_be_released_yet_is_waited_for(shop: Shop) -> None:
    first = shop.scan_offline(6_000)
    shop.hold(first)
    shop.allow(shop.offer())
    shop.post(
        outcomes.ReleaseFailed(tender_id=first.tender_id, error=Unavailable(Code.BUSY), attempt=0)
    )
    assert shop.one_effect(ReleaseTender).attempt == 1
    assert shop.session.requests


def test_a_part_that_was_taken_back_meanwhile_is_not_released_again(shop: Shop) -> None:
    first = shop.scan_offline(6_000)
    shop.hold(first)
    offer = shop.offer()
    shop.take_back(first.tender_id)
    shop.post(outcomes.TenderReleased(tender_id=first.tender_id))
    request = shop.allow(offer)
    assert shop.one_effect(ResolveCard).request.in_place_of is None
    shop.find(shop.session.requests[0], 6_000)
    assert shop.one_effect(ReserveCard).request.at_risk_minor == 4_000
    assert request.tender_id == shop.session.requests[0].tender_id


def test_when_the_line_comes_back_meanwhile_central_decides_and_nothing_is_at_risk(
    shop: Shop,
) -> None:
    shop.scan_offline(0)
    request = shop.allow(shop.offer())
    shop.find(request, 10_000, Approval.ONLINE)
    held = shop.one_effect(ReserveCard).request
    assert (held.amount_minor, held.at_risk_minor) == (10_000, 0)
    assert held.approval is Approval.ONLINE


def test_when_central_comes_back_and_says_no_it_is_no(shop: Shop) -> None:
    shop.scan_offline(0)
    request = shop.allow(shop.offer())
    shop.find(request, 0, Approval.ONLINE)
    assert shop.effects == ()
    assert shop.offer() is None
    assert shop.session.due_minor == 10_000


def test_no_more_is_at_risk_than_was_allowed_although_more_is_due_by_now(shop: Shop) -> None:
    first = shop.scan_offline(6_000)
    shop.hold(first)
    offer = shop.offer()
    shop.sell(3_000, name="Bun")
    request = shop.allow(offer)
    shop.post(outcomes.TenderReleased(tender_id=first.tender_id))
    shop.find(request, 6_000)
    held = shop.one_effect(ReserveCard).request
    assert (held.amount_minor, held.at_risk_minor) == (10_000, 4_000)
    shop.hold(request)
    assert shop.session.due_minor == 3_000


def test_what_was_allowed_for_a_sale_is_nothing_in_another(shop: Shop) -> None:
    shop.scan_offline(0)
    offer, before = shop.offer(), shop.session.sale_id
    shop.cancel()
    shop.sell(10_000)
    shop.allow(offer, before)
    assert shop.refusal() is Code.SALE_NOT_FOUND
    assert shop.session.requests == ()


def test_it_is_allowed_once_however_often_that_is_told(shop: Shop) -> None:
    shop.scan_offline(0)
    offer = shop.offer()
    assert offer is not None
    event = Acts(lambda: shop.new_id("made"), lambda: NOW_MS).floor_limit_allowed(
        offer, shop.session.sale_id, "Berit"
    )
    shop.post(event)
    assert shop.post(event) == ()
    assert len(shop.session.requests) == 1


def test_a_card_scanned_again_offers_the_rest_again(shop: Shop) -> None:
    shop.hold(shop.scan_offline(6_000))
    shop.post(events.NoticeDismissed())
    shop.scan_offline(0)
    assert isinstance(shop.session.notice, CardDeclined)
    assert shop.session.notice.error.code is Code.INSUFFICIENT_FUNDS
    assert amount(shop.offer()) == 4_000


def test_a_card_that_pays_at_risk_is_not_offered_more(shop: Shop) -> None:
    shop.scan_offline(0)
    request = shop.allow(shop.offer())
    shop.find(request, 0)
    shop.hold(request)
    pays = replace(shop.session.card_tenders[0], approved_by="Berit", at_risk_minor=8_000)
    shop.session = replace(shop.session, tenders=(pays,))
    shop.scan_offline(0)
    assert shop.refusal() is Code.CARD_ALREADY_IN_SALE


def test_a_token_that_is_good_once_is_not_used_up_by_what_is_released(shop: Shop) -> None:
    once = MaskedToken(
        id="token-1",
        masked_code="****1234",
        format=None,
        expires_at_ms=None,
        expires_after_transaction=True,
        used_at_ms=None,
    )
    card = replace(card_of(6_000), tokens=(once,))
    request = shop.scan()
    shop.find(request, 0, card=card)
    shop.hold(request)
    assert shop.offer() is None


def test_a_pin_is_asked_for_before_anything_is_at_risk() -> None:
    shop = Shop(replace(POLICY, asks_pin=True))
    shop.sell(10_000)
    card = card_of(0, has_pin=True)
    shop.find(shop.scan(), 0, card=card)
    request = shop.allow(shop.offer())
    shop.find(request, 0, card=card)
    asked = shop.session.pin_asked
    assert asked is not None
    shop.post(outcomes.PinProved(request=asked.request))
    assert shop.one_effect(ReserveCard).request.at_risk_minor == 8_000


def test_a_pin_that_was_proved_for_a_part_is_not_asked_for_again() -> None:
    shop = Shop(replace(POLICY, asks_pin=True))
    shop.sell(10_000)
    card = card_of(6_000, has_pin=True)
    first = shop.scan()
    shop.find(first, 0, card=card)
    asked = shop.session.pin_asked
    assert asked is not None
    shop.post(outcomes.PinProved(request=asked.request))
    shop.hold(first)
    request = shop.allow(shop.offer())
    shop.post(outcomes.TenderReleased(tender_id=first.tender_id))
    shop.find(request, 0, card=card)
    assert shop.session.pin_asked is None
    assert shop.one_effect(ReserveCard).request.at_risk_minor == 4_000


def test_what_the_books_refuse_is_told_and_nothing_is_paid(shop: Shop) -> None:
    shop.scan_offline(0)
    request = shop.allow(shop.offer())
    shop.find(request, 0)
    shop.post(outcomes.CardRefused(request=request, error=Refused(Code.FLOOR_LIMIT_PASSED)))
    assert isinstance(shop.session.notice, CardDeclined)
    assert shop.session.notice.error.code is Code.FLOOR_LIMIT_PASSED
    assert shop.session.tenders == ()


def test_a_sale_that_is_cancelled_meanwhile_leaves_nothing_behind(shop: Shop) -> None:
    shop.scan_offline(0)
    request = shop.allow(shop.offer())
    shop.find(request, 0)
    shop.cancel()
    assert shop.one_effect(ReleaseTender).tender_id == request.tender_id
    assert shop.session.left_behind == (request.tender_id,)


def test_a_completed_sale_is_paid_whoever_allows_more(shop: Shop) -> None:
    shop.scan_offline(0)
    offer = shop.offer()
    shop.give(10_000)
    shop.commit()
    shop.allow(offer)
    assert shop.refusal() is Code.SALE_ALREADY_COMPLETED
