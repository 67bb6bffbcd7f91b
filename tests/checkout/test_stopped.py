"""A card that central stops while it is at the counter pays nothing more, and the cashier hears."""

import pytest

from pos_app.checkout.effects import CompleteSale, ReleaseTender
from pos_app.checkout.events import CardStopped
from pos_app.checkout.outcomes import (
    CardReserved,
    CommitRefused,
    PinProved,
    TenderReleased,
)
from pos_app.checkout.policy import Policy
from pos_app.checkout.states import CardDeclined, Completed, Completing, Selling
from pos_app.domain.ids import CardId
from pos_app.domain.tender import CardTender, CashTender
from pos_app.errors import Code, Unavailable
from tests.checkout.counter import Counter, card_of, tender_of

CARD = card_of(6_000)
OTHER = card_of(3_000, "card-2")
STOPPED = CardStopped(card_id=CARD.card_id, why="stolen")


@pytest.fixture
def counter() -> Counter:
    return Counter()


def declined_of(counter: Counter) -> CardDeclined:
    assert isinstance(counter.session.notice, CardDeclined)
    error = counter.session.notice.error
    assert (error.code, error.fields) == (Code.CARD_BLOCKED, {"why": "stolen"})
    return counter.session.notice


def test_a_card_that_is_only_shown_is_shown_no_more(counter: Counter) -> None:
    counter.resolve(counter.scan(), CARD)
    assert counter.session.card_in_hand is not None
    assert counter.post(STOPPED) == ()
    assert counter.session.card_in_hand is None
    assert declined_of(counter).masked_code == "****1234"


def test_a_card_that_waits_for_its_pin_is_asked_no_more(counter: Counter) -> None:
    counter = Counter(policy=Policy(asks_pin=True))
    counter.sell(10_000)
    request = counter.scan()
    counter.resolve(request, card_of(6_000, has_pin=True))
    assert counter.session.pin_asked is not None
    counter.post(STOPPED)
    assert counter.session.pin_asked is None
    declined_of(counter)
    assert counter.post(PinProved(request=request)) == ()
    assert counter.session.requests == ()


def test_what_a_stopped_card_pays_is_let_go_and_is_due_again(counter: Counter) -> None:
    counter.sell(20_000)
    counter.give(1_000)
    counter.pay_by_card(OTHER)
    tender = counter.pay_by_card(CARD)
    assert counter.session.due_minor == 10_000
    assert counter.post(STOPPED) == (ReleaseTender(tender_id=tender.tender_id),)
    declined_of(counter)
    assert counter.session.due_minor == 16_000
    assert counter.session.voiding == (tender,)
    cash, other = counter.session.tenders
    assert isinstance(cash, CashTender)
    assert isinstance(other, CardTender)
    assert other.card_id == OTHER.card_id
    counter.post(TenderReleased(tender_id=tender.tender_id))
    counter.confirm(16_000)
    assert counter.one_effect(CompleteSale).tenders == counter.session.tenders


def test_what_is_being_held_on_it_at_that_moment_is_let_go_when_it_is_there(
    counter: Counter,
) -> None:
    counter.sell(10_000)
    request = counter.scan("TOKEN-OF-CARD-1")
    counter.resolve(request, CARD)
    (asked,) = counter.session.requests
    assert counter.post(STOPPED) == (ReleaseTender(tender_id=request.tender_id),)
    declined_of(counter)
    assert counter.session.requests == ()
    assert counter.post(CardReserved(request=asked, tender=tender_of(asked, CARD))) == ()
    assert counter.session.tenders == ()
    counter.post(TenderReleased(tender_id=request.tender_id))
    assert counter.session.left_behind == ()


def test_another_card_at_the_counter_is_not_touched(counter: Counter) -> None:
    counter = Counter(policy=Policy(asks_pin=True))
    counter.sell(20_000)
    counter.pay_by_card(CARD)
    counter.resolve(counter.scan("TOKEN-2"), card_of(3_000, "card-2", has_pin=True))
    in_hand, asked = counter.session.card_in_hand, counter.session.pin_asked
    counter.post(STOPPED)
    assert counter.session.tenders == ()
    assert (counter.session.card_in_hand, counter.session.pin_asked) == (in_hand, asked)
    before = counter.session
    assert counter.post(CardStopped(card_id=CardId("card-3"), why=None)) == ()
    assert counter.session is before


def test_a_card_that_is_being_looked_up_is_not_known_yet(counter: Counter) -> None:
    counter.sell(20_000)
    counter.scan()
    before = counter.session
    assert counter.post(STOPPED) == ()
    assert counter.session is before


def test_a_sale_that_is_being_written_or_is_stands(counter: Counter) -> None:
    counter.sell(6_000)
    tender = counter.pay_by_card(CARD)
    assert counter.post(STOPPED) == ()
    assert counter.session.phase == Completing()
    assert counter.session.tenders == (tender,)
    assert not isinstance(counter.session.notice, CardDeclined)
    counter.commit()
    assert counter.post(STOPPED) == ()
    assert isinstance(counter.session.phase, Completed)
    assert counter.session.tenders == (tender,)


def test_a_card_stopped_while_a_receipt_is_shown_is_in_nobodys_hand(counter: Counter) -> None:
    counter.sell(6_000)
    counter.pay_by_card(CARD)
    counter.commit()
    assert counter.session.card_in_hand is not None
    told = counter.session.notice_number
    assert counter.post(STOPPED) == ()
    assert (counter.session.card_in_hand, counter.session.notice_number) == (None, told)


def test_a_payment_that_was_being_written_and_was_not_can_be_stopped_afterwards(
    counter: Counter,
) -> None:
    counter.sell(6_000)
    tender = counter.pay_by_card(CARD)
    counter.post(STOPPED)
    counter.post(CommitRefused(error=Unavailable(Code.BUSY)))
    assert counter.session.phase == Selling()
    counter.post(STOPPED)
    assert counter.session.voiding == (tender,)
