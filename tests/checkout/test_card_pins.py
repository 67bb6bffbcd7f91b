"""A card with a PIN at the counter: asked, tried, locked, given up, and never paying unproved."""

import pytest

from pos_app.checkout.effects import CompleteSale, Effect, ProvePin, ReserveCard
from pos_app.checkout.events import (
    CardScanned,
    LineRemoved,
    PinEntered,
    PinGivenUp,
)
from pos_app.checkout.outcomes import (
    PinProved,
    PinRefused,
)
from pos_app.checkout.policy import Policy
from pos_app.checkout.states import (
    CardDeclined,
    CardRequest,
    CardShown,
    Completed,
    Completing,
    PinAsked,
    PinWanted,
    RequestRefused,
)
from pos_app.domain.ids import SaleId, TenderId
from pos_app.domain.pin import FIRST_LOCK_MS, TypedPin
from pos_app.errors import Broken, Code, PosError, Refused, Unavailable
from pos_app.storage.store import Store
from pos_app.wallet.commands import RotatePin
from tests.checkout.counter import Counter, card_of
from tests.checkout.workplace import COFFEE, Workplace
from tests.journal.books import ACCOUNT

ASKING = Policy(asks_pin=True)
CARD = card_of(50_000, has_pin=True)
WRONG = Refused(Code.PIN_INVALID, tries_left=4)


@pytest.fixture
def counter() -> Counter:
    return Counter(policy=ASKING)


def asked_of(counter: Counter) -> PinAsked:
    assert counter.session.pin_asked is not None
    return counter.session.pin_asked


def scanned(counter: Counter) -> CardRequest:
    """Sell something and scan a card with a PIN; return what waits for it."""
    counter.sell(10_000)
    counter.resolve(counter.scan(), CARD)
    return asked_of(counter).request


def enter(counter: Counter, request: CardRequest, pin: str = "4711") -> tuple[Effect, ...]:
    return counter.post(PinEntered(tender_id=request.tender_id, pin=TypedPin(pin)))


def test_a_card_with_a_pin_holds_nothing_until_it_was_entered(counter: Counter) -> None:
    request = scanned(counter)
    assert counter.effects == ()
    assert counter.session.notice == PinWanted()
    assert counter.session.requests == ()
    assert enter(counter, request) == (ProvePin(request=request, pin=TypedPin("4711")),)
    counter.post(PinProved(request=request))
    assert counter.one_effect(ReserveCard).request.amount_minor == 10_000
    assert counter.session.pin_asked is None
    counter.reserve(request, CARD)
    assert counter.session.phase == Completing()


def test_a_shop_that_trusts_the_card_in_hand_asks_nobody() -> None:
    counter = Counter(policy=Policy(asks_pin=False))
    counter.sell(10_000)
    counter.resolve(counter.scan(), CARD)
    assert counter.session.pin_asked is None
    assert counter.one_effect(ReserveCard).request.amount_minor == 10_000


def test_a_card_without_a_pin_is_not_asked_for_one(counter: Counter) -> None:
    counter.sell(10_000)
    counter.resolve(counter.scan(), card_of(50_000))
    assert counter.one_effect(ReserveCard).request.amount_minor == 10_000


def test_a_card_that_could_not_pay_anyway_is_declined_without_a_question(counter: Counter) -> None:
    counter.sell(10_000)
    counter.resolve(counter.scan(), card_of(0, has_pin=True))
    assert counter.session.pin_asked is None
    assert isinstance(counter.session.notice, CardDeclined)


def test_looking_at_a_balance_takes_no_pin(counter: Counter) -> None:
    counter.resolve(counter.scan(), CARD)
    assert counter.session.notice == CardShown()
    assert counter.session.pin_asked is None


def test_a_key_pressed_twice_is_one_try(counter: Counter) -> None:
    request = scanned(counter)
    enter(counter, request)
    assert enter(counter, request) == ()
    assert asked_of(counter).is_judging


@pytest.mark.parametrize(
    "error", [WRONG, Refused(Code.PIN_LOCKED, until_ms=1), Unavailable(Code.BUSY)]
)
def test_what_another_try_may_change_is_told_and_asked_again(
    counter: Counter, error: PosError
) -> None:
    request = scanned(counter)
    enter(counter, request, "0000")
    counter.post(PinRefused(request=request, error=error))
    assert asked_of(counter) == PinAsked(
        request=request, card=asked_of(counter).card, error=error, is_judging=False
    )
    assert counter.session.notice == PinWanted(error=error)
    enter(counter, request)
    assert asked_of(counter).error is None
    counter.post(PinProved(request=request))
    assert counter.one_effect(ReserveCard).request.tender_id == request.tender_id


@pytest.mark.parametrize(
    "error", [Refused(Code.TOKEN_UNKNOWN), Broken(Code.UNEXPECTED, reason="test")]
)
def test_what_no_try_changes_declines_the_card(counter: Counter, error: PosError) -> None:
    request = scanned(counter)
    enter(counter, request)
    counter.post(PinRefused(request=request, error=error))
    assert counter.session.pin_asked is None
    assert isinstance(counter.session.notice, CardDeclined)
    assert counter.session.notice.error is error


def test_whoever_thinks_better_pays_in_another_way(counter: Counter) -> None:
    request = scanned(counter)
    counter.post(PinGivenUp(tender_id=request.tender_id))
    assert counter.session.pin_asked is None
    counter.give(10_000)
    assert counter.one_effect(CompleteSale).tenders[0].amount_minor == 10_000


def test_another_card_takes_the_place_of_the_one_that_waits(counter: Counter) -> None:
    request = scanned(counter)
    other = counter.scan("TOKEN-2")
    assert counter.session.pin_asked is None
    counter.resolve(other, card_of(50_000, "card-2"))
    tender = counter.reserve(other, card_of(50_000, "card-2"))
    assert counter.session.tenders == (tender,)
    assert enter(counter, request) == ()


def test_the_same_scan_told_twice_changes_nothing(counter: Counter) -> None:
    request = scanned(counter)
    before = counter.session
    counter.post(CardScanned(request=request, next_sale_id=SaleId("sale-again")))
    assert counter.session is before


def test_answers_that_nobody_waits_for_any_more_are_dropped(counter: Counter) -> None:
    request = scanned(counter)
    enter(counter, request)
    counter.post(PinGivenUp(tender_id=request.tender_id))
    before = counter.session
    assert counter.post(PinProved(request=request)) == ()
    assert counter.post(PinRefused(request=request, error=WRONG)) == ()
    assert counter.post(PinGivenUp(tender_id=TenderId("other"))) == ()
    assert counter.session is before


def test_the_card_pays_what_is_due_when_the_pin_is_proved(counter: Counter) -> None:
    request = scanned(counter)
    counter.sell(5_000, name="Bun")
    enter(counter, request)
    counter.post(PinProved(request=request))
    assert counter.one_effect(ReserveCard).request.amount_minor == 15_000


def test_a_card_that_nothing_is_due_for_any_more_is_only_shown(counter: Counter) -> None:
    request = scanned(counter)
    enter(counter, request)
    counter.post(LineRemoved(line_id=counter.session.sale.lines[0].line_id))
    counter.post(PinProved(request=request))
    assert counter.session.notice == CardShown()


def test_a_sale_that_completes_forgets_the_question(counter: Counter) -> None:
    request = scanned(counter)
    counter.give(10_000)
    assert counter.session.phase == Completing()
    assert counter.session.pin_asked is None
    assert enter(counter, request) == ()
    assert not isinstance(counter.session.notice, RequestRefused)


def test_a_sale_put_aside_forgets_the_question(counter: Counter) -> None:
    scanned(counter)
    counter.park()
    assert counter.session.pin_asked is None


def test_neither_the_event_nor_the_effect_shows_the_pin(counter: Counter) -> None:
    request = scanned(counter)
    entered = PinEntered(tender_id=request.tender_id, pin=TypedPin("4711"))
    effects = counter.post(entered)
    assert "4711" not in f"{entered!r} {effects!r} {counter.session!r}"


def pin_of(workplace: Workplace) -> str:
    wanted = RotatePin(account_id=ACCOUNT, card_id=CARD.card_id, created_by="test")
    return workplace.books.wallet.rotate_pin(wanted).result().value


def another(pin: str) -> str:
    return f"{(int(pin) + 1) % 10_000:04}"


def test_the_wallet_knows_the_pin_counts_wrong_ones_and_locks(memory_store: Store) -> None:
    workplace = Workplace(memory_store, policy=ASKING)
    desk, books = workplace.desk, workplace.books
    token = books.make_card("card-1", 50_000)
    pin = pin_of(workplace)
    desk.scan(COFFEE.code)
    desk.scan(token)
    for left in (4, 3, 2, 1, 0):
        desk.enter_pin(another(pin))
        assert isinstance(workplace.session.notice, PinWanted)
        error = workplace.session.notice.error
        assert error is not None
        assert (error.code, error.fields["tries_left"]) == (Code.PIN_INVALID, left)
    desk.enter_pin(pin)
    asked = workplace.session.pin_asked
    assert asked is not None
    assert asked.error is not None
    assert asked.error.code is Code.PIN_LOCKED
    assert books.card("card-1").amounts.available_minor == 50_000
    books.clock.at_ms += FIRST_LOCK_MS
    desk.enter_pin(pin)
    assert isinstance(workplace.session.phase, Completed)
    assert books.card("card-1").amounts.available_minor == 40_040
    assert books.book.verify().result() == ()


def test_the_fifth_wrong_pin_says_how_long_the_card_is_locked(memory_store: Store) -> None:
    workplace = Workplace(memory_store, policy=ASKING)
    token = workplace.books.make_card("card-1", 50_000)
    pin = pin_of(workplace)
    workplace.desk.scan(COFFEE.code)
    workplace.desk.scan(token)
    for _ in range(5):
        workplace.desk.enter_pin(another(pin))
    asked = workplace.session.pin_asked
    assert asked is not None
    assert asked.error is not None
    assert asked.error.fields["until_ms"] == workplace.books.clock.now_ms() + FIRST_LOCK_MS


def test_a_desk_without_a_question_takes_no_pin(memory_store: Store) -> None:
    workplace = Workplace(memory_store, policy=ASKING)
    before = workplace.session
    workplace.desk.enter_pin("4711")
    workplace.desk.give_up_pin()
    assert workplace.session is before


def test_giving_up_at_the_desk_leaves_the_sale_open(memory_store: Store) -> None:
    workplace = Workplace(memory_store, policy=ASKING)
    token = workplace.books.make_card("card-1", 50_000)
    pin_of(workplace)
    workplace.desk.scan(COFFEE.code)
    workplace.desk.scan(token)
    workplace.desk.give_up_pin()
    assert workplace.session.pin_asked is None
    workplace.pay_in_cash()
    assert isinstance(workplace.session.phase, Completed)
