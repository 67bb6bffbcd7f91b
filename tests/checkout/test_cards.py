import pytest

from pos_app.checkout.effects import CompleteSale, ReleaseTender, ReserveCard, ResolveCard
from pos_app.checkout.events import CardScanned
from pos_app.checkout.outcomes import (
    CardRefused,
    CardReserved,
    CardResolved,
    TenderReleased,
)
from pos_app.checkout.states import (
    CardAccepted,
    CardDeclined,
    CardShown,
    Completing,
    Selling,
)
from pos_app.domain.card import Card, CardStatus
from pos_app.domain.ids import SaleId
from pos_app.domain.money import Currency
from pos_app.domain.tender import Approval
from pos_app.errors import Code, Refused, Unavailable
from tests.checkout.counter import NOW_MS, Counter, card_of, tender_of


@pytest.fixture
def counter() -> Counter:
    return Counter()


def declined_with(counter: Counter) -> Code:
    assert isinstance(counter.session.notice, CardDeclined)
    return counter.session.notice.error.code


def test_one_scan_and_no_tap_pays_an_open_sale(counter: Counter) -> None:
    counter.sell(10_000)
    request = counter.scan()
    asked = ResolveCard(request=request, wanted_minor=10_000, currency=Currency.NOK)
    assert counter.effects == (asked,)
    counter.resolve(request, card_of(50_000))
    assert counter.one_effect(ReserveCard).request.amount_minor == 10_000
    tender = counter.reserve(request, card_of(50_000))
    assert counter.session.notice == CardAccepted(tender=tender, still_due_minor=0)
    assert counter.session.phase == Completing()
    assert counter.one_effect(CompleteSale).tenders == (tender,)


def test_a_card_pays_what_it_can_and_the_rest_stays_due(counter: Counter) -> None:
    counter.sell(10_000)
    tender = counter.pay_by_card(card_of(3_000))
    assert counter.session.notice == CardAccepted(tender=tender, still_due_minor=7_000)
    counter.pay_by_card(card_of(50_000, "card-2"))
    assert [t.amount_minor for t in counter.session.tenders] == [3_000, 7_000]
    assert counter.session.phase == Completing()


def test_a_card_scanned_with_nothing_due_shows_its_balance(counter: Counter) -> None:
    card = card_of(50_000)
    counter.resolve(counter.scan(), card)
    assert counter.session.notice == CardShown()
    assert counter.session.card_in_hand is not None
    assert counter.session.card_in_hand.card == card
    assert counter.session.card_in_hand.status == CardStatus.UNUSED
    assert counter.effects == ()


@pytest.mark.parametrize(
    ("card", "code"),
    [
        (card_of(active=False), Code.CARD_INACTIVE),
        (card_of(expires_at_ms=NOW_MS), Code.CARD_EXPIRED),
        (card_of(active_from_ms=NOW_MS + 1), Code.CARD_NOT_ACTIVE_YET),
        (card_of(currency=Currency.SEK), Code.CURRENCY_MISMATCH),
        (card_of(0), Code.INSUFFICIENT_FUNDS),
    ],
)
def test_a_card_that_cannot_pay_says_why_and_stays_in_hand(
    counter: Counter, card: Card, code: Code
) -> None:
    counter.sell(10_000)
    counter.resolve(counter.scan(), card)
    assert declined_with(counter) == code
    assert counter.session.card_in_hand is not None
    assert counter.effects == ()
    assert counter.session.requests == ()


def test_a_card_active_from_this_moment_pays(counter: Counter) -> None:
    counter.sell(10_000)
    counter.resolve(counter.scan(), card_of(active_from_ms=NOW_MS, expires_at_ms=NOW_MS + 1))
    assert counter.one_effect(ReserveCard).request.amount_minor == 10_000


def test_a_card_pays_goods_and_never_a_load(counter: Counter) -> None:
    counter.resolve(counter.scan("NEW-CARD"), card_of(card_id="card-2", active=False))
    counter.load(20_000)
    counter.resolve(counter.scan(), card_of())
    assert declined_with(counter) == Code.CARD_PAYS_GOODS_ONLY
    counter.sell(10_000)
    counter.pay_by_card(card_of())
    assert counter.session.due_minor == 20_000
    assert counter.session.phase == Selling()


def test_the_same_token_twice_in_a_moment_is_one_scan(counter: Counter) -> None:
    counter.sell()
    request = counter.scan("TOKEN-1")
    before = counter.session
    counter.scan("TOKEN-1")
    assert counter.session == before
    counter.post(CardScanned(request=request, next_sale_id=SaleId("s")))
    assert counter.session == before


def test_a_repeated_scan_of_a_tender_is_ignored(counter: Counter) -> None:
    counter.sell(10_000)
    request = counter.scan()
    counter.resolve(request, card_of(3_000))
    counter.reserve(request, card_of(3_000))
    before = counter.session
    counter.post(CardScanned(request=request, next_sale_id=SaleId("s")))
    assert counter.session == before


def test_a_card_that_pays_already_is_refused(counter: Counter) -> None:
    counter.sell(10_000)
    counter.pay_by_card(card_of(3_000), "TOKEN-1")
    counter.resolve(counter.scan("TOKEN-1"), card_of(3_000))
    assert counter.refusal() == Code.CARD_ALREADY_IN_SALE


def test_two_tokens_of_one_card_in_a_moment_reserve_once(counter: Counter) -> None:
    counter.sell(10_000)
    first, second = counter.scan("TOKEN-1"), counter.scan("TOKEN-2")
    counter.resolve(first, card_of(3_000))
    assert counter.resolve(second, card_of(3_000)) == ()
    assert counter.refusal() == Code.CARD_ALREADY_IN_SALE


def test_a_card_being_taken_back_is_still_in_the_sale(counter: Counter) -> None:
    counter.sell(10_000)
    tender = counter.pay_by_card(card_of(3_000))
    counter.take_back(tender.tender_id)
    counter.resolve(counter.scan("TOKEN-2"), card_of(3_000))
    assert counter.refusal() == Code.CARD_ALREADY_IN_SALE
    counter.post(TenderReleased(tender_id=tender.tender_id))
    counter.resolve(counter.scan("TOKEN-2"), card_of(3_000))
    assert counter.one_effect(ReserveCard).request.amount_minor == 3_000


def test_two_cards_in_a_moment_share_what_is_due(counter: Counter) -> None:
    counter.sell(10_000)
    first, second, third = counter.scan("A-TOKEN"), counter.scan("B-TOKEN"), counter.scan("C-TOKEN")
    counter.resolve(first, card_of(6_000, "a"))
    counter.resolve(second, card_of(6_000, "b"))
    assert counter.one_effect(ReserveCard).request.amount_minor == 4_000
    counter.resolve(third, card_of(6_000, "c"))
    assert counter.session.notice == CardShown()
    counter.reserve(second, card_of(6_000, "b"))
    assert counter.session.phase == Selling()
    counter.reserve(first, card_of(6_000, "a"))
    assert counter.session.phase == Completing()


def test_the_sale_waits_for_a_lookup_under_way(counter: Counter) -> None:
    counter.sell(10_000)
    paying, looking = counter.scan("A-TOKEN"), counter.scan("B-TOKEN")
    counter.resolve(paying, card_of(50_000, "a"))
    counter.reserve(paying, card_of(50_000, "a"))
    assert counter.session.phase == Selling()
    counter.resolve(looking, card_of(50_000, "b"))
    assert counter.session.notice == CardShown()
    assert counter.session.phase == Completing()


def test_a_second_answer_about_one_token_is_ignored(counter: Counter) -> None:
    counter.sell(10_000)
    request = counter.scan()
    counter.resolve(request, card_of(3_000))
    before = counter.session
    counter.resolve(request, card_of(3_000))
    assert counter.session == before


def test_an_unknown_token_is_declined_with_its_masked_form(counter: Counter) -> None:
    counter.sell(10_000)
    request = counter.scan("SECRET-TOKEN-1234")
    counter.post(CardRefused(request=request, error=Refused(Code.TOKEN_UNKNOWN)))
    assert declined_with(counter) == Code.TOKEN_UNKNOWN
    assert "SECRET" not in repr(counter.session)
    assert counter.effects == ()
    assert counter.session.requests == ()


def test_a_refused_reservation_holds_nothing_to_release(counter: Counter) -> None:
    counter.sell(10_000)
    request = counter.scan()
    counter.resolve(request, card_of())
    counter.post(CardRefused(request=request, error=Refused(Code.INSUFFICIENT_FUNDS)))
    assert declined_with(counter) == Code.INSUFFICIENT_FUNDS
    assert counter.effects == ()


def test_a_reservation_of_unknown_outcome_is_released_in_case_it_was_made(
    counter: Counter,
) -> None:
    counter.sell(10_000)
    request = counter.scan()
    counter.resolve(request, card_of())
    counter.post(CardRefused(request=request, error=Unavailable(Code.OUTCOME_UNKNOWN)))
    assert counter.effects == (ReleaseTender(tender_id=request.tender_id),)
    assert counter.session.left_behind == (request.tender_id,)
    counter.post(TenderReleased(tender_id=request.tender_id))
    assert counter.session.left_behind == ()


def test_a_lookup_that_failed_has_nothing_to_release(counter: Counter) -> None:
    counter.sell(10_000)
    request = counter.scan()
    counter.post(CardRefused(request=request, error=Unavailable(Code.DATABASE_UNAVAILABLE)))
    assert counter.effects == ()


def test_a_reservation_that_comes_after_the_sale_was_given_up_is_released_once(
    counter: Counter,
) -> None:
    counter.sell(10_000)
    request = counter.scan()
    counter.resolve(request, card_of())
    (asked,) = counter.session.requests
    counter.cancel()
    assert ReleaseTender(tender_id=request.tender_id) in counter.effects
    late = CardReserved(request=asked, tender=tender_of(asked, card_of()))
    assert counter.post(late) == ()
    counter.post(TenderReleased(tender_id=request.tender_id))
    assert counter.post(late) == (ReleaseTender(tender_id=request.tender_id),)


def test_a_reservation_of_another_amount_than_was_asked_is_released(counter: Counter) -> None:
    counter.sell(10_000)
    request = counter.scan()
    counter.resolve(request, card_of())
    (asked,) = counter.session.requests
    counter.post(CardReserved(request=asked, tender=tender_of(asked, card_of(), 10_001)))
    assert counter.session.tenders == ()
    assert counter.effects == (ReleaseTender(tender_id=request.tender_id),)


def test_a_repeated_reservation_is_one_tender(counter: Counter) -> None:
    counter.sell(10_000)
    request = counter.scan()
    counter.resolve(request, card_of(3_000))
    (asked,) = counter.session.requests
    for _ in range(2):
        counter.post(CardReserved(request=asked, tender=tender_of(asked, card_of(3_000))))
    assert counter.session.paid_minor == 3_000


def test_late_answers_about_a_card_nobody_waits_for_are_ignored(counter: Counter) -> None:
    counter.sell()
    request = counter.scan()
    counter.cancel()
    before = counter.session
    counter.resolve(request, card_of())
    counter.post(CardRefused(request=request, error=Refused(Code.TOKEN_UNKNOWN)))
    assert counter.session == before


def test_who_stands_for_a_card_goes_with_its_reservation(counter: Counter) -> None:
    counter.sell(10_000)
    request = counter.scan()
    counter.post(
        CardResolved(
            request=request,
            card=card_of(50_000),
            masked_code="****1234",
            as_of_ms=0,
            approval=Approval.ALLOWANCE,
            central_minor=70_000,
            central_as_of_ms=5,
        )
    )
    assert counter.one_effect(ReserveCard).request.approval is Approval.ALLOWANCE
    in_hand = counter.session.card_in_hand
    assert in_hand is not None
    assert (in_hand.central_minor, in_hand.central_as_of_ms) == (70_000, 5)
